using System.Runtime.InteropServices;

namespace SkillBank.Dates;

/// <summary>From a start to an end, either of which may be unknown; an end that is missing after a known start means "until now".</summary>
/// <param name="Start">The first date.</param>
/// <param name="End">The last date.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Period(PartialDate? Start, PartialDate? End)
{
    /// <summary>Whether the end, read as late as it may mean, is before the start, read as early as it may mean.</summary>
    public bool IsReversed => Start is { } start && End is { } end && end.Latest < start.Earliest;

    /// <summary>Whether it has begun, or has no known beginning but an end, and has not ended on <paramref name="today"/>.</summary>
    public bool IsOpenOn(DateOnly today) => End is { } end ? end.Latest >= today : Start is not null;
}
