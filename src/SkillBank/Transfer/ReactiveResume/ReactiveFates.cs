using SkillBank.Documents.Writers;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>What the format has no field for, and what became of it.</summary>
static class ReactiveFates
{
    public static FactFates All { get; } = new()
    {
        { typeof(Experience), nameof(Experience.CompanyDescription), InDescription("first line") },
        { typeof(Education), nameof(Education.Honors), InDescription("first line") },
        { typeof(Education), nameof(Education.Courses), InDescription("line") },
        { typeof(Education), nameof(Education.GraduationDate), new(FidelityKind.Changed, "It is the end of the period, unless the study has an end of its own.") },
        { typeof(Project), nameof(Project.Roles), InDescription("first line") },
        { typeof(Project), nameof(Project.Organization), InDescription("first line") },
        { typeof(Project), nameof(Project.ProjectType), InDescription("first line") },
        { typeof(Project), nameof(Project.TechnologiesUsed), InDescription("line") },
        { typeof(Project), nameof(Project.RepositoryUrl), InDescription("line, as a link") },
        { typeof(Skill), nameof(Skill.SkillType), new(FidelityKind.Dropped, "The format does not tell kinds of skill apart.", IsToldOnce: true) },
        { typeof(Skill), nameof(Skill.YearsExperience), new(FidelityKind.Dropped, "A skill there has a level and keywords, no years.") },
        { typeof(Skill), nameof(Skill.Description), new(FidelityKind.Dropped, "A skill there has a level and keywords, no text.") },
        { typeof(Certificate), nameof(Certificate.CredentialId), InDescription("line") },
        { typeof(Certificate), nameof(Certificate.ExpirationDate), InDescription("line") },
        { typeof(Publication), nameof(Publication.Authors), InDescription("first line") },
        { typeof(Publication), nameof(Publication.Doi), InDescription("line") },
        { typeof(Volunteering), nameof(Volunteering.Role), InDescription("first line") },
        { typeof(Reference), nameof(Reference.Organization), new(FidelityKind.Changed, "It stands behind the position.") },
        { typeof(Reference), nameof(Reference.Email), new(FidelityKind.Changed, "It is the website's address, to write to.") },
        { typeof(Custom), nameof(Custom.Group), new(FidelityKind.Changed, "It is the heading of a custom section.") },
    };

    static FactFate InDescription(string part) => new(FidelityKind.Changed, $"The format has no field for it; it is a {part} of the description.");
}
