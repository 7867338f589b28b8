using System.Globalization;
using System.Text;

namespace SkillBank.Analysis.Checking;

/// <summary>
/// The letters and digits of a text, folded so that line breaks, case, punctuation, spacing, hyphenation and ligatures make no difference, with the
/// places at which words begin. <c>+</c> and <c>#</c> count as letters: C, C++ and C# are three things.
/// </summary>
sealed class Letters
{
    readonly string _letters;
    readonly bool[] _edges;

    Letters(string letters, bool[] edges) => (_letters, _edges) = (letters, edges);

    public int Count => _letters.Length;

    public static Letters Of(string text) => Of([text], int.MaxValue);

    /// <summary>The letters of lines.</summary>
    /// <param name="lines">The lines; a word may go on from one to the next.</param>
    /// <param name="most">At most so many letters, counted from the beginning.</param>
    public static Letters Of(IEnumerable<string> lines, int most)
    {
        var letters = new StringBuilder();
        List<bool> edges = [];
        var apart = true;
        var before = default(Rune);
        foreach (var line in lines)
        {
            foreach (var rune in Folded(line).EnumerateRunes())
            {
                if (IsInvisible(rune)) continue;
                if (!Counts(rune))
                {
                    apart = true;
                    continue;
                }
                if (letters.Length >= most) return new(letters.ToString(), [.. edges, true]);
                var digit = Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;
                edges.Add(apart || HasNoSpaces(rune) || HasNoSpaces(before) || IsDigit(before) != digit);
                if (digit) letters.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                else letters.Append(rune.ToString());
                while (edges.Count < letters.Length) edges.Add(false);
                (before, apart) = (rune, false);
            }
            apart = true;
        }
        return new(letters.ToString(), [.. edges, true]);
    }

    /// <summary>Where a text stands in this one as whole words; -1 when it does not.</summary>
    public int Find(Letters text, int from = 0)
    {
        if (text.Count == 0) return -1;
        for (var at = from; (at = _letters.IndexOf(text._letters, at, StringComparison.Ordinal)) >= 0; at++)
            if (_edges[at] && _edges[at + text.Count]) return at;
        return -1;
    }

    public bool Has(Letters text) => Find(text) >= 0;

    public override string ToString() => _letters;

    static string Folded(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no normal form.
            return text.ToLowerInvariant();
        }
    }

    static bool Counts(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '+' or '#' || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;

    /// <summary>Soft hyphens, joiners and direction marks; the Arabic stretcher, and the vowel signs that many fonts and programs leave out.</summary>
    static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is 0x0640 or 0xFE0E or 0xFE0F or >= 0x064B and <= 0x0652;

    static bool IsDigit(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Scripts that do not part words by spaces: Chinese and Japanese, Thai, Lao, Khmer, Burmese.</summary>
    static bool HasNoSpaces(Rune rune) => rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF
        or >= 0x0E00 and <= 0x0EFF or >= 0x1780 and <= 0x17FF or >= 0x1000 and <= 0x109F;
}
