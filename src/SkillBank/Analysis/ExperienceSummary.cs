using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>Time worked, in whole months. A month counts once, however many jobs were held in it.</summary>
/// <param name="TotalMonths">Months in which there was any job, up to today.</param>
/// <param name="TotalYears">The same in years, to one decimal.</param>
/// <param name="Employers">Time by employer, the longest first.</param>
/// <param name="MonthsByYear">Months worked in each calendar year, 1 to 12, by year; a year without work is left out.</param>
/// <param name="CurrentEmployers">The employers of jobs that go on today, by name.</param>
public sealed record ExperienceSummary(
    int TotalMonths,
    decimal TotalYears,
    IReadOnlyList<EmployerTime> Employers,
    IReadOnlyDictionary<string, int> MonthsByYear,
    IReadOnlyList<string> CurrentEmployers)
{
    internal static ExperienceSummary Of(IReadOnlyList<Experience> jobs, DateOnly today)
    {
        var months = MonthsOf(jobs, today);
        // One employer may be spelled in several ways; the alphabetically first stands for all, whatever the order of the entries.
        var employers = jobs.GroupBy(job => Skill.KeyOf(job.CompanyName), StringComparer.Ordinal)
            .Select(group => (Name: group.Select(job => job.CompanyName).Min(StringComparer.Ordinal)!, Jobs: group.ToList()))
            .ToList();
        return new(
            months.Count,
            Years(months.Count),
            [
                .. employers.Select(employer => (employer.Name, MonthsOf(employer.Jobs, today).Count, employer.Jobs.Count))
                    .Select(employer => new EmployerTime(employer.Name, employer.Item2, Years(employer.Item2), employer.Item3))
                    .OrderByDescending(employer => employer.Months).ThenBy(employer => employer.CompanyName, StringComparer.Ordinal),
            ],
            months.GroupBy(month => month / 12).OrderBy(year => year.Key)
                .ToDictionary(year => year.Key.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), year => year.Count()),
            [
                .. employers.Where(employer => employer.Jobs.Exists(job => HasBegun(job, today) && job.StatusOn(today)))
                    .Select(employer => employer.Name).Order(StringComparer.Ordinal),
            ]);
    }

    /// <summary>The months in which there was any of the jobs; those after today's are not counted.</summary>
    static List<int> MonthsOf(IEnumerable<Experience> jobs, DateOnly today) => MonthSpan.Months(
        jobs.Select(job => MonthSpan.Of(new(job.StartDate, job.EndDate), today)?.UpTo(MonthSpan.MonthOf(today))).OfType<MonthSpan>());

    static bool HasBegun(Experience job, DateOnly today) => job.StartDate.Earliest <= today;

    internal static decimal Years(int months) => Math.Round(months / 12m, 1, MidpointRounding.AwayFromZero);
}

/// <summary>Time at one employer.</summary>
/// <param name="CompanyName">The employer.</param>
/// <param name="Months">Months in which there was any job there.</param>
/// <param name="Years">The same in years, to one decimal.</param>
/// <param name="Roles">How many jobs it were.</param>
public sealed record EmployerTime(string CompanyName, int Months, decimal Years, int Roles);
