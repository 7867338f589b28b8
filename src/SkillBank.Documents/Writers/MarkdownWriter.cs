using System.Globalization;
using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>Prints a document as CommonMark: every text of it, plain enough to be read as it stands.</summary>
public sealed class MarkdownWriter
{
    readonly StringBuilder _text = new();
    readonly DocumentWords _words;

    MarkdownWriter(DocumentWords words) => _words = words;

    /// <summary>Prints a document.</summary>
    /// <returns>The text with line feeds, ending in one; empty for a document without any text.</returns>
    public static string Write(ResumeDocument document)
    {
        var writer = new MarkdownWriter(document.Words);
        writer.Header(document.Header);
        foreach (var section in document.Sections)
            writer.Section(section);
        return writer._text.Length == 0 ? "" : writer._text.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>Writes a text so that it reads back as just that text.</summary>
    /// <returns>The text with line feeds and none at its end; empty for no text.</returns>
    public static string Write(RichText text)
    {
        var writer = new MarkdownWriter(DocumentWords.English);
        writer.Blocks(text.Blocks, "");
        return writer._text.ToString().Trim('\n');
    }

    void Header(DocumentHeader header)
    {
        Heading(1, Line(header.Name));
        Paragraph(Line(header.Title));
        Paragraph(string.Join(" · ", header.Contacts.Select(Link).Where(NotEmpty)));
    }

    void Section(DocumentSection section)
    {
        Heading(2, Line(section.Title));
        if (section.Layout == SectionLayout.Pairs)
            Pairs(section.Items);
        else
        {
            foreach (var item in section.Items)
                Item(item, level: 3);
        }
    }

    void Item(DocumentItem item, int level)
    {
        var subtitle = Line(item.Subtitle);
        Heading(level, MarkdownText.Link(Line(item.Title), item.Url));
        Paragraph(string.Join(" · ", new[] { subtitle.Length > 0 ? $"**{subtitle}**" : "", Line(item.Place), Line(item.Period) }.Where(NotEmpty)));
        Paragraph(string.Join("\\\n", item.Facts.Select(Fact).Where(NotEmpty).Select(MarkdownText.EscapeStart)));
        Blocks(item.Text.Blocks, "");
        Paragraph(string.Join(" · ", item.Tags.Select(Line).Where(NotEmpty)));
        Paragraph(string.Join(" · ", item.Links.Select(Link).Where(NotEmpty)));
        foreach (var role in item.Roles)
            Item(role, Math.Min(level + 1, 6));
    }

    /// <summary>One bullet for each, with what belongs to it behind a colon.</summary>
    void Pairs(IReadOnlyList<DocumentItem> items)
    {
        foreach (var item in items)
        {
            var title = Line(item.Title);
            var rest = new[] { item.Subtitle, item.Place, item.Period }.Concat(item.Tags).Select(Line)
                .Concat(item.Facts.Select(Fact)).Concat(item.Links.Select(Link)).Where(NotEmpty);
            var line = string.Join(_words.Comma, rest);
            if (title.Length > 0)
                line = MarkdownText.Link($"**{title}**", item.Url) + (line.Length > 0 ? _words.Colon + line : "");
            if (line.Length > 0)
                _text.Append("- ").Append(MarkdownText.EscapeStart(line)).Append('\n');
            Blocks(item.Text.Blocks, line.Length > 0 ? "  " : "");
            foreach (var role in item.Roles)
                Item(role, level: 3);
        }

        EndBlock();
    }

    void Blocks(IReadOnlyList<RichBlock> blocks, string indent)
    {
        var marker = 0;
        foreach (var block in blocks)
        {
            if (_text.Length > 0 && indent.Length > 0)
                EndBlock();
            if (block is RichParagraph paragraph)
                Lines(MarkdownText.Spans(paragraph.Spans), indent);
            else if (block is RichList list)
                List(list, indent, marker++);
            EndBlock();
        }
    }

    /// <summary>Two lists in a row would become one, unless the second has other markers.</summary>
    void List(RichList list, string indent, int marker)
    {
        var number = list.Start;
        foreach (var item in list.Items)
        {
            var bullet = list.Ordered
                ? number++.ToString(CultureInfo.InvariantCulture) + (marker % 2 == 0 ? ". " : ") ")
                : marker % 2 == 0 ? "- " : "* ";
            var inner = new MarkdownWriter(_words);
            inner.ItemBlocks(item);
            var lines = inner._text.ToString().TrimEnd('\n').Split('\n');
            var hanging = indent + new string(' ', bullet.Length);
            for (var i = 0; i < lines.Length; i++)
                _text.Append(lines[i].Length == 0 ? "" : i == 0 ? indent + bullet : hanging).Append(lines[i]).Append('\n');
        }
    }

    /// <summary>A nested list follows its bullet at once, so that the list around it stays tight.</summary>
    void ItemBlocks(IReadOnlyList<RichBlock> blocks)
    {
        if (blocks is [RichParagraph paragraph, RichList list] && (!list.Ordered || list.Start == 1))
        {
            Lines(MarkdownText.Spans(paragraph.Spans), "");
            List(list, "", 0);
        }
        else
        {
            Blocks(blocks, "");
        }
    }

    void Heading(int level, string text)
    {
        // Closing hashes are dropped by readers, so the last one is escaped.
        if (text.Length > 0)
            Paragraph(new string('#', level) + " " + (text.EndsWith('#') ? text.Insert(text.Length - 1, "\\") : text), start: false);
    }

    void Paragraph(string text, bool start = true)
    {
        if (text.Length == 0)
            return;
        Lines(start ? MarkdownText.EscapeStart(text) : text, "");
        EndBlock();
    }

    void Lines(string text, string indent)
    {
        foreach (var line in text.Split('\n'))
            _text.Append(indent).Append(line).Append('\n');
    }

    void EndBlock()
    {
        if (_text.Length > 0 && !(_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n'))
            _text.Append('\n');
    }

    static string Line(string? text) => MarkdownText.Escape(CleanText.Line(text));

    static string Link(DocumentLink link)
    {
        var label = Line(link.Label);
        return MarkdownText.Link(label.Length > 0 ? label : MarkdownText.Escape(SafeUrl.OrNull(link.Url) ?? ""), link.Url);
    }

    string Fact(DocumentFact fact)
    {
        var value = MarkdownText.Link(Line(fact.Value), fact.Url);
        return Line(fact.Label) is { Length: > 0 } label ? label + _words.Colon + value : value;
    }

    static bool NotEmpty(string text) => text.Length > 0;
}
