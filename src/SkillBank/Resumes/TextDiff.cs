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
    /// that are not <see cref="PieceKind.Removed"/> the second.
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
        return pieces;
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
