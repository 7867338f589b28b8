using SkillBank.Transfer.Outline;

namespace SkillBank.Transfer.Pdf;

/// <summary>Reads a resume as a PDF, whatever program made it, by rules and offline.</summary>
public sealed class PdfImporter : IImporter
{
    /// <summary>The importer's slug.</summary>
    public const string Format = "pdf";

    /// <inheritdoc/>
    public string Slug => Format;

    /// <inheritdoc/>
    public string Title => "PDF";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) => file.Pdf is not null;

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file) => OutlineReader.Read(PdfLines.Of(file.Pdf ?? throw new ImportException("The file is no PDF.")), Format);
}
