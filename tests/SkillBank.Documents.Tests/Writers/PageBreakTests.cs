using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Tests.Templates;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

/// <summary>Where pages may end, in every template.</summary>
public sealed class PageBreakTests(Typesetter typesetter)
{
    public static TheoryData<string> Templates => TemplateMatrixTests.Templates;

    Task<DrawnPages> DrawAsync(ResumeDocument document, string template) =>
        new SvgWriter(typesetter.Pool).WriteAsync(document, new() { Template = template }, TestContext.Current.CancellationToken);

    static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>More than a narrow column is good for.</summary>
    const string Prose = "Bread is flour, water, salt and time. Of the first three anybody can buy the best there is; of the last nobody has enough, and what a baker learns in twenty "
        + "years is where it may be saved and where it may not: never at the dough, sometimes at the oven, always at the counter.";

    static string Bullets(string word, int count) => string.Concat(Enumerable.Range(1, count).Select(n => Text($"- {word}{n}e of several\n")));

    /// <summary>So many lines before the rest, and a section for the side column of a template that has one.</summary>
    static ResumeDocument After(int lines, params DocumentSection[] sections) => Corpus.Sparse with
    {
        Sections =
        [
            new() { Id = "skills", Title = "Skills", Layout = SectionLayout.Pairs, Items = [Corpus.Item("Bread") with { Tags = ["rye", "wheat"] }] },
            Corpus.Section("Filler", SectionLayout.Entries, Corpus.Item("Filled", text: Bullets("filler", lines))),
            .. sections,
        ],
    };

    /// <summary>Sections with entries of many heights, so that pages end at many places.</summary>
    static DocumentSection Section(int number) => Corpus.Section(Text($"Section{number}e"), SectionLayout.Entries,
        Corpus.Item(Text($"Short{number}e"), "Panadería Sol", "2020", "Bilbao", Bullets(Text($"short{number}b"), 1 + number % 4)),
        Corpus.Item(Text($"Long{number}e"), "Panadería Luna", "2019 – 2020", "Bilbao", Bullets(Text($"long{number}b"), 5 + number % 7)),
        new DocumentItem
        {
            Id = Text($"Employer{number}e"),
            Title = Text($"Employer{number}e"),
            Roles =
            [
                Corpus.Item(Text($"Lead{number}e"), null, "2018", null, Bullets(Text($"lead{number}b"), 3)),
                Corpus.Item(Text($"Baker{number}e"), null, "2017", null, Text($"Text of baker{number}t, first line.")),
            ],
        });

    static readonly ResumeDocument[] Waves = [.. new[] { 1, 4 }.Select(lines => After(lines, [.. Enumerable.Range(1, 14).Select(Section)]))];

    [Theory, MemberData(nameof(Templates))]
    public async Task Titles_stay_with_what_follows_and_short_entries_are_not_split(string template)
    {
        foreach (var document in Waves)
        {
            var drawn = await DrawAsync(document, template);
            Assert.InRange(drawn.Pages.Count, 3, 30);
            var pages = drawn.Marks.ToLookup(mark => mark.Id, mark => mark.Page);
            foreach (var section in document.Sections)
            {
                Assert.Equal(pages[section.Id].First(), pages[section.Items[0].Id].First());
                foreach (var employer in section.Items.Where(item => item.Roles.Count > 0))
                    Assert.Equal(pages[employer.Id].First(), pages[employer.Roles[0].Id].First());
            }

            Assert.All(pages.Where(mark => mark.Key.StartsWith("Short", StringComparison.Ordinal)), mark => Assert.Single(mark));
        }
    }

