using System.Globalization;

namespace SkillBank.App.Commands;

/// <summary>
/// How people name one thing of a list: by its place as <c>list</c> numbers it, by its id, or by the beginning or the end of its id.
/// </summary>
/// <remarks>
/// Ids of version 7 begin with the time, so those made together begin alike; it is the end that tells them apart, and that <c>list</c> shows.
/// </remarks>
static class Reference
{
    const int LeastDigits = 4;

    /// <summary>The part of an id that is shown.</summary>
    public static string Short(Guid id) => id.ToString("N")[^8..];

    /// <exception cref="CommandProblem">There is none such, or more than one.</exception>
    public static T Find<T>(string reference, IReadOnlyList<T> all, Func<T, Guid> id, Func<T, string> label, string what, string list) where T : class
    {
        if (reference.Length is > 0 and <= LeastDigits && reference.All(char.IsAsciiDigit))
        {
            var place = int.Parse(reference, CultureInfo.InvariantCulture);
            return place >= 1 && place <= all.Count
                ? all[place - 1]
                : throw CommandProblem.NotFound($"There is no {what} {reference}; there {Count(all.Count)}.", $"`{list}` shows what there is.");
        }
        return FindById(reference, all, id, label, what)
            ?? throw CommandProblem.NotFound($"There is no {what} '{reference}'.", $"Name it by its number or its id; `{list}` shows them.");
    }

    /// <summary>The one whose id this is, or begins or ends with this; null when there is none.</summary>
    /// <exception cref="CommandProblem">There is more than one.</exception>
    public static T? FindById<T>(string reference, IReadOnlyList<T> all, Func<T, Guid> id, Func<T, string> label, string what) where T : class
    {
        var digits = reference.Replace("-", "", StringComparison.Ordinal);
        if (digits.Length is < LeastDigits or > 32 || !digits.All(char.IsAsciiHexDigit)) return null;
        var found = all.Where(item => id(item).ToString("N") is var text
            && (text.StartsWith(digits, StringComparison.OrdinalIgnoreCase) || text.EndsWith(digits, StringComparison.OrdinalIgnoreCase))).ToList();
        return found.Count <= 1 ? found.FirstOrDefault() : throw new CommandProblem(ExitCode.Invalid, $"'{reference}' may mean {found.Count} things. Write more of the id:")
        {
            Candidates = [.. found.Take(20).Select(item => $"{id(item)}  {label(item)}")],
        };
    }

    static string Count(int count) => count switch { 0 => "is none", 1 => "is one", _ => FormattableString.Invariant($"are {count}") };
}
