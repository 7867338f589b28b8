using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Resumes;

/// <summary>Prints resumes in the look that they chose.</summary>
public sealed class ResumePrinter(TypesettingPool pool)
{
    /// <summary>Where documents are typeset.</summary>
    public TypesettingPool Pool => pool;

    /// <summary>The look that a resume chose.</summary>
    /// <exception cref="RuleException">There is no such template, or it does not take these options.</exception>
    public PdfOptions OptionsOf(ResumeDetails details)
    {
        RequireLook(details);
        return new() { Template = details.Template, Settings = KeptOptions.Of(details), Fit = details.Fit };
    }

    /// <summary>Stops at a template that is not installed and at options that it does not take.</summary>
    /// <exception cref="RuleException">With every message.</exception>
    public void RequireLook(ResumeDetails details)
    {
        if (pool.Templates.Find(details.Template) is not { } template)
            throw new RuleException("template", pool.Templates.Explain(details.Template));
        var errors = new RuleErrors();
        foreach (var (key, message) in template.Check(KeptOptions.Of(details))) errors.Add($"options.{key}", message);
        errors.ThrowIfAny();
    }

    /// <summary>The template that a resume chose; null when it cannot be had, which what has no pages can do without.</summary>
    public Template? TemplateOf(ResumeDetails details)
    {
        try
        {
            return pool.Templates.Find(details.Template);
        }
        catch (TypesettingException)
        {
            return null;
        }
    }

    /// <summary>Prints a resume.</summary>
    /// <exception cref="RuleException">Its look cannot be had.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here.</exception>
    public Task<WrittenDocument> PrintAsync(ResumeDetails look, ResumeDocument document, DocumentFormat format, CancellationToken cancellation = default) =>
        format.WriteAsync(document, pool, OptionsOf(look), cancellation);

    /// <summary>Draws the pages of a resume, as they are in its PDF, and tells where its entries stand on them.</summary>
    /// <inheritdoc cref="PrintAsync"/>
    public Task<DrawnPages> DrawAsync(ResumeDetails look, ResumeDocument document, CancellationToken cancellation = default) =>
        new SvgWriter(pool).WriteAsync(document, OptionsOf(look), cancellation);

    /// <summary>Makes a picture of a page of a resume, as PNG.</summary>
    /// <param name="look">The look that it chose.</param>
    /// <param name="document">What to draw.</param>
    /// <param name="page">The page, from 1.</param>
    /// <param name="width">The width of the picture in pixels, from <see cref="PngWriter.MinWidth"/> to <see cref="PngWriter.MaxWidth"/>.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Null when it has fewer pages.</returns>
    /// <exception cref="RuleException">Its look cannot be had.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here.</exception>
    public Task<PagePicture?> PictureAsync(ResumeDetails look, ResumeDocument document, int page, int width, CancellationToken cancellation = default) =>
        new PngWriter(pool).WriteAsync(document, OptionsOf(look), page, width, cancellation);

    /// <summary>Tries whether a portrait can be printed.</summary>
    /// <exception cref="TypesettingException">It cannot, or nothing can here.</exception>
    internal Task TryPhotoAsync(DocumentPhoto photo, CancellationToken cancellation) =>
        new PdfWriter(pool).WriteAsync(new() { Language = "en", Header = new() { Name = "A", Photo = photo } }, cancellation);

    /// <summary>
    /// Names a resume as it looks now, without drawing it: 16 hexadecimal digits for the addresses of its pages and pictures, so that browsers may keep them.
    /// </summary>
    /// <exception cref="RuleException">Its look cannot be had.</exception>
    public string VersionOf(ResumeDetails look, ResumeDocument document) => new PdfWriter(pool).VersionOf(document, OptionsOf(look));

    /// <summary>Tells how many pages a resume has.</summary>
    /// <inheritdoc cref="PrintAsync"/>
    public Task<int> CountPagesAsync(ResumeDetails look, ResumeDocument document, CancellationToken cancellation = default) =>
        new PdfWriter(pool).CountPagesAsync(document, OptionsOf(look), cancellation);
}
