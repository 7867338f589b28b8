using SkillBank.Analysis.Checking;
using SkillBank.Documents.Document;
using SkillBank.Documents.Reading;

namespace SkillBank.Tests.Analysis.Checking;

public sealed class ResumeCheckTests
{
    static readonly Guid Job = Guid.Parse("01980000-0000-7000-8000-000000000001");

    static readonly ResumeDocument Expected = new()
    {
        Language = "en-GB",
        Header = new() { Name = "Ana Lindqvist", Title = "Baker", Contacts = [new("ana@example.org", "mailto:ana@example.org"), new("linkedin.com/in/ana", "https://www.linkedin.com/in/ana")] },
        Sections =
        [
            new()
            {
                Id = "experience", Title = "Experience",
                Items =
                [
                    new()
                    {
                        Id = Job.ToString(), Title = "Head Baker", Subtitle = "Panadería Sol", Place = "Bergen", Period = "Mar 2019 – present", Tags = ["C"],
                        Text = RichTextParser.Parse("- Baked two thousand loaves of rye and wheat bread every night before four o'clock"),
                    },
                ],
            },
            new() { Id = "skills", Title = "Skills", Layout = SectionLayout.Pairs, Items = [new() { Id = "x", Title = "Dough" }] },
        ],
    };

    static readonly string[] Whole =
    [
        "Ana Lindqvist", "Baker", "ana@example.org", "linkedin.com/in/ana", "Experience", "Head Baker\tMar 2019 – present", "Panadería Sol, Bergen",
        "• Baked two thousand loaves of rye and wheat", "bread every night before four o’clock", "C", "Skills", "Dough",
    ];

    static ReadPdf Pdf(params string[] lines) => new()
    {
        Bytes = 40_000, PageCount = 1, IsMarked = true, Language = "en", Title = "Ana Lindqvist – Baker", Author = "Ana Lindqvist", Parts = new(),
        Pages =
        [
            new()
            {
                Width = 600, Height = 800, Tags = [new("H1", -1), new("P", -1)],
                Runs = [.. lines.Select((line, index) => new TextRun { Text = line, X = 50, Y = 50 + 20 * index, Width = 300, Size = 10, Order = index, Tag = index == 0 ? 0 : 1 })],
            },
        ],
    };

    static CheckReport Check(ReadPdf pdf) => ResumeCheck.Check(pdf, Expected);

    static CheckFinding One(ReadPdf pdf, CheckRule rule) => Assert.Single(Check(pdf).Findings, finding => finding.Rule == rule);

    [Fact]
    public void A_file_with_everything_is_fine()
    {
        var report = Check(Pdf(Whole));
        Assert.Equal(100, report.Percent);
        Assert.Empty(report.Missing);
        Assert.All(report.Findings, finding => Assert.Equal(CheckSeverity.Fine, finding.Severity));
        Assert.Equal(Enum.GetValues<CheckRule>().Order(), report.Findings.Select(finding => finding.Rule).Order());
    }

    [Fact]
    public void What_is_missing_is_named_with_its_entry_and_counted()
    {
        var report = Check(Pdf([.. Whole.Select(line => line.Replace("Panadería Sol, ", "", StringComparison.Ordinal))]));
        Assert.Equal(report.Expected - 1, report.Found);
        Assert.True(report.Percent < 100);
        Assert.Equal((FactKind.Organization, "Panadería Sol", Job), Assert.Single(report.Missing) is var fact ? (fact.Kind, fact.Text, fact.EntryId!.Value) : default);
        var finding = Assert.Single(report.Findings, finding => finding.Rule == CheckRule.Facts);
        Assert.Equal((CheckSeverity.Error, "experience", Job), (finding.Severity, finding.Section, finding.EntryId!.Value));
        Assert.Contains("Panadería Sol", finding.Message, StringComparison.Ordinal);
        Assert.Equal(new FactCount(FactKind.Organization, 1, 0), Assert.Single(report.Facts, count => count.Kind == FactKind.Organization));
    }

