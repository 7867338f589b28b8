using System.Globalization;
using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class PageMarkTests(Typesetter typesetter)
{
    public static TheoryData<string> Names => [.. CorpusOfExtremes.All.Keys];

    Task<DrawnPages> DrawAsync(ResumeDocument document, PdfOptions? options = null) =>
        new SvgWriter(typesetter.Pool).WriteAsync(document, options ?? new(), TestContext.Current.CancellationToken);

    static ResumeDocument Of(params DocumentItem[] items) =>
        Corpus.Sparse with { Sections = [new() { Id = "experience", Title = "Experience", Items = items }] };

    static DocumentItem Long(string title, int lines) =>
        Corpus.Item(title, text: string.Join('\n', Enumerable.Range(1, lines).Select(n => string.Create(CultureInfo.InvariantCulture, $"- line {n}"))));

    [Theory, MemberData(nameof(Names))]
    public async Task Everything_that_prints_is_marked_in_order_and_inside_its_page(string name)
    {
        foreach (var template in typesetter.Pool.Templates.All)
        {
            var drawn = await DrawAsync(CorpusOfExtremes.All[name], new() { Template = template.Slug });

            // On every page in order; what stands in a side column may begin on a page before that of what comes before it.
            var order = Printed.Of(CorpusOfExtremes.All[name]).Select((part, i) => ((part.Kind, part.Id), i)).ToDictionary(pair => pair.Item1, pair => pair.i);
            Assert.Equal(order.Keys.Order(), drawn.Marks.Select(mark => (mark.Kind, mark.Id)).Distinct().Order());
            Assert.All(drawn.Marks.GroupBy(mark => mark.Page, mark => order[(mark.Kind, mark.Id)]), page => Assert.Equal(page.Order(), page));
            Assert.All(drawn.Marks, mark =>
            {
                Assert.InRange(mark.Page, 1, drawn.Pages.Count);
                Assert.True(mark is { Width: > 1, Height: > 1, X: >= 0, Y: >= 0 }, mark.ToString());
                Assert.True(mark.X + mark.Width <= drawn.Width && mark.Y + mark.Height <= drawn.Height, mark.ToString());
            });
            Assert.Equal(drawn.Marks.Select(mark => mark.Page).Order(), drawn.Marks.Select(mark => mark.Page));
        }
    }

    [Theory]
    [InlineData(nameof(Corpus.Realistic), 150)]
    [InlineData(nameof(CorpusOfExtremes.Long), 150)]
    [InlineData(nameof(CorpusOfExtremes.European), 10)]
    [InlineData(nameof(CorpusOfExtremes.Arabic), 8)]
    [InlineData(nameof(CorpusOfExtremes.Hebrew), 2)]
    public async Task The_words_of_an_entry_stand_inside_its_mark(string name, int atLeast)
    {
        var document = CorpusOfExtremes.All[name];
        foreach (var template in typesetter.Pool.Templates.All)
        {
            var options = new PdfOptions { Template = template.Slug };
            var drawn = await DrawAsync(document, options);
            var words = (await PrintedWord.OfAsync((await typesetter.PdfAsync(document, options)).Bytes)).ToLookup(word => word.Text);
            // A word that stands in several places tells nothing.
            var own = Printed.Of(document).SelectMany(part => part.Words.Select(word => (part.Id, Word: word))).ToLookup(pair => pair.Word)
                .Where(pairs => pairs.Count() == 1 && words[pairs.Key].Count() == 1).Select(pairs => (pairs.First().Id, Word: words[pairs.Key].First())).ToList();

            Assert.True(own.Count >= atLeast, $"only {own.Count} words");
            Assert.All(own, pair => Assert.Contains(drawn.Marks, mark => mark.Id == pair.Id && pair.Word.LiesIn(mark)));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Two_marks_share_a_place_only_where_one_is_part_of_the_other(string name)
    {
        var document = CorpusOfExtremes.All[name];
        var within = Printed.Of(document).ToDictionary(part => (part.Kind, part.Id), part => part.Within);
        foreach (var options in typesetter.Pool.Templates.All.SelectMany(Densities))
        {
            var drawn = await DrawAsync(document, options);
            foreach (var page in drawn.Marks.GroupBy(mark => mark.Page))
            {
                foreach (var (first, second) in page.SelectMany((first, i) => page.Skip(i + 1).Select(second => (first, second))))
                {
                    if (within[(second.Kind, second.Id)] == first.Id)
                        Assert.True(Inside(second, first), $"{second} is not in {first}");
                    else
                        Assert.False(Overlap(first, second), $"{first} and {second}");
                }
            }
        }
    }

    /// <summary>A template as it comes, as narrow as it goes, and as wide.</summary>
    static IEnumerable<PdfOptions> Densities(Template template)
    {
        yield return new() { Template = template.Slug };
        if (template.Options.TryGetValue("density", out var density))
        {
            foreach (var value in new[] { density.Min, density.Max }.OfType<decimal>())
                yield return new() { Template = template.Slug, Settings = new Dictionary<string, string> { ["density"] = value.ToString(CultureInfo.InvariantCulture) } };
        }
    }

    static bool Inside(PageMark inner, PageMark outer) => inner.X >= outer.X - 0.1 && inner.Y >= outer.Y - 0.1
        && inner.X + inner.Width <= outer.X + outer.Width + 0.1 && inner.Y + inner.Height <= outer.Y + outer.Height + 0.1;

    static bool Overlap(PageMark a, PageMark b) =>
        a.X < b.X + b.Width - 0.1 && b.X < a.X + a.Width - 0.1 && a.Y < b.Y + b.Height - 0.1 && b.Y < a.Y + a.Height - 0.1;

    [Fact]
    public async Task An_entry_that_is_broken_over_pages_has_a_mark_on_each()
    {
        var drawn = await DrawAsync(Of(Long("First", 90), Long("Second", 3)));

        Assert.Equal(2, drawn.Pages.Count);
        var parts = drawn.Marks.Where(mark => mark.Id == "First").ToList();
        Assert.Equal([1, 2], parts.Select(part => part.Page));
        Assert.InRange(parts[0].Y + parts[0].Height, drawn.Height - 85, drawn.Height - 50);
        Assert.InRange(parts[1].Y, 45, 65);
        Assert.InRange(Assert.Single(drawn.Marks, mark => mark.Id == "Second").Y, parts[1].Y + parts[1].Height, drawn.Height);
    }

    [Fact]
    public async Task Roles_are_marked_within_their_employer_also_over_pages()
    {
        var employer = new DocumentItem { Id = "employer", Title = "Northlight", Roles = [Long("Lead", 30), Long("Engineer", 60)] };
        var drawn = await DrawAsync(Of(employer));

        Assert.Equal(
            ["header 1", "experience 1", "employer 1", "Lead 1", "Engineer 1", "employer 2", "Engineer 2"],
            drawn.Marks.Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Id} {mark.Page}")));
        foreach (var role in drawn.Marks.Where(mark => mark.Id is "Lead" or "Engineer"))
            Assert.True(Inside(role, drawn.Marks.Single(mark => mark.Id == "employer" && mark.Page == role.Page)));
    }

    [Fact]
    public async Task An_id_may_be_anything_and_comes_back_as_it_is()
    {
        string[] ids = ["", "header", "\"); #panic() //", "<script>alert(1)</script>", "a\u0000b\n\ud800", new string('x', 10_000), "twice", "twice"];
        var drawn = await DrawAsync(Of([.. ids.Select(id => Corpus.Item("Job") with { Id = id })]));

        Assert.Equal(ids, drawn.Marks.Where(mark => mark.Kind == PageMarkKind.Item).Select(mark => mark.Id));
        Assert.Equal(PageMark.HeaderId, Assert.Single(drawn.Marks, mark => mark.Kind == PageMarkKind.Header).Id);
    }

    [Theory]
    [InlineData(SectionLayout.Entries)]
    [InlineData(SectionLayout.Pairs)]
    [InlineData(SectionLayout.Text)]
    public async Task Hundreds_of_items_keep_their_marks_apart(SectionLayout layout)
    {
        var items = Enumerable.Range(0, 600).Select(n => Corpus.Item(string.Create(CultureInfo.InvariantCulture, $"Item {n}"))).ToArray();
        var drawn = await DrawAsync(Corpus.Sparse with { Sections = [Corpus.Section("Many", layout, items)] });

        Assert.Equal(items.Select(item => item.Id), drawn.Marks.Where(mark => mark.Kind == PageMarkKind.Item).Select(mark => mark.Id));
    }

    [Fact]
    public async Task The_drawing_keeps_nothing_of_the_marks()
    {
        var drawn = await DrawAsync(Corpus.Realistic);

        Assert.All(drawn.Pages, page => Assert.DoesNotMatch("\"#[0-9a-f]{8}\"", Encoding.UTF8.GetString(page.Span)));
    }

    [Theory]
    [InlineData(Paper.A4, 595.28, 841.89)]
    [InlineData(Paper.Letter, 612, 792)]
    public async Task Marks_are_measured_on_the_paper_that_was_asked_for(Paper paper, double width, double height)
    {
        var drawn = await DrawAsync(Corpus.Sparse with { Paper = paper });

        Assert.Equal((width, height), (Math.Round(drawn.Width, 2), Math.Round(drawn.Height, 2)));
        var header = drawn.Marks[0];
        Assert.Equal(width, Math.Round(header.Width + 2 * header.X, 1), 0.1);
    }
}
