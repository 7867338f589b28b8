using FsCheck;
using FsCheck.Fluent;
using SkillBank.Analysis;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;

namespace SkillBank.Tests.Analysis;

/// <summary>Today is 2024-05-10.</summary>
public sealed class SkillEvidenceTests
{
    [Theory]
    [InlineData("Python", "Wrote Python, tested it.", true)]
    [InlineData("Python", "PYTHON-based tools", true)]
    [InlineData("Python", "**Python**/Go", true)]
    [InlineData("Python", "Led the Pythonistas.", false)]
    [InlineData("Java", "JavaScript only", false)]
    [InlineData("Node", "Node.js services", false)]
    [InlineData("Node.js", "Services in Node.js.", true)]
    [InlineData("C", "Ported it to C#.", false)]
    [InlineData("C", "Ported it from C to Rust.", true)]
    [InlineData("C#", "Ported it to C#.", true)]
    [InlineData("C++", "C++, then Rust", true)]
    [InlineData("R", "Ran R&D for years.", false)]
    [InlineData("R&D", "Ran R&D for years.", true)]
    [InlineData(".NET", "Moved to .NET 10", true)]
    [InlineData(".NET", "Raised net sales", false)]
    [InlineData(".NET", "Moved ASP.NET pages", false)]
    [InlineData("Go", "Let people go to market", false)]
    [InlineData("Go", "Services in Go", true)]
    [InlineData("CI/CD", "a CI / CD pipeline", true)]
    [InlineData("Cold chain, EU GDP", "the cold chain (EU GDP)", true)]
    [InlineData("cold  chain", "the cold\nchain", true)]
    [InlineData("cold chain", "the cold, long chain", false)]
    [InlineData("ſtraße", "STRASSE und STRAẞE", true)]
    [InlineData("機械学習", "大学で機械学習を教えた", true)]
    [InlineData("Ｃ#", "Wrote c# daily", false)]
    [InlineData("Ｃ#", "Wrote C# daily", true)]
    [InlineData("★", "Five ★ reviews", false)]
    public void A_text_names_a_skill_by_whole_words(string skill, string text, bool isNamed) =>
        Assert.Equal(isNamed ? [EvidenceKind.Written] : [], Of(Banks.With(File(Entry(Skill(skill)), Entry(Job("2020", null), text))))[0].Items.Select(item => item.Kind));

    [Fact]
    public void Lists_titles_and_wordings_are_looked_at_and_each_entry_counts_once()
    {
        var bank = Banks.With(File(
            Entry(Skill("Go")), Entry(Skill("Forecasting", years: 9, "time series")),
            Entry(Job("2019-01", "2019-12"), "Nothing of the kind.", "Services in Go."),
            Entry(new Project { ProjectName = "Forecasting, argued", StartDate = new(2019, 6), EndDate = new(2020, 3), TechnologiesUsed = ["go", "GO"] }, "Go and forecasting."),
            Entry(new Education { InstitutionName = "Oresund", Courses = ["Time series"], EndDate = new PartialDate(2011, 6) }),
            Entry(new Certificate { CertificateName = "Forecasting I", IssuingOrganization = "Board", DateObtained = new(2022) }),
            Entry(new Volunteering { Organization = "Forecasting Club" }), Entry(new Summary(), "Go is what I do."), Entry(new Interest { Name = "Go" })));
        var (go, forecasting) = (Of(bank)[0], Of(bank)[1]);
        Assert.Equal([("experience", EvidenceKind.Written), ("projects", EvidenceKind.Listed)], go.Items.Select(item => (item.Section, item.Kind)));
        Assert.Equal((15, 1.3m, "2019-01", "2020-03"), (go.TotalMonths, go.EvidencedYears, go.Months!.Value.FirstMonth.ToString(), go.LastUsed.ToString()));
        Assert.Equal(
            [("education", EvidenceKind.Listed, 1), ("projects", EvidenceKind.Titled, 10), ("certificates", EvidenceKind.Titled, 0)],
            forecasting.Items.Select(item => (item.Section, item.Kind, item.Months?.Count ?? 0)));
        Assert.Equal((9, 11, 1), (forecasting.StatedYears, forecasting.TotalMonths, forecasting.CountIn(Section.Of<Project>())));
    }

