using System.Globalization;
using System.Text;

namespace SkillBank.Documents.Writers.Plain;

/// <summary>Breaks text into lines of so many columns, at spaces and between ideographs.</summary>
static class TextWrap
{
    /// <summary>Signs that begin no line (JIS X 4051, the usual ones).</summary>
    const string NotFirst = "、。，．・：；？！）」』】〕〉》］｝ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々,.!?:;)]}»”’%…";

    /// <summary>Signs that end no line.</summary>
    const string NotLast = "（「『【〔〈《［｛([{«“‘";

    /// <summary>Breaks a text. An address in angle brackets stays whole, however long; any other word that is longer than a line is cut.</summary>
    /// <param name="text">One line of clean text.</param>
    /// <param name="first">What the first line begins with, such as a bullet.</param>
    /// <param name="rest">What every further line begins with.</param>
    /// <param name="columns">The length of a line.</param>
    public static IEnumerable<string> Lines(string text, string first, string rest, int columns)
    {
        var line = new StringBuilder(first);
        var (used, begun) = (DisplayWidth.Of(first), false);
        foreach (var piece in Pieces(text))
        {
            var space = piece.AfterSpace && begun ? 1 : 0;
            foreach (var part in Parts(piece.Text, Math.Max(8, columns - DisplayWidth.Of(rest))))
            {
                var width = DisplayWidth.Of(part);
                if (begun && used + space + width > columns)
                {
                    yield return line.ToString();
                    line.Clear().Append(rest);
                    (used, space) = (DisplayWidth.Of(rest), 0);
                }

                line.Append(' ', space).Append(part);
                used += space + width;
                (space, begun) = (0, true);
            }
        }

        yield return line.ToString();
    }

    /// <summary>An address that is cut cannot be followed. None that we write is longer than this.</summary>
    static bool IsAddress(string piece) => piece.Length < 2_100 && piece is ['<', .., '>'] && piece.Contains(':', StringComparison.Ordinal);

    static IEnumerable<string> Parts(string piece, int columns)
    {
        if (DisplayWidth.Of(piece) <= columns || IsAddress(piece))
        {
            yield return piece;
            yield break;
        }

        var part = new StringBuilder();
        var used = 0;
        var letters = StringInfo.GetTextElementEnumerator(piece);
        while (letters.MoveNext())
        {
            var width = DisplayWidth.OfElement(letters.GetTextElement());
            if (used + width > columns)
            {
                yield return part.ToString();
                part.Clear();
                used = 0;
            }

            part.Append(letters.Current);
            used += width;
        }

        yield return part.ToString();
    }

    /// <summary>The parts of a text between which a line may break.</summary>
    static IEnumerable<(string Text, bool AfterSpace)> Pieces(string text)
    {
        var (start, afterSpace) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
            {
                if (i > start)
                    yield return (text[start..i], afterSpace);
                (start, afterSpace) = (i + 1, true);
            }
            else if (i > start && MayBreakBefore(text, i))
            {
                yield return (text[start..i], afterSpace);
                (start, afterSpace) = (i, false);
            }
        }

        if (start < text.Length)
            yield return (text[start..], afterSpace);
    }

    static bool MayBreakBefore(string text, int i) =>
        (IsIdeographic(text[i]) || IsIdeographic(text[i - 1]))
        && !char.IsLowSurrogate(text[i])
        && !NotFirst.Contains(text[i], StringComparison.Ordinal)
        && !NotLast.Contains(text[i - 1], StringComparison.Ordinal)
        && CharUnicodeInfo.GetUnicodeCategory(text, i) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    /// <summary>Scripts that are written without spaces and may break between any two letters.</summary>
    static bool IsIdeographic(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
