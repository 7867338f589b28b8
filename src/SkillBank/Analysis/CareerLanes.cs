namespace SkillBank.Analysis;

/// <summary>Lays spans into as few rows as will do, so that those that ran at once do not hide each other.</summary>
static class CareerLanes
{
    /// <summary>The spans of one kind, sorted by first month, each in the first lane that may be free when it begins.</summary>
    public static IReadOnlyList<CareerSpan> Lay(IReadOnlyList<CareerSpan> spans)
    {
        var laid = new List<CareerSpan>(spans.Count);
        List<(int Last, DateOnly BusyTo)> lanes = [];
        foreach (var span in spans)
        {
            var lane = lanes.FindIndex(lane => laid[lane.Last].Months.First < span.Months.First && lane.BusyTo <= LatestStart(span));
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add((laid.Count, EarliestEnd(span)));
            }
            else
            {
                var (before, busyTo) = lanes[lane];
                laid[before] = laid[before] with { DrawnTo = Math.Min(laid[before].DrawnTo, span.Months.First - 1) };
                lanes[lane] = (laid.Count, EarliestEnd(span) is var end && end > busyTo ? end : busyTo);
            }
            laid.Add(span with { Lane = lane });
        }
        return laid;
    }

    /// <summary>The first day on which it may have ended; never for one that goes on.</summary>
    static DateOnly EarliestEnd(CareerSpan span) => span.Period.End?.Earliest ?? DateOnly.MaxValue;

    /// <summary>The last day on which it may have begun.</summary>
    static DateOnly LatestStart(CareerSpan span) => (span.Period.Start ?? span.Period.End!.Value).Latest;
}
