namespace SkillBank.Documents.Reading;

/// <summary>
/// What stands in a PDF, as programs find it: its text with places, its structure, and what it is made of. Everything in it comes from the file and
/// may be anything.
/// </summary>
public sealed record ReadPdf
{
    /// <summary>Size of the file in bytes.</summary>
    public long Bytes { get; init; }

    /// <summary>How many pages the file has; more than <see cref="Pages"/> when it has more than <see cref="PdfReader.MaxPages"/>.</summary>
    public int PageCount { get; init; }

    /// <summary>The pages that were read, in order.</summary>
    public IReadOnlyList<ReadPage> Pages { get => field ?? []; init; }

    /// <summary>The fonts that text is set in.</summary>
    public IReadOnlyList<ReadFont> Fonts { get => field ?? []; init; }

    /// <summary>The files within it; at most ten, and 4 MiB together.</summary>
    public IReadOnlyList<ReadAttachment> Attachments { get => field ?? []; init; }

    /// <summary>Version of the format, such as <c>1.7</c>.</summary>
    public string? Format { get; init; }

    /// <summary>Language of the text, a BCP 47 tag (ISO 32000-1, 14.9.2); null when the file does not say.</summary>
    public string? Language { get; init; }

    /// <summary>Title in the properties of the file.</summary>
    public string? Title { get; init; }

    /// <summary>Author in the properties of the file.</summary>
    public string? Author { get; init; }

    /// <summary>The program that the text was written with.</summary>
    public string? Creator { get; init; }

    /// <summary>The program that made the file.</summary>
    public string? Producer { get; init; }

    /// <summary>Whether the file is encrypted, with a password that is empty: otherwise it could not be read.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Whether the file says of itself that its structure is marked (ISO 32000-1, 14.7.1).</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether there are fields to fill in.</summary>
    public bool HasForm { get; init; }

    /// <summary>What the file is made of; null when it could not be taken apart, as when it is encrypted or damaged.</summary>
    public PdfParts? Parts { get; init; }

    /// <summary>Whether the structure of the text is marked, so that programs know what is a heading, a list, a paragraph.</summary>
    public bool IsTagged => IsMarked && Pages.Any(page => page.Tags.Count > 0);
}

/// <summary>A file within a PDF, such as the data that some programs write beside the pages.</summary>
/// <param name="Name">What the file calls it; may be anything.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ReadAttachment(string Name, byte[] Content);

/// <summary>A page. Places are in points (1/72 inch) from the left upper corner of the page as it is shown.</summary>
public sealed record ReadPage
{
    /// <summary>Width in points.</summary>
    public double Width { get; init; }

    /// <summary>Height in points.</summary>
    public double Height { get; init; }

    /// <summary>The pieces of text in the order of the file.</summary>
    public IReadOnlyList<TextRun> Runs { get => field ?? []; init; }

    /// <summary>The elements of the structure, each after the one that holds it.</summary>
    public IReadOnlyList<StructureTag> Tags { get => field ?? []; init; }

    /// <summary>What leads elsewhere.</summary>
    public IReadOnlyList<ReadLink> Links { get => field ?? []; init; }

    /// <summary>The pictures that it may show.</summary>
    public IReadOnlyList<ReadImage> Images { get => field ?? []; init; }

    /// <summary>Characters without a form, such as soft hyphens, which are left out of <see cref="Runs"/>; at most 50 in a file.</summary>
    public IReadOnlyList<HiddenCharacter> Hidden { get => field ?? []; init; }
}

/// <summary>A piece of text that was set in one go. A line is made of one or many.</summary>
public sealed record TextRun
{
    /// <summary>The characters, in the order in which they are read, from right to left too.</summary>
    public string Text { get => field ?? ""; init; }

    /// <summary>
    /// What the file says that the characters mean (<c>/ActualText</c>, ISO 32000-1, 14.9.4); null when they mean themselves, empty when the run before says
    /// it. Screen readers go by it, simple programs do not.
    /// </summary>
    public string? Actual { get; init; }

    /// <summary>Where it begins, from the left edge in points; for text from right to left, its left end.</summary>
    public double X { get; init; }

    /// <summary>Its baseline, from the upper edge in points.</summary>
    public double Y { get; init; }

