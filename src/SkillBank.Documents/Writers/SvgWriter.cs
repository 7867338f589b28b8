using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>
/// Draws the pages of a document as they are in its PDF, by the same engine, and tells where everything stands on them: for showing them on a screen.
/// Text is outlines, so nothing that a person wrote stands in the files but the addresses of links.
/// </summary>
/// <param name="pool">Where documents are typeset.</param>
public sealed class SvgWriter(TypesettingPool pool)
{
    /// <summary>Draws a document.</summary>
    /// <param name="document">What to draw.</param>
    /// <param name="options">How it shall look.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here; the message is a sentence for people.</exception>
    public async Task<DrawnPages> WriteAsync(ResumeDocument document, PdfOptions options, CancellationToken cancellationToken = default)
    {
        var layout = await Layout.OfAsync(pool, document, options, cancellationToken: cancellationToken);
        var result = await pool.TypesetAsync(layout.Request with { Output = TypesettingOutput.Svg }, cancellationToken);
        return new()
        {
            Pages = Files(result),
            Marks = Marks(result, layout.Request.Targets),
            Width = result.PageSize.Width,
            Height = result.PageSize.Height,
            Version = layout.Version,
            Fit = layout.Fit,
            Warnings = PdfWriter.WarningsOf(pool, result),
        };
    }

    static List<ReadOnlyMemory<byte>> Files(TypesettingResult result)
    {
        List<ReadOnlyMemory<byte>> files = [];
        var start = 0;
        foreach (var length in result.Lengths)
        {
            files.Add(result.Bytes.AsMemory(start, length));
            start += length;
        }
        return files;
    }

    static List<PageMark> Marks(TypesettingResult result, IReadOnlyList<MarkTarget> targets) =>
    [
        .. from mark in result.Marks
           where mark.Number < targets.Count
           orderby mark.Page, mark.Number
           let target = targets[mark.Number]
           select new PageMark(target.Kind, target.Id, mark.Page, mark.X, mark.Y, mark.Width, mark.Height),
    ];
}
