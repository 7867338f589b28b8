using SkillBank.Documents.Writers;
using SkillBank.Documents.Writers.Word;

[assembly: AssemblyFixture(typeof(SkillBank.Documents.Tests.OfficeSuite))]

namespace SkillBank.Documents.Tests;

/// <summary>LibreOffice, which starts slowly: it opens the Word files of the whole corpus in one go and makes a PDF of each.</summary>
public sealed class OfficeSuite : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("office-");
    readonly Lazy<Task> _converted;

    /// <summary>Starts nothing yet.</summary>
    public OfficeSuite() => _converted = new(ConvertAsync);

    /// <summary>What LibreOffice prints of a document of the corpus.</summary>
    internal async Task<byte[]> PdfAsync(string name)
    {
        await _converted.Value;
        return await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, name + ".pdf"));
    }

    async Task ConvertAsync()
    {
        foreach (var (name, document) in CorpusOfExtremes.All)
            await File.WriteAllBytesAsync(Path.Combine(_folder.FullName, name + ".docx"), DocxWriter.Write(document, new DocumentLook()));
        var profile = new Uri(Path.Combine(_folder.FullName, "profile")).AbsoluteUri;
        await ExternalTool.RunAsync("soffice",
        [
            $"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName, .. Directory.GetFiles(_folder.FullName, "*.docx"),
        ]);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
