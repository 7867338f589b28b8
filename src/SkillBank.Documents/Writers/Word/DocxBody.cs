using SkillBank.Documents.Document;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>Prints what stands on the pages as paragraphs.</summary>
sealed class DocxBody(DocxText text, DocxNumbering numbering, DocumentWords words, bool rightToLeft)
{
    readonly List<W.Paragraph> _paragraphs = [];

    /// <summary>The paragraphs of a document, at least one.</summary>
    /// <param name="document">The document, ready to print.</param>
    /// <param name="portrait">The portrait, which stands beside the first paragraph.</param>
    public IReadOnlyList<W.Paragraph> Of(ResumeDocument document, W.Run? portrait)
    {
        Header(document.Header);
        foreach (var section in document.Sections)
            Section(section);
        if (_paragraphs.Count == 0)
            Paragraph(DocxStyle.Normal);
        if (portrait is not null)
            _paragraphs[0].InsertAfter(portrait, _paragraphs[0].ParagraphProperties);
        return _paragraphs;
    }

    void Header(DocumentHeader header)
    {
        if (header.Name.Length > 0)
            text.Add(Paragraph(DocxStyle.Title), header.Name);
        if (header.Title is { } title)
            text.Add(Paragraph(DocxStyle.Subtitle), title);
        if (header.Contacts.Count > 0)
            Separated(Paragraph(DocxStyle.Contacts), header.Contacts, (into, contact) => text.AddLink(into, contact.Label, contact.Url));
    }

    void Section(DocumentSection section)
    {
        var first = _paragraphs.Count;
        if (section.Title.Length > 0)
            text.Add(Paragraph(DocxStyle.Section), section.Title);
        if (SectionShape.RunsOn(section))
            Separated(Paragraph(DocxStyle.Normal), section.Items, Short);
        else
            foreach (var item in section.Items)
                Entry(item, section.Layout == SectionLayout.Pairs);
        if (section.KeepTogether)
            KeepTogether(first);
        if (section.StartsOnNewPage && first > 0 && first < _paragraphs.Count)
            _paragraphs[first].ParagraphProperties!.PageBreakBefore = new();
    }

    void Entry(DocumentItem item, bool isPair)
    {
        var first = _paragraphs.Count;
        if (isPair)
            Pair(item);
        else
            Item(item, DocxStyle.Item);
        if (SectionShape.IsShort(item))
            KeepTogether(first);
        // A heading holds on to what follows; where nothing of its own does, it must not hold on to the next entry.
        if (_paragraphs.Count > first)
            _paragraphs[^1].ParagraphProperties!.KeepNext = new() { Val = false };
    }

    void Item(DocumentItem item, string style)
    {
        if (SectionShape.HeadOf(item) is { } head)
        {
            var heading = Paragraph(style);
            text.AddLink(heading, head, item.Url, new(item.Url is null ? null : DocxStyle.ItemLink));
            if (item.Period is { } period)
            {
                DocxText.AddTab(heading);
                text.Add(heading, period, new(DocxStyle.Period));
            }
        }

        var details = SectionShape.SecondLineOf(item).ToList();
        if (SectionShape.HeadOf(item) is null && item.Period is not null)
            details.Add(item.Period);
        if (details.Count > 0)
        {
            var line = Paragraph(DocxStyle.ItemDetails);
            line.ParagraphProperties!.KeepNext = new();
            text.Add(line, string.Join(words.Comma, details));
        }

        Body(item);
        // No level of the outline is skipped: where the item has no heading, its roles stand for it.
        foreach (var role in item.Roles)
            Item(role, SectionShape.HeadOf(item) is null ? style : DocxStyle.Role);
    }

    /// <summary>A name, and behind a colon what belongs to it.</summary>
    void Pair(DocumentItem item)
    {
        var head = SectionShape.HeadOf(item);
        var rest = string.Join(words.Comma, SectionShape.SecondLineOf(item).Append(item.Period ?? "").Concat(item.Tags).Where(value => value.Length > 0));
        if (head is not null || rest.Length > 0)
        {
            var pair = Paragraph(DocxStyle.Pair);
            if (head is not null)
                text.AddLink(pair, head, item.Url, new(item.Url is null ? null : DocxStyle.ItemLink, IsBold: true));
            text.Add(pair, head is not null && rest.Length > 0 ? words.Colon + rest : rest);
        }

        Body(item with { Tags = [] });
        foreach (var role in item.Roles)
            Item(role, DocxStyle.Item);
    }

