using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>The texts of an entry in which a skill may be named.</summary>
/// <param name="List">Technologies, courses.</param>
/// <param name="Title">Job title, degree, name.</param>
/// <param name="Wordings">All its wordings, and what else is prose.</param>
sealed record EvidenceTexts(IEnumerable<string> List, string? Title, IEnumerable<string> Wordings)
{
    /// <summary>The texts of an entry; null for a section whose entries are no evidence.</summary>
    public static EvidenceTexts? Of(Entry entry)
    {
        var wordings = entry.Variations.Select(variation => variation.Content);
        return entry.AnyDetails switch
        {
            Experience job => new([], job.JobTitle, wordings),
            Education study => new(study.Courses, study.Degree, wordings),
            Project project => new(project.TechnologiesUsed, project.ProjectName, wordings),
            Certificate certificate => new([], certificate.CertificateName, wordings),
            Volunteering work => new([], work.Role, wordings),
            _ => null,
        };
    }

    /// <summary>The numbers of the skills that are named, with the first kind of place where each is.</summary>
    public Dictionary<int, EvidenceKind> Naming(SkillNames names)
    {
        Dictionary<int, EvidenceKind> named = [];
        foreach (var item in List) Add(names.In(item, isProse: false), EvidenceKind.Listed);
        if (Title is not null) Add(names.In(Title, isProse: true), EvidenceKind.Titled);
        foreach (var wording in Wordings) Add(names.In(wording, isProse: true), EvidenceKind.Written);
        return named;

        void Add(IEnumerable<int> skills, EvidenceKind kind)
        {
            foreach (var skill in skills) named.TryAdd(skill, kind);
        }
    }
}