    [Theory, MemberData(nameof(Templates))]
    public async Task The_lines_that_name_an_entry_stay_with_its_text_and_its_dates(string template)
    {
        var document = Waves[0];
        var pages = (await ExternalTool.TextAsync((await typesetter.PdfAsync(document, new() { Template = template })).Bytes)).Split('\f');
        int PageOf(string word) => Array.FindIndex(pages, page => page.Contains(word, StringComparison.Ordinal));
        for (var number = 1; number <= 14; number++)
        {
            foreach (var (title, text) in new[] { ("Long", "long{0}b1e"), ("Lead", "lead{0}b1e"), ("Baker", "baker{0}t") })
            {
                var first = string.Format(CultureInfo.InvariantCulture, text, number);
                Assert.InRange(PageOf(first), 0, pages.Length);
                Assert.Equal(PageOf(first), PageOf(Text($"{title}{number}e")));
            }
        }
    }

    [Theory, MemberData(nameof(Templates))]
    public async Task A_section_that_is_kept_together_stands_on_one_page(string template)
    {
        var split = 0;
        foreach (var lines in new[] { 8, 20, 32, 44, 56 })
        {
            var section = Corpus.Section("Kept", SectionLayout.Entries, [.. Enumerable.Range(1, 4).Select(n =>
                Corpus.Item(Text($"Kept {n}"), "Panadería Sol", "2020", null, n < 4 ? Bullets("kept", 3) : Prose))]);
            var loose = await DrawAsync(After(lines, section), template);
            var kept = await DrawAsync(After(lines, section with { KeepTogether = true }), template);

            split += PagesOf(loose, section).Count > 1 ? 1 : 0;
            Assert.Single(PagesOf(kept, section));
            // Where it need not move it stands as it would without.
            if (PagesOf(loose, section).Count == 1)
                Assert.Equal(loose.Marks, kept.Marks);
        }

        Assert.True(split > 0, "no page ended within the section, so nothing is shown");
    }

    static HashSet<int> PagesOf(DrawnPages drawn, DocumentSection section) =>
        [.. drawn.Marks.Where(mark => mark.Id == section.Id || section.Items.Any(item => item.Id == mark.Id)).Select(mark => mark.Page)];

    [Theory, MemberData(nameof(Templates))]
    public async Task A_section_that_is_higher_than_a_page_breaks_even_when_it_is_kept_together(string template)
    {
        var section = Corpus.Section("Kept", SectionLayout.Entries, [.. Enumerable.Range(1, 30).Select(n =>
            Corpus.Item(Text($"Kept {n}"), "Panadería Sol", "2020", null, Bullets("kept", 3)))]) with { KeepTogether = true };
        var drawn = await DrawAsync(After(3, section), template);

        Assert.InRange(PagesOf(drawn, section).Count, 2, 9);
        Assert.Equal(section.Items.Select(item => item.Id), drawn.Marks.Where(mark => mark.Id.StartsWith("Kept ", StringComparison.Ordinal)).Select(mark => mark.Id));
        Assert.All(drawn.Marks, mark => Assert.True(mark.Y + mark.Height < drawn.Height - 20, mark.ToString()));
    }

    [Theory, MemberData(nameof(Templates))]
    public async Task A_section_that_begins_a_page_does_so_where_no_column_stands_beside_it(string template)
    {
        static DocumentSection Small(string title) => Corpus.Section(title, SectionLayout.Entries, Corpus.Item(title + " 1", text: "Text."));
        var document = After(1, Small("Usual"), Small("New") with { StartsOnNewPage = true }, Small("Newer") with { StartsOnNewPage = true, KeepTogether = true });
        var drawn = await DrawAsync(document, template);

        Assert.Equal(HasColumns(template) ? 1 : 3, drawn.Pages.Count);
        foreach (var title in new[] { "New", "Newer" }.Select(id => Assert.Single(drawn.Marks, mark => mark.Id == id)))
            Assert.Equal(HasColumns(template), drawn.Marks.Any(mark => mark.Page == title.Page && mark.Y < title.Y));
    }

    /// <summary>Whether sections stand within something where no page can begin.</summary>
    static bool HasColumns(string template) =>
        File.ReadAllText(Path.Combine(new TypesettingOptions().TemplatesDirectory, template, "template.typ")).Contains("boxed: true", StringComparison.Ordinal);
}
