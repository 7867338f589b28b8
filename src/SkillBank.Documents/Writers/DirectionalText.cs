namespace SkillBank.Documents.Writers;

/// <summary>
/// Cuts text into runs of one direction. Word processors and browsers take the direction of signs and digits from what stands around them, so that "C#" within Arabic text would
/// turn into "#C" if it were not a run of its own.
/// </summary>
static class DirectionalText
{
    /// <summary>The pieces in order, each with whether it is written from right to left.</summary>
    /// <param name="text">One line.</param>
    /// <param name="rightToLeft">Whether the text around it is.</param>
    public static IEnumerable<(string Text, bool FromTheRight)> Pieces(string text, bool rightToLeft)
    {
        if (!rightToLeft && !text.AsSpan().ContainsAnyInRange('\u0590', '\u08FF') && !text.AsSpan().ContainsAnyInRange('\uFB1D', '\uFEFC'))
            return [(text, false)];
        return Cut(text, rightToLeft).SelectMany(piece => WithoutStop(piece, rightToLeft));
    }

    static IEnumerable<(string Text, bool FromTheRight)> Cut(string text, bool rightToLeft)
    {
        var (start, direction, at) = (0, rightToLeft, 0);
        while (at < text.Length)
        {
            var space = text.IndexOf(' ', at);
            var word = text.AsSpan(at, (space < 0 ? text.Length : space) - at);
            // A number goes on as what stands before it did: "+20 2 5555" is one.
            var own = DirectionOf(word) ?? (word is [>= '0' and <= '9', ..] ? direction : rightToLeft);
            var next = at + word.Length + 1;
            if (own != direction)
            {
                // The space between two directions belongs to the text around.
                var cut = own == rightToLeft && at > start ? at - 1 : at;
                if (cut > start)
                    yield return (text[start..cut], direction);
                (start, direction) = (cut, own);
            }

            at = next;
        }

        if (start < text.Length)
            yield return (text[start..], direction);
    }

    /// <summary>The stop behind the last foreign word of a sentence is the sentence's, and stands at its end.</summary>
    static IEnumerable<(string Text, bool FromTheRight)> WithoutStop((string Text, bool FromTheRight) piece, bool rightToLeft)
    {
        var words = rightToLeft && !piece.FromTheRight ? piece.Text.TrimEnd('.', ',', ';', ':', '!', '?') : piece.Text;
        if (words.Length is 0 || words.Length == piece.Text.Length)
            return [piece];
        return [(words, piece.FromTheRight), (piece.Text[words.Length..], true)];
    }

    /// <summary>The direction of a word by its first letter; telephone numbers with a plus are written from the left everywhere.</summary>
    static bool? DirectionOf(ReadOnlySpan<char> word)
    {
        if (word is ['+', >= '0' and <= '9', ..])
            return false;
        foreach (var c in word)
        {
            if (c is >= '\u0590' and <= '\u08FF' and not (>= '\u0660' and <= '\u0669') or >= '\uFB1D' and <= '\uFEFC')
                return true;
            if (char.IsLetter(c))
                return false;
        }

        return null;
    }
}
