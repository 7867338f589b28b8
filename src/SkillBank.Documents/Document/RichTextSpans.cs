using System.Text;
using Markdig.Syntax.Inlines;

namespace SkillBank.Documents.Document;

/// <summary>Turns the inlines of one parsed Markdown paragraph into spans.</summary>
sealed class RichTextSpans
{
    readonly List<RichSpan> _spans = [];
    readonly StringBuilder _plain = new();

    public static List<RichSpan> Of(ContainerInline inlines)
    {
        var spans = Of(inlines, depth: 0, inLink: false);
        Trim(spans);
        return spans;
    }

    static List<RichSpan> Of(ContainerInline inlines, int depth, bool inLink)
    {
        var spans = new RichTextSpans();
        spans.Add(inlines, depth, inLink);
        spans.EndPlain();
        return spans._spans;
    }

    void Add(ContainerInline inlines, int depth, bool inLink)
    {
        foreach (var inline in inlines)
            Add(inline, depth, inLink);
    }

    void Add(Inline inline, int depth, bool inLink)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _plain.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                _plain.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                // An entity may spell a control character.
                _plain.Append(CleanText.Lines(entity.Transcoded.ToString()));
                break;
            case LineBreakInline { IsHard: true }:
                EndPlain();
                _spans.Add(new RichBreak());
                break;
            case LineBreakInline:
                _plain.Append(' ');
                break;
            case EmphasisInline emphasis when depth < RichTextParser.DeepestLevel:
                AddNested(emphasis, depth, inLink,
                    children => new RichEmphasis(emphasis.DelimiterCount == 2 ? Emphasis.Strong : Emphasis.Italic, children));
                break;
            case AutolinkInline auto:
                AddAutolink(auto, inLink);
                break;
            case LinkInline link:
                AddLink(link, depth, inLink);
                break;
            case ContainerInline container:
                Add(container, depth, inLink);
                break;
        }
    }

    void AddNested(ContainerInline inlines, int depth, bool inLink, Func<List<RichSpan>, RichSpan> wrap)
    {
        EndPlain();
        var children = Of(inlines, depth + 1, inLink);
        if (children.Count > 0)
            _spans.Add(wrap(children));
    }

    void AddAutolink(AutolinkInline auto, bool inLink)
    {
        if (!inLink && SafeUrl.OrNull(auto.IsEmail ? "mailto:" + auto.Url : auto.Url) is { } url)
        {
            EndPlain();
            _spans.Add(new RichLink(url, [new RichPlain(auto.Url)]));
        }
        else
        {
            _plain.Append(auto.Url);
        }
    }

    void AddLink(LinkInline link, int depth, bool inLink)
    {
        var url = link.IsImage || inLink ? null : SafeUrl.OrNull(link.Url);
        if (url is null)
        {
            Add(link, depth, inLink);
            return;
        }

        EndPlain();
        var label = Of(link, depth, inLink: true);
        _spans.Add(new RichLink(url, label.Count > 0 ? label : [new RichPlain(url)]));
    }

    void EndPlain()
    {
        if (_plain.Length == 0)
            return;
        _spans.Add(new RichPlain(CollapseSpaces(_plain)));
        _plain.Clear();
    }

    static string CollapseSpaces(StringBuilder text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text.ToString())
        {
            var space = c is ' ' or '\t' or '\n';
            if (!space || collapsed.Length == 0 || collapsed[^1] != ' ')
                collapsed.Append(space ? ' ' : c);
        }

        return collapsed.ToString();
    }

    /// <summary>A paragraph neither begins nor ends with white space or a line break.</summary>
    static void Trim(List<RichSpan> spans)
    {
        while (spans.Count > 0 && (spans[^1] is RichBreak || spans[^1] is RichPlain { Text: " " }))
            spans.RemoveAt(spans.Count - 1);
        while (spans.Count > 0 && (spans[0] is RichBreak || spans[0] is RichPlain { Text: " " }))
            spans.RemoveAt(0);
        if (spans.Count > 0 && spans[0] is RichPlain first)
            spans[0] = new RichPlain(first.Text.TrimStart(' '));
        if (spans.Count > 0 && spans[^1] is RichPlain last)
            spans[^1] = new RichPlain(last.Text.TrimEnd(' '));
    }
}
