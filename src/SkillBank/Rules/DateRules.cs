using SkillBank.Dates;

namespace SkillBank.Rules;

/// <summary>Rules about dates.</summary>
static class DateRules
{
    /// <summary>The end must not be before the start; the error is the end's.</summary>
    public static IEnumerable<(string Property, string Message)> InOrder(
        PartialDate? start, PartialDate? end, string endProperty = "endDate", string startProperty = "startDate")
    {
        if (start == default(PartialDate)) yield break;   // required, and could not be read: that is told elsewhere
        if (new Period(start, end).IsReversed) yield return (endProperty, $"{end} is before {startProperty} {start}.");
    }
}
