using System.Buffers;
using System.Net;
using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer.Reading;

/// <summary>Makes Markdown of text without markup, as people type it into forms: bullets by signs at the start of lines, everything else as it stands.</summary>
static class PlainText
{
    const string Signs = "•‣◦▪▫●○∙·⁃■□➢➤✓-–—*";

    /// <summary>Signs that Markdown reads as markup.</summary>
    static readonly SearchValues<char> Markup = SearchValues.Create(@"\*_`[<");

    /// <summary>The text as Markdown. Blank lines part paragraphs; other line breaks stay.</summary>
    public static string ToMarkdown(string text)
    {
        List<string> lines = [];
        var wasBullet = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()))
        {
            var isBullet = line.Length > 1 && Signs.Contains(line[0], StringComparison.Ordinal) && char.IsWhiteSpace(line[1]);
            // A list and a paragraph need a blank line between them.
            if (lines.Count > 0 && lines[^1].Length > 0 && line.Length > 0 && isBullet != wasBullet) lines.Add("");
            lines.Add(isBullet ? $"- {Escaped(line[1..].TrimStart())}" : Escaped(line));
            wasBullet = isBullet;
        }
        return string.Join('\n', lines).Trim('\n');
    }

    /// <summary>The same for text in which some programs leave HTML's names of characters, such as <c>&amp;amp;</c>.</summary>
    public static string Decoded(string text) => text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text;

    /// <summary>A line that means itself: escaped only where it would not, since nobody likes to edit backslashes.</summary>
    static string Escaped(string line)
    {
        var escaped = HighlightText.Escape(line);
        if (!line.AsSpan().ContainsAny(Markup) || RichTextParser.Parse(escaped).Blocks is [RichParagraph { Spans: [RichPlain plain] }] && plain.Text == line) return escaped;
        var signs = new StringBuilder(line.Length + 8);
        foreach (var sign in line)
        {
            if (Markup.Contains(sign)) signs.Append('\\');
            signs.Append(sign);
        }
        return HighlightText.Escape(signs.ToString());
    }
}
