using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Transfer.JsonResume;
using SkillBank.Transfer.ReactiveResume;
using SkillBank.Transfer.RenderCv;

namespace SkillBank.Resumes;

/// <summary>
/// A kind of file that a resume leaves as: every <see cref="DocumentFormat"/>, which prints it, and the data formats, which hold its facts for other
/// programs. Front ends list and find formats here alone.
/// </summary>
public sealed class ResumeFormat
{
    /// <summary>All of them, the usual one first, documents before data.</summary>
    public static IReadOnlyList<ResumeFormat> All { get; } =
    [
        .. DocumentFormat.All.Select(Printed),
        Data(JsonResumeFormat.Slug, "JSON Resume", "application/json", ".json", "Most programs read it. No look, headings or order.", JsonResumeWriter.Write),
        Data(ReactiveResumeFormat.Slug, "Reactive Resume", "application/json", ".reactive.json", "With order, paper and color, in a template of theirs.", ReactiveResumeWriter.Write),
        Data(RenderCvFormat.Slug, "RenderCV", "application/yaml; charset=utf-8", ".yaml", "With order, paper and color, in a theme of theirs. No photo.", RenderCvWriter.Write),
    ];

    /// <summary>Typeset pages: what is meant when nothing is said.</summary>
    public static ResumeFormat Pdf { get; } = Find(DocumentFormat.Pdf.Slug)!;

    /// <summary>The open format that most other programs read.</summary>
    public static ResumeFormat JsonResume { get; } = Find(JsonResumeFormat.Slug)!;

    readonly Func<ResumeContent, ComposedResume, ResumePrinter, CancellationToken, Task<WrittenDocument>> _write;

    ResumeFormat(string slug, string name, string mediaType, string fileExtension, ResumeFormatKind kind, string? note,
        Func<ResumeContent, ComposedResume, ResumePrinter, CancellationToken, Task<WrittenDocument>> write) =>
        (Slug, Name, MediaType, FileExtension, Kind, Note, _write) = (slug, name, mediaType, fileExtension, kind, note, write);

    /// <summary>The word by which it is chosen on the command line, in addresses and in the API.</summary>
    public string Slug { get; }

    /// <summary>The name for people.</summary>
    public string Name { get; }

    /// <summary>The content type of an answer that carries such a file.</summary>
    public string MediaType { get; }

    /// <summary>The end of such a file's name, with its dot; no two formats have the same.</summary>
    public string FileExtension { get; }

    /// <summary>What such files are for.</summary>
    public ResumeFormatKind Kind { get; }

    /// <summary>What it is good for and what it does not carry, in a few words; null where there is nothing to say.</summary>
    public string? Note { get; }

    /// <summary>Whether a terminal can show it.</summary>
    public bool IsText => Kind != ResumeFormatKind.Document || MediaType.StartsWith("text/", StringComparison.Ordinal);

    /// <summary>Finds a format by its slug, in any case.</summary>
    public static ResumeFormat? Find(string slug) => All.FirstOrDefault(format => string.Equals(format.Slug, slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>Finds the format that a file's name means by its end; the longest end counts, so that <c>cv.reactive.json</c> is no JSON Resume.</summary>
    public static ResumeFormat? OfFile(string name) => All.Where(format => name.EndsWith(format.FileExtension, StringComparison.OrdinalIgnoreCase))
        .MaxBy(format => format.FileExtension.Length);

    /// <summary>Writes a resume.</summary>
    /// <param name="content">The resume with what it is composed of.</param>
    /// <param name="composed">What was composed of it.</param>
    /// <param name="printer">Prints what has a look.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="RuleException">Its look cannot be had.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here.</exception>
    public Task<WrittenDocument> WriteAsync(ResumeContent content, ComposedResume composed, ResumePrinter printer, CancellationToken cancellation = default) =>
        _write(content, composed, printer, cancellation);

    /// <inheritdoc/>
    public override string ToString() => Slug;

    static ResumeFormat Printed(DocumentFormat format) => new(format.Slug, format.Name, format.MediaType, format.FileExtension, KindOf(format),
        NoteOf(format), (content, composed, printer, cancellation) => printer.PrintAsync(content.Resume.Details, composed.Document, format, cancellation));

    static ResumeFormat Data(string slug, string name, string mediaType, string fileExtension, string note, Func<StructuredResume, WrittenDocument> write) =>
        new(slug, name, mediaType, fileExtension, ResumeFormatKind.Data, note,
            (content, composed, printer, _) => Task.FromResult(write(StructuredResume.Of(content, composed, printer.TemplateOf(content.Resume.Details)))));

    static string? NoteOf(DocumentFormat format) => format == DocumentFormat.Docx ? "To edit. Pages may break elsewhere."
        : format == DocumentFormat.Html ? "One file for any browser."
        : KindOf(format) == ResumeFormatKind.Text ? "Words to paste. No look, no photo."
        : null;

    static ResumeFormatKind KindOf(DocumentFormat format) =>
        format.MediaType.StartsWith("text/", StringComparison.Ordinal) && !format.MediaType.StartsWith("text/html", StringComparison.Ordinal)
            ? ResumeFormatKind.Text
            : ResumeFormatKind.Document;
}

/// <summary>What a file of a resume is for.</summary>
public enum ResumeFormatKind
{
    /// <summary>To be looked at and sent: it has a look.</summary>
    Document,

    /// <summary>To be read and pasted: words without a look.</summary>
    Text,

    /// <summary>For other programs: facts in named places.</summary>
    Data,
}
