using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>
/// When a person worked, studied, volunteered and built things, month by month, and the stretches with neither work nor study. A pure function of
/// the bank and its day; the order of entries decides nothing but the order of what is otherwise equal.
/// </summary>
/// <param name="Spans">Everything with a date, by kind, then by first month, last month, the dates to the day, and place in the bank.</param>
/// <param name="Gaps">The stretches with neither work nor study, the earliest first.</param>
/// <param name="Undated">Ids of the entries of these sections that have no date and so stand nowhere on the line, in the bank's order.</param>
/// <param name="Months">From the first month of any span to the last one, today's month included; null when there is no span.</param>
/// <remarks>
/// <para>
/// Dates are read as widely as they may mean (see <see cref="MonthSpan"/>), so that a gap is only told where there surely is one: a job that ended
/// in <c>2017</c> lasts to December, one that began in <c>2018</c> lasts from January.
/// </para>
/// <para>
/// A gap is at least <see cref="LeastGap"/> whole calendar months, after the first job or study and before today's month, without any job and any study.
/// The month that is not over yet is never part of one, and neither is what is planned. One empty month (28 to 31 days) is what a change of jobs
/// may leave; two are at least 59 days. The measure is the one of those who screen careers for a living: BS 7858 asks to account for
/// every period of more than 31 days. After study it takes <see cref="LeastGapAfterStudy"/> months, since a summer lies between a degree and what comes
/// next (BS 7858:2006, 4.5 a, passes over it too). Unpaid work and projects do not close a gap, but they are named with it.
/// </para>
/// </remarks>
public sealed record CareerTimeline(
    IReadOnlyList<CareerSpan> Spans, IReadOnlyList<CareerGap> Gaps, IReadOnlyList<Guid> Undated, MonthSpan? Months)
{
    /// <summary>The least length of a gap, in whole months.</summary>
    public const int LeastGap = 2;

    /// <summary>The least length of a gap that begins when a study ends: more than the three months of a summer.</summary>
    public const int LeastGapAfterStudy = 4;

    /// <summary>The timeline of a bank on its day.</summary>
    public static CareerTimeline Of(Bank bank)
    {
        List<CareerSpan> spans = [];
        List<Guid> undated = [];
        foreach (var entry in bank.Entries)
        {
            if (MonthSpan.PeriodOf(entry.AnyDetails) is not { } period) continue;
            if (MonthSpan.Of(period, bank.Today) is { } months) spans.Add(CareerSpan.Of(entry, period, months, bank.Today));
            else undated.Add(entry.Id);
        }
        List<CareerSpan> laid =
        [
            .. spans.GroupBy(span => span.Kind).OrderBy(kind => kind.Key)
                .SelectMany(kind => CareerLanes.Lay([.. InOrder(kind)])),
        ];
        var thisMonth = MonthSpan.MonthOf(bank.Today);
        return new(
            laid, CareerGap.Between(laid, thisMonth), undated,
            laid.Count == 0 ? null : new(Math.Min(thisMonth, laid.Min(span => span.Months.First)), Math.Max(thisMonth, laid.Max(span => span.Months.Last))));
    }

    /// <summary>
    /// By their months; those of the same months by what their dates may mean to the day, what goes on after what has ended, so that nothing but entries
    /// of the same dates is left to the order of the bank.
    /// </summary>
    static IEnumerable<CareerSpan> InOrder(IEnumerable<CareerSpan> spans) => spans
        .OrderBy(span => span.Months.First).ThenBy(span => span.Months.Last)
        .ThenBy(span => span.Period.Start ?? span.Period.End).ThenBy(span => span.Period.Start is null)
        .ThenBy(span => span.Period.End is null).ThenBy(span => span.Period.End);

    /// <summary>How many lanes the spans of one kind need; 0 when there is none.</summary>
    public int LanesOf(CareerKind kind) => Spans.Where(span => span.Kind == kind).Select(span => span.Lane + 1).DefaultIfEmpty().Max();
}

/// <summary>One entry on the timeline.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Kind">What the time was spent on.</param>
/// <param name="Label">The job, degree, role or project; where there is none, the organization.</param>
/// <param name="Organization">The employer, school or body; null where it is unknown or is the label.</param>
/// <param name="Period">The dates as the person gave them; without an end it goes on.</param>
/// <param name="Months">The months that it covers; of one that goes on, up to today's.</param>
/// <param name="IsCurrent">Whether it has begun and goes on today.</param>
/// <param name="IsPlanned">Whether it begins after today.</param>
/// <param name="Lane">The row among the spans of its kind, from 0: two spans that surely ran at once are in different rows.</param>
/// <param name="DrawnTo">
/// The last month to draw: the end of <paramref name="Months"/>, or the month before the next span of the lane begins, when that is earlier because one
/// handed over to the other within a month or within dates that are known to the year only.
/// </param>
public sealed record CareerSpan(
    Guid EntryId, CareerKind Kind, string Label, string? Organization, Period Period, MonthSpan Months, bool IsCurrent, bool IsPlanned, int Lane, int DrawnTo)
{
    /// <summary>Whether it keeps a month from being a gap: work and study do.</summary>
    public bool ClosesGaps => Kind is CareerKind.Work or CareerKind.Study;

    internal static CareerSpan Of(Entry entry, Period period, MonthSpan months, DateOnly today)
    {
        var (kind, label, organization) = entry.AnyDetails switch
        {
            Experience job => (CareerKind.Work, job.JobTitle, (string?)job.CompanyName),
            Education study => (CareerKind.Study, study.Degree ?? study.InstitutionName, study.Degree is null ? null : study.InstitutionName),
            Volunteering work => (CareerKind.Volunteering, work.Role ?? work.Organization, work.Role is null ? null : work.Organization),
            Project project => (CareerKind.Project, project.ProjectName, project.Organization),
            _ => throw new ArgumentException($"An entry of {entry.Section} has no place on a timeline.", nameof(entry)),
        };
        var isPlanned = period.Start?.Earliest > today;
        return new(entry.Id, kind, label, organization, period, months, !isPlanned && entry.AnyDetails.StatusOn(today), isPlanned, 0, months.Last);
    }
}

/// <summary>What a stretch of time was spent on, in the order in which a timeline shows it.</summary>
public enum CareerKind
{
    /// <summary>A job.</summary>
    Work,

    /// <summary>A degree or course.</summary>
    Study,

    /// <summary>Unpaid work.</summary>
    Volunteering,

    /// <summary>A project.</summary>
    Project,
}
