using SkillBank.Analysis.Search;

namespace SkillBank.Analysis;

/// <summary>Sequences of words, each with numbers, that are all found in one pass over a text.</summary>
sealed class WordSequences
{
    readonly Node _root = new();

    /// <summary>Adds the words of a name; a name without any is never found.</summary>
    public void Add(string name, int number)
    {
        var node = _root;
        foreach (var word in Words(name))
        {
            node.Next ??= new(StringComparer.Ordinal);
            if (!node.Next.TryGetValue(name[word], out var next)) node.Next[name[word]] = next = new();
            node = next;
        }
        if (node != _root) node.Numbers.Add(number);
    }

    /// <summary>The numbers of all sequences that stand in a text.</summary>
    public IReadOnlyList<int> In(string text)
    {
        if (_root.Next is null) return [];
        List<int> found = [];
        var words = Words(text);
        for (var first = 0; first < words.Count; first++)
        {
            var node = _root;
            for (var i = first; i < words.Count && node.Next is not null; i++)
            {
                if (!node.Next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text.AsSpan()[words[i]], out node!)) break;
                found.AddRange(node.Numbers);
            }
        }
        return found;
    }

    /// <summary>Letters, digits and what belongs to them: the signs after them in <c>C#</c> and <c>C++</c>, those within <c>Node.js</c> and <c>R&amp;D</c>,
    /// the one before <c>.NET</c>. Of scripts without spaces, every sign is a word.</summary>
    static List<Range> Words(string text)
    {
        List<Range> words = [];
        for (var i = 0; i < text.Length;)
        {
            if (!IsLetter(text, i) && !(text[i] == '.' && IsLetter(text, i + 1)))
            {
                i++;
                continue;
            }
            var start = i++;
            if (!Folding.IsUnspaced(text[start]))
                while (i < text.Length && !Folding.IsUnspaced(text[i]) && (IsLetter(text, i) || text[i] is '#' or '+' || (text[i] is '.' or '&' or '\'' or '’' && IsLetter(text, i + 1))))
                    i++;
            words.Add(start..i);
        }
        return words;
    }

    static bool IsLetter(string text, int index) => index < text.Length
        && (char.IsLetterOrDigit(text[index]) || char.IsSurrogate(text[index]) || text[index] == '_'
            || char.GetUnicodeCategory(text[index]) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    sealed class Node
    {
        public Dictionary<string, Node>? Next { get; set; }

        public List<int> Numbers { get; } = [];
    }
}
