using System.Xml.Linq;
using SkillBank.Documents.Writers.Flow;
using static SkillBank.Documents.Writers.OpenDocument.OdtName;

namespace SkillBank.Documents.Writers.OpenDocument;

/// <summary>Writes paragraphs. What a paragraph or a piece of text has beyond its style becomes an automatic style, as the format asks for.</summary>
/// <param name="rightToLeft">Whether the text is written from right to left.</param>
sealed class OdtText(bool rightToLeft)
{
    const char FromTheLeft = '\u200E', FromTheRight = '\u200F';

    readonly Dictionary<(string Style, bool IsFirst, bool? KeepsWithNext, bool KeepsLines, bool BeginsPage), string> _paragraphs = [];
    readonly Dictionary<FlowLook, string> _looks = [];

    /// <summary>The paragraphs, with their lists around them.</summary>
    /// <param name="paragraphs">At least one.</param>
    /// <param name="portrait">The portrait, which stands beside the first; null without one.</param>
    public IReadOnlyList<XElement> Of(IReadOnlyList<FlowParagraph> paragraphs, XElement? portrait)
    {
        List<XElement> written = [];
        Stack<(FlowList List, XElement Written)> open = [];
        foreach (var (i, paragraph) in paragraphs.Index())
        {
            var element = Paragraph(paragraph, isFirst: i == 0);
            if (i == 0 && portrait is not null)
                element.AddFirst(portrait);
            while (open.TryPeek(out var top) && !IsWithin(paragraph.List, top.List))
                open.Pop();
            if (paragraph.List is not { } list)
            {
                written.Add(element);
                continue;
            }

            if (!open.TryPeek(out var innermost) || innermost.List != list)
            {
                var begun = new XElement(Text + "list", new XAttribute(Text + "style-name", list.IsOrdered ? OdtStyles.Numbers : OdtStyles.Bullets));
                if (open.TryPeek(out var around))
                    around.Written.Elements().Last().Add(begun);
                else
                    written.Add(begun);
                open.Push((list, begun));
            }

            PutInto(open.Peek().Written, list, paragraph.BeginsItem, element);
        }

        return written;
    }

    /// <summary>The automatic styles that the paragraphs name.</summary>
    public IEnumerable<XElement> Styles() =>
    [
        .. _paragraphs.Select(pair => new XElement(Style + "style",
            new XAttribute(Style + "name", pair.Value), new XAttribute(Style + "family", "paragraph"), new XAttribute(Style + "parent-style-name", OdtName.Of(pair.Key.Style)),
            pair.Key.IsFirst ? new XAttribute(Style + "master-page-name", OdtStyles.FirstPage) : null,
            new XElement(Style + "paragraph-properties",
                pair.Key.KeepsWithNext is { } keeps ? new XAttribute(Format + "keep-with-next", keeps ? "always" : "auto") : null,
                pair.Key.KeepsLines ? new XAttribute(Format + "keep-together", "always") : null,
                pair.Key.BeginsPage ? new XAttribute(Format + "break-before", "page") : null))),
        .. _looks.Select(pair => new XElement(Style + "style",
            new XAttribute(Style + "name", pair.Value), new XAttribute(Style + "family", "text"),
            pair.Key.Style is { } style ? new XAttribute(Style + "parent-style-name", OdtName.Of(style)) : null,
            new XElement(Style + "text-properties", pair.Key.IsBold ? OdtLook.Bold() : null, pair.Key.IsItalic ? OdtLook.Italic() : null))),
    ];

