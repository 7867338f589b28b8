using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml.Linq;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class PageFilesTests(Typesetter typesetter)
{
    async Task<(WrittenDocument Written, List<(string Name, byte[] Content)> Files)> OpenAsync(DocumentFormat format, ResumeDocument document)
    {
        var written = await format.WriteAsync(document, typesetter.Pool, cancellationToken: TestContext.Current.CancellationToken);
        await using var zip = new ZipArchive(new MemoryStream(written.Bytes));
        List<(string, byte[])> files = [];
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            await using var stream = await entry.OpenAsync(TestContext.Current.CancellationToken);
            await stream.CopyToAsync(content, TestContext.Current.CancellationToken);
            files.Add((entry.FullName, content.ToArray()));
            Assert.Equal(new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), entry.LastWriteTime.DateTime);
        }

        return (written, files);
    }

    [Fact]
    public async Task Every_page_is_a_drawing_of_its_own()
    {
        var (written, files) = await OpenAsync(DocumentFormat.Svg, Corpus.Realistic);

        Assert.Equal(["page-1.svg", "page-2.svg"], files.Select(file => file.Name));
        Assert.Equal(2, written.Pages);
        Assert.All(files, file => Assert.Equal("svg", XDocument.Load(new MemoryStream(file.Content)).Root!.Name.LocalName));
    }

    [Theory]
    [InlineData(Paper.A4, 1587, 2244)]
    [InlineData(Paper.Letter, 1632, 2112)]
    public async Task Every_page_is_a_picture_of_its_own_at_192_dots_an_inch(Paper paper, int width, int height)
    {
        var (written, files) = await OpenAsync(DocumentFormat.Png, Corpus.Realistic with { Paper = paper });

        Assert.Equal(["page-1.png", "page-2.png"], files.Select(file => file.Name));
        Assert.Equal(2, written.Pages);
        Assert.All(files, file => Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(file.Content.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.Content.AsSpan(20)))));
    }

    [Fact]
    public async Task A_single_page_is_a_folder_too() => Assert.Equal("page-1.svg", Assert.Single((await OpenAsync(DocumentFormat.Svg, Corpus.Empty)).Files).Name);
}
