using System.Buffers;
using System.Globalization;
using System.Text;

namespace SkillBank.Documents.Document;

/// <summary>
/// The one place that decides which characters reach a file. Text comes from people, imports and other programs, and may hold what breaks a
/// format (lone surrogates, control characters), what hides or reverses words from a reader (bidirectional overrides, zero-width characters,
/// tags), or what costs a typesetter a second per letter (long runs of combining marks).
/// </summary>
public static class CleanText
{
    /// <summary>More marks than any living script stacks on one letter.</summary>
    const int MarksPerLetter = 8;

    /// <summary>Printable ASCII needs no care, and most text is nothing else.</summary>
    static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(c => (char)c)]);

    /// <summary>Cleans a text of one line: line breaks and runs of white space become one space, and the ends are trimmed.</summary>
    /// <returns>The text, empty for <see langword="null"/>.</returns>
    public static string Line(string? text)
    {
        var clean = Lines(text);
        var line = new StringBuilder(clean.Length);
        foreach (var c in clean)
        {
            // A no-break space is meant: "410 ms" must not end up on two lines.
            var space = char.IsWhiteSpace(c) && c is not ('\u00A0' or '\u202F' or '\u2007');
            if (!space)
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>Cleans a text whose line breaks count; each of them becomes a line feed.</summary>
    /// <returns>The text, empty for <see langword="null"/>.</returns>
    public static string Lines(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var first = text.AsSpan().IndexOfAnyExcept(Plain);
        if (first < 0)
            return text;

        // From one character before the first unusual one, because a joiner is judged by what stands before it.
        first = Math.Max(0, first - 1);
        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        var rightToLeft = text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF');
        var previous = default(Rune);
        var marks = 0;
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
        {
            if (rune.Value == '\n' && previous.Value == '\r')
            {
                previous = rune;
                continue;
            }

            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            switch (Judge(rune, previous, rightToLeft))
            {
                case Verdict.Break:
                    clean.Append('\n');
                    break;
                case Verdict.Keep when marks <= MarksPerLetter:
                    clean.Append(rune.ToString());
                    break;
                default:
                    continue;
            }

            previous = rune;
        }

        return clean.ToString();
    }

    enum Verdict
    {
        Keep,
        Break,
        Drop,
    }

    static Verdict Judge(Rune rune, Rune previous, bool rightToLeft) => rune.Value switch
    {
        '\n' or '\r' or 0x0B or 0x0C or 0x85 or 0x2028 or 0x2029 => Verdict.Break,
        '\t' => Verdict.Keep,
        0x200C => NeedsJoiners(previous) ? Verdict.Keep : Verdict.Drop,
        0x200D => NeedsJoiners(previous) || IsEmoji(previous) ? Verdict.Keep : Verdict.Drop,
        // Direction marks only nudge their neighbors, and people who write from right to left type them on purpose ("C#" in Arabic text).
        0x200E or 0x200F or 0x061C => rightToLeft ? Verdict.Keep : Verdict.Drop,
        >= 0xFDD0 and <= 0xFDEF or 0xFFFC => Verdict.Drop,
        var value when (value & 0xFFFE) == 0xFFFE => Verdict.Drop,
        0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0 => Verdict.Drop,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? Verdict.Drop : Verdict.Keep,
    };

    /// <summary>Scripts whose spelling uses the joiner and the non-joiner: Arabic and its neighbors, the Indic family, Khmer, Mongolian.</summary>
    static bool NeedsJoiners(Rune previous) => previous.Value is >= 0x0600 and <= 0x08FF or >= 0x0900 and <= 0x0DFF
        or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x18AF or >= 0xFB50 and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC;

    static bool IsEmoji(Rune previous) => previous.Value is 0xFE0F or >= 0x2190 and <= 0x2BFF or >= 0x1F000 and <= 0x1FAFF;
}
