using Markdig;
using Markdig.Syntax;

namespace SkillBank.Documents.Document;

/// <summary>
/// Reads the Markdown subset of a wording: paragraphs, bullets (nested, ordered), bold, italic, links, forced line breaks. Whatever else Markdown
/// knows is printed as its text, HTML as it was typed. Any string gives a result; none throws, and no text is lost.
/// </summary>
public static class RichTextParser
{
    /// <summary>Deeper lists and emphasis join the level above: no page has room for them, and a tree needs an end.</summary>
    internal const int DeepestLevel = 6;

    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>Parses a wording.</summary>
    /// <param name="markdown">The text as stored; <see langword="null"/> and blank give <see cref="RichText.Empty"/>.</param>
    public static RichText Parse(string? markdown)
    {
        var clean = CleanText.Lines(markdown);
        if (string.IsNullOrWhiteSpace(clean))
            return RichText.Empty;

        var blocks = TryParse(clean, out var document)
            ? RichTextBlocks.Of(document, clean)
            : Paragraphs(clean);
        return blocks.Count == 0 ? RichText.Empty : new(blocks);
    }

    /// <summary>Text that holds no markup, as paragraphs: blank lines part them, single line breaks are kept.</summary>
    /// <param name="text">The text as typed.</param>
    public static RichText Plain(string? text)
    {
        var blocks = Paragraphs(CleanText.Lines(text));
        return blocks.Count == 0 ? RichText.Empty : new(blocks);
    }

    static bool TryParse(string markdown, out MarkdownDocument document)
    {
        try
        {
            document = Markdown.Parse(markdown, Pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested deeper than 128 levels.
            document = [];
            return false;
        }
    }

    static List<RichBlock> Paragraphs(string text)
    {
        List<RichBlock> blocks = [];
        List<RichSpan> spans = [];
        foreach (var line in text.Split('\n').Append(""))
        {
            if (CleanText.Line(line) is { Length: > 0 } words)
            {
                if (spans.Count > 0)
                    spans.Add(new RichBreak());
                spans.Add(new RichPlain(words));
            }
            else if (spans.Count > 0)
            {
                blocks.Add(new RichParagraph(spans));
                spans = [];
            }
        }

        return blocks;
    }
}