    [Fact]
    public void An_entry_without_anything_of_it_is_said_to_be_missing_whole()
    {
        var report = Check(Pdf("Ana Lindqvist", "Baker", "ana@example.org", "linkedin.com/in/ana", "Experience", "Skills", "Dough"));
        Assert.Contains("is not in the file at all", Assert.Single(report.Findings, finding => finding.Rule == CheckRule.Facts).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("03/2019 – now")]
    [InlineData("seit März 2019")]
    [InlineData("2019–")]
    public void Dates_in_other_words_are_found_by_their_years_near_the_title(string period) =>
        Assert.Empty(Check(Pdf([.. Whole.Select(line => line.Replace("Mar 2019 – present", period, StringComparison.Ordinal))])).Missing);

    [Fact]
    public void Years_elsewhere_are_not_the_dates_of_an_entry()
    {
        var lines = Whole.Select(line => line.Replace("Mar 2019 – present", "", StringComparison.Ordinal)).Concat(["a", "b", "c", "d", "2019"]);
        Assert.Equal(FactKind.Period, Assert.Single(Check(Pdf([.. lines])).Missing).Kind);
    }

    [Fact]
    public void A_paragraph_with_a_page_number_in_its_middle_is_found()
    {
        List<string> lines = [.. Whole];
        lines.Insert(lines.FindIndex(line => line.StartsWith("bread", StringComparison.Ordinal)), "Page 1 of 2");
        var report = Check(Pdf([.. lines]));
        Assert.DoesNotContain(report.Missing, fact => fact.Kind == FactKind.Text);
    }

    [Fact]
    public void An_address_behind_another_word_is_found_and_warned_about()
    {
        var pdf = Pdf([.. Whole.Select(line => line.Replace("linkedin.com/in/ana", "LinkedIn", StringComparison.Ordinal))]);
        pdf = pdf with { Pages = [pdf.Pages[0] with { Links = [new("https://linkedin.com/in/ana/", 0, 0, 1, 1)] }] };
        Assert.Empty(Check(pdf).Missing);
        Assert.Contains(Check(pdf).Findings, finding => finding.Severity == CheckSeverity.Warning && finding.Message.Contains("only behind a link", StringComparison.Ordinal));
    }

    [Fact]
    public void Sections_in_another_order_are_a_warning()
    {
        string[] lines = [.. Whole[..4], "Skills", "Dough", .. Whole[4..10]];
        Assert.Equal((CheckSeverity.Warning, "skills"), One(Pdf(lines), CheckRule.Order) is var order ? (order.Severity, order.Section) : default);
    }

    [Fact]
    public void What_is_torn_apart_across_the_page_is_a_warning()
    {
        var pdf = Pdf(Whole);
        TextRun[] beside = [.. Enumerable.Range(0, Whole.Length).Select(i => new TextRun { Text = "aside", X = 400, Y = 50 + 20 * i, Width = 40, Size = 10, Order = 100 + i, Tag = 1 })];
        pdf = pdf with { Pages = [pdf.Pages[0] with { Runs = [.. pdf.Pages[0].Runs, .. beside] }] };
        Assert.Empty(Check(pdf).Missing);
        Assert.Equal(CheckSeverity.Warning, One(pdf, CheckRule.Columns).Severity);
    }

    [Fact]
    public void Letters_with_another_meaning_are_a_warning()
    {
        var pdf = Pdf(Whole);
        var runs = pdf.Pages[0].Runs.Select(run => run.Text == "Dough" ? run with { Text = "Dxugh", Actual = "Dough" } : run);
        Assert.Equal(CheckSeverity.Warning, One(pdf with { Pages = [pdf.Pages[0] with { Runs = [.. runs] }] }, CheckRule.Replacements).Severity);
    }

    [Fact]
    public void Nothing_expected_is_nothing_missing() =>
        Assert.Equal((0, 100), ResumeCheck.Check(Pdf(Whole), new() { Language = "en", Header = new() { Name = "" } }) is var report ? (report.Expected, report.Percent) : default);

    [Fact]
    public void Almost_everything_is_not_everything()
    {
        var many = Expected with { Sections = [.. Expected.Sections, new() { Id = "a", Title = "Skills", Items = [.. Enumerable.Range(0, 500).Select(i => new DocumentItem { Id = "i", Title = i == 0 ? "Nowhere" : "Dough" })] }] };
        Assert.Equal(99, ResumeCheck.Check(Pdf(Whole), many).Percent);
    }
}
