using System.Globalization;
using System.Text;

namespace SkillBank.Documents.Writers;

/// <summary>Says which characters no font has, and what to do about it.</summary>
static class MissingCharacters
{
    const int MostNamed = 20;

    /// <summary>What people call the letters of some blocks of Unicode, and the family that has them. The blocks are those of Unicode's <c>Blocks.txt</c>.</summary>
    static readonly (int First, int Last, string Script, string Family)[] Scripts =
    [
        (0x0530, 0x058F, "Armenian", "Noto Sans Armenian"), (0x0700, 0x074F, "Syriac", "Noto Sans Syriac"), (0x0780, 0x07BF, "Thaana", "Noto Sans Thaana"),
        (0x0980, 0x09FF, "Bengali", "Noto Sans Bengali"), (0x0A00, 0x0A7F, "Gurmukhi", "Noto Sans Gurmukhi"), (0x0A80, 0x0AFF, "Gujarati", "Noto Sans Gujarati"),
        (0x0B00, 0x0B7F, "Odia", "Noto Sans Oriya"), (0x0B80, 0x0BFF, "Tamil", "Noto Sans Tamil"), (0x0C00, 0x0C7F, "Telugu", "Noto Sans Telugu"),
        (0x0C80, 0x0CFF, "Kannada", "Noto Sans Kannada"), (0x0D00, 0x0D7F, "Malayalam", "Noto Sans Malayalam"), (0x0D80, 0x0DFF, "Sinhala", "Noto Sans Sinhala"),
        (0x0E80, 0x0EFF, "Lao", "Noto Sans Lao"), (0x0F00, 0x0FFF, "Tibetan", "Noto Serif Tibetan"), (0x1000, 0x109F, "Myanmar", "Noto Sans Myanmar"),
        (0x10A0, 0x10FF, "Georgian", "Noto Sans Georgian"), (0x1200, 0x139F, "Ethiopic", "Noto Sans Ethiopic"), (0x13A0, 0x13FF, "Cherokee", "Noto Sans Cherokee"),
        (0x1780, 0x17FF, "Khmer", "Noto Sans Khmer"), (0x1800, 0x18AF, "Mongolian", "Noto Sans Mongolian"), (0x2D30, 0x2D7F, "Tifinagh", "Noto Sans Tifinagh"),
        (0x20000, 0x3FFFF, "rare Chinese", "Noto Serif CJK"), (0x1F000, 0x1FAFF, "emoji", "Noto Emoji"), (0x2600, 0x27BF, "symbols", "Noto Sans Symbols 2"),
    ];

    /// <summary>A sentence about them; null when there are none that leave a trace on paper.</summary>
    /// <param name="missing">Texts of one or more characters.</param>
    /// <param name="ownFonts">The folder where the person may put fonts; null when there is none.</param>
    public static string? Sentence(IReadOnlyList<string> missing, string? ownFonts)
    {
        var runes = Visible(missing);
        if (runes.Count == 0) return null;
        var scripts = Scripts.Where(script => runes.Any(rune => rune.Value >= script.First && rune.Value <= script.Last)).ToList();
        var kinds = scripts.Count > 0 ? $" ({string.Join(", ", scripts.Select(script => script.Script))})" : "";
        var font = scripts.Count > 0 ? $"such as {string.Join(" and ", scripts.Select(script => script.Family).Distinct())}" : "that has them";
        var advice = ownFonts is null ? "Write it without them." : $"Write it without them, or put a font {font} into {ownFonts} and start Skill Bank again.";
        return $"No font has these characters{kinds}, so they are printed as boxes: {Names(runes)}. {advice}";
    }

    /// <summary>Names as many of them as a sentence has room for; null when there are none that leave a trace on paper.</summary>
    /// <param name="missing">Texts of one or more characters.</param>
    public static string? Named(IReadOnlyList<string> missing) => Visible(missing) is { Count: > 0 } runes ? Names(runes) : null;

    /// <summary>A joiner or a selector that a font lacks leaves no trace.</summary>
    static List<Rune> Visible(IReadOnlyList<string> missing) => [.. missing.SelectMany(text => text.EnumerateRunes()).Where(IsVisible).Distinct().Order()];

    static string Names(List<Rune> runes) => string.Join(", ", runes.Take(MostNamed).Select(Name)) + (runes.Count > MostNamed ? " …" : "");

    /// <summary>The character, where it shows, and its code.</summary>
    static string Name(Rune rune)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned ? code : $"{rune} ({code})";
    }

    internal static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark);
}
