using SkillBank.Documents.Document;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Tests.Reading;

/// <summary>Our own files, read back by the real worker.</summary>
public sealed class PdfReaderTests(Typesetter typesetter)
{
    public static TheoryData<string> Templates => [.. new TypesettingPool().Templates.All.Select(template => template.Slug)];

    async Task<ReadPdf> ReadAsync(ResumeDocument document, string template = "classic") =>
        await new PdfReader(typesetter.Pool).ReadAsync((await typesetter.PdfAsync(document, new() { Template = template })).Bytes, TestContext.Current.CancellationToken);

    static string Squeezed(string text) => string.Concat(text.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [Theory, MemberData(nameof(Templates))]
    public async Task Every_text_of_every_template_is_read_in_the_given_order(string template)
    {
        var pdf = await ReadAsync(Corpus.Realistic, template);
        var text = Squeezed(string.Concat(ReadingOrder.AsGiven(pdf).Select(line => line.Text)));
        Assert.All(DocumentTexts.Of(Corpus.Realistic, periods: true), expected => Assert.Contains(Squeezed(expected), text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Templates))]
    public async Task Both_orders_hold_the_same_letters(string template)
    {
        var pdf = await ReadAsync(Corpus.Realistic, template);
        static string Letters(IEnumerable<TextLine> lines) => string.Concat(lines.SelectMany(line => line.AsWritten.Text).Where(c => !char.IsWhiteSpace(c)).Order());
        Assert.Equal(Letters(ReadingOrder.AsGiven(pdf)), Letters(ReadingOrder.ByPlace(pdf)));
    }

    [Theory]
    [InlineData("Arabic")]
    [InlineData("Hebrew")]
    [InlineData("European")]
    public async Task Texts_in_other_scripts_are_read_in_the_order_of_reading(string name)
    {
        var document = CorpusOfExtremes.All[name];
        var text = Squeezed(string.Concat(ReadingOrder.AsGiven(await ReadAsync(document)).Select(line => line.Text)));
        Assert.All(DocumentTexts.Of(document, periods: true), expected => Assert.Contains(Squeezed(expected), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_says_what_it_is()
    {
        var pdf = await ReadAsync(Corpus.Realistic);
        Assert.Equal("en-GB", pdf.Language);
        Assert.Equal("Ingrid Vasconcelos Hale", pdf.Author);
        Assert.StartsWith("Ingrid Vasconcelos Hale", pdf.Title, StringComparison.Ordinal);
        Assert.True(pdf.IsTagged);
        Assert.Contains(pdf.Pages[0].Tags, tag => tag.Role == "H1");
        Assert.Contains(pdf.Pages[0].Links, link => link.Url == "mailto:ingrid.hale@example.org");
        Assert.Equal(2, pdf.PageCount);
        Assert.Equal(595.28, pdf.Pages[0].Width, 0.5);
        Assert.NotNull(pdf.Parts);
        Assert.All(pdf.Parts.Fonts, font => Assert.True(font is { Embedded: true, MapsToUnicode: true }));
        Assert.All(pdf.Fonts, font => Assert.True(font.IsEmbedded));
    }

    [Fact]
    public async Task Text_lies_on_its_page()
    {
        var pdf = await ReadAsync(Corpus.Realistic);
        Assert.All(pdf.Pages, page => Assert.All(page.Runs, run =>
            Assert.True(run.X >= 0 && run.X + run.Width <= page.Width && run.Y > 0 && run.Y < page.Height, run.ToString())));
    }

    [Fact]
    public async Task The_same_file_is_read_twice_alike()
    {
        var bytes = (await typesetter.PdfAsync(Corpus.Sparse)).Bytes;
        var reader = new PdfReader(typesetter.Pool);
        var (one, two) = (await reader.ReadAsync(bytes, TestContext.Current.CancellationToken), await reader.ReadAsync(bytes, TestContext.Current.CancellationToken));
        Assert.Equal(one.Pages[0].Runs, two.Pages[0].Runs);
    }
}
