using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>
/// Draws the pages of a document as they are in its PDF, by the same engine: for showing them on a screen. Text is outlines, so nothing that a
/// person wrote stands in the file but the addresses of links.
/// </summary>
/// <param name="pool">Where documents are typeset.</param>
public sealed class SvgWriter(TypesettingPool pool)
{
    /// <summary>Draws a document.</summary>
    /// <param name="document">What to draw.</param>
    /// <param name="options">How it shall look.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A standalone SVG file in UTF-8 for each page, with the page's size in points.</returns>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here; the message is a sentence for people.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<byte>>> WriteAsync(
        ResumeDocument document, PdfOptions options, CancellationToken cancellationToken = default)
    {
        var result = await pool.TypesetAsync(PdfWriter.Request(pool, document, options) with { Output = TypesettingOutput.Svg }, cancellationToken);
        List<ReadOnlyMemory<byte>> pages = [];
        var start = 0;
        foreach (var length in result.Lengths)
        {
            pages.Add(result.Bytes.AsMemory(start, length));
            start += length;
        }
        return pages;
    }
}
