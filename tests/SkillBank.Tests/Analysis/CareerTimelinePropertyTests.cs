using FsCheck;
using FsCheck.Fluent;
using SkillBank.Analysis;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Dates;
using SkillBank.Tests.Transfer;

namespace SkillBank.Tests.Analysis;

public sealed class CareerTimelinePropertyTests
{
    static readonly int ThisMonth = MonthSpan.MonthOf(Banks.Today);

    static readonly Gen<Details> Dated =
        from kind in Gen.Choose(0, 3)
        from dates in DateValues.Recent.Two()
        from open in Gen.Choose(0, 4)
        let start = dates.Item1 < dates.Item2 ? dates.Item1 : dates.Item2
        let end = dates.Item1 < dates.Item2 ? dates.Item2 : dates.Item1
        select kind switch
        {
            0 => new Experience { JobTitle = "Engineer", CompanyName = "A", StartDate = start, EndDate = open == 0 ? null : end },
            1 => new Education { InstitutionName = "A", StartDate = open == 1 ? null : start, EndDate = open == 0 ? null : end },
            2 => new Volunteering { Organization = "A", StartDate = open == 1 ? null : start, EndDate = open == 0 ? null : end },
            _ => (Details)new Project { ProjectName = "A", StartDate = open == 1 ? null : start, EndDate = open == 0 ? null : end },
        };

    static readonly Arbitrary<List<Details>> Any = Dated.ListOf().ToArbitrary();

    [Fact]
    public void Every_month_before_this_one_is_covered_or_in_a_gap_or_in_a_short_break() => Holds(timeline =>
    {
        var busy = timeline.Spans.Where(span => span.ClosesGaps).Select(span => span.Months).ToList();
        if (busy.Count == 0) return timeline.Gaps.Count == 0;
        var empty = Enumerable.Range(busy.Min(months => months.First), Math.Max(0, ThisMonth - busy.Min(months => months.First)))
            .Where(month => !busy.Exists(months => months.First <= month && month <= months.Last)).ToHashSet();
        var told = timeline.Gaps.SelectMany(gap => Enumerable.Range(gap.Months.First, gap.Months.Count)).ToList();
        return told.Count == told.Distinct().Count()
            && told.TrueForAll(empty.Contains)
            && empty.Except(told).All(month => Enumerable.Range(month, CareerTimeline.LeastGapAfterStudy).Any(later => !empty.Contains(later)))
            && timeline.Gaps.All(gap => gap.Months.Count >= CareerTimeline.LeastGap);
    });

    [Fact]
    public void At_most_the_last_gap_is_open() => Holds(timeline => timeline.Gaps.SkipLast(1).All(gap => !gap.IsOpen));

    [Fact]
    public void What_is_drawn_in_one_lane_never_overlaps() => Holds(timeline => Lanes(timeline).All(lane =>
        lane.Zip(lane.Skip(1)).All(pair => pair.First.Months.First <= pair.First.DrawnTo && pair.First.DrawnTo < pair.Second.Months.First)
        && lane.All(span => span.DrawnTo <= span.Months.Last)));

    [Fact]
    public void What_surely_ran_at_once_is_in_two_lanes() => Holds(timeline => Lanes(timeline).All(lane =>
        lane.SelectMany((one, index) => lane.Skip(index + 1).Select(other => (one, other))).All(pair => !SurelyMeet(pair.one, pair.other))));

    [Fact]
    public void The_order_of_entries_changes_nothing() =>
        Prop.ForAll(Any, ArbMap.Default.ArbFor<int>(), (details, seed) =>
            {
                var shuffled = details.ToArray();
                new Random(seed).Shuffle(shuffled);
                return Facts(CareerTimeline.Of(Banks.With([.. details]))).SequenceEqual(Facts(CareerTimeline.Of(Banks.With(shuffled))));
            })
            .QuickCheckThrowOnFailure();

    static void Holds(Func<CareerTimeline, bool> rule) =>
        Prop.ForAll(Any, details => rule(CareerTimeline.Of(Banks.With([.. details])))).QuickCheckThrowOnFailure();

    static List<List<CareerSpan>> Lanes(CareerTimeline timeline) =>
        [.. timeline.Spans.GroupBy(span => (span.Kind, span.Lane)).Select(lane => lane.ToList())];

    /// <summary>Both had begun, read as late as may be, before either had ended, read as early as may be.</summary>
    static bool SurelyMeet(CareerSpan one, CareerSpan other) => Begun(one) < Ended(other) && Begun(other) < Ended(one);

    static DateOnly Begun(CareerSpan span) => (span.Period.Start ?? span.Period.End!.Value).Latest;

    static DateOnly Ended(CareerSpan span) => span.Period.End?.Earliest ?? DateOnly.MaxValue;

    static IEnumerable<object> Facts(CareerTimeline timeline) =>
    [
        timeline.Months?.ToString() ?? "",
        .. timeline.Gaps.Select(gap => (gap.Months, gap.IsOpen, gap.Beside.Count)),
        .. timeline.Spans.Select(span => (span.Kind, span.Months, span.Period, span.IsCurrent, span.IsPlanned, span.Lane, span.DrawnTo)),
    ];
}
