using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class PdfWriterTests(Typesetter typesetter)
{
    public static TheoryData<string> Names => [.. CorpusOfExtremes.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task Every_document_becomes_a_sound_tagged_file_with_its_fonts_inside(string name)
    {
        var pdf = await typesetter.PdfAsync(CorpusOfExtremes.All[name]);

        Assert.Contains("No syntax or stream encoding errors", await ExternalTool.RunAsync("qpdf", pdf.Bytes, "--check", "{file}"), StringComparison.Ordinal);
        var info = await ExternalTool.RunAsync("pdfinfo", pdf.Bytes, "{file}");
        Assert.Matches(@"Tagged:\s+yes", info);
        Assert.Matches($@"Pages:\s+{pdf.Pages}\n", info);
        var fonts = (await ExternalTool.RunAsync("pdffonts", pdf.Bytes, "{file}")).Split('\n').Skip(2).Where(line => line.Length > 0);
        // Columns: embedded, subset, with a map to Unicode.
        Assert.All(fonts, line => Assert.Matches(@"\syes yes yes\s", line));
    }

    [Theory]
    [InlineData(nameof(Corpus.Realistic), 2)]
    [InlineData(nameof(CorpusOfExtremes.Long), 10)]
    [InlineData(nameof(Corpus.Sparse), 1)]
    [InlineData(nameof(Corpus.Empty), 1)]
    [InlineData(nameof(CorpusOfExtremes.European), 1)]
    [InlineData(nameof(CorpusOfExtremes.Japanese), 1)]
    [InlineData(nameof(CorpusOfExtremes.Hostile), 2)]
    public async Task A_document_that_our_fonts_can_print_keeps_the_standard_for_accessible_files(string name, int pages)
    {
        var pdf = await typesetter.PdfAsync(CorpusOfExtremes.All[name]);
        Assert.Empty(pdf.Warnings);
        Assert.Equal(pages, pdf.Pages);
        Assert.Contains("pdfuaid", Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(CorpusOfExtremes.Arabic), "layla@example.org", "+20 2 5555 0123", "C#", "PostgreSQL", "مهندسة", "القاهرة", "تسعة", "English")]
    [InlineData(nameof(CorpusOfExtremes.Hebrew), "noa@example.org", "C#", "נועה", "מהנדסת", "חיפה", "בצוות")]
    public async Task Documents_from_right_to_left_read_back_right(string name, params string[] words)
    {
        var pdf = await typesetter.PdfAsync(CorpusOfExtremes.All[name]);
        Assert.Empty(pdf.Warnings);
        var text = await ExternalTool.TextAsync(pdf.Bytes);
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Paper.A4, "595.276 x 841.89")]
    [InlineData(Paper.Letter, "612 x 792")]
    public async Task The_paper_is_the_one_asked_for(Paper paper, string size)
    {
        var pdf = await typesetter.PdfAsync(Corpus.Sparse with { Paper = paper });
        Assert.Contains(size, await ExternalTool.RunAsync("pdfinfo", pdf.Bytes, "{file}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_is_called_after_the_person()
    {
        var info = await ExternalTool.RunAsync("pdfinfo", (await typesetter.PdfAsync(Corpus.Realistic)).Bytes, "{file}");
        Assert.Matches(@"Title:\s+Ingrid Vasconcelos Hale – Principal Engineer, Payments & Reliability\n", info);
        Assert.Matches(@"Author:\s+Ingrid Vasconcelos Hale\n", info);
    }

    [Fact]
    public async Task No_trap_becomes_a_link()
    {
        var pdf = await typesetter.PdfAsync(CorpusOfExtremes.Hostile);
        var objects = await ExternalTool.RunAsync("qpdf", pdf.Bytes, "--qdf", "--object-streams=disable", "{file}", "-");
        var addresses = objects.Split('\n').Where(line => line.Contains("/URI (", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, line => Assert.Contains("/URI (https://", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Equal_documents_give_equal_bytes_whatever_process_prints_them_and_after_what()
    {
        var first = await typesetter.PdfAsync(Corpus.Realistic);
        await using var pool = new TypesettingPool(Typesetter.Patient with { Workers = 1 });
        var writer = new PdfWriter(pool);
        await writer.WriteAsync(CorpusOfExtremes.Long, TestContext.Current.CancellationToken);
        var second = await writer.WriteAsync(Corpus.Realistic, TestContext.Current.CancellationToken);
        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public async Task A_template_that_does_not_exist_is_refused_with_the_names_of_those_that_do()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => typesetter.PdfAsync(Corpus.Sparse, new() { Template = "../../etc" }));
        Assert.Contains("There are: academic, classic", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("size", "40")]
    [InlineData("size", "ten")]
    [InlineData("accent", "red; }")]
    [InlineData("dates", "upside-down")]
    [InlineData("colour", "#000000")]
    public async Task A_setting_out_of_its_range_is_refused(string key, string value)
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() =>
            typesetter.PdfAsync(Corpus.Sparse, new() { Settings = new Dictionary<string, string> { [key] = value } }));
        Assert.StartsWith(key, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warming_up_prepares_without_a_trace()
    {
        await using var pool = new TypesettingPool(Typesetter.Patient);
        var writer = new PdfWriter(pool);
        await writer.WarmUpAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, (await writer.WriteAsync(Corpus.Sparse, TestContext.Current.CancellationToken)).Pages);
    }
}
