using System.IO.Compression;
using System.IO.Packaging;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers.Flow;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Writers.Word;

/// <summary>
/// Prints a document as a word processing file (ECMA-376) that is meant to be worked on: its look is in its styles, its headings, lists and links are
/// real ones.
/// </summary>
static class DocxWriter
{
    /// <summary>Prints a document.</summary>
    /// <returns>The file; equal documents give equal bytes.</returns>
    public static byte[] Write(ResumeDocument document, DocumentLook look)
    {
        var printable = PrintableDocument.Of(document);
        var package = new MemoryStream();
        using (var word = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            // It is packed again below.
            word.CompressionOption = CompressionOption.NotCompressed;
            Write(word, printable, new(look, printable.Paper), new(DocumentLanguage.Of(printable.Language)));
        }

        return Repacked(package);
    }

    static void Write(WordprocessingDocument word, ResumeDocument document, DocxLook look, FlowLanguage language)
    {
        var main = word.AddMainDocumentPart();
        var numbering = new DocxNumbering(look);
        var body = new DocxParagraphs(new(main, language.RightToLeft), numbering, language.RightToLeft);
        var paragraphs = body.Of(FlowBody.Of(document), DocxPortrait.Of(main, document.Header, language));
        main.Document = new(new W.Body([.. paragraphs, DocxPage.Of(main, document, look, language)]));
        main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Of(look, language);
        main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = numbering.Part();
        main.AddNewPart<FontTablePart>("fonts").Fonts = DocxFonts.Of(look.Look);
        main.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings(language);
        Properties(word.AddNewPart<CoreFilePropertiesPart>("properties"), document);
        // The package would name it by chance.
        word.ChangeIdOfPart(main, "document");
    }

    static W.Settings Settings(FlowLanguage language) => new(
        new W.DefaultTabStop { Val = 720 },
        new W.AutoHyphenation { Val = false },
        new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.DoNotCompress },
        // Without it Word takes the file for one of 2007.
        new W.Compatibility(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
        }),
        ThemeTagsOf(DocxStyles.TagsOf(language)));

    static W.ThemeFontLanguages ThemeTagsOf(W.Languages tags) => new() { Val = tags.Val, EastAsia = tags.EastAsia, Bidi = tags.Bidi };

    /// <summary>ECMA-376, part 2, 11: what the file says about itself. It says no time: the same document is the same file.</summary>
    static void Properties(CoreFilePropertiesPart part, ResumeDocument document)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string dublin = "http://purl.org/dc/elements/1.1/";
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteAttributeString("xmlns", "dc", null, dublin);
        xml.WriteElementString("dc", "title", dublin, PrintableDocument.TitleOf(document));
        if (document.Header.Name.Length > 0)
            xml.WriteElementString("dc", "creator", dublin, document.Header.Name);
        xml.WriteElementString("dc", "language", dublin, DocumentLanguage.Of(document.Language).Tag);
        xml.WriteEndElement();
    }

    /// <summary>The package writes the time of the day into the file, and its parts as they were made: the same parts again, in a fixed order and without.</summary>
    static byte[] Repacked(MemoryStream package)
    {
        package.Position = 0;
        using var zip = new ZipArchive(package, ZipArchiveMode.Read);
        var files = zip.Entries.Select(entry => (entry.FullName, (ReadOnlyMemory<byte>)Read(entry))).ToList();
        return ZipFolder.Pack(files.OrderBy(file => file.FullName == "[Content_Types].xml" ? "" : file.FullName, StringComparer.Ordinal));
    }

    static byte[] Read(ZipArchiveEntry entry)
    {
        var content = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(content);
        return content;
    }
}
