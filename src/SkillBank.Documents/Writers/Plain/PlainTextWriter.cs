using System.Globalization;
using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Plain;

/// <summary>Prints a document as text without markup, in lines of at most 72 columns, for mail and for forms that take nothing else.</summary>
public sealed class PlainTextWriter
{
    /// <summary>Columns of a line; only an address that is longer goes beyond.</summary>
    public const int Columns = 72;

    const string Indent = "  ";

    readonly StringBuilder _text = new();

    readonly DocumentWords _words;

    PlainTextWriter(DocumentWords words) => _words = words;

    /// <summary>Prints a document.</summary>
    /// <returns>The text with line feeds, ending in one; empty for a document without any text.</returns>
    public static string Write(ResumeDocument document)
    {
        var printable = PrintableDocument.Of(document);
        var writer = new PlainTextWriter(printable.Words);
        writer.Header(printable.Header);
        foreach (var section in printable.Sections)
            writer.Section(section);
        return writer._text.ToString();
    }

    void Header(DocumentHeader header)
    {
        if (header.Name.Length > 0)
            Underlined(header.Name, '=');
        Paragraph(header.Title ?? "");
        foreach (var contact in header.Contacts)
            Paragraph(SpelledLink.Of(contact.Label, contact.Url));
    }

    void Section(DocumentSection section)
    {
        Gap(2);
        if (section.Title.Length > 0)
            Underlined(section.Title, '-');
        if (SectionShape.RunsOn(section))
            Paragraph(string.Join(_words.Comma, section.Items.Select(Short)));
        else if (section.Layout == SectionLayout.Pairs)
            foreach (var item in section.Items)
                Pair(item);
        else
            foreach (var (i, item) in section.Items.Index())
                Item(item, "", first: i == 0);
    }

    void Item(DocumentItem item, string indent, bool first)
    {
        if (!first)
            Gap(1);
        Sides(SpelledLink.Of(SectionShape.HeadOf(item) ?? "", item.Url), item.Period ?? "", indent);
        Paragraph(string.Join(_words.Comma, SectionShape.SecondLineOf(item)), indent);
        Body(item, indent);
        foreach (var (i, role) in item.Roles.Index())
            Item(role, indent + Indent, first: i == 0 && item.Text.IsEmpty);
    }

    /// <summary>A name, and behind a colon what belongs to it.</summary>
    void Pair(DocumentItem item)
    {
        var head = SpelledLink.Of(SectionShape.HeadOf(item) ?? "", item.Url);
        var rest = string.Join(_words.Comma, SectionShape.SecondLineOf(item).Append(item.Period ?? "").Concat(item.Tags).Where(text => text.Length > 0));
        Paragraph(head.Length > 0 && rest.Length > 0 ? head + _words.Colon + rest : head + rest, "", Indent);
        Body(item with { Tags = [] }, Indent);
        foreach (var role in item.Roles)
            Item(role, Indent, first: true);
    }

    string Short(DocumentItem item)
    {
        var head = SpelledLink.Of(SectionShape.HeadOf(item) ?? "", item.Url);
        var rest = string.Join(_words.Comma, SectionShape.SecondLineOf(item).Append(item.Period ?? "").Where(text => text.Length > 0));
        return head.Length > 0 && rest.Length > 0 ? $"{head} ({rest})" : head + rest;
    }

    void Body(DocumentItem item, string indent)
    {
        foreach (var fact in item.Facts)
            Paragraph(SpelledLink.Of(fact.Label.Length > 0 ? fact.Label + _words.Colon + fact.Value : fact.Value, fact.Url), indent, indent + Indent);
        Blocks(item.Text.Blocks, indent, indent);
        Paragraph(string.Join(_words.Comma, item.Tags), indent);
        foreach (var link in item.Links)
            Paragraph(SpelledLink.Of(link.Label, link.Url), indent);
    }

    void Blocks(IReadOnlyList<RichBlock> blocks, string first, string rest)
    {
        RichBlock? before = null;
        foreach (var block in blocks)
        {
            if (block is RichParagraph paragraph)
            {
                if (before is RichParagraph)
                    Gap(1);
                foreach (var line in SpelledLink.Lines(paragraph.Spans))
                {
                    Paragraph(line, first, rest);
                    first = rest;
                }
            }
            else if (block is RichList list)
            {
                foreach (var (i, item) in list.Items.Index())
                {
                    var mark = list.Ordered ? string.Create(CultureInfo.InvariantCulture, $"{list.Start + i}. ") : before is RichList ? "* " : "- ";
                    Blocks(item, rest + mark, rest + new string(' ', mark.Length));
                }
            }

            before = block;
        }
    }

    /// <summary>One text at each end of a line, or on two lines where there is no room.</summary>
    void Sides(string left, string right, string indent)
    {
        var room = Columns - indent.Length - DisplayWidth.Of(left) - DisplayWidth.Of(right);
        if (left.Length > 0 && right.Length > 0 && room >= 2)
        {
            _text.Append(indent).Append(left).Append(' ', room).Append(right).Append('\n');
            return;
        }

        Paragraph(left, indent);
        Paragraph(right, indent);
    }

    void Underlined(string title, char line)
    {
        var from = _text.Length;
        Paragraph(title);
        var longest = _text.ToString(from, _text.Length - from).Split('\n').Max(text => DisplayWidth.Of(text));
        _text.Append(line, longest).Append('\n');
    }

    void Paragraph(string text, string first = "", string? rest = null)
    {
        if (text.Length == 0)
            return;
        foreach (var line in TextWrap.Lines(text, first, rest ?? first, Columns))
            _text.Append(line).Append('\n');
    }

    void Gap(int lines)
    {
        if (_text.Length > 0)
            _text.Append('\n', lines);
    }
}
