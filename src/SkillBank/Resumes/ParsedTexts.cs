using System.Collections.Concurrent;
using SkillBank.Documents.Document;

namespace SkillBank.Resumes;

/// <summary>
/// Texts as parsed last, so that composing a resume again, after one word changed, parses one text. Bounded: when it is full it begins anew.
/// </summary>
static class ParsedTexts
{
    const int MaxTexts = 4_000;
    const int MaxLength = 4_000;

    static readonly ConcurrentDictionary<string, RichText> Texts = new(StringComparer.Ordinal);

    /// <summary>The text parsed; one that is longer than most is parsed each time.</summary>
    public static RichText Of(string? content)
    {
        if (string.IsNullOrEmpty(content)) return RichText.Empty;
        if (content.Length > MaxLength) return RichTextParser.Parse(content);
        if (Texts.TryGetValue(content, out var known)) return known;
        if (Texts.Count >= MaxTexts) Texts.Clear();
        return Texts[content] = RichTextParser.Parse(content);
    }
}
