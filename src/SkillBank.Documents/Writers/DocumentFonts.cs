using System.Text;

namespace SkillBank.Documents.Writers;

/// <summary>Which families print what a template's own family lacks.</summary>
/// <param name="Families">Their names, in the order in which they are asked for a character.</param>
/// <param name="AreWide">Whether the families for Chinese, Japanese and Korean are among them. They are large, and only then given to the typesetter.</param>
sealed record DocumentFonts(IReadOnlyList<string> Families, bool AreWide)
{
    static readonly string[] Narrow = ["Vazirmatn", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans Thai"];

    /// <summary>The fonts for a document.</summary>
    /// <param name="language">Its language: a Chinese character has another shape in Japan than in China or in Taiwan.</param>
    /// <param name="characters">What it prints.</param>
    public static DocumentFonts Of(DocumentLanguage language, IReadOnlySet<Rune> characters) =>
        !language.IsWide && !characters.Any(IsWide) ? new(Narrow, false) : new([.. Narrow, .. WideFor(language, characters)], true);

    static string[] WideFor(DocumentLanguage language, IReadOnlySet<Rune> characters) => language switch
    {
        { Language: "ja" } => ["Noto Sans JP", "Noto Sans SC", "Noto Sans TC", "Noto Sans KR"],
        { Language: "ko" } => ["Noto Sans KR", "Noto Sans JP", "Noto Sans SC", "Noto Sans TC"],
        { Language: "yue" } or { Language: "zh", Region: "TW" or "HK" or "MO" } => ["Noto Sans TC", "Noto Sans SC", "Noto Sans JP", "Noto Sans KR"],
        { Language: "zh" } => ["Noto Sans SC", "Noto Sans TC", "Noto Sans JP", "Noto Sans KR"],
        // A name in a document of another language: its other letters tell where it is from.
        _ when characters.Any(rune => rune.Value is >= 0x3040 and <= 0x30FF) => WideFor(language with { Language = "ja" }, characters),
        _ when characters.Any(rune => rune.Value is >= 0xAC00 and <= 0xD7A3) => WideFor(language with { Language = "ko" }, characters),
        _ => WideFor(language with { Language = "zh", Region = null }, characters),
    };

    /// <summary>Ideographs, kana, Hangul, and the marks that belong to them.</summary>
    static bool IsWide(Rune rune) => rune.Value is >= 0x1100 and <= 0x11FF or >= 0x2E80 and <= 0xA4CF or >= 0xA960 and <= 0xA97F
        or >= 0xAC00 and <= 0xD7FF or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFFEF or >= 0x1B000 and <= 0x1B16F or >= 0x20000 and <= 0x3FFFF;
}
