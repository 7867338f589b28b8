using System.Text.Json;
using SkillBank.Analysis;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;

namespace SkillBank.Tests.Analysis;

public sealed class CompletenessTests
{
    static readonly ImportedBank Full = new()
    {
        Format = "test",
        Contact = new() { LastName = "Adeyemi", Email = "noemie@example.org", Phone = "+31 10 555 0142", Country = "NL" },
        Profile = new()
        {
            CurrentTitle = "Planner", PreferredTitles = ["Head of planning"], PreferredLocations = ["Rotterdam"], PreferredJobTypes = ["Full time"],
            PreferredRemoteTypes = ["Hybrid"], DesiredSalaryMax = 90_000, SalaryCurrency = "EUR",
        },
        Entries =
        [
            Entry(new Summary(), "Plans."), Entry(Job("A"), "Planned."), Entry(Job("B"), "Planned more."), Entry(new Education { InstitutionName = "Oresund" }),
            .. Enumerable.Range(0, Completeness.EnoughSkills).Select(i => Entry(new Skill { SkillName = $"Skill {i}", SkillType = SkillType.HardSkill })),
            Entry(new Language { LanguageName = "Dansk" }),
        ],
    };

    [Fact]
    public void The_weights_add_up_to_a_hundred_and_the_slugs_are_different()
    {
        var checks = Completeness.Of(Banks.With()).Checks;
        Assert.Equal(100, checks.Sum(check => check.Weight));
        Assert.Distinct(checks.Select(check => check.Slug));
    }

    [Fact]
    public void An_empty_bank_has_nothing_and_one_with_everything_has_all()
    {
        Assert.Equal(0, Completeness.Of(Banks.With()).Percent);
        Assert.DoesNotContain(Completeness.Of(Banks.With()).Checks, check => check.IsDone);
        Assert.Equal(100, Completeness.Of(Banks.With(Full)).Percent);
        Assert.Empty(Completeness.Of(Banks.With(Full)).Missing);
    }

    [Fact]
    public void Every_check_says_where_to_do_it_by_names_that_exist()
    {
        foreach (var (page, field) in Completeness.Of(Banks.With()).Checks.Select(check => (check.Where.Page, check.Where.Field)))
            Assert.True(
                page switch
                {
                    "contact" => HasProperty(typeof(ContactDetails), field),
                    "profile" => HasProperty(typeof(ProfileDetails), field),
                    _ => Section.Find(page) is not null && field is null or "content",
                },
                $"{page}.{field}");

        static bool HasProperty(Type type, string? field) => type.GetProperties().Any(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == field);
    }

    [Theory]
    [InlineData("name", 92)]
    [InlineData("place", 95)]
    [InlineData("current-title", 95)]
    [InlineData("summary", 90)]
    [InlineData("experience-texts", 90)]
    [InlineData("skills", 90)]
    [InlineData("salary", 98)]
    public void What_is_taken_away_is_missing_and_nothing_else(string slug, int percent)
    {
        var completeness = Completeness.Of(Banks.With(Without(slug)));
        Assert.Equal((slug, percent), (Assert.Single(completeness.Missing).Slug, completeness.Percent));
    }

    [Fact]
    public void Jobs_without_a_text_are_told()
    {
        var bank = Banks.With(Full with { Entries = [Entry(Job("A"), "Planned."), Entry(Job("B")), Entry(Job("C"))] });
        var check = Completeness.Of(bank).Checks.Single(check => check.Slug == "experience-texts");
        Assert.Equal(bank.Of<Experience>().Skip(1).Select(entry => entry.Id), check.Entries);
    }

    [Fact]
    public void Blank_texts_count_as_none() =>
        Assert.Equal(0, Completeness.Of(Banks.With(new ImportedBank { Format = "test", Contact = new() { FirstName = " ", Email = "\t" }, Profile = new() { SalaryCurrency = "EUR" } })).Percent);

    static ImportedBank Without(string slug) => slug switch
    {
        "name" => Full with { Contact = Full.Contact with { LastName = "  " } },
        "place" => Full with { Contact = Full.Contact with { Country = null } },
        "current-title" => Full with { Profile = Full.Profile with { CurrentTitle = null } },
        "summary" => Full with { Entries = [.. Full.Entries.Where(entry => entry.Details is not Summary)] },
        "experience-texts" => Full with { Entries = [.. Full.Entries, Entry(Job("C"))] },
        "skills" => Full with { Entries = [.. Full.Entries.Where(entry => entry.Details is not Skill { SkillName: "Skill 1" })] },
        _ => Full with { Profile = Full.Profile with { SalaryCurrency = null } },
    };

    static ImportedEntry Entry(Details details, params string[] texts) => new(details, [.. texts.Select(text => new VariationText { Content = text })], "test");

    static Experience Job(string company) => new() { JobTitle = "Planner", CompanyName = company, StartDate = new(2020) };
}
