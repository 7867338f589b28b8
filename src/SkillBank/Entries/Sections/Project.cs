using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>Something the person built or took part in.</summary>
public sealed record Project : Details
{
    /// <summary>What it is called.</summary>
    [Text(200)]
    public required string ProjectName { get; init; }

    /// <summary>Where it can be seen.</summary>
    [WebAddress]
    public string? ProjectUrl { get; init; }

    /// <summary>Where its source is.</summary>
    [WebAddress]
    public string? RepositoryUrl { get; init; }

    /// <summary>First day.</summary>
    public PartialDate? StartDate { get; init; }

    /// <summary>Last day; absent while it goes on.</summary>
    public PartialDate? EndDate { get; init; }

    /// <summary>Technologies and skills used.</summary>
    [TextList(100)]
    public List<string> TechnologiesUsed { get; init; } = [];

    /// <summary>What the person was in it.</summary>
    [TextList(200)]
    public List<string> Roles { get; init; } = [];

    /// <summary>The company or body it was done for.</summary>
    [Text(200)]
    public string? Organization { get; init; }

    /// <summary>Application, talk, volunteering, in the person's own words.</summary>
    [Text(100)]
    public string? ProjectType { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => ProjectName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string StatusName => "isOngoing";

    /// <inheritdoc/>
    public override bool StatusOn(DateOnly today) => new Period(StartDate, EndDate).IsOpenOn(today);

    /// <inheritdoc/>
    [JsonIgnore]
    public override PartialDate? LastDate => EndDate;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = ProjectName,
        Url = ProjectUrl,
        Subtitle = wording.Words.Joined([.. Roles, Organization, ProjectType]),
        Period = wording.Dates.Print(new Period(StartDate, EndDate)),
        Dates = DocumentFacts.Dates(new Period(StartDate, EndDate)),
        Tags = TechnologiesUsed,
        Links = DocumentFacts.Links((wording.Words.Repository, RepositoryUrl)),
        Text = wording.Text,
    };

    /// <inheritdoc/>
    public override IEnumerable<(string Property, string Message)> BrokenRules() => DateRules.InOrder(StartDate, EndDate);
}
