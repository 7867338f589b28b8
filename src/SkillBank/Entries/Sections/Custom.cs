using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>Anything that has no section of its own: a patent, a license to drive, military service.</summary>
public sealed record Custom : Details
{
    /// <summary>What it is called.</summary>
    [Text(200)]
    public required string Title { get; init; }

    /// <summary>What kind of thing it is, such as <c>Patents</c>.</summary>
    [Text(100)]
    public string? Group { get; init; }

    /// <summary>A second line.</summary>
    [Text(200)]
    public string? Subtitle { get; init; }

    /// <summary>Where.</summary>
    [Text(200)]
    public string? Location { get; init; }

    /// <summary>Where it is described.</summary>
    [WebAddress]
    public string? Url { get; init; }

    /// <summary>First day, or the only one.</summary>
    public PartialDate? StartDate { get; init; }

    /// <summary>Last day.</summary>
    public PartialDate? EndDate { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => Title;

    /// <inheritdoc/>
    [JsonIgnore]
    public override PartialDate? LastDate => EndDate ?? StartDate;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = Title,
        Subtitle = wording.Words.Joined([Group, Subtitle]),
        Url = Url,
        Place = Location,
        Period = EndDate is null ? wording.Dates.Print(StartDate) : wording.Dates.Print(new Period(StartDate, EndDate)),
        Dates = EndDate is null ? DocumentFacts.Dates(StartDate) : DocumentFacts.Dates(new Period(StartDate, EndDate)),
        Text = wording.Text,
    };

    /// <inheritdoc/>
    public override IEnumerable<(string Property, string Message)> BrokenRules() => DateRules.InOrder(StartDate, EndDate);
}
