using System.Text;
using System.Xml.Linq;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class SvgWriterTests(Typesetter typesetter)
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    static readonly XName Href = XNamespace.Get("http://www.w3.org/1999/xlink") + "href";
    static readonly string[] Elements = ["svg", "rect", "g", "use", "path", "a", "defs", "symbol", "clipPath", "linearGradient", "radialGradient", "stop"];

    public static TheoryData<string> Names => [.. CorpusOfExtremes.All.Keys];

    async Task<IReadOnlyList<ReadOnlyMemory<byte>>> PagesAsync(ResumeDocument document) =>
        (await new SvgWriter(typesetter.Pool).WriteAsync(document, new(), TestContext.Current.CancellationToken)).Pages;

    [Theory, MemberData(nameof(Names))]
    public async Task Every_page_is_a_file_of_its_own_without_anything_that_could_act(string name)
    {
        var document = CorpusOfExtremes.All[name];
        var pages = await PagesAsync(document);

        Assert.Equal((await typesetter.PdfAsync(document)).Pages, pages.Count);
        foreach (var page in pages)
        {
            var root = XDocument.Parse(Encoding.UTF8.GetString(page.Span)).Root!;
            Assert.Equal(Svg + "svg", root.Name);
            Assert.All(root.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, Elements));
            Assert.DoesNotContain(root.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            Assert.All(root.Descendants(Svg + "a").Attributes(Href), link => Assert.Matches("^(https?|mailto|tel):", link.Value));
            var ids = root.Descendants(Svg + "symbol").Select(symbol => $"#{symbol.Attribute("id")!.Value}").ToHashSet();
            Assert.All(root.Descendants(Svg + "use").Attributes(Href), use => Assert.Contains(use.Value, ids));
            Assert.Equal(ids.Count, root.Descendants(Svg + "use").Attributes(Href).Select(use => use.Value).Distinct().Count());
        }
    }

    [Fact]
    public async Task A_page_has_the_size_of_its_paper_and_a_white_ground()
    {
        var pages = await PagesAsync(Corpus.Realistic);

        Assert.Equal(2, pages.Count);
        foreach (var page in pages)
        {
            var root = XDocument.Parse(Encoding.UTF8.GetString(page.Span)).Root!;
            var size = root.Attribute("viewBox")!.Value.Split(' ').Select(text => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal([595.28, 841.89], size[2..].Select(length => Math.Round(length, 2)));
            Assert.Equal("#ffffff", root.Elements().First().Attribute("fill")!.Value);
            Assert.True(root.Descendants(Svg + "use").Count() > 100);
        }
        Assert.NotEqual(pages[0].ToArray(), pages[1].ToArray());
    }

    [Theory]
    [InlineData("https://example.org/?a=1&b=2&amp;c", "https://example.org/?a=1&b=2&amp;c")]
    [InlineData("https://example.org/\"onclick=\"alert(1)", "https://example.org/%22onclick=%22alert(1)")]
    [InlineData("https://example.org/<script>'", "https://example.org/%3Cscript%3E'")]
    public async Task An_address_arrives_whole_and_can_do_nothing_else(string url, string expected)
    {
        var document = Corpus.Sparse with { Header = new() { Name = "Ana", Contacts = [new("Page", url)] } };
        var page = (await PagesAsync(document))[0];

        var link = XDocument.Parse(Encoding.UTF8.GetString(page.Span)).Descendants(Svg + "a").First();
        Assert.Equal(expected, link.Attribute(Href)!.Value);
        Assert.All(link.Attributes(), attribute => Assert.Contains(attribute.Name.LocalName, new[] { "transform", "href" }));
    }

    [Fact]
    public async Task Equal_documents_give_equal_drawings_whatever_process_makes_them()
    {
        await using var other = new TypesettingPool(Typesetter.Patient with { Workers = 1 });
        var first = await PagesAsync(Corpus.Realistic);
        var second = await new SvgWriter(other).WriteAsync(Corpus.Realistic, new(), TestContext.Current.CancellationToken);

        Assert.Equal(first.Select(page => page.ToArray()), second.Pages.Select(page => page.ToArray()));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Counting_pages_agrees_with_the_file(string name)
    {
        var count = await new PdfWriter(typesetter.Pool).CountPagesAsync(CorpusOfExtremes.All[name], new(), TestContext.Current.CancellationToken);

        Assert.Equal((await typesetter.PdfAsync(CorpusOfExtremes.All[name])).Pages, count);
    }

    [Fact]
    public void A_template_says_its_version()
    {
        var template = typesetter.Pool.Templates.Find("classic")!;

        Assert.Matches("^[0-9a-f]{16}$", template.Version);
        Assert.Equal(template.Version, new TemplateCatalog(new TypesettingOptions().TemplatesDirectory).Find("classic")!.Version);
    }
}
