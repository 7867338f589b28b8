using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>Makes a picture of a page of a document, as it is in its PDF: for miniatures.</summary>
/// <param name="pool">Where documents are typeset.</param>
public sealed class PngWriter(TypesettingPool pool)
{
    /// <summary>The fewest pixels that a picture is wide.</summary>
    public const int MinWidth = 64;

    /// <summary>The most pixels that a picture is wide.</summary>
    public const int MaxWidth = 2000;

    /// <summary>Makes a picture of one page.</summary>
    /// <param name="document">What to draw.</param>
    /// <param name="options">How it shall look.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="width">The width of the picture in pixels, from <see cref="MinWidth"/> to <see cref="MaxWidth"/>.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>Null when the document has fewer pages.</returns>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings; or a number is out of its range.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here; the message is a sentence for people.</exception>
    public async Task<PagePicture?> WriteAsync(
        ResumeDocument document, PdfOptions options, int page, int width, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, MinWidth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, MaxWidth);
        var layout = await Layout.OfAsync(pool, document, options, isPicture: true, cancellationToken: cancellationToken);
        var request = layout.Request with { Output = TypesettingOutput.Png, Page = page, Width = width, IsPicture = true };
        var result = await pool.TypesetAsync(request, cancellationToken);
        return page > result.Pages ? null : new(result.Bytes, (int)result.PageSize.Width, (int)result.PageSize.Height, result.Pages, layout.Version)
        {
            Fit = layout.Fit, Warnings = PdfWriter.WarningsOf(pool, result, layout.Fit),
        };
    }
}

/// <summary>A picture of a page.</summary>
/// <param name="Bytes">The file, a PNG; equal documents give equal bytes.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Pages">How many pages the document has.</param>
/// <param name="Version">Names the document in its look, as <see cref="PdfWriter.VersionOf"/> does.</param>
public sealed record PagePicture(ReadOnlyMemory<byte> Bytes, int Width, int Height, int Pages, string Version)
{
    /// <summary>Sentences about what is not as good as it should be, such as characters that no font has.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What became of the number of pages that was wished for; null when none was.</summary>
    public PageFit? Fit { get; init; }
}
