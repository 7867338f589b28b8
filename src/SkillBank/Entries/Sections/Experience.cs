using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>A job.</summary>
public sealed record Experience : Details
{
    /// <summary>The role, as the person calls it.</summary>
    [Text(200)]
    public required string JobTitle { get; init; }

    /// <summary>The employer.</summary>
    [Text(200)]
    public required string CompanyName { get; init; }

    /// <summary>City, country, "remote".</summary>
    [Text(200)]
    public string? Location { get; init; }

    /// <summary>First day.</summary>
    public required PartialDate StartDate { get; init; }

    /// <summary>Last day; absent while it goes on.</summary>
    public PartialDate? EndDate { get; init; }

    /// <summary>The employer's site.</summary>
    [WebAddress]
    public string? CompanyUrl { get; init; }

    /// <summary>What the employer does.</summary>
    [Text(1000)]
    public string? CompanyDescription { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => $"{JobTitle}, {CompanyName}";

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
        Title = JobTitle,
        Subtitle = CompanyName,
        Url = CompanyUrl,
        Place = Location,
        Period = wording.Dates.Print(new Period(StartDate, EndDate)),
        Dates = DocumentFacts.Dates(new Period(StartDate, EndDate)),
        Facts = DocumentFacts.Of((null, CompanyDescription)),
        Text = wording.Text,
    };

    /// <inheritdoc/>
    public override IEnumerable<(string Property, string Message)> BrokenRules() => DateRules.InOrder(StartDate, EndDate);
}
