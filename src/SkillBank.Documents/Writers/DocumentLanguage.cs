namespace SkillBank.Documents.Writers;

/// <summary>The parts of a BCP 47 tag that a typesetter knows.</summary>
/// <param name="Language">Two or three letters.</param>
/// <param name="Region">Two letters, or none.</param>
/// <param name="RightToLeft">Whether the language is written from right to left.</param>
sealed record DocumentLanguage(string Language, string? Region, bool RightToLeft)
{
    static readonly string[] FromTheRight = ["ar", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi", "ckb", "dv"];

    /// <summary>Languages of India and its neighbors, whose letters hang from a line or stand in clusters.</summary>
    static readonly string[] Brahmic = ["as", "bn", "bo", "gu", "hi", "km", "kn", "kok", "lo", "ml", "mr", "my", "ne", "or", "pa", "sa", "si", "ta", "te", "th"];

    /// <summary>Whether space between its letters would tear them apart.</summary>
    public bool IsJoined => RightToLeft || Brahmic.Contains(Language);

    /// <summary>Whether its letters are taller than Latin ones of the same size, so that lines need more distance.</summary>
    public bool IsTall => IsWide || Brahmic.Contains(Language);

    /// <summary>Whether it is written with Chinese characters, and marks of their width.</summary>
    public bool IsIdeographic => Language is "zh" or "ja" or "yue";

    /// <summary>Whether its letters are in the large fonts for Chinese, Japanese and Korean.</summary>
    public bool IsWide => IsIdeographic || Language == "ko";

    /// <summary>The language with its region, as a tag.</summary>
    public string Tag => Region is null ? Language : $"{Language}-{Region}";

    /// <summary>Reads a tag; one that is none counts as English, because a tagged file has to name some language.</summary>
    public static DocumentLanguage Of(string? tag)
    {
        var parts = (tag ?? "").Split('-', '_');
        var language = parts[0].ToLowerInvariant();
        if (language.Length is not (2 or 3) || !language.All(char.IsAsciiLetterLower))
            language = "en";
        var region = parts.Skip(1).FirstOrDefault(p => p.Length == 2 && p.All(char.IsAsciiLetter))?.ToUpperInvariant() ?? RegionOf(language, parts);
        return new(language, region, FromTheRight.Contains(language));
    }

    /// <summary>A typesetter and a PDF tell the two ways to write Chinese apart by where they are used.</summary>
    static string? RegionOf(string language, string[] parts) => language != "zh" ? null
        : parts.Contains("hant", StringComparer.OrdinalIgnoreCase) ? "TW"
        : parts.Contains("hans", StringComparer.OrdinalIgnoreCase) ? "CN"
        : null;
}
