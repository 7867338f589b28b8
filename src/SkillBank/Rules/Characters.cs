namespace SkillBank.Rules;

/// <summary>What every stored text must keep to, whatever it is for.</summary>
static class Characters
{
    public const string LoneSurrogate = "Half of a character pair (a lone surrogate) cannot be stored.";

    /// <summary>What is wrong with a text: too long, or with characters that no database or document can hold.</summary>
    public static string? Check(string text, int maxLength)
    {
        if (text.Length > maxLength) return FormattableString.Invariant($"At most {maxLength:N0} characters; this has {text.Length:N0}.");
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0') return "The character U+0000 cannot be stored.";
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return LoneSurrogate;
            // Unicode gives these two to nobody; they cannot be normalized, nor written in XML.
            else if (text[i] is '\uFFFE' or '\uFFFF') return FormattableString.Invariant($"U+{(int)text[i]:X4} is no character and cannot be stored.");
        }
        return null;
    }
}