    [Fact]
    public void What_is_planned_or_has_no_date_is_evidence_without_months()
    {
        var evidence = Of(Banks.With(File(
            Entry(Skill("Rust")), Entry(Job("2025", null), "Rust"), Entry(new Project { ProjectName = "Rust" }), Entry(Job("2024-05", "2026"), "Rust"))))[0];
        Assert.Equal((3, 1, "2024-05"), (evidence.Items.Count, evidence.TotalMonths, evidence.LastUsed.ToString()));
    }

    [Fact]
    public void A_skill_that_nothing_names_has_no_evidence()
    {
        var evidence = Assert.Single(Of(Banks.With(Skill("Listening"))));
        Assert.Equal((0, 0, null, null), (evidence.Items.Count, evidence.TotalMonths, evidence.Months, evidence.LastUsed));
        Assert.Empty(Of(Banks.With()));
    }

    [Fact]
    public void More_wordings_never_take_evidence_away_and_months_count_once() =>
        Prop.ForAll(Gen.Elements("Rust", "Go", "rust and Go", "rusty", "CI/CD", "x").NonEmptyListOf().ToArbitrary(), texts =>
            {
                var few = Of(Bank([.. texts.Take(1)]));
                var all = Of(Bank([.. texts, .. texts]));
                return few.Zip(all).All(pair => pair.First.Items.Count <= pair.Second.Items.Count && pair.Second.Items.Count <= 2 && pair.Second.TotalMonths <= 12);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Areas_are_skills_employers_and_roles_the_longest_first()
    {
        var areas = YearsByArea.Of(Banks.With(File(
            Entry(Skill("Rust")), Entry(Skill("SQL", years: 1)), Entry(Skill("Listening")), Entry(Skill("Beginnings", years: 0)),
            Entry(Job("2019", "2020"), "Rust"), Entry(Job("2020", "2021", "engineer ")), Entry(Job("2025", null, "Captain")))));
        Assert.Equal([new("Rust", 24, false), new("SQL", 12, true)], areas.Skills);
        Assert.Equal([new("Havenstroom", 36, false)], areas.Employers);
        Assert.Equal([new("Engineer", 36, false)], areas.Roles);
        Assert.Equal(3m, areas.Roles[0].Years);
    }

    [Fact]
    public void The_sample_person_shows_what_the_skills_say()
    {
        var file = SamplePerson.Default.File.AsMemory();
        var evidence = Of(Banks.With(Importers.Recognize(file)!.Read(file))).ToDictionary(skill => skill.SkillName);
        Assert.Equal(["Software Engineer, Atelier Mesure & Cie", "Vraagstuk", "Mentor, Code Club Yaba"], evidence["Programming"].Items.Select(item => item.Heading));
        Assert.Equal(["Certified Kubernetes Application Developer, Cloud Native Examination Board"], evidence["Operations"].Items.Select(item => item.Heading));
    }

    [Fact]
    public void A_name_of_a_hundred_words_in_a_text_of_twenty_thousand_is_no_trouble()
    {
        var bank = Banks.With(File(Entry(Skill(new string('学', 100))), Entry(Job("2020", null), new string('学', 20_000)), Entry(Job("2020", null), new string('a', 20_000))));
        Assert.Single(Of(bank)[0].Items);
    }

    static IReadOnlyList<SkillEvidence> Of(Bank bank) => SkillEvidence.Of(bank);

    static Bank Bank(string[] texts) => Banks.With(File(
        Entry(Skill("Rust")), Entry(Skill("Go")), Entry(Skill("CI/CD")), Entry(Job("2019", "2019"), texts), Entry(Job("2019-03", "2019-06"), texts)));

    static ImportedBank File(params ImportedEntry[] entries) => new() { Format = "test", Entries = entries };

    static ImportedEntry Entry(Details details, params string[] texts) => new(details, [.. texts.Select(text => new VariationText { Content = text })], "test");

    static Skill Skill(string name, int? years = null, params string[] keywords) =>
        new() { SkillName = name, SkillType = SkillType.HardSkill, YearsExperience = years, Keywords = [.. keywords] };

    static Experience Job(string start, string? end, string title = "Engineer") => new()
    {
        JobTitle = title,
        CompanyName = "Havenstroom",
        StartDate = PartialDate.Parse(start, null),
        EndDate = end is null ? null : PartialDate.Parse(end, null),
    };
}
