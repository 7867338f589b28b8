using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.LinkedIn;

/// <summary>A table each of whose rows is an entry.</summary>
/// <param name="File">The file.</param>
/// <param name="Section">Where its rows go.</param>
/// <param name="Fields">Columns, and the properties that they become.</param>
/// <param name="Texts">Columns that make the text.</param>
sealed record LinkedInTable(LinkedInFile File, Section Section, IReadOnlyList<(string Column, string Property)> Fields, params string[] Texts)
{
    const string Description = "Description", StartedOn = "Started On", FinishedOn = "Finished On";

    /// <summary>Dates in exports of some years ago, such as <c>Jan 2015 - Mar 2018</c>.</summary>
    public const string TimePeriod = "Time Period";

    public static LinkedInTable Volunteering { get; } = new(new("Volunteering.csv", "Company Name", "Role"), Section.Of<Volunteering>(),
        [("Role", "role"), ("Company Name", "organization"), (StartedOn, "startDate"), (FinishedOn, "endDate")], Description);

    public static LinkedInTable TestScores { get; } = new(new("TestScores.csv", "Name", "Score"), Section.Of<Custom>(),
        [("Name", "title"), ("Score", "subtitle"), ("Tested On", "startDate")], Description);

    public static LinkedInTable Education { get; } = new(new("Education.csv", "School Name"), Section.Of<Education>(),
        [("School Name", "institutionName"), ("Degree Name", "degreeType"), ("Start Date", "startDate"), ("End Date", "endDate")], "Notes", "Activities");

    public static IReadOnlyList<LinkedInTable> All { get; } =
    [
        new(new("Positions.csv", "Company Name", "Title"), Section.Of<Experience>(),
            [("Title", "jobTitle"), ("Company Name", "companyName"), ("Location", "location"), (StartedOn, "startDate"), (FinishedOn, "endDate")], Description),
        Education,
        new(new("Projects.csv", "Title", "Url"), Section.Of<Project>(), [("Title", "projectName"), ("Url", "projectUrl"), (StartedOn, "startDate"), (FinishedOn, "endDate")], Description),
        new(new("Skills.csv", "Name"), Section.Of<Skill>(), [("Name", "skillName")]),
        new(new("Certifications.csv", "Name", "Authority"), Section.Of<Certificate>(),
            [
                ("Name", "certificateName"), ("Authority", "issuingOrganization"), ("License Number", "credentialId"), ("Url", "credentialUrl"), (StartedOn, "dateObtained"),
                (FinishedOn, "expirationDate"),
            ]),
        Volunteering,
        new(new("Honors.csv", "Title", "Issued On"), Section.Of<Award>(), [("Title", "title"), ("Issued On", "date")], Description),
        new(new("Publications.csv", "Name", "Publisher"), Section.Of<Publication>(), [("Name", "name"), ("Publisher", "publisher"), ("Published On", "releaseDate"), ("Url", "url")], Description),
        new(new("Languages.csv", "Name", "Proficiency"), Section.Of<Language>(), [("Name", "languageName"), ("Proficiency", "fluency")]),
        TestScores,
    ];

    /// <summary>The start and the end of a <see cref="TimePeriod"/>.</summary>
    public static (string? Start, string? End) Split(string? period) => period?.Split([" - ", " – "], 2, StringSplitOptions.TrimEntries) switch
    {
        [var start, var end] => (start, end),
        [var start] => (start, null),
        _ => default,
    };
}
