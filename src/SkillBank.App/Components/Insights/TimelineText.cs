using SkillBank.Analysis;
using SkillBank.App.Components.Bank;
using SkillBank.App.Components.Skills;
using SkillBank.Resumes;

namespace SkillBank.App.Components.Insights;

/// <summary>The career in time, in the words of the pages.</summary>
static class TimelineText
{
    /// <summary>The name of a row.</summary>
    public static string Kind(CareerKind kind) => kind switch
    {
        CareerKind.Work => "Work",
        CareerKind.Study => "Study",
        CareerKind.Volunteering => "Unpaid work",
        _ => "Projects",
    };

    /// <summary>What one span of a kind is.</summary>
    public static string One(CareerKind kind) => kind switch
    {
        CareerKind.Work => "work",
        CareerKind.Study => "study",
        CareerKind.Volunteering => "unpaid work",
        _ => "project",
    };

    /// <summary>What a span is called: where, then what.</summary>
    public static string Name(CareerSpan span) => span is { Kind: CareerKind.Work, Organization: { } employer } ? $"{employer}, {span.Label}" : span.Label;

    /// <summary>The months of a span or a gap, such as "Jan – May 2019".</summary>
    public static string Months(MonthSpan months)
    {
        var (first, last) = (SkillText.Month(months.First), SkillText.Month(months.Last));
        return months.First == months.Last ? first : months.First / 12 == months.Last / 12 ? $"{first[..3]} – {last}" : $"{first} – {last}";
    }

    /// <summary>The years of a span, as exactly as they are known.</summary>
    public static string Period(CareerSpan span)
    {
        var dates = ResumeLanguage.English.Dates;
        var (start, end) = (dates.Print(span.Period.Start), dates.Print(span.Period.End));
        return (start, end) switch
        {
            (null, null) => "",
            (null, _) => $"until {end}",
            (_, null) => span.IsPlanned ? $"from {start}" : $"{start} – now",
            _ => start == end ? start : $"{start} – {end}",
        };
    }

    /// <summary>How long a gap is.</summary>
    public static string Length(CareerGap gap) => $"{ListSummary.Months(gap.Months.Count)} open";
}
