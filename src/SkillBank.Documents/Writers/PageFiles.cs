using System.Globalization;
using System.IO.Compression;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>Prints each page of a document as a file of its own, all of them in one ZIP file: <c>page-1.svg</c>, <c>page-2.svg</c> and so on.</summary>
static class PageFiles
{
    /// <summary>Dots on an inch of paper: twice those of a usual screen, so that print and dense screens are sharp.</summary>
    const double Dots = 192;

    /// <summary>The pages as drawings.</summary>
    public static async Task<WrittenDocument> DrawAsync(ResumeDocument document, TypesettingPool pool, PdfOptions options, CancellationToken cancellationToken)
    {
        var drawn = await new SvgWriter(pool).WriteAsync(document, options, cancellationToken);
        return new(ZipFolder.Pack(drawn.Pages.Select((page, i) => (NameOf(i + 1, "svg"), page))), drawn.Warnings) { Pages = drawn.Pages.Count, Fit = drawn.Fit };
    }

    /// <summary>The pages as pictures.</summary>
    public static async Task<WrittenDocument> PaintAsync(ResumeDocument document, TypesettingPool pool, PdfOptions options, CancellationToken cancellationToken)
    {
        var width = (int)Math.Round(document.Paper == Paper.Letter ? 8.5 * Dots : 210 / 25.4 * Dots);
        List<PagePicture> pictures = [];
        while (await new PngWriter(pool).WriteAsync(document, options, pictures.Count + 1, width, cancellationToken) is { } picture)
            pictures.Add(picture);
        // A PNG is packed already.
        var files = ZipFolder.Pack(pictures.Select((picture, i) => (NameOf(i + 1, "png"), picture.Bytes)), CompressionLevel.NoCompression);
        return new(files, pictures[0].Warnings) { Pages = pictures.Count, Fit = pictures[0].Fit };
    }

    static string NameOf(int page, string extension) => string.Create(CultureInfo.InvariantCulture, $"page-{page}.{extension}");
}
