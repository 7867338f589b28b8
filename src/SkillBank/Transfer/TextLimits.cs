using System.Text;

namespace SkillBank.Transfer;

/// <summary>Makes texts fit that are longer than the bank's rules allow, or of characters that it does not store.</summary>
static class TextLimits
{
    const string NoCharacter = "�";

    /// <summary>At most so many UTF-16 code units, the last being an ellipsis when anything was cut; no character pair is cut in two.</summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max) return text;
        var end = char.IsHighSurrogate(text[max - 2]) ? max - 2 : max - 1;
        return $"{text[..end].TrimEnd()}…";
    }

    /// <summary>A text that is only shown: cut, with a sign for what is no character that can be stored or seen.</summary>
    public static string Storable(string text, int max)
    {
        text = Cut(text, max);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            shown.Append(IsShown(rune) ? rune.ToString() : NoCharacter);
        return shown.ToString();
    }

    /// <summary>Neither controls, nor what turns the direction of the writing around, nor what Unicode gives to nobody.</summary>
    static bool IsShown(Rune rune) => !Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE
        && rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029);
}
