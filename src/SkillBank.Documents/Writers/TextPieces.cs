using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SkillBank.Documents.Writers;

/// <summary>
/// Cuts a text where a typesetter must be told what to do: compounds stay whole, because extractors glue a word broken at its hyphen
/// ("money-moving" becomes "moneymoving"), and words too long for a line get places to break that leave no character behind.
/// </summary>
static partial class TextPieces
{
    /// <summary>Longer words are broken; it is about half a line.</summary>
    internal const int LongestWhole = 40;

    const int ChunkLength = 10;

    /// <summary>The pieces in order; a text without such words is one plain piece.</summary>
    /// <param name="text">The text.</param>
    /// <param name="rightToLeft">Whether it stands in a document written from right to left, where "C#" would turn into "#C".</param>
    public static List<TextPiece> Of(string text, bool rightToLeft)
    {
        List<TextPiece> pieces = [];
        var from = 0;
        foreach (var match in rightToLeft ? TurningWords().Matches(text) : Enumerable.Empty<Match>())
        {
            if (match.Index > from)
                AddPieces(text[from..match.Index], pieces);
            pieces.Add(new(TextPieceKind.LeftToRight, [match.Value]));
            from = match.Index + match.Length;
        }

        if (from < text.Length || pieces.Count == 0)
            AddPieces(text[from..], pieces);
        return pieces;
    }

    /// <summary>Names and numbers that begin or end with a sign: C#, C++, .NET, +20 2 5555 0123.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:[A-Za-z][A-Za-z0-9.]{0,20}[#+]{1,3}|\.[A-Z][A-Za-z]{1,20}|\+[0-9][0-9 ().-]{4,20}[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TurningWords();

    static void AddPieces(string text, List<TextPiece> pieces)
    {
        var plainFrom = 0;
        foreach (var (start, end) in Words(text))
        {
            var word = text.AsSpan(start, end - start);
            var kind = KindOf(word);
            if (kind == TextPieceKind.Plain)
                continue;
            if (start > plainFrom)
                pieces.Add(new(TextPieceKind.Plain, [text[plainFrom..start]]));
            pieces.Add(kind == TextPieceKind.Whole ? new(kind, [word.ToString()]) : new(kind, Chunks(word.ToString())));
            plainFrom = end;
        }

        if (plainFrom < text.Length || text.Length == 0)
            pieces.Add(new(TextPieceKind.Plain, [text[plainFrom..]]));
    }

    static TextPieceKind KindOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWhole)
            return TextPieceKind.Long;
        return word.Length > 2 && word[1..].Contains('-') ? TextPieceKind.Whole : TextPieceKind.Plain;
    }

    /// <summary>Runs of characters between which a line cannot break, other than at hyphens.</summary>
    static IEnumerable<(int Start, int End)> Words(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!BreaksAround(text, i))
                continue;
            if (i > start)
                yield return (start, i);
            start = i + 1;
        }

        if (start < text.Length)
            yield return (start, text.Length);
    }

    /// <summary>White space other than the no-break spaces, and the scripts that are written without spaces.</summary>
    static bool BreaksAround(string text, int index) => text[index] switch
    {
        '\u00A0' or '\u202F' or '\u2007' => false,
        >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' => true,
        >= '\u2E80' and <= '\uD7FF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' => true,
        // Only the planes of rare ideographs; emoji may form long chains that are one picture.
        var c when char.IsSurrogate(c) =>
            Rune.TryGetRuneAt(text, char.IsLowSurrogate(c) ? Math.Max(0, index - 1) : index, out var rune) && rune.Value >= 0x20000,
        var c => char.IsWhiteSpace(c),
    };

    static List<string> Chunks(string word)
    {
        List<string> chunks = [];
        var chunk = new StringBuilder();
        var letters = 0;
        var clusters = StringInfo.GetTextElementEnumerator(word);
        while (clusters.MoveNext())
        {
            chunk.Append(clusters.Current);
            if (++letters < ChunkLength)
                continue;
            chunks.Add(chunk.ToString());
            chunk.Clear();
            letters = 0;
        }

        if (chunk.Length > 0)
            chunks.Add(chunk.ToString());
        return chunks;
    }
}

/// <summary>A part of a text.</summary>
/// <param name="Kind">How it is set.</param>
/// <param name="Parts">One part, or the chunks of a long word.</param>
sealed record TextPiece(TextPieceKind Kind, IReadOnlyList<string> Parts);

enum TextPieceKind
{
    /// <summary>The typesetter breaks it as it likes.</summary>
    Plain,

    /// <summary>Not broken.</summary>
    Whole,

    /// <summary>Broken only between its parts.</summary>
    Long,

    /// <summary>Not broken, and read from left to right whatever stands around it.</summary>
    LeftToRight,
}
