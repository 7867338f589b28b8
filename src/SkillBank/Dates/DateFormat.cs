using System.Globalization;

namespace SkillBank.Dates;

/// <summary>Prints dates and periods for people of one language, in one style.</summary>
/// <param name="culture">The language.</param>
/// <param name="style">How much of a date is printed.</param>
/// <param name="present">The end of a period that goes on.</param>
public sealed class DateFormat(CultureInfo culture, DateStyle style, string present)
{
    /// <summary>Prints a date; what is not known of it is left out.</summary>
    public string Print(PartialDate date) => (date.Month, style) switch
    {
        (0, _) or (_, DateStyle.Year) => date.Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, DateStyle.Iso) => date.Earliest.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        (_, DateStyle.Numeric) => date.Earliest.ToString("MM/yyyy", CultureInfo.InvariantCulture),
        (_, DateStyle.LongMonth) => date.Earliest.ToString("MMMM yyyy", culture),
        _ => date.ToDisplay(culture),
    };

    /// <summary>Prints a date that may be missing; null when it is.</summary>
    public string? Print(PartialDate? date) => date is { } known ? Print(known) : null;

    /// <summary>Prints a period, such as <c>Mar 2019 – present</c>; null when neither date is known.</summary>
    public string? Print(Period period) => (period.Start, period.End) switch
    {
        (null, null) => null,
        (null, { } end) => Print(end),
        ({ } start, null) => $"{Print(start)} – {present}",
        ({ } start, { } end) when Print(start) == Print(end) => Print(start),
        ({ } start, { } end) => $"{Print(start)} – {Print(end)}",
    };
}