    /// <summary>Letters as the format has them: it takes several spaces for one, and none at the start of a line.</summary>
    public static IEnumerable<object> Letters(string text)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != ' ' || (at > 0 && text[at - 1] != ' ' && at < text.Length - 1))
                continue;
            if (at > from)
                yield return new XText(text[from..at]);
            yield return new XElement(Text + "s");
            from = at + 1;
        }

        if (from < text.Length)
            yield return new XText(text[from..]);
    }

    static bool IsWithin(FlowList? list, FlowList outer)
    {
        while (list is not null && list != outer)
            list = list.Parent;
        return list is not null;
    }

    static void PutInto(XElement written, FlowList list, bool beginsItem, XElement paragraph)
    {
        if (beginsItem || !written.HasElements)
        {
            var isFirst = !written.HasElements;
            written.Add(new XElement(Text + "list-item", isFirst && list is { IsOrdered: true, Start: not 1 } ? new XAttribute(Text + "start-value", list.Start) : null));
        }

        written.Elements().Last().Add(paragraph);
    }

    XElement Paragraph(FlowParagraph paragraph, bool isFirst)
    {
        var level = FlowStyles.Paragraphs.First(style => style.Id == paragraph.Style).Level;
        return new(Text + (level is null ? "p" : "h"),
            new XAttribute(Text + "style-name", StyleOf(paragraph, isFirst)),
            level is { } number ? new XAttribute(Text + "outline-level", number + 1) : null,
            Grouped(paragraph.Pieces).Select(Piece));
    }

    /// <summary>Neighbors that lead to one address are one link.</summary>
    static IEnumerable<(string? Url, List<FlowPiece> Pieces)> Grouped(IReadOnlyList<FlowPiece> pieces)
    {
        (string? Url, List<FlowPiece> Pieces) group = (null, []);
        foreach (var piece in pieces)
        {
            var url = (piece as FlowText)?.Url;
            if (url != group.Url)
            {
                yield return group;
                group = (url, []);
            }

            group.Pieces.Add(piece);
        }

        yield return group;
    }

    object Piece((string? Url, List<FlowPiece> Pieces) group)
    {
        var written = group.Pieces.SelectMany(Piece);
        if (group.Url is null)
            return written;
        // Without a style of its own a link would get the program's colors.
        var style = OdtName.Of(group.Pieces.OfType<FlowText>().First().Look.Style ?? FlowStyle.Hyperlink);
        return new XElement(Text + "a", new XAttribute(Link + "type", "simple"), new XAttribute(Link + "href", group.Url),
            new XAttribute(Text + "style-name", style), new XAttribute(Text + "visited-style-name", style), written);
    }

    IEnumerable<object> Piece(FlowPiece piece) => piece switch
    {
        FlowText text when StyleOf(text.Look) is { } style => [new XElement(Text + "span", new XAttribute(Text + "style-name", style), Directed(text.Text))],
        FlowText text => Directed(text.Text),
        FlowTab => [new XElement(Text + "tab")],
        _ => [new XElement(Text + "line-break")],
    };

    /// <summary>The format has no direction of letters; marks without a form stand around what runs against the text.</summary>
    IEnumerable<object> Directed(string text) => DirectionalText.Pieces(text, rightToLeft).SelectMany(piece =>
        Letters(piece.FromTheRight == rightToLeft ? piece.Text : piece.FromTheRight ? $"{FromTheRight}{piece.Text}{FromTheRight}" : $"{FromTheLeft}{piece.Text}{FromTheLeft}"));

    string StyleOf(FlowParagraph paragraph, bool isFirst)
    {
        var key = (paragraph.Style, isFirst, paragraph.KeepsWithNext, paragraph.KeepsLines, paragraph.BeginsPage);
        if (key is { isFirst: false, KeepsWithNext: null, KeepsLines: false, BeginsPage: false })
            return OdtName.Of(paragraph.Style);
        if (!_paragraphs.TryGetValue(key, out var name))
            _paragraphs[key] = name = FormattableString.Invariant($"P{_paragraphs.Count + 1}");
        return name;
    }

    string? StyleOf(FlowLook look)
    {
        if (look == default)
            return null;
        if (look is { IsBold: false, IsItalic: false })
            return OdtName.Of(look.Style!);
        if (look is { Style: null, IsBold: not true } or { Style: null, IsItalic: not true })
            return OdtName.Of(look.IsBold ? FlowStyle.Strong : FlowStyle.Emphasis);
        if (!_looks.TryGetValue(look, out var name))
            _looks[look] = name = FormattableString.Invariant($"T{_looks.Count + 1}");
        return name;
    }
}
