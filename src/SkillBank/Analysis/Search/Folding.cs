using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace SkillBank.Analysis.Search;

/// <summary>
/// The form in which texts are compared when searching: without case, accents and compatibility forms (Unicode NFKD), letters that no normalization takes
/// apart as those who lack them on their keyboard type them (CLDR's Latin-ASCII transliteration), white space as spaces, invisible signs left out.
/// </summary>
static class Folding
{
    /// <summary>What each sign of the basic plane folds to, filled as they are met; racing writers write the same.</summary>
    static readonly string?[] Known = new string?[char.MaxValue + 1];

    static readonly Dictionary<char, string> Letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ħ'] = "h", ['ı'] = "i", ['ł'] = "l", ['ŋ'] = "n",
        ['ŧ'] = "t", ['ĸ'] = "q", ['ɓ'] = "b", ['ɗ'] = "d", ['ƙ'] = "k", ['ƴ'] = "y",
    };

    /// <summary>The folded text.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Not to show, only to compare.")]
    public static string Of(string text) => Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\t', '\r')
        ? text.ToLowerInvariant()
        : Fold(text, null);

    /// <summary>The folded text, and for each of its characters, and for its end, the place in the text that it came from.</summary>
    public static string Of(string text, out List<int> origins)
    {
        origins = new(text.Length + 1);
        var folded = Fold(text, origins);
        origins.Add(text.Length);
        return folded;
    }

    /// <summary>Whether a word begins here, as far as a search is concerned; scripts that put no spaces between words begin one with every sign.</summary>
    public static bool IsWordStart(string folded, int index) =>
        index == 0 || !char.IsLetterOrDigit(folded[index]) || !char.IsLetterOrDigit(folded[index - 1]) || IsUnspaced(folded[index]);

    /// <summary>Thai to Lao, Myanmar, Khmer, kana, Han.</summary>
    public static bool IsUnspaced(char sign) =>
        sign is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u9FFF');

    static string Fold(string text, List<int>? origins)
    {
        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var sign = isPair ? FoldSign(text.Substring(i, 2)) : Known[text[i]] ??= FoldSign(text[i].ToString());
            folded.Append(sign);
            if (origins is not null)
                for (var n = 0; n < sign.Length; n++) origins.Add(i);
            if (isPair) i++;
        }
        return folded.ToString();
    }

    [SuppressMessage("Globalization", "CA1308", Justification = "Not to show, only to compare.")]
    static string FoldSign(string sign)
    {
        // These are no characters and cannot be normalized; no text that is stored has them.
        if (sign.Length == 1 && (char.IsSurrogate(sign[0]) || sign[0] >= '\uFFFE')) return "";
        var folded = new StringBuilder();
        foreach (var rune in sign.Normalize(NormalizationForm.FormKD).ToUpperInvariant().ToLowerInvariant().EnumerateRunes())
            if (rune.IsBmp && Letters.TryGetValue((char)rune.Value, out var letters)) folded.Append(letters);
            else if (Rune.IsWhiteSpace(rune)) folded.Append(' ');
            else if (!IsInvisible(Rune.GetUnicodeCategory(rune))) folded.Append(rune.ToString());
        return folded.ToString();
    }

    static bool IsInvisible(UnicodeCategory category) =>
        category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;
}
