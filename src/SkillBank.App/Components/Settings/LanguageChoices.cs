using System.Globalization;

namespace SkillBank.App.Components.Settings;

/// <summary>The languages that a person chooses from: those in which most résumés are written, by their English names.</summary>
static class LanguageChoices
{
    static readonly string[] Tags =
    [
        "ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "de-AT", "de-CH", "el", "en", "en-AU", "en-CA", "en-GB", "en-US", "es", "es-MX", "et", "eu", "fa", "fi", "fr", "fr-CA", "ga", "gl",
        "he", "hi", "hr", "hu", "id", "is", "it", "ja", "ko", "lt", "lv", "ms", "mt", "nb", "nl", "nl-BE", "nn", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta",
        "th", "tr", "uk", "ur", "vi", "yo", "zh", "zh-TW", "zu",
    ];

    static readonly IReadOnlyList<(string Value, string Text)> All =
        [.. Tags.Select(tag => (tag, CultureInfo.GetCultureInfo(tag).EnglishName)).OrderBy(choice => choice.EnglishName, StringComparer.Ordinal)];

    /// <summary>All, and one that was chosen elsewhere.</summary>
    public static IReadOnlyList<(string Value, string Text)> With(string? chosen) =>
        string.IsNullOrEmpty(chosen) || All.Any(choice => choice.Value == chosen) ? All : [(chosen, chosen), .. All];
}
