using DiffPlex;

namespace SkillBank.Resumes;

/// <summary>A run of words that two texts share or that only one of them has.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">The words, with the white space around them.</param>
public sealed record TextPiece(PieceKind Kind, string Text);

/// <summary>To which of two texts a piece belongs.</summary>
public enum PieceKind
{
    /// <summary>Both.</summary>
    Same,

    /// <summary>The first.</summary>
    Removed,

    /// <summary>The second.</summary>
    Added,
}

/// <summary>Compares texts word by word.</summary>
public static class TextDiff
{
    /// <summary>
    /// What makes the second text of the first. Put together, the pieces that are not <see cref="PieceKind.Added"/> are the first text, and those
    /// that are not <see cref="PieceKind.Removed"/> the second. Longer texts that share next to nothing are told one after the other: scraps of both
    /// between each other can be read as neither.
    /// </summary>
    public static IReadOnlyList<TextPiece> Words(string? before, string? after)
    {
        // Without the differ's own split at line ends: white space is kept with the words, so that no character is lost.
        var result = new Differ().CreateCustomDiffs(before ?? "", after ?? "", ignoreWhiteSpace: false, Split);
        var (first, second) = (result.PiecesOld, result.PiecesNew);
        var pieces = new List<TextPiece>();
        var position = 0;
        foreach (var block in result.DiffBlocks)
        {
            Add(pieces, PieceKind.Same, first[position..block.DeleteStartA]);
            Add(pieces, PieceKind.Removed, first[block.DeleteStartA..(block.DeleteStartA + block.DeleteCountA)]);
            Add(pieces, PieceKind.Added, second[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]);
            position = block.DeleteStartA + block.DeleteCountA;
        }
        Add(pieces, PieceKind.Same, first[position..]);
        return AreStrangers(pieces) ? [new(PieceKind.Removed, before!), new(PieceKind.Added, after!)] : pieces;
    }

    /// <summary>The share of words below which two texts have nothing to do with each other; found by looking at rewritten and at unrelated wordings.</summary>
    const double Kinship = 0.25;

    /// <summary>Texts of fewer letters are read at a glance, however they differ.</summary>
    const int Glance = 60;

    static bool AreStrangers(List<TextPiece> pieces)
    {
        var letters = pieces.ToLookup(piece => piece.Kind, piece => piece.Text.Count(c => !char.IsWhiteSpace(c)));
        var (same, removed, added) = (letters[PieceKind.Same].Sum(), letters[PieceKind.Removed].Sum(), letters[PieceKind.Added].Sum());
        return removed > 0 && added > 0 && same + Math.Max(removed, added) >= Glance && same < Kinship * (same + Math.Max(removed, added));
    }

    static void Add(List<TextPiece> pieces, PieceKind kind, string[] words)
    {
        if (words.Length > 0) pieces.Add(new(kind, string.Concat(words)));
    }

    /// <summary>Words and the white space between them.</summary>
    static string[] Split(string text)
    {
        List<string> words = [];
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]) == char.IsWhiteSpace(text[start])) end++;
            words.Add(text[start..end]);
            start = end;
        }
        return [.. words];
    }
}
