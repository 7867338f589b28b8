namespace SkillBank.Documents.Document;

/// <summary>
/// A composed resume: plain text and structure, no markup and no layout. Sections of the bank, output formats and templates meet only here.
/// </summary>
public sealed record ResumeDocument
{
    /// <summary>BCP 47 tag of the document's language, such as <c>en</c> or <c>pt-BR</c>.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// The day of the newest change to anything that it prints; null where that is not known. Only the formats that have to name a day print it, so
    /// that an edit which does not show changes no other file.
    /// </summary>
    public DateOnly? ChangedOn { get; init; }

    /// <summary>The sheet that the document is laid out for.</summary>
    public Paper Paper { get; init; } = Paper.A4;

    /// <summary>The few words that a template prints itself, in the document's language.</summary>
    public DocumentWords Words { get; init; } = DocumentWords.English;

    /// <summary>Name, title and contacts.</summary>
    public required DocumentHeader Header { get; init; }

    /// <summary>Sections in reading order; a section without items is not part of a document.</summary>
    public IReadOnlyList<DocumentSection> Sections { get; init; } = [];
}

/// <summary>Words of the page itself, as opposed to words of the person.</summary>
public sealed record DocumentWords
{
    /// <summary>The page line; <c>{page}</c> and <c>{pages}</c> stand for the two numbers.</summary>
    public required string Page { get; init; }

    /// <summary>What the file is called in its properties while nobody is named in it.</summary>
    public required string Resume { get; init; }

    /// <summary>What stands between the things of a list, with the space that follows it.</summary>
    public string Comma { get; init; } = ", ";

    /// <summary>What stands between a label and its value, with the spaces around it.</summary>
    public string Colon { get; init; } = ": ";

    /// <summary>The words in English.</summary>
    public static DocumentWords English { get; } = new() { Page = "Page {page} of {pages}", Resume = "Resume" };
}

/// <summary>A paper size.</summary>
public enum Paper
{
    /// <summary>ISO A4, 210 × 297 mm.</summary>
    A4,

    /// <summary>US Letter, 8.5 × 11 in.</summary>
    Letter,
}

/// <summary>Who the resume is about.</summary>
public sealed record DocumentHeader
{
    /// <summary>The full name as printed; may be empty when the bank has none yet.</summary>
    public required string Name { get; init; }

    /// <summary>The professional title under the name.</summary>
    public string? Title { get; init; }

    /// <summary>E-mail, phone, place and links, in printing order.</summary>
    public IReadOnlyList<DocumentLink> Contacts { get; init; } = [];

    /// <summary>A portrait; null when none shall be printed.</summary>
    public DocumentPhoto? Photo { get; init; }
}

/// <summary>A picture of the person.</summary>
/// <param name="Bytes">The file as it is.</param>
/// <param name="Kind">What kind of file it is.</param>
public sealed record DocumentPhoto(ReadOnlyMemory<byte> Bytes, PhotoKind Kind);

/// <summary>The kinds of pictures that every format can hold.</summary>
public enum PhotoKind
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG.</summary>
    Png,
}

/// <summary>A text with an optional address behind it.</summary>
/// <param name="Label">What is read.</param>
/// <param name="Url">An absolute <c>http</c>, <c>https</c>, <c>mailto</c> or <c>tel</c> address; any other scheme is printed as text only.</param>
public sealed record DocumentLink(string Label, string? Url = null);

/// <summary>A titled run of items.</summary>
public sealed record DocumentSection
{
    /// <summary>Stable within the document; for a section of the bank, its slug.</summary>
    public required string Id { get; init; }

    /// <summary>The heading as printed.</summary>
    public required string Title { get; init; }

    /// <summary>How the items read best.</summary>
    public SectionLayout Layout { get; init; } = SectionLayout.Entries;

    /// <summary>Whether it shall stand on one page, as long as it fits on one.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>Whether it begins a page. Templates with a side column, and formats without pages, let it follow what stands before it.</summary>
    public bool StartsOnNewPage { get; init; }

    /// <summary>At least one item.</summary>
    public required IReadOnlyList<DocumentItem> Items { get; init; }
}

/// <summary>How a section's items read best; a template may go its own way.</summary>
public enum SectionLayout
{
    /// <summary>Items with a title line, dates and text.</summary>
    Entries,

    /// <summary>Short items of a name and what belongs to it, such as skills and languages.</summary>
    Pairs,

    /// <summary>Running text without titles, such as a summary.</summary>
    Text,
}

/// <summary>One thing in a section: a job, a degree, a skill.</summary>
public sealed record DocumentItem
{
    /// <summary>Stable within the document; for an entry of the bank, its id.</summary>
    public required string Id { get; init; }

    /// <summary>First line: a job title, a degree, a skill's name.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title leads.</summary>
    public string? Url { get; init; }

    /// <summary>Second line: the employer, the school, the issuer.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Where it was.</summary>
    public string? Place { get; init; }

    /// <summary>When it was, already formatted for the document's language.</summary>
    public string? Period { get; init; }

    /// <summary>The same for machines; null where it is not known.</summary>
    public DocumentDates? Dates { get; init; }

    /// <summary>Small facts on lines of their own, such as a grade or a credential id.</summary>
    public IReadOnlyList<DocumentFact> Facts { get; init; } = [];

    /// <summary>The wording, parsed.</summary>
    public RichText Text { get; init; } = RichText.Empty;

    /// <summary>Short words that belong to it: technologies, keywords, courses.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Addresses other than the one of the title.</summary>
    public IReadOnlyList<DocumentLink> Links { get; init; } = [];

    /// <summary>Several roles at one employer, newest first; the item itself is then the employer.</summary>
    public IReadOnlyList<DocumentItem> Roles { get; init; } = [];
}

/// <summary>When something was.</summary>
/// <param name="Start">The first day, month or year as ISO 8601 writes it: <c>2019-03-15</c>, <c>2019-03</c> or <c>2019</c>; null when it is not known.</param>
/// <param name="End">The last, likewise; null when it is not known, and while it goes on.</param>
/// <param name="GoesOn">Whether it has not ended.</param>
public sealed record DocumentDates(string? Start = null, string? End = null, bool GoesOn = false);

/// <summary>A labeled value, such as <c>Grade: 1.0</c>.</summary>
/// <param name="Label">What the value is.</param>
/// <param name="Value">The value.</param>
/// <param name="Url">Where it leads.</param>
public sealed record DocumentFact(string Label, string Value, string? Url = null);
