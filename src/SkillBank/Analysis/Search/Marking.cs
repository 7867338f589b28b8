namespace SkillBank.Analysis.Search;

/// <summary>Marks in a text what a search found in it, and cuts a long text to the part that shows most of it.</summary>
static class Marking
{
    const int MaxLength = 160;
    const int Before = 40;
    const int MaxPlaces = 64;

    public static MarkedText Of(string text, IReadOnlyList<string> words) => new(text, Ranges(text, words));

    /// <summary>The part of a text, on one line, that holds the most of the words; its beginning when it holds none.</summary>
    public static MarkedText Cut(string text, IReadOnlyList<string> words)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= MaxLength) return Of(line, words);
        var start = Best(Ranges(line, words));
        start = start <= Before ? 0 : Boundary(line, start - Before, start);
        var end = line.Length - start <= MaxLength - 2 ? line.Length : Boundary(line, start + MaxLength - 2, start + MaxLength - 2 - Before);
        return Of($"{(start > 0 ? "…" : "")}{line[start..end].Trim()}{(end < line.Length ? "…" : "")}", words);
    }

    /// <summary>Where the stretch begins that holds the most marks.</summary>
    static int Best(List<TextRange> ranges)
    {
        var (best, most) = (0, 0);
        foreach (var range in ranges.Take(MaxPlaces))
        {
            var count = ranges.Count(other => other.Start >= range.Start && other.Start + other.Length <= range.Start + MaxLength - Before);
            if (count > most) (best, most) = (range.Start, count);
        }
        return best;
    }

    /// <summary>The space nearest to a place, on the way to a limit; without one the place itself, so that no character is cut in two.</summary>
    static int Boundary(string line, int place, int limit)
    {
        var step = Math.Sign(limit - place);
        for (var i = place; i != limit; i += step)
            if (line[i] == ' ') return i;
        while (place > 0 && (char.IsLowSurrogate(line[place]) || char.GetUnicodeCategory(line[place]) == System.Globalization.UnicodeCategory.NonSpacingMark)) place--;
        return place;
    }

    static List<TextRange> Ranges(string text, IReadOnlyList<string> words)
    {
        var folded = Folding.Of(text, out var origins);
        List<TextRange> found = [];
        foreach (var word in words)
            for (var at = FoldedText.Find(folded, word, 0); at >= 0; at = at + word.Length < folded.Length ? FoldedText.Find(folded, word, at + word.Length) : -1)
            {
                // A letter that folds to two, such as ß, is marked whole; marks upon a letter go with it.
                var end = at + word.Length;
                while (origins[end] == origins[end - 1]) end++;
                found.Add(new(origins[at], origins[end] - origins[at]));
            }
        return Merged(found);
    }

    static List<TextRange> Merged(List<TextRange> ranges)
    {
        List<TextRange> merged = [];
        foreach (var range in ranges.OrderBy(range => range.Start))
            if (merged.Count > 0 && merged[^1] is var last && range.Start < last.Start + last.Length)
                merged[^1] = new(last.Start, Math.Max(last.Length, range.Start + range.Length - last.Start));
            else
                merged.Add(range);
        return merged;
    }
}
