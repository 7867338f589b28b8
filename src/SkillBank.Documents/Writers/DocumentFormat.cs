using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers.Html;
using SkillBank.Documents.Writers.OpenDocument;
using SkillBank.Documents.Writers.Plain;
using SkillBank.Documents.Writers.Word;

namespace SkillBank.Documents.Writers;

/// <summary>A kind of file that a document can be printed as. A further one is a line here and a writer beside it (docs/how-to/add-a-format.md).</summary>
public sealed class DocumentFormat
{
    /// <summary>Typeset pages.</summary>
    public static DocumentFormat Pdf { get; } = new("pdf", "PDF", "application/pdf", ".pdf", async (document, pool, options, cancellationToken) =>
        Written(await new PdfWriter(pool).WriteAsync(document, options, cancellationToken), document));

    /// <summary>Typeset pages for archives.</summary>
    public static DocumentFormat ArchivalPdf { get; } = new("pdfa", "PDF for archives (PDF/A)", "application/pdf", ".pdfa.pdf", async (document, pool, options, cancellationToken) =>
        Written(await new ArchivalPdfWriter(pool).WriteAsync(document, options, cancellationToken), document));

    /// <summary>A file for word processors.</summary>
    public static DocumentFormat Docx { get; } = new("docx", "Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
        (document, look) => DocxWriter.Write(document, look), FidelityReport.OfWordProcessing);

    /// <summary>A file for word processors, of the standard that public offices ask for.</summary>
    public static DocumentFormat OpenDocument { get; } = new("odt", "OpenDocument", "application/vnd.oasis.opendocument.text", ".odt",
        (document, look) => OdtWriter.Write(document, look), FidelityReport.OfWordProcessing);

    /// <summary>A page for browsers.</summary>
    public static DocumentFormat Html { get; } = new("html", "Web page", "text/html; charset=utf-8", ".html",
        (document, look) => Encoding.UTF8.GetBytes(HtmlWriter.Write(document, look)), FidelityReport.OfHtml);

    /// <summary>Text with light markup.</summary>
    public static DocumentFormat Markdown { get; } = new("md", "Markdown", "text/markdown; charset=utf-8", ".md",
        document => Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), FidelityReport.OfMarkdown);

    /// <summary>Text without markup.</summary>
    public static DocumentFormat PlainText { get; } = new("txt", "Plain text", "text/plain; charset=utf-8", ".txt",
        document => Encoding.UTF8.GetBytes(PlainTextWriter.Write(document)), FidelityReport.OfPlainText);

    /// <summary>A drawing of each page.</summary>
    public static DocumentFormat Svg { get; } = new("svg", "Drawings of the pages (SVG)", "application/zip", ".svg.zip", async (document, pool, options, cancellationToken) =>
        await PageFiles.DrawAsync(document, pool, options, cancellationToken) with { Fidelity = FidelityReport.OfDrawings(document) });

    /// <summary>A picture of each page.</summary>
    public static DocumentFormat Png { get; } = new("png", "Pictures of the pages (PNG)", "application/zip", ".png.zip", async (document, pool, options, cancellationToken) =>
        await PageFiles.PaintAsync(document, pool, options, cancellationToken) with { Fidelity = FidelityReport.OfPictures(document) });

    /// <summary>All formats, the usual one first.</summary>
    public static IReadOnlyList<DocumentFormat> All { get; } = [Pdf, Docx, OpenDocument, Html, Markdown, PlainText, ArchivalPdf, Svg, Png];

    readonly Func<ResumeDocument, TypesettingPool, PdfOptions, CancellationToken, Task<WrittenDocument>> _write;

    DocumentFormat(string slug, string name, string mediaType, string fileExtension,
        Func<ResumeDocument, byte[]> write, Func<ResumeDocument, Fidelity> fidelity)
        : this(slug, name, mediaType, fileExtension, (document, _, _, _) =>
            Task.FromResult(new WrittenDocument(write(document), []) { Fidelity = fidelity(document) }))
    {
    }

    DocumentFormat(string slug, string name, string mediaType, string fileExtension,
        Func<ResumeDocument, DocumentLook, byte[]> write, Func<ResumeDocument, Fidelity> fidelity)
        : this(slug, name, mediaType, fileExtension, (document, pool, options, _) =>
            Task.FromResult(new WrittenDocument(write(document, DocumentLook.Of(pool, options)), []) { Fidelity = fidelity(document) }))
    {
    }

    DocumentFormat(string slug, string name, string mediaType, string fileExtension,
        Func<ResumeDocument, TypesettingPool, PdfOptions, CancellationToken, Task<WrittenDocument>> write)
    {
        Slug = slug;
        Name = name;
        MediaType = mediaType;
        FileExtension = fileExtension;
        _write = write;
    }

    /// <summary>The word by which it is chosen on the command line and in addresses.</summary>
    public string Slug { get; }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>The content type of an answer that carries such a file.</summary>
    public string MediaType { get; }

    /// <summary>The end of such a file's name, with its dot.</summary>
    public string FileExtension { get; }

    /// <summary>Finds a format by its slug.</summary>
    public static DocumentFormat? Find(string slug) => All.FirstOrDefault(f => string.Equals(f.Slug, slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>Prints a document.</summary>
    /// <param name="document">What to print.</param>
    /// <param name="pool">Where it is typeset, if this format needs that.</param>
    /// <param name="options">How it shall look, if this format has a look.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="ArgumentException">There is no such template, or it does not take these settings.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here.</exception>
    public Task<WrittenDocument> WriteAsync(
        ResumeDocument document, TypesettingPool pool, PdfOptions? options = null, CancellationToken cancellationToken = default) =>
        _write(document, pool, options ?? new(), cancellationToken);

    static WrittenDocument Written(PdfResult pdf, ResumeDocument document) => new(pdf.Bytes, pdf.Warnings)
    {
        Pages = pdf.Pages, Fit = pdf.Fit, Fidelity = FidelityReport.OfPages(document, pdf.Missing),
    };
}
