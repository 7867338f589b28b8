using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>
/// The language of a document in the three places that word processing has for it: text in Latin, Greek and Cyrillic letters, in East Asian ones, and in
/// those that run from right to left or join.
/// </summary>
sealed class DocxLanguage(DocumentLanguage language)
{
    /// <summary>Languages whose letters have fonts, sizes and a spelling of their own (ECMA-376, 17.3.2.26: complex scripts).</summary>
    static readonly string[] Complex =
    [
        "ar", "as", "bn", "bo", "dv", "dz", "fa", "gu", "he", "hi", "km", "kn", "kok", "lo", "ml", "mr", "my", "ne", "or", "pa", "ps", "sa", "sd", "si",
        "ta", "te", "th", "ug", "ur", "yi",
    ];

    /// <summary>Whether the text is written from right to left.</summary>
    public bool RightToLeft => language.RightToLeft;

    /// <summary>A family that has the letters of the language, as far as office programs bring one.</summary>
    public string EastAsianFont => (language.Language, language.Region) switch
    {
        ("ja", _) => "Yu Gothic",
        ("ko", _) => "Malgun Gothic",
        ("zh", "TW" or "HK" or "MO") => "Microsoft JhengHei",
        _ => "Microsoft YaHei",
    };

    /// <summary>A family for scripts that join or run from right to left.</summary>
    public string ComplexScriptFont => "Arial";

    /// <summary>The tags. Where the language has other letters, what is written in Latin ones within it counts as English.</summary>
    public W.Languages Tags()
    {
        var tag = language.Tag;
        return language.Language switch
        {
            "ja" or "ko" or "zh" => new() { Val = "en-US", EastAsia = tag },
            var code when Complex.Contains(code) || RightToLeft => new() { Val = "en-US", Bidi = tag },
            _ => new() { Val = tag },
        };
    }

    /// <summary>The same for the settings of a document.</summary>
    public W.ThemeFontLanguages ThemeTags()
    {
        var tags = Tags();
        return new() { Val = tags.Val, EastAsia = tags.EastAsia, Bidi = tags.Bidi };
    }
}