    /// <summary>Its width in points.</summary>
    public double Width { get; init; }

    /// <summary>The size of its font in points.</summary>
    public double Size { get; init; }

    /// <summary>The <see cref="ReadFont.Id"/> of its font.</summary>
    public string Font { get => field ?? ""; init; }

    /// <summary>How far it is turned, in degrees clockwise.</summary>
    public int Angle { get; init; }

    /// <summary>Null from left to right, otherwise <c>rtl</c> or <c>ttb</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>The element that it belongs to, counted in <see cref="ReadPage.Tags"/>; null for text that is not part of the structure, such as page numbers.</summary>
    public int? Tag { get; init; }

    /// <summary>The rank of its piece of content in the structure of the page.</summary>
    public int? Order { get; init; }

    /// <summary>Whether the next run stands on another line.</summary>
    public bool EndsLine { get; init; }

    /// <summary>Whether it reads from right to left.</summary>
    public bool IsRightToLeft => Direction == "rtl";
}

/// <summary>An element of a file's structure.</summary>
/// <param name="Role">What it is: <c>H1</c>, <c>P</c>, <c>L</c>, <c>LI</c> … (ISO 32000-1, 14.8.4).</param>
/// <param name="Parent">The element that holds it, counted in the page's list; -1 for none.</param>
/// <param name="Language">Its language where it differs.</param>
public sealed record StructureTag(string Role, int Parent, string? Language = null);

/// <summary>A font.</summary>
/// <param name="Id">The name by which runs refer to it.</param>
/// <param name="Name">Its own name, often with six letters and <c>+</c> before it when only some of its characters are in the file.</param>
/// <param name="Type">Its kind.</param>
/// <param name="IsEmbedded">Whether it is in the file; null when unknown.</param>
public sealed record ReadFont(string Id, string Name, string Type, bool? IsEmbedded);

/// <summary>An area that leads somewhere.</summary>
/// <param name="Url">Where it leads, as the file says it; it may be anything.</param>
/// <param name="X">From the left edge in points.</param>
/// <param name="Y">From the upper edge in points.</param>
/// <param name="Width">Its width in points.</param>
/// <param name="Height">Its height in points.</param>
public sealed record ReadLink(string Url, double X, double Y, double Width, double Height);

/// <summary>A picture.</summary>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
public sealed record ReadImage(int Width, int Height);

/// <summary>A character without a form.</summary>
/// <param name="Character">Its code point.</param>
/// <param name="Around">The letters before and after it, with it.</param>
public sealed record HiddenCharacter(int Character, string Around);

/// <summary>What a file is made of.</summary>
public sealed record PdfParts
{
    /// <summary>Programs in it.</summary>
    public int Scripts { get; init; }

    /// <summary>Commands that start other programs.</summary>
    public int Launches { get; init; }

    /// <summary>Files within it.</summary>
    public int Enclosed { get; init; }

    /// <summary>The fonts as they are declared.</summary>
    public IReadOnlyList<FontPart> Fonts { get => field ?? []; init; }
}

/// <summary>A font as it is declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type"><c>Type0</c>, <c>TrueType</c>, <c>Type1</c> or <c>Type3</c>.</param>
/// <param name="Embedded">Whether its outlines are in the file.</param>
/// <param name="ToUnicode">Whether a map from its codes to Unicode is in the file.</param>
/// <param name="Encoding">What its codes mean: the name of an encoding, <c>Differences</c>, <c>CMap</c>, or null for its own.</param>
public sealed record FontPart(string Name, string Type, bool Embedded, bool ToUnicode, string? Encoding)
{
    /// <summary>
    /// Whether programs can tell which characters its codes are (ISO 32000-1, 9.10.2): by a map in the file, by an encoding whose characters are
    /// named, or by a character collection of Adobe.
    /// </summary>
    public bool MapsToUnicode => ToUnicode || Type switch
    {
        "Type0" => Encoding is { } name && name != "CMap" && !name.StartsWith("Identity", StringComparison.Ordinal),
        "Type3" => false,
        "TrueType" => Encoding is "WinAnsiEncoding" or "MacRomanEncoding" or "Differences",
        _ => true,
    };
}
