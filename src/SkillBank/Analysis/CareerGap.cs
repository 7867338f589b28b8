namespace SkillBank.Analysis;

/// <summary>A stretch of whole months with neither work nor study; <see cref="CareerTimeline"/> tells the rule.</summary>
/// <param name="Months">The empty months.</param>
/// <param name="IsOpen">Whether it reaches up to today: neither work nor study has come since.</param>
/// <param name="Beside">Ids of the entries, unpaid work and projects, that went on in it, in the timeline's order.</param>
public sealed record CareerGap(MonthSpan Months, bool IsOpen, IReadOnlyList<Guid> Beside)
{
    internal static IReadOnlyList<CareerGap> Between(IReadOnlyList<CareerSpan> spans, int thisMonth)
    {
        List<CareerGap> gaps = [];
        var busy = spans.Where(span => span.ClosesGaps).OrderBy(span => span.Months.First).ToList();
        if (busy.Count == 0) return gaps;
        var covered = busy[0].Months.Last;
        foreach (var next in busy)
        {
            Add(next.Months.First - 1);
            covered = Math.Max(covered, next.Months.Last);
        }
        Add(thisMonth - 1);
        return gaps;

        void Add(int last)
        {
            var months = new MonthSpan(covered + 1, Math.Min(last, thisMonth - 1));
            var afterStudy = busy.Exists(span => span.Kind == CareerKind.Study && span.Months.Last == covered);
            if (months.Count < (afterStudy ? CareerTimeline.LeastGapAfterStudy : CareerTimeline.LeastGap)) return;
            var beside = spans.Where(span => !span.ClosesGaps && span.Months.Touches(months)).Select(span => span.EntryId);
            gaps.Add(new(months, months.Last == thisMonth - 1 && !busy.Exists(span => span.Months.Touches(new(thisMonth, thisMonth))), [.. beside]));
            covered = months.Last;
        }
    }
}
