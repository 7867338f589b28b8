namespace SkillBank.Transfer;

/// <summary>Reads one foreign format. Adding a format is one such class and one line in <see cref="Importers.All"/>.</summary>
public interface IImporter
{
    /// <summary>The name on the command line and in routes, such as <c>json-resume</c>.</summary>
    string Slug { get; }

    /// <summary>The name that people know, such as <c>JSON Resume</c>.</summary>
    string Title { get; }

    /// <summary>Whether a whole file looks like this format, broken or not. Never throws.</summary>
    bool Recognizes(SourceFile file);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    ImportedBank Read(SourceFile file);
}

/// <summary>The catalogue of formats that can be imported.</summary>
public static class Importers
{
    /// <summary>The greatest size of a file, in bytes.</summary>
    public const int MaxBytes = 25 * 1024 * 1024;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<IImporter> All { get; } = [new JsonResume.JsonResumeImporter(), new ReactiveResume.ReactiveResumeImporter(), new RenderCv.RenderCvImporter(), new Europass.EuropassImporter(), new LinkedIn.LinkedInImporter(),
        new Pdf.PdfImporter(), new Word.WordImporter(), new Markdown.MarkdownImporter(), new Csv.CsvImporter()];

    /// <summary>The one with this slug; null when there is none.</summary>
    public static IImporter? Find(string slug) => All.FirstOrDefault(importer => importer.Slug == slug);

    /// <summary>The first that recognizes a file; null when none does.</summary>
    public static IImporter? Recognize(SourceFile file) => All.FirstOrDefault(importer => importer.Recognizes(file));
}
