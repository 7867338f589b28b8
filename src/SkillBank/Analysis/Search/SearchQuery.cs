using System.Text;

namespace SkillBank.Analysis.Search;

/// <summary>What someone typed, as folded words, each once, and as a whole.</summary>
sealed class SearchQuery
{
    /// <summary>What people type around words without meaning it.</summary>
    static readonly char[] Around = [.. ",;:!?\"'`()[]{}<>«»‹›“”„‘’‚…·•–—"];

    public SearchQuery(string? text)
    {
        var cut = text is null ? "" : text[..Math.Min(text.Length, BankSearch.MaxQuery)];
        // Half of a character pair, which the cut may leave as well, would be found inside of pairs.
        var whole = string.Concat(cut.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
        Words = [.. Folding.Of(whole).Split(' ').Select(word => word.Trim(Around)).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
        Whole = string.Join(' ', Words);
    }

    public IReadOnlyList<string> Words { get; }

    public string Whole { get; }

    /// <summary>Those of some words that no word of the texts begins with.</summary>
    public static IReadOnlyList<string> Missing(IReadOnlyList<string> words, params ReadOnlySpan<FoldedText?> texts)
    {
        List<string>? missing = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (HasAny(texts, words[i])) missing ??= [.. words.Take(i)];
            else missing?.Add(words[i]);
        }
        return missing ?? words;
    }

    static bool HasAny(ReadOnlySpan<FoldedText?> texts, string word)
    {
        foreach (var text in texts)
            if (text?.Has(word) == true) return true;
        return false;
    }
}
