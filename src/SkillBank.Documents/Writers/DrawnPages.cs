namespace SkillBank.Documents.Writers;

/// <summary>The pages of a document, drawn.</summary>
public sealed record DrawnPages
{
    /// <summary>A standalone SVG file in UTF-8 for each page, with the page's size in points.</summary>
    public required IReadOnlyList<ReadOnlyMemory<byte>> Pages { get; init; }

    /// <summary>
    /// Where everything stands: by page, and on a page in the order of the document, so that a role comes after the employer whose rectangle holds
    /// it. What is broken over pages, or over columns, has a mark for each part.
    /// </summary>
    public required IReadOnlyList<PageMark> Marks { get; init; }

    /// <summary>The width of every page in points.</summary>
    public required double Width { get; init; }

    /// <summary>The height of every page in points.</summary>
    public required double Height { get; init; }

    /// <summary>Names the document in its look, as <see cref="PdfWriter.VersionOf"/> does.</summary>
    public required string Version { get; init; }

    /// <summary>What became of the number of pages that was wished for; null when none was.</summary>
    public PageFit? Fit { get; init; }

    /// <summary>Sentences about what is not as good as it should be. Characters that no font has are told only by the PDF of a document.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>The place of something on a page: a rectangle in points from the left upper corner, around its text and a little more.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The id of the section or the item, as the document says it; <see cref="HeaderId"/> for the header.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="X">From the left.</param>
/// <param name="Y">From the top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public sealed record PageMark(PageMarkKind Kind, string Id, int Page, double X, double Y, double Width, double Height)
{
    /// <summary>The id of the header.</summary>
    public const string HeaderId = "header";
}

/// <summary>What a mark is for.</summary>
public enum PageMarkKind
{
    /// <summary>Name, title and contacts.</summary>
    Header,

    /// <summary>The heading of a section, without its items.</summary>
    Section,

    /// <summary>An item, or a role of one.</summary>
    Item,
}
