using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;

namespace SkillBank.Transfer.Reading;

/// <summary>
/// Makes Markdown of the HTML of text editors: paragraphs, lists, bold, italic, links. What else there may be is taken for its words; scripts and
/// styles have none. The result means what it shows: no character of the text becomes markup.
/// </summary>
static partial class HtmlText
{
    /// <summary>The longest text that is looked at, in characters; no editor of resumes lets anyone write as much.</summary>
    const int MaxLength = 400_000;

    /// <summary>The most tags that are sorted into each other, which takes long for many that were never closed; of more only the words are taken.</summary>
    const int MaxTags = 4_000;

    /// <summary>Elements within elements are followed so far; deeper ones are taken for their words.</summary>
    const int MaxDepth = 40;

    static readonly HashSet<string> Silent = new(["script", "style", "template", "head", "title", "noscript", "iframe", "object", "svg", "math", "textarea", "select"], StringComparer.OrdinalIgnoreCase);

    static readonly HashSet<string> Blocks = new(
        ["p", "div", "section", "article", "header", "footer", "main", "aside", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "dl", "dt", "dd", "figure", "figcaption", "hr", "ul", "ol", "li"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The text as Markdown; a text without any markup is taken as it stands.</summary>
    public static string ToMarkdown(string html)
    {
        if (!html.AsSpan().ContainsAny('<', '&')) return PlainText.ToMarkdown(html);
        var cut = html.Length > MaxLength ? html[..MaxLength] : html;
        if (cut.AsSpan().Count('<') > MaxTags) return PlainText.ToMarkdown(PlainText.Decoded(Tag().Replace(cut, " ")));
        using var document = new HtmlParser().ParseDocument($"<body>{cut}");
        return document.Body is { } body ? MarkdownWriter.Write(new RichText(BlocksOf(body, 0))) : "";
    }

    [GeneratedRegex("<[^<>]{0,2000}>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    static List<RichBlock> BlocksOf(INode parent, int depth)
    {
        List<RichBlock> blocks = [];
        List<RichSpan> line = [];
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element && Silent.Contains(element.LocalName)) continue;
            if (child is not IElement block || !IsBlock(block, depth))
            {
                line.AddRange(SpansOf(child, depth));
                continue;
            }
            End(line, blocks);
            if (block.LocalName is "ul" or "ol") AddList(block, blocks, depth);
            else if (block.LocalName is ['h', >= '1' and <= '6']) End([new RichEmphasis(Emphasis.Strong, SpansOf(block, depth))], blocks);
            else blocks.AddRange(depth < MaxDepth ? BlocksOf(block, depth + 1) : [new RichParagraph([new RichPlain(OneLine(block.TextContent))])]);
        }
        End(line, blocks);
        return blocks;
    }

    /// <summary>Whether an element stands by itself: some editors leave blocks within inline elements.</summary>
    static bool IsBlock(IElement element, int depth) =>
        Blocks.Contains(element.LocalName) || (depth < MaxDepth && element.LocalName is not "a" && element.Children.Any(child => IsBlock(child, depth + 1)));

    static void AddList(IElement list, List<RichBlock> blocks, int depth)
    {
        List<IReadOnlyList<RichBlock>> items = [];
        foreach (var child in list.Children)
        {
            if (child.LocalName is "ul" or "ol" && items.Count > 0)
            {
                // A list right in a list belongs to the bullet before it.
                var nested = items[^1].ToList();
                AddList(child, nested, depth + 1);
                items[^1] = nested;
            }
            else if (depth < MaxDepth && BlocksOf(child, depth + 1) is { Count: > 0 } item) items.Add(item);
        }
        if (items.Count == 0) return;
        var isOrdered = list.LocalName == "ol";
        var start = isOrdered && int.TryParse(list.GetAttribute("start"), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 100_000_000 ? number : 1;
        blocks.Add(new RichList(items, isOrdered) { Start = start });
    }

    static List<RichSpan> SpansOf(INode node, int depth)
    {
        if (node is IText text) return [new RichPlain(OneLine(text.Data))];
        if (node is not IElement element || Silent.Contains(element.LocalName)) return [];
        if (element.LocalName == "br") return [new RichBreak()];
        if (depth >= MaxDepth) return [new RichPlain(OneLine(element.TextContent))];
        List<RichSpan> inner = [.. element.ChildNodes.SelectMany(child => SpansOf(child, depth + 1))];
        return element.LocalName switch
        {
            _ when inner.Count == 0 => [],
            "strong" or "b" => [new RichEmphasis(Emphasis.Strong, inner)],
            "em" or "i" => [new RichEmphasis(Emphasis.Italic, inner)],
            "a" when SafeUrl.OrNull(element.GetAttribute("href")) is { } url => [new RichLink(url, inner)],
            _ => inner,
        };
    }

    static void End(List<RichSpan> line, List<RichBlock> blocks)
    {
        while (line is [RichBreak, ..]) line.RemoveAt(0);
        while (line is [.., RichBreak]) line.RemoveAt(line.Count - 1);
        if (line.Exists(span => span is not RichPlain plain || !string.IsNullOrWhiteSpace(plain.Text))) blocks.Add(new RichParagraph([.. line]));
        line.Clear();
    }

    /// <summary>Spaces and line ends of the source are one space each; a space that must not break stays a space.</summary>
    static string OneLine(string text)
    {
        var line = new System.Text.StringBuilder(text.Length);
        foreach (var sign in text)
        {
            var isSpace = sign is ' ' or '\t' or '\n' or '\r' or '\u00A0';
            if (!isSpace) line.Append(sign);
            else if (line.Length == 0 || line[^1] != ' ') line.Append(' ');
        }
        return line.ToString();
    }
}
