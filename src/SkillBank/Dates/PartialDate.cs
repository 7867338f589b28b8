using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace SkillBank.Dates;

/// <summary>
/// A calendar date that keeps the precision it was given with: a year (<c>2019</c>), a month (<c>2019-03</c>) or a day (<c>2019-03-15</c>).
/// </summary>
/// <remarks>
/// Represented as year, month and day, where 0 means "not given"; the default value is no date and never leaves this type's own code.
/// Ordered by year, then month, then day, the less precise first, which is also the order of its text. Years run from 1000 to 9999.
/// </remarks>
[JsonConverter(typeof(PartialDateJsonConverter))]
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartialDate : IComparable<PartialDate>, ISpanParsable<PartialDate>
{
    /// <summary>The pattern of the text form; the source is the JSON Resume schema's <c>iso8601</c> definition.</summary>
    public const string Pattern = "^[1-9][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";

    /// <summary>What to tell a person whose text is no date.</summary>
    public const string Advice = "Write a year, a month or a day: 2019, 2019-03 or 2019-03-15.";

    /// <summary>Creates a date. A month or day of 0 means that it is not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public PartialDate(int year, int month = 0, int day = 0)
    {
        if (!IsDate(year, month, day)) throw new ArgumentOutOfRangeException(nameof(year), $"{year}-{month}-{day} is no date.");
        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>The year, 1000 to 9999.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or 0 when only the year is known.</summary>
    public int Month { get; }

    /// <summary>The day of the month, or 0 when it is not known.</summary>
    public int Day { get; }

    /// <summary>The first day that this may mean.</summary>
    public DateOnly Earliest => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>The last day that this may mean.</summary>
    public DateOnly Latest => (Month, Day) switch
    {
        (0, _) => new(Year, 12, 31),
        (_, 0) => new(Year, Month, DateTime.DaysInMonth(Year, Month)),
        _ => new(Year, Month, Day),
    };

    /// <summary>The month that this falls in, counted from year 0; a year alone counts as its January.</summary>
    public int MonthNumber => Year * 12 + Math.Max(Month, 1) - 1;

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>Whether <paramref name="left"/> comes first.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes last.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not come last.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not come first.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The invariant text: <c>2019</c>, <c>2019-03</c> or <c>2019-03-15</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (0, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    /// <summary>Reads a date; a full ISO 8601 date-time is accepted and cut to its day.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date) => TryParse(text.AsSpan(), null, out date);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result)
    {
        result = default;
        s = s.Trim();
        if (s.Length > 10)
        {
            if (s[10] is not ('T' or 't' or ' ')
                || !DateTimeOffset.TryParse(s, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) return false;
            s = s[..10];
        }

        var month = 0;
        var day = 0;
        if (s.Length is not (4 or 7 or 10) || !Digits(s[..4], out var year)) return false;
        if (s.Length >= 7 && (s[4] != '-' || !Digits(s[5..7], out month) || month == 0)) return false;
        if (s.Length == 10 && (s[7] != '-' || !Digits(s[8..], out day) || day == 0)) return false;
        if (!IsDate(year, month, day)) return false;
        result = new(year, month, day);
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static PartialDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var date) ? date : throw new FormatException(Advice);

    /// <inheritdoc/>
    public static PartialDate Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);


    static bool Digits(ReadOnlySpan<char> s, out int number) =>
        int.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    static bool IsDate(int year, int month, int day) =>
        year is >= 1000 and <= 9999
        && month is >= 0 and <= 12
        && (month > 0 || day == 0)
        && day >= 0 && (day == 0 || day <= DateTime.DaysInMonth(year, month));
}
