using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>Says what became of a document in each kind of file. Nothing is told of what the document does not have.</summary>
sealed class FidelityReport
{
    readonly ResumeDocument _document;
    readonly List<FidelityNote> _notes = [];

    FidelityReport(ResumeDocument document) => _document = document;

    /// <summary>Typeset pages hold everything that can be held.</summary>
    public static Fidelity OfPages(ResumeDocument document, string? missing = null) => new FidelityReport(document)
        .Add(FidelityKind.Changed, "Characters without a font", $"Boxes stand for {missing}.", missing is not null)
        .Done();

    /// <summary>Drawings of pages.</summary>
    public static Fidelity OfDrawings(ResumeDocument document) => new FidelityReport(document)
        .Add(FidelityKind.Kept, "Pages", "Each page is as it is in the PDF, and links can be followed.")
        .Add(FidelityKind.Changed, "Text", "Letters are outlines: they cannot be selected, searched or read out.")
        .Done();

    /// <summary>Pictures of pages.</summary>
    public static Fidelity OfPictures(ResumeDocument document) => new FidelityReport(document)
        .Add(FidelityKind.Kept, "Pages", "Each page is as it is in the PDF, at 192 dots an inch.")
        .Add(FidelityKind.Changed, "Text", "It is part of the picture: it cannot be selected, searched or read out.")
        .Add(FidelityKind.Dropped, "Addresses of links", "A picture cannot be followed.", Links.Any)
        .Done();

    /// <summary>Word processing files.</summary>
    public static Fidelity OfWordProcessing(ResumeDocument document) => new FidelityReport(document)
        .Add(FidelityKind.Kept, "Text", "Every word, with headings, lists, emphasis and links as real ones.")
        .Add(FidelityKind.Changed, "Look", "The layout is one for all templates; accent color, typefaces, sizes and margins are those chosen.")
        .Add(FidelityKind.Changed, "Typefaces", "They are named, not embedded: where one is not installed another stands in for it.")
        .Add(FidelityKind.Changed, "Number of pages", "Word processors break pages by their own rules.")
        .Add(FidelityKind.Dropped, "Portrait", "Its file cannot be read as a picture.", d => d.Header.Photo is { } photo && PictureSize.Of(photo) is null)
        .Done();

    /// <summary>Web pages.</summary>
    public static Fidelity OfHtml(ResumeDocument document) => new FidelityReport(document)
        .Add(FidelityKind.Kept, "Text", "Every word, with headings, lists, emphasis and links as real ones.")
        .Add(FidelityKind.Changed, "Look", "The layout is one for all templates, and follows the width of the screen; accent color, typefaces, sizes and margins are those chosen.")
        .Add(FidelityKind.Changed, "Typefaces", "They are named, not embedded: where one is not installed another stands in for it.")
        .Done();

    /// <summary>Markdown.</summary>
    public static Fidelity OfMarkdown(ResumeDocument document) => WithoutLook(document)
        .Add(FidelityKind.Kept, "Headings, lists, emphasis and links", "They are marked up.")
        .Done();

    /// <summary>Plain text.</summary>
    public static Fidelity OfPlainText(ResumeDocument document) => WithoutLook(document)
        .Add(FidelityKind.Changed, "Headings and lists", "Lines under the headings and signs before the bullets stand for them.")
        .Add(FidelityKind.Changed, "Links", "Addresses are written behind the words that lead to them.", Links.Any)
        .Add(FidelityKind.Dropped, "Bold and italic", "The words are there, plain.", d => Items(d).Any(item => HasEmphasis(item.Text.Blocks)))
        .Done();

    static FidelityReport WithoutLook(ResumeDocument document) => new FidelityReport(document)
        .Add(FidelityKind.Kept, "Text", "Every word, in the order of the pages.")
        .Add(FidelityKind.Dropped, "Look", "Text has no typefaces, sizes, colors or margins.")
        .Add(FidelityKind.Dropped, "Breaks of pages", "Text has no pages.", d => d.Sections.Any(section => section.KeepTogether || section.StartsOnNewPage))
        .Add(FidelityKind.Dropped, "Portrait", "Text holds no pictures.", d => d.Header.Photo is not null);

    FidelityReport Add(FidelityKind kind, string what, string why, Func<ResumeDocument, bool> when) => Add(kind, what, why, when(_document));

    FidelityReport Add(FidelityKind kind, string what, string why, bool when = true)
    {
        if (when)
            _notes.Add(new(kind, what, why));
        return this;
    }

    /// <summary>No format carries an address that is a trap for who follows it.</summary>
    Fidelity Done() => new(
    [
        .. _notes,
        .. Links.Of(_document).Where(link => !string.IsNullOrWhiteSpace(link.Url) && SafeUrl.OrNull(link.Url) is null)
            .Select(link => new FidelityNote(FidelityKind.Dropped, $"Address of “{CleanText.Line(link.Label)}”",
                "Only addresses of pages, mail and telephones are carried; its words are there.", link.Id)),
    ]);

    static IEnumerable<DocumentItem> Items(ResumeDocument document) => document.Sections.SelectMany(section => section.Items).SelectMany(WithRoles);

    static IEnumerable<DocumentItem> WithRoles(DocumentItem item) => item.Roles.SelectMany(WithRoles).Prepend(item);

    static bool HasEmphasis(IReadOnlyList<RichBlock> blocks) => blocks.Any(block => block switch
    {
        RichParagraph paragraph => HasEmphasis(paragraph.Spans),
        RichList list => list.Items.Any(HasEmphasis),
        _ => false,
    });

    static bool HasEmphasis(IReadOnlyList<RichSpan> spans) => spans.Any(span => span is RichEmphasis || span is RichLink link && HasEmphasis(link.Spans));

    /// <summary>What leads somewhere.</summary>
    static class Links
    {
        public static bool Any(ResumeDocument document) => Of(document).Any(link => SafeUrl.OrNull(link.Url) is not null) || Items(document).Any(item => Any(item.Text.Blocks));

        public static IEnumerable<(string Label, string? Url, string? Id)> Of(ResumeDocument document) =>
        [
            .. document.Header.Contacts.Select(contact => (contact.Label, contact.Url, (string?)null)),
            .. Items(document).SelectMany(item => (IEnumerable<(string, string?, string?)>)
            [
                (item.Title ?? item.Subtitle ?? "", item.Url, item.Id),
                .. item.Facts.Select(fact => (fact.Value, fact.Url, item.Id)),
                .. item.Links.Select(link => (link.Label, link.Url, item.Id)),
            ]),
        ];

        static bool Any(IReadOnlyList<RichBlock> blocks) => blocks.Any(block => block switch
        {
            RichParagraph paragraph => Any(paragraph.Spans),
            RichList list => list.Items.Any(Any),
            _ => false,
        });

        static bool Any(IReadOnlyList<RichSpan> spans) => spans.Any(span => span is RichLink || span is RichEmphasis emphasis && Any(emphasis.Spans));
    }
}
