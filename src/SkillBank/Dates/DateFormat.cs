using System.Globalization;

namespace SkillBank.Dates;

/// <summary>Prints dates and periods for people of one language, in one style.</summary>
/// <param name="words">How the language writes dates.</param>
/// <param name="style">How much of a date is printed.</param>
/// <param name="present">The end of a period that goes on.</param>
public sealed class DateFormat(DateWords words, DateStyle style, string present)
{
    const string Iso = "{year}-{mm}";

    /// <summary>Prints a date, such as <c>Mar 2019</c>; what is not known of it is left out, and a day is printed as its month.</summary>
    public string Print(PartialDate date)
    {
        var (pattern, months) = (date.Month, style) switch
        {
            (_, DateStyle.Iso) => (date.Month == 0 ? "{year}" : Iso, []),
            (0, _) or (_, DateStyle.Year) => (words.Year, []),
            (_, DateStyle.Numeric) => (words.NumericDate, []),
            (_, DateStyle.LongMonth) => (words.LongDate, words.LongMonths),
            _ => (words.ShortDate, words.ShortMonths),
        };
        return pattern
            .Replace("{year}", date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{mm}", date.Month.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{m}", date.Month.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{month}", months.Count == 12 && date.Month > 0 ? months[date.Month - 1] : "", StringComparison.Ordinal);
    }

    /// <summary>Prints a date that may be missing; null when it is.</summary>
    public string? Print(PartialDate? date) => date is { } known ? Print(known) : null;

    /// <summary>Prints a period, such as <c>Mar 2019 – present</c>; null when neither date is known.</summary>
    public string? Print(Period period) => (Print(period.Start), Print(period.End)) switch
    {
        (null, null) => null,
        (null, { } end) => end,
        ({ } start, null) => Joined(start, present),
        ({ } start, { } end) when start == end => start,
        ({ } start, { } end) => Joined(start, end),
    };

    string Joined(string start, string end) =>
        words.Period.Replace("{start}", start, StringComparison.Ordinal).Replace("{end}", end, StringComparison.Ordinal);
}
