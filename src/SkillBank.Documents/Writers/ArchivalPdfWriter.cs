using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>
/// Prints a document as a PDF that archives take (PDF/A-2a, ISO 19005-2): tagged, every font inside, nothing that could act. What cannot keep the
/// standard is refused, because a file that only looks like one of them is worse than none.
/// </summary>
/// <param name="pool">Where documents are typeset.</param>
public sealed class ArchivalPdfWriter(TypesettingPool pool)
{
    const string Standard = "a-2a";

    /// <summary>Prints a document.</summary>
    /// <param name="document">What to print.</param>
    /// <param name="options">How it shall look.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here, or not in this standard; the message is a sentence for people.</exception>
    public async Task<PdfResult> WriteAsync(ResumeDocument document, PdfOptions options, CancellationToken cancellationToken = default)
    {
        if (document.ChangedOn is null)
            throw new TypesettingException(TypesettingFailure.Refused, "PDF/A names the day on which a document was last changed, and of this one it is not known. Choose PDF instead.");
        var layout = await Layout.OfAsync(pool, document, options, isDated: true, cancellationToken: cancellationToken);
        var result = await pool.TypesetAsync(layout.Request with { Standard = Standard }, cancellationToken);
        if (result.IsRefused)
            throw new TypesettingException(TypesettingFailure.Refused, Refusal(result));
        return new(result.Bytes, result.Pages, [.. layout.Fit is { Fits: false } fit ? [fit.Text] : Array.Empty<string>(), .. result.Notes]) { Fit = layout.Fit };
    }

    static string Refusal(TypesettingResult result) => MissingCharacters.Named(result.Missing) is { } named
        ? $"PDF/A takes no character that no font has: {named}. Remove them, or choose PDF instead."
        : $"PDF/A does not take this document: {string.Join("; ", result.Notes)}. Choose PDF instead.";
}
