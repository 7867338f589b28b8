extern alias OpenXml;

using OpenXml::DocumentFormat.OpenXml;
using OpenXml::DocumentFormat.OpenXml.Packaging;
using OpenXml::DocumentFormat.OpenXml.Validation;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Documents.Writers.Word;
using W = OpenXml::DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Tests;

/// <summary>A Word file that the Open XML SDK has opened.</summary>
sealed class OpenedDocx : IDisposable
{
    readonly WordprocessingDocument _word;

    public OpenedDocx(ResumeDocument document, DocumentLook? look = null) => _word = WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(document, look ?? new())), isEditable: false);

    public WordprocessingDocument Word => _word;

    public MainDocumentPart Main => _word.MainDocumentPart!;

    public IReadOnlyList<W.Paragraph> Paragraphs => [.. Main.Document.Body!.Elements<W.Paragraph>()];

    /// <summary>The words of a paragraph, with its tabs and breaks.</summary>
    public static string TextOf(OpenXmlElement element) => string.Concat(element.Descendants().Select(part => part switch
    {
        W.Text text => text.Text,
        W.TabChar => "\t",
        W.Break => "\n",
        _ => "",
    }));

    public IEnumerable<string> TextsIn(string style) => Paragraphs.Where(paragraph => StyleOf(paragraph) == style).Select(TextOf);

    public static string? StyleOf(W.Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    public IEnumerable<string> Faults() => new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(_word)
        .Select(fault => $"{fault.Part?.Uri}: {fault.Path?.XPath}: {fault.Description}");

    public void Dispose() => _word.Dispose();
}
