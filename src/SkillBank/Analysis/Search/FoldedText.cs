namespace SkillBank.Analysis.Search;

/// <summary>A text with the form in which it is searched.</summary>
sealed class FoldedText(string text)
{
    readonly string _folded = Folding.Of(text);

    public string Text => text;

    public static FoldedText Of(params IEnumerable<string?> parts) =>
        new(string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part))));

    public bool Is(string folded) => _folded == folded;

    public bool StartsWith(string folded) => _folded.StartsWith(folded, StringComparison.Ordinal);

    /// <summary>Whether one of the text's words begins with this.</summary>
    public bool Has(string word) => Find(_folded, word, 0) >= 0;

    /// <summary>The next place in a folded text at which a word begins with this; -1 when there is none.</summary>
    public static int Find(string folded, string word, int from)
    {
        while (folded.IndexOf(word, from, StringComparison.Ordinal) is >= 0 and var found)
        {
            if (Folding.IsWordStart(folded, found)) return found;
            // On to the end of this word: looking at each of its letters would take the square of its length.
            for (from = found + 1; from < folded.Length && !Folding.IsWordStart(folded, from);) from++;
        }
        return -1;
    }
}
