using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>
/// A document as a file may hold it: every text passed through <see cref="CleanText"/>, every address through <see cref="SafeUrl"/>, every link with a
/// label, and nothing blank. A writer that begins here cannot forget one of them.
/// </summary>
static class PrintableDocument
{
    /// <summary>Cleans a document; what was clean stays as it was.</summary>
    public static ResumeDocument Of(ResumeDocument document) => document with
    {
        Language = CleanText.Line(document.Language),
        Words = document.Words with { Page = OrEnglish(document.Words.Page, words => words.Page), Resume = OrEnglish(document.Words.Resume, words => words.Resume) },
        Header = document.Header with
        {
            Name = CleanText.Line(document.Header.Name),
            Title = OrNull(document.Header.Title),
            Contacts = Links(document.Header.Contacts),
        },
        Sections = [.. document.Sections.Select(Section).Where(section => section.Items.Count > 0)],
    };

    /// <summary>What the file is called in its properties: the person and the title, as far as there are any.</summary>
    public static string TitleOf(ResumeDocument printable) => (printable.Header.Name, printable.Header.Title) switch
    {
        ("", null) => printable.Words.Resume,
        ("", { } title) => title,
        (var name, null) => name,
        var (name, title) => $"{name} – {title}",
    };

    static string OrEnglish(string text, Func<DocumentWords, string> word) => OrNull(text) ?? word(DocumentWords.English);

    static DocumentSection Section(DocumentSection section) => section with
    {
        Id = CleanText.Line(section.Id),
        Title = CleanText.Line(section.Title),
        Items = [.. section.Items.Select(Item).Where(HasWords)],
    };

    static DocumentItem Item(DocumentItem item) => item with
    {
        Id = CleanText.Line(item.Id),
        Title = OrNull(item.Title),
        Url = SafeUrl.OrNull(item.Url),
        Subtitle = OrNull(item.Subtitle),
        Place = OrNull(item.Place),
        Period = OrNull(item.Period),
        Facts = [.. item.Facts.Select(fact => new DocumentFact(CleanText.Line(fact.Label), CleanText.Line(fact.Value), SafeUrl.OrNull(fact.Url))).Where(HasWords)],
        Text = new([.. Blocks(item.Text.Blocks)]),
        Tags = [.. item.Tags.Select(CleanText.Line).Where(tag => tag.Length > 0)],
        Links = Links(item.Links),
        Roles = [.. item.Roles.Select(Item).Where(HasWords)],
    };

    /// <summary>An entry that somebody has begun and left blank would print as a gap.</summary>
    static bool HasWords(DocumentItem item) => (item.Title ?? item.Subtitle ?? item.Place ?? item.Period) is not null
        || item.Facts.Count + item.Tags.Count + item.Links.Count + item.Roles.Count + item.Text.Blocks.Count > 0;

    static bool HasWords(DocumentFact fact) => fact.Label.Length + fact.Value.Length > 0;

    static IReadOnlyList<DocumentLink> Links(IReadOnlyList<DocumentLink> links) =>
    [
        .. from link in links
           let url = SafeUrl.OrNull(link.Url)
           let label = OrNull(link.Label) ?? url
           where label is not null
           select new DocumentLink(label, url),
    ];

    static IEnumerable<RichBlock> Blocks(IReadOnlyList<RichBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is RichParagraph paragraph && Spans(paragraph.Spans) is { Count: > 0 } spans)
                yield return new RichParagraph(spans);
            else if (block is RichList list && Items(list) is { Count: > 0 } items)
                yield return list with { Items = items };
        }
    }

    static List<IReadOnlyList<RichBlock>> Items(RichList list) =>
        [.. list.Items.Select(item => (IReadOnlyList<RichBlock>)[.. Blocks(item)]).Where(item => item.Count > 0)];

    static List<RichSpan> Spans(IReadOnlyList<RichSpan> spans)
    {
        List<RichSpan> clean = [];
        foreach (var span in spans)
        {
            switch (span)
            {
                case RichPlain plain when CleanText.Lines(plain.Text).Replace('\n', ' ').Replace('\t', ' ') is { Length: > 0 } text:
                    clean.Add(new RichPlain(text));
                    break;
                case RichEmphasis emphasis when Spans(emphasis.Spans) is { Count: > 0 } inner:
                    clean.Add(emphasis with { Spans = inner });
                    break;
                case RichLink link when Spans(link.Spans) is { Count: > 0 } inner:
                    if (SafeUrl.OrNull(link.Url) is { } url)
                        clean.Add(new RichLink(url, inner));
                    else
                        clean.AddRange(inner);
                    break;
                case RichBreak:
                    clean.Add(span);
                    break;
            }
        }

        return clean;
    }

    static string? OrNull(string? text) => CleanText.Line(text) is { Length: > 0 } line ? line : null;
}
