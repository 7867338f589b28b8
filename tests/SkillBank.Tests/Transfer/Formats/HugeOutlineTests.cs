using System.Text;
using SkillBank.Documents.Reading;
using SkillBank.Transfer.Markdown;
using SkillBank.Transfer.Pdf;

namespace SkillBank.Tests.Transfer.Formats;

/// <summary>Documents that were made to take long: as large as the limits of reading let them be, and of the worst shape.</summary>
public sealed class HugeOutlineTests
{
    const int Many = 200_000;

    static TextRun Run(int at, string text, double x, double y, int? tag = 0) => new() { Text = text, X = x, Y = y, Width = text.Length * 5, Size = 10, Font = "f", Tag = tag, Order = tag is null ? null : at };

    static void Require(IEnumerable<TextRun> runs, IReadOnlyList<StructureTag> tags, IReadOnlyList<ReadLink>? links = null) =>
        FormatTests.RequireReadOrRefused(new PdfImporter(), new(default, new ReadPdf { IsMarked = tags.Count > 0, PageCount = 1, Pages = [new() { Width = 595, Height = 842, Tags = tags, Runs = [.. runs], Links = links ?? [] }] }), 0);

    [Fact]
    public void A_paragraph_of_all_the_runs_that_a_file_may_have() => Require(Enumerable.Range(0, Many).Select(at => Run(at, "word", 50, 60 + at)), [new("P", -1)]);

    [Fact]
    public void A_line_of_all_the_runs_that_a_file_may_have() => Require(Enumerable.Range(0, Many).Select(at => Run(at, at == 0 ? "Skills" : "word", at * 60, 100, null)), []);

    [Fact]
    public void A_line_each_with_a_sign_before_it() => Require(Enumerable.Range(0, Many).Select(at => Run(at, at % 2 == 0 ? "•" : "word", at % 2 == 0 ? 50 : 60, 60 + (at / 2 * 0.001), null)), []);

    [Fact]
    public void Text_below_as_many_elements_as_a_file_may_have() =>
        Require(Enumerable.Range(0, Many).Select(at => Run(at, "word", 50, 60 + at, 49_999)), [.. Enumerable.Range(0, 50_000).Select(at => new StructureTag(at % 2 == 0 ? "Div" : "LI", at - 1))]);

    [Fact]
    public void Dates_beside_dates() => Require(Enumerable.Range(0, Many).Select(at => Run(at, "2019 – 2021", at % 2 == 0 ? 300 : 50, 60 + (at / 100), null)), []);

    [Fact]
    public void Links_over_every_line() =>
        Require(Enumerable.Range(0, 40_000).Select(at => Run(at, "word", 50, 60 + at, null)), [], [.. Enumerable.Range(0, 500).Select(at => new ReadLink($"https://example.org/{at}", 0, 0, 595, 1e6))]);

    public static TheoryData<string> Said =>
    [
        "a", "a ", "a@", "a.", "a-", "1 ", "2019 ", "(", "[", "*a", "a, ", "a: ", "A\t", "https://a.com ", "a.com", "(a, ", "a B (c) ", "\n", "a\n\n", "a@example.org\n\nabc\n\n", "- a\n", "### A\n\n2019\n\n", "Employer: A\n\n",
    ];

    [Theory, MemberData(nameof(Said))]
    public void A_text_that_says_one_thing_until_it_is_too_long(string said)
    {
        foreach (var length in new[] { 18_000, 60_000, 1_900_000 })
            foreach (var before in new[] { "# Ada Berg\n\n## Skills\n\n", "# Ada Berg\n\n## Experience\n\n### ", "# Ada Berg\n\n## Education\n\n", "## Languages\n\n", "# Ada Berg\n\n" })
                FormatTests.RequireReadOrRefused(new MarkdownImporter(), Encoding.UTF8.GetBytes($"{before}{string.Concat(Enumerable.Repeat(said, length / said.Length))}\n\n## Skills\n"), length);
    }
}
