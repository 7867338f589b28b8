using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Flow;

/// <summary>Prints what stands on the pages as paragraphs, alike for all formats of word processors.</summary>
sealed class FlowBody
{
    readonly List<FlowParagraph> _paragraphs = [];

    readonly DocumentWords _words;

    FlowBody(DocumentWords words) => _words = words;

    /// <summary>The paragraphs of a document, at least one.</summary>
    /// <param name="document">The document, ready to print.</param>
    public static IReadOnlyList<FlowParagraph> Of(ResumeDocument document)
    {
        var body = new FlowBody(document.Words);
        body.Header(document.Header);
        foreach (var section in document.Sections)
            body.Section(section);
        if (body._paragraphs.Count == 0)
            body.Paragraph(FlowStyle.Normal);
        return body._paragraphs;
    }

    void Header(DocumentHeader header)
    {
        if (header.Name.Length > 0)
            Paragraph(FlowStyle.Title).Add(header.Name);
        if (header.Title is { } title)
            Paragraph(FlowStyle.Subtitle).Add(title);
        if (header.Contacts.Count > 0)
            Separated(Paragraph(FlowStyle.Contacts), header.Contacts, (into, contact) => into.AddLink(contact.Label, contact.Url));
    }

    void Section(DocumentSection section)
    {
        var first = _paragraphs.Count;
        if (section.Title.Length > 0)
            Paragraph(FlowStyle.Section).Add(section.Title);
        if (SectionShape.RunsOn(section))
            Separated(Paragraph(FlowStyle.Normal), section.Items, Short);
        else
            foreach (var item in section.Items)
                Entry(item, section.Layout == SectionLayout.Pairs);
        if (section.KeepTogether)
            KeepTogether(first);
        if (section.StartsOnNewPage && first > 0 && first < _paragraphs.Count)
            _paragraphs[first].BeginsPage = true;
    }

    void Entry(DocumentItem item, bool isPair)
    {
        var first = _paragraphs.Count;
        if (isPair)
            Pair(item);
        else
            Item(item, FlowStyle.Item);
        if (SectionShape.IsShort(item))
            KeepTogether(first);
        // A heading holds on to what follows; where nothing of its own does, it must not hold on to the next entry.
        if (_paragraphs.Count > first)
            _paragraphs[^1].KeepsWithNext = false;
    }

    void Item(DocumentItem item, string style)
    {
        if (SectionShape.HeadOf(item) is { } head)
        {
            var heading = Paragraph(style);
            heading.AddLink(head, item.Url, new(item.Url is null ? null : FlowStyle.ItemLink));
            if (item.Period is { } period)
            {
                heading.AddTab();
                heading.Add(period, new(FlowStyle.Period));
            }
        }

        var details = SectionShape.SecondLineOf(item).ToList();
        if (SectionShape.HeadOf(item) is null && item.Period is not null)
            details.Add(item.Period);
        if (details.Count > 0)
        {
            var line = Paragraph(FlowStyle.ItemDetails);
            line.KeepsWithNext = true;
            line.Add(string.Join(_words.Comma, details));
        }

        Body(item);
        // No level of the outline is skipped: where the item has no heading, its roles stand for it.
        foreach (var role in item.Roles)
            Item(role, SectionShape.HeadOf(item) is null ? style : FlowStyle.Role);
    }

    /// <summary>A name, and behind a colon what belongs to it.</summary>
    void Pair(DocumentItem item)
    {
        var head = SectionShape.HeadOf(item);
        var rest = string.Join(_words.Comma, SectionShape.SecondLineOf(item).Append(item.Period ?? "").Concat(item.Tags).Where(value => value.Length > 0));
        if (head is not null || rest.Length > 0)
        {
            var pair = Paragraph(FlowStyle.Pair);
            if (head is not null)
                pair.AddLink(head, item.Url, new(item.Url is null ? null : FlowStyle.ItemLink, IsBold: true));
            pair.Add(head is not null && rest.Length > 0 ? _words.Colon + rest : rest);
        }

        Body(item with { Tags = [] });
        foreach (var role in item.Roles)
            Item(role, FlowStyle.Item);
    }

    void Short(FlowParagraph into, DocumentItem item)
    {
        var rest = string.Join(_words.Comma, SectionShape.SecondLineOf(item).Append(item.Period ?? "").Where(value => value.Length > 0));
        into.AddLink(SectionShape.HeadOf(item) ?? "", item.Url, new(IsBold: rest.Length > 0));
        into.Add(rest.Length > 0 ? $" {rest}" : "");
    }

    void Body(DocumentItem item)
    {
        if (item.Facts.Count > 0)
            Separated(Paragraph(FlowStyle.Facts), item.Facts, (into, fact) =>
            {
                into.Add(fact.Label.Length > 0 && fact.Value.Length > 0 ? fact.Label + _words.Colon : fact.Label);
                into.AddLink(fact.Value, fact.Url);
            });
        Blocks(item.Text.Blocks, within: null);
        if (item.Tags.Count > 0)
            Separated(Paragraph(FlowStyle.Facts), item.Tags, (into, tag) => into.Add(tag));
        if (item.Links.Count > 0)
            Separated(Paragraph(FlowStyle.Facts), item.Links, (into, link) => into.AddLink(link.Label, link.Url));
    }

    /// <summary>Blocks of a text, or of an item whose first paragraph is there already.</summary>
    void Blocks(IEnumerable<RichBlock> blocks, FlowList? within)
    {
        foreach (var block in blocks)
        {
            if (block is RichParagraph paragraph)
                Paragraph(within is null ? FlowStyle.Normal : FlowStyle.ListContinue, within).Add(paragraph.Spans);
            else if (block is RichList list)
                List(list, new(within?.Level == FlowList.DeepestLevel ? within.Parent : within, list.Ordered, list.Start));
        }
    }

    void List(RichList list, FlowList its)
    {
        foreach (var item in list.Items)
        {
            var begins = item[0] as RichParagraph;
            Paragraph(list.Ordered ? FlowStyle.ListNumber : FlowStyle.ListBullet, its, beginsItem: true).Add(begins?.Spans ?? []);
            Blocks(item.Skip(begins is null ? 0 : 1), its);
        }
    }

    /// <summary>What stands between two parts of a line holds on to the first, so that no line begins with it.</summary>
    void Separated<T>(FlowParagraph into, IReadOnlyList<T> parts, Action<FlowParagraph, T> add)
    {
        foreach (var (i, part) in parts.Index())
        {
            if (i > 0)
                into.Add("\u00A0\u00A0·\u00A0 ", new(FlowStyle.Separator));
            add(into, part);
        }
    }

    void KeepTogether(int first)
    {
        for (var i = first; i < _paragraphs.Count - 1; i++)
            _paragraphs[i].KeepsWithNext = true;
        for (var i = first; i < _paragraphs.Count; i++)
            _paragraphs[i].KeepsLines = true;
    }

    FlowParagraph Paragraph(string style, FlowList? list = null, bool beginsItem = false)
    {
        var paragraph = new FlowParagraph(style) { List = list, BeginsItem = beginsItem };
        _paragraphs.Add(paragraph);
        return paragraph;
    }
}
