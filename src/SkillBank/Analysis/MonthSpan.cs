using System.Runtime.InteropServices;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>
/// Calendar months from a first to a last one, both included. Months are counted from year 0, as <see cref="PartialDate.MonthNumber"/> counts
/// them: January 2019 is 2019 × 12.
/// </summary>
/// <param name="First">The first month.</param>
/// <param name="Last">The last month, not before the first.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MonthSpan(int First, int Last)
{
    /// <summary>How many months these are; at least 1.</summary>
    public int Count => Last - First + 1;

    /// <summary>The first month as a date.</summary>
    public PartialDate FirstMonth => DateOf(First);

    /// <summary>The last month as a date.</summary>
    public PartialDate LastMonth => DateOf(Last);

    /// <summary>The month that a day falls in, as a number.</summary>
    public static int MonthOf(DateOnly day) => day.Year * 12 + day.Month - 1;

    /// <summary>Whether both have a month in common.</summary>
    public bool Touches(MonthSpan other) => First <= other.Last && other.First <= Last;

    /// <summary>
    /// The months that a period covers when its dates are read as widely as they may mean: a start of <c>2019</c> is January, an end of <c>2019</c> is
    /// December. Without an end it lasts to today's month, without a start it is what the end may mean. Null when neither date is known.
    /// </summary>
    internal static MonthSpan? Of(Period period, DateOnly today) => period switch
    {
        ({ } start, { } end) => new(start.MonthNumber, Math.Max(start.MonthNumber, MonthOf(end.Latest))),
        ({ } start, null) => new(start.MonthNumber, Math.Max(start.MonthNumber, MonthOf(today))),
        (null, { } end) => new(end.MonthNumber, MonthOf(end.Latest)),
        _ => null,
    };

    /// <summary>The part up to a month; null when it begins later.</summary>
    internal MonthSpan? UpTo(int month) => First > month ? null : this with { Last = Math.Min(Last, month) };

    /// <summary>When something that takes time went on; null for details of which that cannot be said.</summary>
    internal static Period? PeriodOf(Details details) => details switch
    {
        Experience job => new(job.StartDate, job.LastDate),
        Education study => new(study.StartDate, study.LastDate),
        Project project => new(project.StartDate, project.LastDate),
        Volunteering work => new(work.StartDate, work.LastDate),
        _ => null,
    };

    /// <summary>All months of some spans, each once, in order.</summary>
    internal static List<int> Months(IEnumerable<MonthSpan> spans)
    {
        List<int> months = [];
        foreach (var (first, last) in spans.OrderBy(span => span.First))
            for (var month = months.Count == 0 ? first : Math.Max(first, months[^1] + 1); month <= last; month++)
                months.Add(month);
        return months;
    }

    static PartialDate DateOf(int month) => new(month / 12, month % 12 + 1);
}
