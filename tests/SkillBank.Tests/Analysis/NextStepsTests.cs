using SkillBank.Analysis;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;

namespace SkillBank.Tests.Analysis;

/// <summary>Today is 2024-05-10.</summary>
public sealed class NextStepsTests
{
    [Fact]
    public void An_empty_bank_lacks_the_first_things_of_all() =>
        Assert.Equal(["name", "email", "phone"], Of(Banks.With()).Select(step => step.Check?.Slug));

    [Fact]
    public void Certificates_that_end_come_first_the_nearest_before_those_that_have_ended()
    {
        var steps = Of(Banks.With(Certificate("Gone", new(2023)), Certificate("Later", new(2024, 7, 20)), Certificate("Soon", new(2024, 5, 30)), Certificate("Ever", null), Certificate("Far", new(2030))));
        Assert.Equal(["Soon, Board", "Later, Board", "Gone, Board"], steps.Where(step => step.Kind == NextStepKind.Ending).Select(step => step.Entries[0].AnyDetails.Heading));
        Assert.Equal((NextStepKind.Ending, 20), (steps[0].Kind, steps[0].Expiry!.DaysLeft));
    }

    [Fact]
    public void Work_without_words_or_without_a_number_is_told_by_name()
    {
        var steps = Of(Banks.With(File(
            (Job("A", "2010", "2015"), ["Ran it."]), (Job("B", "2016", "2020"), []), (Job("C", "2020", null), ["Ran 3 sites."]), (new Project { ProjectName = "Tides" }, []), (new Award { Title = "Prize" }, []))));
        Assert.Equal(["B, Nordlys", "Tides"], Headings(steps, NextStepKind.WithoutText));
        Assert.Equal(["A, Nordlys"], Headings(steps, NextStepKind.WithoutNumber));
    }

    [Fact]
    public void A_gap_is_told_unless_something_explains_it()
    {
        var (before, after) = ((Job("A", "2010", "2015-03"), new[] { "1" }), (Job("B", "2016-01", null), new[] { "1" }));
        Assert.Equal(9, Assert.Single(Of(Banks.With(File(before, after))), step => step.Kind == NextStepKind.Gap).Gap!.Months.Count);
        var explained = (new Volunteering { Organization = "Sea Rescue", StartDate = new(2015, 4), EndDate = new(2015, 12) }, new[] { "1" });
        Assert.DoesNotContain(Of(Banks.With(File(before, explained, after))), step => step.Kind == NextStepKind.Gap);
    }

    [Fact]
    public void Skills_that_are_shown_nowhere_or_look_alike_are_told()
    {
        var steps = Of(Banks.With(File((Job("A", "2010", null), ["Wrote SQL, 2 years."]), (Skill("SQL"), []), (Skill("Power BI"), []), (Skill("PowerBI"), []))));
        Assert.Equal(["Power BI", "PowerBI"], Headings(steps, NextStepKind.WithoutEvidence));
        Assert.Equal(["Power BI"], Headings(steps, NextStepKind.Alike));
    }

    static IReadOnlyList<NextStep> Of(Bank bank) => NextSteps.Of(bank);

    static IEnumerable<string> Headings(IEnumerable<NextStep> steps, NextStepKind kind) => Assert.Single(steps, step => step.Kind == kind).Entries.Select(entry => entry.AnyDetails.Heading);

    static ImportedBank File(params (Details Details, string[] Texts)[] entries) => new()
    {
        Format = "test", Entries = [.. entries.Select((entry, i) => new ImportedEntry(entry.Details, [.. entry.Texts.Select(text => new VariationText { Content = text })], $"test[{i}]"))],
    };

    static Experience Job(string title, string start, string? end) => new()
    {
        JobTitle = title, CompanyName = "Nordlys", StartDate = SkillBank.Dates.PartialDate.Parse(start, null), EndDate = end is null ? null : SkillBank.Dates.PartialDate.Parse(end, null),
    };

    static Certificate Certificate(string name, SkillBank.Dates.PartialDate? end) => new() { CertificateName = name, IssuingOrganization = "Board", ExpirationDate = end };

    static Skill Skill(string name) => new() { SkillName = name, SkillType = SkillType.HardSkill };
}
