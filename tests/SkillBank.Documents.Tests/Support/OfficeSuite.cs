using SkillBank.Documents.Writers;
using SkillBank.Documents.Writers.OpenDocument;
using SkillBank.Documents.Writers.Word;

[assembly: AssemblyFixture(typeof(SkillBank.Documents.Tests.OfficeSuite))]

namespace SkillBank.Documents.Tests;

/// <summary>LibreOffice, which starts slowly: it opens the Word and OpenDocument files of the whole corpus in one go and makes a PDF of each.</summary>
public sealed class OfficeSuite : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("office-");
    readonly Lazy<Task> _converted;

    /// <summary>Starts nothing yet.</summary>
    public OfficeSuite() => _converted = new(ConvertAsync);

    /// <summary>What LibreOffice prints of a document of the corpus.</summary>
    /// <param name="name">Its name in the corpus.</param>
    /// <param name="format">The format in which LibreOffice gets it.</param>
    internal async Task<byte[]> PdfAsync(string name, DocumentFormat format)
    {
        await _converted.Value;
        return await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, $"{name}-{format.Slug}.pdf"));
    }

    async Task ConvertAsync()
    {
        foreach (var (name, document) in CorpusOfExtremes.All)
        {
            await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name + "-docx.docx"), DocxWriter.Write(document, new DocumentLook()));
            await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name + "-odt.odt"), OdtWriter.Write(document, new DocumentLook()));
        }
        var profile = new Uri(Path.Combine(_folder.FullName, "profile")).AbsoluteUri;
        await ExternalTool.RunAsync("soffice",
        [
            $"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName, .. Directory.GetFiles(_folder.FullName, "*.docx"), .. Directory.GetFiles(_folder.FullName, "*.odt"),
        ]);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
