using System.Globalization;
using SkillBank.Analysis;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Components.Skills;

/// <summary>Skills in the words of the pages.</summary>
static class SkillText
{
    static readonly (Section Section, string One, string Many)[] Evidences =
    [
        (Section.Of<Experience>(), "role", "roles"),
        (Section.Of<Project>(), "project", "projects"),
        (Section.Of<Education>(), "study", "studies"),
        (Section.Of<Certificate>(), "certificate", "certificates"),
        (Section.Of<Volunteering>(), "unpaid role", "unpaid roles"),
    ];

    /// <summary>A number of skills.</summary>
    public static string Count(int count) => Count(count, "skill", "skills");

    /// <summary>A number of things.</summary>
    public static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    /// <summary>The skills of a kind.</summary>
    public static string Kind(SkillType type) => $"{Short(type)} skills";

    /// <summary>A kind in one word.</summary>
    public static string Short(SkillType type) => type switch
    {
        SkillType.HardSkill => "Hard",
        SkillType.SoftSkill => "Soft",
        _ => "Transferable",
    };

    /// <summary>Where a skill is evidenced, such as "4 roles · 2 projects"; empty when nowhere.</summary>
    public static string Evidence(SkillEvidence evidence) => string.Join(" · ",
        Evidences.Select(kind => (Count: evidence.CountIn(kind.Section), kind.One, kind.Many)).Where(kind => kind.Count > 0).Select(kind => Count(kind.Count, kind.One, kind.Many)));

    /// <summary>The month in which it was last used, as far as the evidence tells.</summary>
    public static string LastUsed(SkillEvidence evidence, DateOnly today) => evidence.Months switch
    {
        null => "–",
        { } months when months.Last == MonthSpan.MonthOf(today) => "Now",
        { } months => Month(months.Last),
    };

    /// <summary>A month as people read it.</summary>
    public static string Month(int month) => new DateOnly(month / 12, month % 12 + 1, 1).ToString("MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>How an entry names the skill.</summary>
    public static string How(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Listed => "in a list",
        EvidenceKind.Titled => "in the title",
        _ => "in a wording",
    };
}
