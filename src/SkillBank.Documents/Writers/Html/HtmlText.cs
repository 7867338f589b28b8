using System.Globalization;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Html;

/// <summary>Prints rich text and links.</summary>
sealed class HtmlText(Markup html)
{
    /// <summary>Paragraphs and lists.</summary>
    public void Blocks(IEnumerable<RichBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is RichParagraph paragraph)
            {
                using (html.Element("p"))
                    Spans(paragraph.Spans);
            }
            else if (block is RichList list)
            {
                List(list);
            }
        }
    }

    /// <summary>Words that lead somewhere, if there is an address.</summary>
    public void Link(string words, string? url)
    {
        if (url is null)
            html.Text(words);
        else
            html.Element("a", words, ("href", url));
    }

    void List(RichList list)
    {
        var start = list is { Ordered: true, Start: not 1 } ? list.Start.ToString(CultureInfo.InvariantCulture) : null;
        using var all = html.Element(list.Ordered ? "ol" : "ul", ("start", start));
        foreach (var item in list.Items)
        {
            using var bullet = html.Element("li");
            // A bullet of one paragraph needs no element for it.
            if (item[0] is RichParagraph first)
                Spans(first.Spans);
            Blocks(item.Skip(item[0] is RichParagraph ? 1 : 0));
        }
    }

    void Spans(IReadOnlyList<RichSpan> spans)
    {
        foreach (var span in spans)
        {
            switch (span)
            {
                case RichPlain plain:
                    html.Text(plain.Text);
                    break;
                case RichBreak:
                    html.Void("br");
                    break;
                case RichEmphasis emphasis:
                    using (html.Element(emphasis.Emphasis == Emphasis.Strong ? "strong" : "em"))
                        Spans(emphasis.Spans);
                    break;
                case RichLink link:
                    using (html.Element("a", ("href", link.Url)))
                        Spans(link.Spans);
                    break;
            }
        }
    }
}