    void Short(W.Paragraph into, DocumentItem item)
    {
        var rest = string.Join(words.Comma, SectionShape.SecondLineOf(item).Append(item.Period ?? "").Where(value => value.Length > 0));
        text.AddLink(into, SectionShape.HeadOf(item) ?? "", item.Url, new(IsBold: rest.Length > 0));
        text.Add(into, rest.Length > 0 ? $" {rest}" : "");
    }

    void Body(DocumentItem item)
    {
        if (item.Facts.Count > 0)
            Separated(Paragraph(DocxStyle.Facts), item.Facts, (into, fact) =>
            {
                text.Add(into, fact.Label.Length > 0 && fact.Value.Length > 0 ? fact.Label + words.Colon : fact.Label);
                text.AddLink(into, fact.Value, fact.Url);
            });
        Blocks(item.Text.Blocks, level: -1);
        if (item.Tags.Count > 0)
            Separated(Paragraph(DocxStyle.Facts), item.Tags, (into, tag) => text.Add(into, tag));
        if (item.Links.Count > 0)
            Separated(Paragraph(DocxStyle.Facts), item.Links, (into, link) => text.AddLink(into, link.Label, link.Url));
    }

    /// <summary>Blocks of a text, or of a bullet whose first paragraph is there already.</summary>
    void Blocks(IEnumerable<RichBlock> blocks, int level)
    {
        foreach (var block in blocks)
        {
            if (block is RichParagraph paragraph)
                text.Add(Continuation(level), paragraph.Spans);
            else if (block is RichList list)
                List(list, Math.Min(level + 1, DocxNumbering.DeepestLevel));
        }
    }

    void List(RichList list, int level)
    {
        var (style, number) = list.Ordered ? (DocxStyle.ListNumber, numbering.Begin(level, list.Start)) : (DocxStyle.ListBullet, DocxNumbering.Bullets);
        foreach (var item in list.Items)
        {
            var bullet = Paragraph(style);
            if (level > 0 || list.Ordered)
                bullet.ParagraphProperties!.NumberingProperties = new(new W.NumberingLevelReference { Val = level }, new W.NumberingId { Val = number });
            var begins = item[0] as RichParagraph;
            text.Add(bullet, begins?.Spans ?? []);
            Blocks(item.Skip(begins is null ? 0 : 1), level);
        }
    }

    W.Paragraph Continuation(int level)
    {
        if (level < 0)
            return Paragraph(DocxStyle.Normal);
        var paragraph = Paragraph(DocxStyle.ListContinue);
        paragraph.ParagraphProperties!.Indentation = new() { Left = numbering.TextAt(level) };
        return paragraph;
    }

    /// <summary>What stands between two parts of a line holds on to the first, so that no line begins with it.</summary>
    void Separated<T>(W.Paragraph into, IReadOnlyList<T> parts, Action<W.Paragraph, T> add)
    {
        foreach (var (i, part) in parts.Index())
        {
            if (i > 0)
                text.Add(into, "\u00A0\u00A0·\u00A0 ", new(DocxStyle.Separator));
            add(into, part);
        }
    }

    void KeepTogether(int first)
    {
        for (var i = first; i < _paragraphs.Count - 1; i++)
            _paragraphs[i].ParagraphProperties!.KeepNext = new();
        for (var i = first; i < _paragraphs.Count; i++)
            _paragraphs[i].ParagraphProperties!.KeepLines = new();
    }

    W.Paragraph Paragraph(string style)
    {
        var properties = new W.ParagraphProperties { ParagraphStyleId = new() { Val = style } };
        if (rightToLeft)
            properties.BiDi = new();
        var paragraph = new W.Paragraph(properties);
        _paragraphs.Add(paragraph);
        return paragraph;
    }
}
