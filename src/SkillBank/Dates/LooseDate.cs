using System.Globalization;

namespace SkillBank.Dates;

/// <summary>Reads the ways in which people write months that are no <see cref="PartialDate"/>, where they leave no doubt.</summary>
public static class LooseDate
{
    static readonly string[] Months =
        ["MMM yyyy", "MMMM yyyy", "MMM. yyyy", "MMM, yyyy", "MMMM, yyyy", "yyyy/M", "yyyy.M", "yyyy-M", "M/yyyy", "M.yyyy", "M-yyyy"];

    static readonly string[] Days = ["yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy"];

    static readonly string[] Now = ["present", "now", "current", "currently", "today", "ongoing", "to date", "till now", "until now"];

    /// <summary>Whether the text says that something goes on.</summary>
    public static bool MeansNow(string text) => Now.Contains(text.Trim().TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads an English or all-digit date. Days and months in digits are not guessed at: <c>03/04/2019</c> is no date.</summary>
    public static bool TryParse(string text, out PartialDate date)
    {
        date = default;
        if (text.Length > 20) return false;
        if (Try(text, Months, out var day)) date = new(day.Year, day.Month);
        else if (Try(text, Days, out day)) date = new(day.Year, day.Month, day.Day);
        else return false;
        return true;
    }

    static bool Try(string text, string[] formats, out DateOnly day) =>
        DateOnly.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out day) && day.Year >= 1000;
}
