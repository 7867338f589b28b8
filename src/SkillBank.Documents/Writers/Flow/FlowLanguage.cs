namespace SkillBank.Documents.Writers.Flow;

/// <summary>
/// The language of a document in the three places that word processing has for it: text in Latin, Greek and Cyrillic letters, in East Asian ones, and in
/// those that run from right to left or join.
/// </summary>
sealed class FlowLanguage(DocumentLanguage language)
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
    public ScriptTags Tags { get; } = language.Language switch
    {
        "ja" or "ko" or "zh" => new("en-US", language.Tag, null),
        var code when Complex.Contains(code) || language.RightToLeft => new("en-US", null, language.Tag),
        _ => new(language.Tag, null, null),
    };
}

/// <summary>A tag of a language for each kind of letters.</summary>
/// <param name="Latin">For Latin, Greek and Cyrillic letters.</param>
/// <param name="EastAsian">For Chinese, Japanese and Korean ones; null where the text has none of its own.</param>
/// <param name="ComplexScript">For those that join or run from right to left; null where the text has none of its own.</param>
sealed record ScriptTags(string Latin, string? EastAsian, string? ComplexScript);
