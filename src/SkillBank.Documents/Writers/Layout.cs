using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Writers;

/// <summary>
/// A document in its look, on its way to the typesetter. Every writer that prints pages begins here, so that a file, its preview, its pictures and its
/// number of pages are always those of the same pages.
/// </summary>
/// <param name="Request">What is typeset; what is to be made of it is still to be said.</param>
/// <param name="Version">Names the document in its look, as <see cref="PdfWriter.VersionOf"/> does.</param>
/// <param name="Fit">What became of the number of pages that was wished for; null when none was.</param>
sealed record Layout(TypesettingRequest Request, string Version, PageFit? Fit)
{
    const int VersionLength = 16;

    static readonly string Program = typeof(Layout).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Lays a document out, with the sizes at which it keeps to the wished number of pages: one typesetting, or up to <see cref="FitSearch.MaxTrials"/>.</summary>
    /// <param name="pool">Where it is typeset. It keeps the trials: asked for again, an unchanged document costs none.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">Its look.</param>
    /// <param name="isPicture">Whether it is for a picture, which leaves room for everything else.</param>
    /// <param name="isDated">Whether the file names the day on which the document was changed.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here; the message is a sentence for people.</exception>
    public static async Task<Layout> OfAsync(
        TypesettingPool pool, ResumeDocument document, PdfOptions options, bool isPicture = false, bool isDated = false, CancellationToken cancellationToken = default)
    {
        var template = TemplateOf(pool, options);
        if (options.Fit is not { } limit)
        {
            var request = RequestOf(pool, template, document, options.Settings, isDated);
            return new(request, request.Content[..VersionLength], null);
        }

        var range = new FitRange(template, options.Settings);
        var found = await FitSearch.FindAsync(limit, async ease =>
        {
            var trial = RequestOf(pool, template, document, range.At(ease)) with { Output = TypesettingOutput.Count, IsPicture = isPicture };
            return (await pool.TypesetAsync(trial, cancellationToken)).Filling!;
        });
        var settings = range.At(found.Ease);
        var fit = new PageFit(limit, found.Filling.Pages, range.Complete(settings))
        {
            LinesOver = found.Filling.Pages > limit ? found.Filling.LinesOver(limit) : null,
        };
        return new(RequestOf(pool, template, document, settings, isDated), VersionOf(pool, document, options), fit);
    }

    /// <summary>Names a document in its look without typesetting it.</summary>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    public static string VersionOf(TypesettingPool pool, ResumeDocument document, PdfOptions options)
    {
        var content = RequestOf(pool, TemplateOf(pool, options), document, options.Settings).Content;
        if (options.Fit is { } limit) content = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{content} {limit}"))));
        return content[..VersionLength];
    }

    /// <summary>The template that somebody chose.</summary>
    /// <exception cref="ArgumentException">It cannot be had; the message says why.</exception>
    internal static Template TemplateOf(TypesettingPool pool, PdfOptions options) => pool.Templates.Find(options.Template)
        ?? throw new ArgumentException(pool.Templates.Explain(options.Template), nameof(options));

    static TypesettingRequest RequestOf(TypesettingPool pool, Template template, ResumeDocument document, IReadOnlyDictionary<string, string> settings, bool isDated = false)
    {
        var characters = DocumentCharacters.Of(document);
        var fonts = DocumentFonts.Of(DocumentLanguage.Of(document.Language), characters);
        var (json, targets) = PdfData.Write(isDated ? document : document with { ChangedOn = null }, template.With(settings), fonts);
        return new(template.Slug, json, Standard: null)
        {
            Content = ContentOf(template, json.Span, document.Header.Photo), Targets = targets, Photo = document.Header.Photo, Workspace = template.Workspace,
            WideFonts = fonts.AreWide, Doubtful = pool.Fonts.Lacking(characters, fonts.AreWide),
        };
    }

    static string ContentOf(Template template, ReadOnlySpan<byte> json, DocumentPhoto? photo)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        // What the program draws may differ from one release to the next.
        hash.AppendData(Encoding.UTF8.GetBytes($"{Program} {template.Slug} {template.Version}\n"));
        hash.AppendData(json);
        if (photo is not null)
            hash.AppendData(photo.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
