using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class PageFitTests(Typesetter typesetter)
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    static TemplateCatalog Templates { get; } = new(new TypesettingOptions().TemplatesDirectory);

    public static TheoryData<string> Slugs => [.. Templates.All.Select(template => template.Slug)];

    static ResumeDocument Long(int paragraphs) => Corpus.Sparse with
    {
        Sections = [Corpus.Section("Notes", SectionLayout.Entries, [.. Enumerable.Range(1, paragraphs).Select(n =>
            Corpus.Item($"Baker {n}", "Panadería Sol", "2019 – 2021", text: "Baked bread for the whole street, from the first light on, and kept the oven warm for those who came late."))])],
    };

    [Theory, MemberData(nameof(Slugs))]
    public async Task Every_template_prints_two_pages_on_two_as_large_as_they_allow(string slug)
    {
        var options = new PdfOptions { Template = slug, Fit = 2 };
        var pdf = await typesetter.PdfAsync(Corpus.Realistic, options);
        var fit = pdf.Fit!;

        Assert.True(fit.Fits, fit.Text);
        Assert.Equal((2, pdf.Pages), (fit.Limit, fit.Pages));
        Assert.Null(fit.LinesOver);
        Assert.InRange(pdf.Pages, 1, 2);
        Assert.Empty(pdf.Warnings);
        var drawn = await new SvgWriter(typesetter.Pool).WriteAsync(Corpus.Realistic, options, Now);
        Assert.Equal((pdf.Pages, new PdfWriter(typesetter.Pool).VersionOf(Corpus.Realistic, options)), (drawn.Pages.Count, drawn.Version));
        Assert.Equal(pdf.Bytes, (await typesetter.PdfAsync(Corpus.Realistic, new() { Template = slug, Settings = Chosen(slug, fit) })).Bytes);
    }

    static Dictionary<string, string> Chosen(string slug, PageFit fit) =>
        fit.Settings.Where(setting => Templates.Find(slug)!.Options[setting.Key].Fit is not null).ToDictionary();

    [Theory, MemberData(nameof(Slugs))]
    public async Task Every_template_tells_how_full_its_pages_are(string slug)
    {
        var options = new PdfOptions { Template = slug };
        var half = await CountAsync(Long(6), options);
        var longer = await CountAsync(Long(8), options);

        Assert.True(half.LinesPerPage is > 30 and < 90, $"{half}");
        Assert.True(half.Used < longer.Used, $"{half} {longer}");
        Assert.InRange(half.Used, 0.2, 0.95);
        Assert.Equal((await typesetter.PdfAsync(Long(31), options)).Pages, (await CountAsync(Long(31), options)).Pages);
    }

    async Task<Filling> CountAsync(ResumeDocument document, PdfOptions options)
    {
        var layout = await Layout.OfAsync(typesetter.Pool, document, options, cancellationToken: Now);
        return (await typesetter.Pool.TypesetAsync(layout.Request with { Output = TypesettingOutput.Count }, Now)).Filling!;
    }

    [Fact]
    public async Task What_is_too_long_is_printed_as_tightly_as_it_may_and_says_by_how_many_lines()
    {
        var options = new PdfOptions { Fit = 1 };
        var pdf = await typesetter.PdfAsync(Long(30), options);
        var more = await typesetter.PdfAsync(Long(31), options);

        Assert.False(pdf.Fit!.Fits);
        Assert.True(pdf.Pages > 1);
        Assert.InRange(more.Fit!.LinesOver!.Value - pdf.Fit.LinesOver!.Value, 2, 6);
        Assert.Equal($"{pdf.Fit.LinesOver} lines too long for 1 page.", Assert.Single(pdf.Warnings));
        Assert.Equal(8.77m, pdf.Fit.Size);
    }

    [Theory]
    [InlineData("9", 8.77, 9)]
    [InlineData("8.4", 8.4, 8.4)]
    [InlineData("12", 8.77, 12)]
    public void A_size_that_was_chosen_is_the_most_there_will_be(string chosen, double least, double most)
    {
        var range = new FitRange(Templates.Find("classic")!, new Dictionary<string, string> { ["size"] = chosen, ["accent"] = "#000000" });

        Assert.Equal([least, most], new[] { 0.0, 1.0 }.Select(ease => double.Parse(range.At(ease)["size"], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("#000000", range.At(0.5)["accent"]);
    }

    [Theory, MemberData(nameof(Slugs))]
    public void Every_look_between_the_tightest_and_the_most_comfortable_is_one_that_the_template_takes(string slug)
    {
        var template = Templates.Find(slug)!;
        var range = new FitRange(template, new Dictionary<string, string>());

        Assert.All([0, 0.123456789, 0.5, 1], ease => Assert.Empty(template.Check(range.At(ease))));
        Assert.True(TemplateOption.Number(range.At(0)["size"]) < TemplateOption.Number(range.At(1)["size"]));
    }

    [Fact]
    public async Task A_short_document_grows_to_comfort_and_no_further()
    {
        var fit = (await typesetter.PdfAsync(Corpus.Sparse, new() { Fit = 3 })).Fit!;

        Assert.Equal((1, 11.22m), (fit.Pages, fit.Size));
        Assert.Equal("Fits on 3 pages at 11.2 pt.", fit.Text);
    }

    [Fact]
    public async Task Equal_documents_fit_equally_whatever_process_prints_them()
    {
        await using var other = new TypesettingPool(Typesetter.Patient with { Workers = 1 });
        var options = new PdfOptions { Fit = 1 };
        var first = await typesetter.PdfAsync(Long(18), options);
        var second = await new PdfWriter(other).WriteAsync(Long(18), options, Now);

        Assert.Equal(first.Bytes, second.Bytes);
        Assert.Equal(1, first.Pages);
    }

    [Fact]
    public void The_name_of_a_look_says_the_number_of_pages_too()
    {
        var writer = new PdfWriter(typesetter.Pool);

        Assert.Equal(3, new[] { null, (int?)1, 2 }.Select(fit => writer.VersionOf(Corpus.Sparse, new() { Fit = fit })).Distinct().Count());
    }
}
