using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>
/// How long a person has worked in what: by skill, by employer and by role. A bank has no areas as such; these three are what its data can tell of them.
/// </summary>
/// <param name="Skills">
/// By skill: the years that the person states, and where none are stated the months that the bank shows (<see cref="SkillEvidence"/>). Skills with neither are
/// left out.
/// </param>
/// <param name="Employers">By employer, as <see cref="ExperienceSummary"/> counts them.</param>
/// <param name="Roles">By job title, whoever the employer; a month counts once.</param>
/// <remarks>Each list has the longest first, then the alphabetically first, whatever the order of the entries.</remarks>
public sealed record YearsByArea(IReadOnlyList<AreaTime> Skills, IReadOnlyList<AreaTime> Employers, IReadOnlyList<AreaTime> Roles)
{
    /// <summary>The years by area of a bank on its day.</summary>
    public static YearsByArea Of(Bank bank) => Of(bank, SkillEvidence.Of(bank));

    /// <summary>The same, with the evidence already at hand.</summary>
    public static YearsByArea Of(Bank bank, IEnumerable<SkillEvidence> evidence) => new(
        Sorted(evidence.Select(skill => skill.StatedYears is { } years
            ? new AreaTime(skill.SkillName, years * 12, IsStated: true)
            : new AreaTime(skill.SkillName, skill.TotalMonths, IsStated: false))),
        Sorted(bank.Insights.ExperienceSummary.Employers.Select(employer => new AreaTime(employer.CompanyName, employer.Months, IsStated: false))),
        Sorted(bank.Of<Experience>().Select(entry => entry.Details).GroupBy(job => Skill.KeyOf(job.JobTitle), StringComparer.Ordinal)
            .Select(role => new AreaTime(
                role.Select(job => job.JobTitle).Min(StringComparer.Ordinal)!, ExperienceSummary.Of([.. role], bank.Today).TotalMonths, IsStated: false))));

    static List<AreaTime> Sorted(IEnumerable<AreaTime> areas) =>
        [.. areas.Where(area => area.Months > 0).OrderByDescending(area => area.Months).ThenBy(area => area.Name, StringComparer.Ordinal)];
}

/// <summary>Time in one area.</summary>
/// <param name="Name">The skill, employer or role.</param>
/// <param name="Months">Whole months, at least 1.</param>
/// <param name="IsStated">Whether the person says so; otherwise it is counted from the dates of entries.</param>
public sealed record AreaTime(string Name, int Months, bool IsStated)
{
    /// <summary>The same in years, to one decimal.</summary>
    public decimal Years => ExperienceSummary.Years(Months);
}
