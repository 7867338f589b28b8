using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>A degree, a course of study, a school.</summary>
public sealed record Education : Details
{
    /// <summary>The school.</summary>
    [Text(200)]
    public required string InstitutionName { get; init; }

    /// <summary>Bachelor's, Master's, PhD, certificate, in the person's own words.</summary>
    [Text(200)]
    public string? DegreeType { get; init; }

    /// <summary>What was studied.</summary>
    [Text(200)]
    public string? FieldOfStudy { get; init; }

    /// <summary>Where.</summary>
    [Text(200)]
    public string? Location { get; init; }

    /// <summary>First day.</summary>
    public PartialDate? StartDate { get; init; }

    /// <summary>Last day; absent while it goes on.</summary>
    public PartialDate? EndDate { get; init; }

    /// <summary>When the degree was or will be given, if not at the end.</summary>
    public PartialDate? GraduationDate { get; init; }

    /// <summary>The grade on whatever scale the school has: <c>3.9</c>, <c>1,3</c>, <c>First</c>.</summary>
    [Text(100)]
    public string? Gpa { get; init; }

    /// <summary>Distinctions.</summary>
    [Text(300)]
    public string? Honors { get; init; }

    /// <summary>The school's site.</summary>
    [WebAddress]
    public string? InstitutionUrl { get; init; }

    /// <summary>Courses worth naming.</summary>
    [TextList(200)]
    public List<string> Courses { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => Degree is { } degree ? $"{degree}, {InstitutionName}" : InstitutionName;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string StatusName => "isCurrent";

    internal string? Degree => (DegreeType, FieldOfStudy) switch
    {
        (null, null) => null,
        (null, { } subject) => subject,
        ({ } degree, null) => degree,
        ({ } degree, { } subject) => $"{degree}, {subject}",
    };

    Period Period => new(StartDate, EndDate ?? GraduationDate);

    /// <inheritdoc/>
    public override bool StatusOn(DateOnly today) => Period.IsOpenOn(today);

    /// <inheritdoc/>
    [JsonIgnore]
    public override PartialDate? LastDate => EndDate ?? GraduationDate;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = Degree ?? InstitutionName,
        Subtitle = Degree is null ? null : InstitutionName,
        Url = InstitutionUrl,
        Place = Location,
        Period = wording.Dates.Print(Period),
        Dates = DocumentFacts.Dates(Period),
        Facts = DocumentFacts.Of((null, Honors), (wording.Words.Grade, Gpa), (wording.Words.Courses, wording.Words.Joined(Courses))),
        Text = wording.Text,
    };

    /// <inheritdoc/>
    public override IEnumerable<(string Property, string Message)> BrokenRules() =>
        [.. DateRules.InOrder(StartDate, EndDate), .. DateRules.InOrder(StartDate, GraduationDate, "graduationDate")];
}
