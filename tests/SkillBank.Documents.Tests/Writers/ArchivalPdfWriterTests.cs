using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class ArchivalPdfWriterTests(Typesetter typesetter)
{
    static readonly DateOnly Day = new(2026, 3, 14);

    Task<PdfResult> PdfAsync(ResumeDocument document) => new ArchivalPdfWriter(typesetter.Pool).WriteAsync(document, new(), TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(nameof(Corpus.Realistic))]
    [InlineData(nameof(Corpus.Empty))]
    [InlineData(nameof(CorpusOfExtremes.Arabic))]
    [InlineData(nameof(CorpusOfExtremes.European))]
    public async Task A_file_says_that_it_keeps_the_standard_and_is_sound(string name)
    {
        var pdf = await PdfAsync(CorpusOfExtremes.All[name] with { ChangedOn = Day });
        var metadata = Encoding.Latin1.GetString(pdf.Bytes);

        Assert.Contains("<pdfaid:part>2</pdfaid:part>", metadata, StringComparison.Ordinal);
        Assert.Contains("<pdfaid:conformance>A</pdfaid:conformance>", metadata, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors", await ExternalTool.RunAsync("qpdf", pdf.Bytes, "--check", "{file}"), StringComparison.Ordinal);
        var info = await ExternalTool.RunAsync("pdfinfo", pdf.Bytes, "-isodates", "{file}");
        Assert.Matches(@"CreationDate:\s+2026-03-14", info);
        Assert.Matches(@"Tagged:\s+yes", info);
    }

    [Fact]
    public async Task What_the_standard_does_not_take_is_refused_and_named()
    {
        var error = await Assert.ThrowsAsync<TypesettingException>(() => PdfAsync(Corpus.Sparse with { ChangedOn = Day, Header = new() { Name = "Ana \uE123" } }));

        Assert.Equal(TypesettingFailure.Refused, error.Failure);
        Assert.Contains("U+E123", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_without_a_day_is_refused()
    {
        var error = await Assert.ThrowsAsync<TypesettingException>(() => PdfAsync(Corpus.Sparse));

        Assert.Equal(TypesettingFailure.Refused, error.Failure);
        Assert.Contains("not known", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_a_change_shows_in_no_other_file()
    {
        foreach (var format in DocumentFormat.All.Where(format => format != DocumentFormat.ArchivalPdf))
        {
            var before = await format.WriteAsync(Corpus.Sparse, typesetter.Pool, cancellationToken: TestContext.Current.CancellationToken);
            var after = await format.WriteAsync(Corpus.Sparse with { ChangedOn = Day }, typesetter.Pool, cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(before.Bytes, after.Bytes);
        }
    }
}
