using System.Globalization;
using System.Text;

namespace SkillBank.App.Commands.Output;

/// <summary>Makes texts of unknown origin safe to show in a terminal: no escape sequence, no hidden turn of the writing direction.</summary>
static class SafeText
{
    /// <summary>One line: line breaks and tabs become spaces.</summary>
    public static string Line(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) Append(line, rune, rune.Value is '\n' or '\r' or '\t');
        return line.ToString();
    }

    /// <summary>The lines of a text, each safe.</summary>
    public static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(Line);

    /// <summary>How many columns a terminal needs for a safe text.</summary>
    public static int Width(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text.Length;
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext()) width += WidthOfElement(elements.GetTextElement());
        return width;
    }

    /// <summary>As much of a safe text as fits, with an ellipsis where something is left out.</summary>
    public static string Fit(string text, int width)
    {
        if (Width(text) <= width) return text;
        var fitting = new StringBuilder();
        var used = 1;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && (used += WidthOfElement(elements.GetTextElement())) <= width) fitting.Append(elements.GetTextElement());
        return fitting.ToString().TrimEnd() + "…";
    }

    static void Append(StringBuilder line, Rune rune, bool isSpace)
    {
        if (isSpace) line.Append(' ');
        else if (rune.Value < 0x20) line.Append((char)(0x2400 + rune.Value));   // Unicode's pictures of the control characters
        else if (rune.Value == 0x7F) line.Append('␡');
        else if (IsUnsafe(rune)) line.Append('�');
        else line.Append(rune.ToString());
    }

    static bool IsUnsafe(Rune rune) => Rune.IsControl(rune)
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029;

    static int WidthOfElement(string element)
    {
        var rune = Rune.GetRuneAt(element, 0);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
            : IsWide(rune.Value) || element.Contains('\uFE0F', StringComparison.Ordinal) ? 2
            : 1;
    }

    /// <summary>The blocks that East Asian Width (UAX #11) calls wide, and the emoji.</summary>
    static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
