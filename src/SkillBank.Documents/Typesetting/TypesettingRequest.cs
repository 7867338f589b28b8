using System.Globalization;
using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Typesetting;

/// <summary>One document to typeset.</summary>
/// <param name="Template">The slug of an installed template.</param>
/// <param name="Data">The document as the template reads it: JSON in UTF-8.</param>
/// <param name="Standard">A PDF standard to keep if the document allows it, such as <c>ua-1</c>.</param>
sealed record TypesettingRequest(string Template, ReadOnlyMemory<byte> Data, string? Standard)
{
    /// <summary>Names the document in its look, whatever is made of it: a SHA-256 in hexadecimal digits.</summary>
    public string Content { get; init; } = "";

    /// <summary>Names what is made of the document: an equal key gives equal bytes.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Content} {Output} {Standard} {Page} {Width}");

    /// <summary>The folder of the template's folder, where that is not the one of the installed templates.</summary>
    public string? Workspace { get; init; }

    /// <summary>Whether it needs the large fonts for Chinese, Japanese and Korean.</summary>
    public bool WideFonts { get; init; }

    /// <summary>Its characters that the fonts we know of lack. Only the typesetter knows whether it has another, in itself or on the machine.</summary>
    public IReadOnlyList<Rune> Doubtful { get; init; } = [];

    /// <summary>What to make of it.</summary>
    public TypesettingOutput Output { get; init; }

    /// <summary>For a picture: the page, from 1.</summary>
    public int Page { get; init; }

    /// <summary>For a picture: its width in pixels.</summary>
    public int Width { get; init; }

    /// <summary>The portrait that the data names.</summary>
    public DocumentPhoto? Photo { get; init; }

    /// <summary>Where a template finds a portrait.</summary>
    public static string PathOf(PhotoKind kind) => kind == PhotoKind.Png ? "/photo.png" : "/photo.jpg";

    /// <summary>Whether it is for a picture: those leave room for everything else.</summary>
    public bool IsPicture { get; init; }

    /// <summary>What the numbers that the data gives to things stand for.</summary>
    public IReadOnlyList<MarkTarget> Targets { get; init; } = [];
}

/// <summary>Something in a document whose place on the pages is of interest.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id within the document.</param>
sealed record MarkTarget(PageMarkKind Kind, string Id);

/// <summary>What is made of a document.</summary>
enum TypesettingOutput
{
    /// <summary>A PDF.</summary>
    Pdf,

    /// <summary>An SVG of each page.</summary>
    Svg,

    /// <summary>A picture of one page, as PNG.</summary>
    Png,

    /// <summary>No file: only the number of pages, and how full they are.</summary>
    Count,

    /// <summary>Nothing is made: the data is a PDF, and what stands in it is the answer, as JSON.</summary>
    Read,
}

/// <summary>A typeset document.</summary>
/// <param name="Bytes">The file, or the files one after the other.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Missing">Characters that no font has; they are boxes in the file.</param>
/// <param name="Notes">What else the typesetter remarked, meant for who writes templates.</param>
sealed record TypesettingResult(byte[] Bytes, int Pages, IReadOnlyList<string> Missing, IReadOnlyList<string> Notes)
{
    /// <summary>Whether the document could not keep the standard that was asked for, and the file is one without.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Where there are several files: their lengths, in order.</summary>
    public IReadOnlyList<int> Lengths { get; init; } = [];

    /// <summary>Where things stand on drawn pages.</summary>
    public IReadOnlyList<WorkerMark> Marks { get; init; } = [];

    /// <summary>How much of its pages a counted document fills.</summary>
    public Filling? Filling { get; init; }

    /// <summary>The size of a drawn page in points, of a picture in pixels.</summary>
    public (double Width, double Height) PageSize { get; init; }
}
