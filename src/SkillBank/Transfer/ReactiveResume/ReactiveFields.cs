using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>The fields of a section's items, in the versions 4, 5 and 6, and what they are in a bank. The first that is there counts.</summary>
/// <param name="Section">Where its items go.</param>
/// <param name="Fields">The format's field, and the property that it becomes.</param>
sealed record ReactiveFields(Section Section, params (string Field, string Property)[] Fields)
{
    static readonly Dictionary<string, ReactiveFields> Known = new(StringComparer.Ordinal)
    {
        ["experience"] = new(Section.Of<Experience>(), ("company", "companyName"), ("position", "jobTitle"), ("location", "location")),
        ["education"] = new(Section.Of<Education>(),
            ("school", "institutionName"), ("institution", "institutionName"), ("degree", "degreeType"), ("studyType", "degreeType"), ("area", "fieldOfStudy"), ("grade", "gpa"), ("score", "gpa"), ("location", "location")),
        ["projects"] = new(Section.Of<Project>(), ("name", "projectName"), ("keywords", "technologiesUsed")),
        ["skills"] = new(Section.Of<Skill>(), ("name", "skillName"), ("proficiency", "proficiencyLevel"), ("description", "proficiencyLevel"), ("keywords", "keywords")),
        ["languages"] = new(Section.Of<Language>(), ("language", "languageName"), ("name", "languageName"), ("fluency", "fluency"), ("description", "fluency")),
        ["interests"] = new(Section.Of<Interest>(), ("name", "name"), ("keywords", "keywords")),
        ["awards"] = new(Section.Of<Award>(), ("title", "title"), ("awarder", "awarder")),
        ["certifications"] = new(Section.Of<Certificate>(), ("title", "certificateName"), ("name", "certificateName"), ("issuer", "issuingOrganization")),
        ["publications"] = new(Section.Of<Publication>(), ("title", "name"), ("name", "name"), ("publisher", "publisher")),
        ["volunteer"] = new(Section.Of<Volunteering>(), ("organization", "organization"), ("position", "role"), ("location", "location")),
        ["references"] = new(Section.Of<Reference>(), ("name", "name"), ("position", "role"), ("phone", "phone")),
    };

    /// <summary>Items of sections that people name themselves; the heading of the section is their group.</summary>
    public static ReactiveFields Custom { get; } = new(Section.Of<Custom>(), ("company", "title"), ("title", "title"), ("name", "title"), ("position", "subtitle"), ("location", "location"));

    /// <summary>Those of a section; null for one that is not known.</summary>
    public static ReactiveFields? Of(string key) => Known.GetValueOrDefault(key);

    /// <summary>The property that holds the address of a page; null where there is none.</summary>
    public string? Url => Section.DetailsType.Name switch
    {
        nameof(Experience) => "companyUrl",
        nameof(Education) => "institutionUrl",
        nameof(Project) => "projectUrl",
        nameof(Certificate) => "credentialUrl",
        nameof(Award) or nameof(Publication) or nameof(Volunteering) or nameof(Entries.Sections.Custom) => "url",
        _ => null,
    };
}
