using System.Globalization;
using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>
/// Writes rich text as the HTML of a text editor: paragraphs, lists, bold, italic, links. Every character of a text is escaped and every address
/// checked, so the only elements and attributes in it are those that stand here.
/// </summary>
sealed class RichHtml
{
    readonly StringBuilder _html = new();

    /// <summary>Lines as paragraphs, each after its label, then the text.</summary>
    /// <param name="lines">What comes first; nothing for a line without a value.</param>
    /// <param name="text">The text.</param>
    /// <param name="colon">What stands between a label and its value.</param>
    public static string Of(IEnumerable<(string? Label, string? Value, string? Url)> lines, RichText text, string colon)
    {
        var html = new RichHtml();
        foreach (var (label, value, url) in lines)
            if (CleanText.Line(value) is { Length: > 0 } line) html.Line(CleanText.Line(label) is { Length: > 0 } clean ? clean + colon : "", line, url);
        foreach (var block in text.Blocks) html.Block(block);
        return html._html.ToString();
    }

    void Line(string label, string value, string? url)
    {
        _html.Append("<p>");
        Text(label);
        Link(url, () => Text(value));
        _html.Append("</p>");
    }

    void Block(RichBlock block)
    {
        if (block is RichParagraph paragraph)
        {
            _html.Append("<p>");
            Spans(paragraph.Spans);
            _html.Append("</p>");
        }
        else if (block is RichList list)
        {
            var start = list.Ordered && list.Start != 1 ? string.Create(CultureInfo.InvariantCulture, $" start=\"{list.Start}\"") : "";
            _html.Append(list.Ordered ? $"<ol{start}>" : "<ul>");
            foreach (var item in list.Items)
            {
                _html.Append("<li>");
                foreach (var inner in item) Block(inner);
                _html.Append("</li>");
            }
            _html.Append(list.Ordered ? "</ol>" : "</ul>");
        }
    }

    void Spans(IReadOnlyList<RichSpan> spans)
    {
        foreach (var span in spans)
        {
            switch (span)
            {
                case RichPlain plain: Text(CleanText.Lines(plain.Text)); break;
                case RichBreak: _html.Append("<br>"); break;
                case RichLink link: Link(link.Url, () => Spans(link.Spans)); break;
                case RichEmphasis emphasis:
                    var element = emphasis.Emphasis == Emphasis.Strong ? "strong" : "em";
                    _html.Append('<').Append(element).Append('>');
                    Spans(emphasis.Spans);
                    _html.Append("</").Append(element).Append('>');
                    break;
            }
        }
    }

    void Link(string? url, Action words)
    {
        if (SafeUrl.OrNull(url) is not { } safe)
        {
            words();
            return;
        }
        _html.Append("<a href=\"");
        Text(safe).Append("\" rel=\"noopener noreferrer\">");
        words();
        _html.Append("</a>");
    }

    StringBuilder Text(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _html.Append("&amp;"),
                '<' => _html.Append("&lt;"),
                '>' => _html.Append("&gt;"),
                '"' => _html.Append("&quot;"),
                '\'' => _html.Append("&#39;"),
                _ => _html.Append(c),
            };
        }
        return _html;
    }
}
