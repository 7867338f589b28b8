using SkillBank.Documents.Writers;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.RenderCv;

/// <summary>What the format has no field for, and what became of it.</summary>
static class RenderCvFates
{
    static readonly FactFate Linked = new(FidelityKind.Changed, "The format has no field for it; the name is a link to it.");
    static readonly FactFate InSummary = new(FidelityKind.Changed, "The format has no field for it; it is a line of the summary.");
    static readonly FactFate InHighlights = new(FidelityKind.Changed, "The format has no field for it; it is one of the highlights.");
    static readonly FactFate InDetails = new(FidelityKind.Changed, "The format has a name and details only; it is one of the details.", IsToldOnce: true);

    public static FactFates All { get; } = new()
    {
        { typeof(Experience), nameof(Experience.CompanyUrl), Linked },
        { typeof(Experience), nameof(Experience.CompanyDescription), InSummary },
        { typeof(Education), nameof(Education.InstitutionUrl), Linked },
        { typeof(Education), nameof(Education.GraduationDate), new(FidelityKind.Changed, "It is the end of the period, unless the study has an end of its own.") },
        { typeof(Education), nameof(Education.Gpa), InHighlights },
        { typeof(Education), nameof(Education.Honors), InHighlights },
        { typeof(Education), nameof(Education.Courses), InHighlights },
        { typeof(Project), nameof(Project.ProjectUrl), Linked },
        { typeof(Project), nameof(Project.RepositoryUrl), InHighlights },
        { typeof(Project), nameof(Project.TechnologiesUsed), InHighlights },
        { typeof(Project), nameof(Project.Roles), InSummary },
        { typeof(Project), nameof(Project.Organization), InSummary },
        { typeof(Project), nameof(Project.ProjectType), InSummary },
        { typeof(Skill), nameof(Skill.SkillType), new(FidelityKind.Dropped, "The format does not tell kinds of skill apart.", IsToldOnce: true) },
        { typeof(Skill), nameof(Skill.ProficiencyLevel), InDetails },
        { typeof(Skill), nameof(Skill.YearsExperience), InDetails },
        { typeof(Skill), nameof(Skill.Keywords), InDetails },
        { typeof(Skill), nameof(Skill.Description), InDetails },
        { typeof(Certificate), nameof(Certificate.CredentialUrl), Linked },
        { typeof(Certificate), nameof(Certificate.IssuingOrganization), InSummary },
        { typeof(Certificate), nameof(Certificate.CredentialId), InHighlights },
        { typeof(Certificate), nameof(Certificate.ExpirationDate), InHighlights },
        { typeof(Volunteering), nameof(Volunteering.Url), Linked },
        { typeof(Award), nameof(Award.Url), Linked },
        { typeof(Award), nameof(Award.Awarder), InSummary },
        { typeof(Reference), nameof(Reference.Role), InSummary },
        { typeof(Reference), nameof(Reference.Organization), InSummary },
        { typeof(Reference), nameof(Reference.Email), InHighlights },
        { typeof(Reference), nameof(Reference.Phone), InHighlights },
        { typeof(Custom), nameof(Custom.Group), new(FidelityKind.Changed, "It is the heading of a section.") },
        { typeof(Custom), nameof(Custom.Subtitle), InSummary },
        { typeof(Custom), nameof(Custom.Url), Linked },
    };
}
