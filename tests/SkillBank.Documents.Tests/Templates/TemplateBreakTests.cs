using System.Globalization;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests.Templates;

/// <summary>Where sections begin and end on pages.</summary>
public sealed class TemplateBreakTests(Typesetter typesetter)
{
    static DocumentSection Filling(int lines) => Corpus.Section("Filling", SectionLayout.Entries, Corpus.Item("Before", text: Lines("filling", lines)));

    static string Lines(string word, int lines) => string.Join('\n', Enumerable.Range(1, lines).Select(n => string.Create(CultureInfo.InvariantCulture, $"- {word} {n}")));

    async Task<List<int>> PagesOfAsync(string template, string word, params DocumentSection[] sections)
    {
        var pdf = await typesetter.PdfAsync(Corpus.Sparse with { Sections = sections }, new() { Template = template });
        return [.. (await PrintedWord.OfAsync(pdf.Bytes)).Where(printed => printed.Text == word).Select(printed => printed.Page)];
    }

    [Theory, MemberData(nameof(TemplateMatrixTests.Templates), MemberType = typeof(TemplateMatrixTests))]
    public async Task A_section_begins_a_page_where_the_resume_says_so(string template)
    {
        var second = Corpus.Section("Second", SectionLayout.Entries, Corpus.Item("Job", text: "Told.")) with { StartsOnNewPage = true };
        // Within a side column and what stands beside it no page can begin.
        var expected = typesetter.Pool.Templates.Find(template)!.Options.ContainsKey("side") ? 1 : 2;

        Assert.Equal([expected], await PagesOfAsync(template, "Told.", Filling(2), second));
    }

    [Theory, MemberData(nameof(TemplateMatrixTests.Templates), MemberType = typeof(TemplateMatrixTests))]
    public async Task A_section_that_stays_together_stands_on_one_page_if_it_fits_on_one(string template)
    {
        var loose = Corpus.Section("Kept", SectionLayout.Entries, Corpus.Item("Job", text: Lines("kept", 20)));
        foreach (var lines in new[] { 24, 32, 40, 48, 56 })
        {
            var pages = await PagesOfAsync(template, "kept", Filling(lines), loose with { KeepTogether = true });
            Assert.Equal(20, pages.Count);
            Assert.Single(pages.Distinct());
        }

        Assert.True((await PagesOfAsync(template, "kept", Corpus.Section("Kept", SectionLayout.Entries, Corpus.Item("Job", text: Lines("kept", 120))) with { KeepTogether = true })).Distinct().Count() > 1);
    }
}
