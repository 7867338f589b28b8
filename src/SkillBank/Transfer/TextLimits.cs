namespace SkillBank.Transfer;

/// <summary>Cuts texts that are longer than the bank's rules allow.</summary>
static class TextLimits
{
    /// <summary>At most so many UTF-16 code units, the last being an ellipsis when anything was cut; no character pair is cut in two.</summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max) return text;
        var end = char.IsHighSurrogate(text[max - 2]) ? max - 2 : max - 1;
        return $"{text[..end].TrimEnd()}…";
    }
}
