using System.Globalization;
using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>
/// Prints a document as a PDF that people with a screen reader can read too (PDF/UA-1). A document that cannot keep that standard, most often
/// because no font has one of its characters, becomes a plain tagged PDF with a warning.
/// </summary>
/// <param name="pool">Where documents are typeset.</param>
public sealed class PdfWriter(TypesettingPool pool)
{
    const string Standard = "ua-1";

    /// <summary>The templates to choose from.</summary>
    public TemplateCatalog Templates => pool.Templates;

    /// <summary>Prints a document in the default look.</summary>
    /// <inheritdoc cref="WriteAsync(ResumeDocument, PdfOptions, CancellationToken)"/>
    public Task<PdfResult> WriteAsync(ResumeDocument document, CancellationToken cancellationToken = default) =>
        WriteAsync(document, new PdfOptions(), cancellationToken);

    /// <summary>Prints a document.</summary>
    /// <param name="document">What to print.</param>
    /// <param name="options">How it shall look.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here; the message is a sentence for people.</exception>
    public async Task<PdfResult> WriteAsync(ResumeDocument document, PdfOptions options, CancellationToken cancellationToken = default)
    {
        var layout = await Layout.OfAsync(pool, document, options, cancellationToken: cancellationToken);
        var result = await pool.TypesetAsync(layout.Request with { Standard = Standard }, cancellationToken);
        return new(result.Bytes, result.Pages, WarningsOf(pool, result, layout.Fit)) { Fit = layout.Fit, Missing = MissingCharacters.Named(result.Missing) };
    }

    /// <summary>Tells how many pages a document has, without making the file.</summary>
    /// <inheritdoc cref="WriteAsync(ResumeDocument, PdfOptions, CancellationToken)"/>
    public async Task<int> CountPagesAsync(ResumeDocument document, PdfOptions options, CancellationToken cancellationToken = default)
    {
        var layout = await Layout.OfAsync(pool, document, options, cancellationToken: cancellationToken);
        return layout.Fit?.Pages ?? (await pool.TypesetAsync(layout.Request with { Output = TypesettingOutput.Count }, cancellationToken)).Pages;
    }

    /// <summary>
    /// Starts a worker and lets it print a few words, so that the next document finds the template read and the fonts loaded. Meant to run beside
    /// something else; see <see cref="TypesettingPool.WarmUpAsync"/> for what to do about its errors.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WarmUpAsync(CancellationToken cancellationToken = default)
    {
        var layout = await Layout.OfAsync(pool, Specimen, new(), cancellationToken: cancellationToken);
        await pool.TypesetAnewAsync(layout.Request with { Standard = Standard }, cancellationToken);
    }

    /// <summary>
    /// Names a document in its look, without typesetting it: 16 hexadecimal digits that change when anything on its pages may have changed, meant for
    /// addresses of drawings and pictures that a browser keeps.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="options">Its look.</param>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    public string VersionOf(ResumeDocument document, PdfOptions options) => Layout.VersionOf(pool, document, options);

    /// <summary>What is not as good on the pages as it should be, whatever is made of them.</summary>
    internal static List<string> WarningsOf(TypesettingPool pool, TypesettingResult result, PageFit? fit = null)
    {
        List<string> warnings = fit is { Fits: false } ? [fit.Text] : [];
        if (MissingCharacters.Sentence(result.Missing, pool.Options.OwnFontsDirectory) is { } sentence)
            warnings.Add(sentence);
        warnings.AddRange(result.Notes);
        return warnings;
    }

    /// <summary>Uses what nearly every document uses: both families, bold, italic, a list, a heading, dates.</summary>
    static ResumeDocument Specimen { get; } = new()
    {
        Language = "en",
        Header = new() { Name = "A", Title = "B", Contacts = [new("C", "https://example.org")] },
        Sections =
        [
            new()
            {
                Id = "a",
                Title = "A",
                Items = [new() { Id = "a", Title = "A", Subtitle = "B", Period = "2020 – 2021", Place = "C", Text = RichTextParser.Parse("- **a** *b*") }],
            },
            new() { Id = "b", Title = "B", Layout = SectionLayout.Pairs, Items = [new() { Id = "b", Title = "A", Tags = ["B", "C"] }] },
        ],
    };
}
