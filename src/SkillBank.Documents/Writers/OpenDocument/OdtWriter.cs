using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers.Flow;
using static SkillBank.Documents.Writers.OpenDocument.OdtName;

namespace SkillBank.Documents.Writers.OpenDocument;

/// <summary>
/// Prints a document as OpenDocument text (ISO/IEC 26300, version 1.3) that is meant to be worked on: its look is in its styles, its headings, lists and
/// links are real ones.
/// </summary>
static class OdtWriter
{
    const string MediaType = "application/vnd.oasis.opendocument.text";

    /// <summary>Prints a document.</summary>
    /// <returns>The file; equal documents give equal bytes.</returns>
    public static byte[] Write(ResumeDocument document, DocumentLook look)
    {
        var printable = PrintableDocument.Of(document);
        var language = new FlowLanguage(DocumentLanguage.Of(printable.Language));
        var styles = new OdtStyles(new(look, printable.Paper, language));
        var text = new OdtText(language.RightToLeft);
        var portrait = OdtPortrait.Of(printable.Header, language.RightToLeft);
        var paragraphs = text.Of(FlowBody.Of(printable), portrait?.Frame);

        List<(string Name, string Type, ReadOnlyMemory<byte> Content)> files =
        [
            ("content.xml", "text/xml", Xml(Root("document-content",
                new XElement(Office + "font-face-decls", styles.Fonts()),
                new XElement(Office + "automatic-styles", text.Styles(), portrait?.Style),
                new XElement(Office + "body", new XElement(Office + "text", paragraphs))))),
            ("styles.xml", "text/xml", Xml(styles.Of(printable))),
            ("meta.xml", "text/xml", Xml(About(printable))),
        ];
        if (portrait is not null)
            files.Add((portrait.File, portrait.MediaType, portrait.Content));

        // Part 2, 3.3: a file that is first and as it is tells what the package is, before anything is unpacked.
        return ZipFolder.Pack(
        [
            ("mimetype", Encoding.ASCII.GetBytes(MediaType), CompressionLevel.NoCompression),
            .. files.Select(file => (file.Name, file.Content, CompressionLevel.Optimal)),
            ("META-INF/manifest.xml", Xml(Contents(files.Select(file => (file.Name, file.Type)))), CompressionLevel.Optimal),
        ]);
    }

    /// <summary>What the file says about itself. It says no time: the same document is the same file.</summary>
    static XElement About(ResumeDocument document) => Root("document-meta", new XElement(Office + "meta",
        new XElement(Dublin + "title", PrintableDocument.TitleOf(document)),
        document.Header.Name.Length > 0 ? new XElement(Dublin + "creator", document.Header.Name) : null,
        new XElement(Dublin + "language", DocumentLanguage.Of(document.Language).Tag)));

    static XElement Contents(IEnumerable<(string Name, string Type)> files) => new(Manifest + "manifest",
        new XAttribute(XNamespace.Xmlns + "manifest", Manifest), new XAttribute(Manifest + "version", "1.3"),
        files.Prepend(("/", MediaType)).Select(file => new XElement(Manifest + "file-entry",
            new XAttribute(Manifest + "full-path", file.Item1), new XAttribute(Manifest + "media-type", file.Item2))));

    static byte[] Xml(XElement root)
    {
        var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
            root.WriteTo(xml);
        return bytes.ToArray();
    }
}
