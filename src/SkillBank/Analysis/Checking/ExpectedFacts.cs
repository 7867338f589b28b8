using SkillBank.Documents.Document;

namespace SkillBank.Analysis.Checking;

/// <summary>Lists what should stand in the file of a document, in its order.</summary>
static class ExpectedFacts
{
    public static IReadOnlyList<ExpectedFact> Of(ResumeDocument document) =>
    [
        .. Header(document.Header).Concat(document.Sections.SelectMany(Section)).Where(fact => Letters.Of(fact.Text).Count > 0),
    ];

    static IEnumerable<ExpectedFact> Header(DocumentHeader header)
    {
        yield return new(FactKind.Name, header.Name, "Name");
        yield return new(FactKind.Headline, header.Title ?? "", "Professional title");
        foreach (var contact in header.Contacts) yield return new(FactKind.Contact, contact.Label, "Contact") { Url = contact.Url };
    }

    static IEnumerable<ExpectedFact> Section(DocumentSection section) =>
        section.Items.SelectMany(item => Item(item, section)).Prepend(new(FactKind.Heading, section.Title, section.Title, section.Id));

    static IEnumerable<ExpectedFact> Item(DocumentItem item, DocumentSection section)
    {
        var entry = EntryOf(item);
        var about = item.Title ?? item.Subtitle ?? section.Title;
        ExpectedFact Fact(FactKind kind, string? text, string? url = null) => new(kind, text ?? "", about, section.Id, entry) { Url = url };

        yield return Fact(FactKind.Title, item.Title, item.Url);
        // An employer with several roles is an item that holds them.
        yield return Fact(FactKind.Organization, item.Subtitle);
        yield return Fact(FactKind.Place, item.Place);
        yield return Fact(FactKind.Period, item.Period);
        foreach (var fact in item.Facts) yield return Fact(FactKind.Detail, fact.Value, fact.Url);
        foreach (var text in Paragraphs(item.Text.Blocks)) yield return Fact(FactKind.Text, text);
        foreach (var tag in item.Tags) yield return Fact(FactKind.Tag, tag);
        foreach (var link in item.Links) yield return Fact(FactKind.Link, link.Label, link.Url);
        foreach (var fact in item.Roles.SelectMany(role => Item(role, section))) yield return fact;
    }

    /// <summary>The item of an employer with several roles has the id of its first role and a word after it.</summary>
    static Guid? EntryOf(DocumentItem item) => Guid.TryParse(item.Id.AsSpan(0, Math.Min(item.Id.Length, 36)), out var id) ? id : null;

    static IEnumerable<string> Paragraphs(IReadOnlyList<RichBlock> blocks) => blocks.SelectMany(block => block switch
    {
        RichParagraph paragraph => [string.Concat(paragraph.Spans.Select(TextOf))],
        RichList list => list.Items.SelectMany(Paragraphs),
        _ => [],
    });

    static string TextOf(RichSpan span) => span switch
    {
        RichPlain plain => plain.Text,
        RichEmphasis emphasis => string.Concat(emphasis.Spans.Select(TextOf)),
        RichLink link => string.Concat(link.Spans.Select(TextOf)),
        _ => " ",
    };
}
