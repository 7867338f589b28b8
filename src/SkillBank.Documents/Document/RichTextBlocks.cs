using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SkillBank.Documents.Document;

/// <summary>Turns the blocks of a parsed Markdown document into ours.</summary>
static class RichTextBlocks
{
    public static List<RichBlock> Of(MarkdownDocument document, string source)
    {
        List<RichBlock> blocks = [];
        var unused = UnusedDefinitions(document);
        foreach (var block in document)
        {
            while (unused.TryPeek(out var definition) && definition.Span.Start < block.Span.Start)
                AddDefinition(unused.Dequeue(), source, blocks);
            Add(block, blocks, depth: 0);
        }

        while (unused.TryDequeue(out var definition))
            AddDefinition(definition, source, blocks);
        return blocks;
    }

    static void Add(Block block, List<RichBlock> into, int depth)
    {
        switch (block)
        {
            case LinkReferenceDefinitionGroup or ThematicBreakBlock:
                break;
            case ListBlock list when depth < RichTextParser.DeepestLevel:
                AddList(list, into, depth);
                break;
            case CodeBlock code:
                AddCode(code, into);
                break;
            case LeafBlock { Inline: { } inline }:
                if (RichTextSpans.Of(inline) is { Count: > 0 } spans)
                    into.Add(new RichParagraph(spans));
                break;
            case ContainerBlock container:
                foreach (var child in container)
                    Add(child, into, depth);
                break;
        }
    }

    static void AddList(ListBlock list, List<RichBlock> into, int depth)
    {
        List<IReadOnlyList<RichBlock>> items = [];
        foreach (var child in list)
        {
            List<RichBlock> item = [];
            Add(child, item, depth + 1);
            if (item.Count > 0)
                items.Add(item);
        }

        if (items.Count > 0)
            into.Add(new RichList(items, list.IsOrdered) { Start = list.IsOrdered ? StartOf(list) : 1 });
    }

    static int StartOf(ListBlock list) => int.TryParse(list.OrderedStart, out var start) ? Math.Clamp(start, 0, 9999) : 1;

    static void AddCode(CodeBlock code, List<RichBlock> into)
    {
        var text = code.Lines.ToString();
        if (code is FencedCodeBlock { Info: { Length: > 0 } info } fenced)
            text = string.Join('\n', $"{info} {fenced.Arguments}", text);
        into.AddRange(RichTextParser.Plain(text).Blocks);
    }

    /// <summary>
    /// Markdown takes a line such as <c>[note]: words</c> for the target of links elsewhere and prints nothing. When no link uses it, it is text.
    /// </summary>
    static Queue<LinkReferenceDefinition> UnusedDefinitions(MarkdownDocument document)
    {
        var definitions = document.Descendants<LinkReferenceDefinition>().ToList();
        if (definitions.Count == 0)
            return [];
        var used = document.Descendants<LinkInline>().Select(link => link.Reference).ToHashSet();
        return new(definitions.Where(d => !used.Contains(d)).OrderBy(d => d.Span.Start));
    }

    static void AddDefinition(LinkReferenceDefinition definition, string source, List<RichBlock> into)
    {
        var span = definition.Span;
        if (span.Start >= 0 && span.End < source.Length && span.Length > 0)
            into.AddRange(RichTextParser.Plain(source.Substring(span.Start, span.Length)).Blocks);
    }
}
