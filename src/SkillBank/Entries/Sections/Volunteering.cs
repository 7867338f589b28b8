using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>Unpaid work.</summary>
public sealed record Volunteering : Details
{
    /// <summary>For whom.</summary>
    [Text(200)]
    public required string Organization { get; init; }

    /// <summary>As what.</summary>
    [Text(200)]
    public string? Role { get; init; }

    /// <summary>Where.</summary>
    [Text(200)]
    public string? Location { get; init; }

    /// <summary>The organization's site.</summary>
    [WebAddress]
    public string? Url { get; init; }

    /// <summary>First day.</summary>
    public PartialDate? StartDate { get; init; }

    /// <summary>Last day; absent while it goes on.</summary>
    public PartialDate? EndDate { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => Role is null ? Organization : $"{Role}, {Organization}";

    /// <inheritdoc/>
    [JsonIgnore]
    public override string StatusName => "isCurrent";

    /// <inheritdoc/>
    public override bool StatusOn(DateOnly today) => new Period(StartDate, EndDate).IsOpenOn(today);

    /// <inheritdoc/>
    [JsonIgnore]
    public override PartialDate? LastDate => EndDate;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = Role ?? Organization,
        Subtitle = Role is null ? null : Organization,
        Url = Url,
        Place = Location,
        Period = wording.Dates.Print(new Period(StartDate, EndDate)),
        Dates = DocumentFacts.Dates(new Period(StartDate, EndDate)),
        Text = wording.Text,
    };

    /// <inheritdoc/>
    public override IEnumerable<(string Property, string Message)> BrokenRules() => DateRules.InOrder(StartDate, EndDate);
}
