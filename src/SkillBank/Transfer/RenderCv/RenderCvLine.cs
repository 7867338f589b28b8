using System.Text.RegularExpressions;
using SkillBank.Documents.Document;

namespace SkillBank.Transfer.RenderCv;

/// <summary>One line of the format, which is Markdown, as plain words.</summary>
/// <param name="Text">The words; null for none.</param>
/// <param name="Url">Where all of it leads; null when it does not.</param>
readonly partial record struct RenderCvLine(string? Text, string? Url)
{
    /// <summary>Reads a line.</summary>
    public static RenderCvLine Of(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return default;
        var text = RichTextParser.Parse(markdown.Trim());
        if (text.Blocks is not [RichParagraph paragraph]) return new(markdown.Trim(), null);
        return new(PlainText.Of(text).Replace('\n', ' '), paragraph.Spans is [RichLink link] ? link.Url : null);
    }

    /// <summary>A heading without the number that tells it from another of the same name.</summary>
    public static string Numbered(string heading) => Number().Replace(heading.Trim(), "");

    [GeneratedRegex(@" \([0-9]{1,3}\)$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Number();
}
