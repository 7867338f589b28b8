using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

public sealed class OwnDataTests
{
    static readonly ImportedBank Rich = new()
    {
        Format = "test",
        Profile = new() { CurrentTitle = "Engineer", ExperienceYears = 9, Bio = "Long.", PreferredTitles = ["Lead"], DesiredSalaryMin = 70_000.5m, SalaryCurrency = "EUR" },
        Contact = new() { FirstName = "Ana Maria", LastName = "de la Cruz", GithubUrl = "https://github.com/ana", Links = [new("LinkedIn", null, "https://linkedin.com/in/ana")] },
        Settings = new() { Title = "My bank", DefaultLanguage = "pt-BR", DefaultPaper = Paper.Letter, Notes = "Private." },
        Entries =
        [
            new(new Summary(), [new() { Content = "First." }, new() { Title = "Leader", Content = "Second.", Focus = "leadership", Language = "de" }], "", Main: 1),
            new(new Experience { JobTitle = "Lead", CompanyName = "Northlight", StartDate = new(2019) }, [new() { Content = "# Head\n\n1. one\n2. two" }, new() { Content = "Other" }], ""),
            new(new Education { InstitutionName = "Oresund", Honors = "cum laude", GraduationDate = new(2010, 6), Location = "Malmö" }, [new() { Content = "Thesis." }], ""),
            new(new Skill { SkillName = "Listening", SkillType = SkillType.SoftSkill, YearsExperience = 12, Description = "To people." }, [], ""),
            new(new Certificate { CertificateName = "CKAD", IssuingOrganization = "Board", CredentialId = "4-8", ExpirationDate = new(2026, 1, 31) }, [], ""),
            new(new Publication { Name = "Paper", Authors = ["A. Lima", "B. Ito"], Doi = "10.1000/182" }, [], ""),
            new(new Reference { Name = "Maarten", Role = "CTO", Email = "m@example.org" }, [], ""),
            new(new Custom { Title = "Patent", Group = "Patents", StartDate = new(2020) }, [new() { Content = "Claims." }, new() { Content = "Short." }], ""),
        ],
    };

    [Fact]
    public void Our_own_export_brings_back_all_that_the_format_has_no_place_for()
    {
        var back = Again(Rich);
        Assert.Empty(back.Issues);
        Assert.Equivalent(Rich.Profile, back.Profile, strict: true);
        Assert.Equivalent(Rich.Contact, back.Contact with { Extra = null }, strict: true);
        Assert.Equivalent(Rich.Settings, back.Settings, strict: true);
        Assert.Equal(Rich.Entries.Count, back.Entries.Count);
        foreach (var entry in Rich.Entries)
        {
            var same = back.Entries.Single(other => other.Section == entry.Section);
            Assert.Equivalent(entry.Details, same.Details with { Extra = null }, strict: true);
            Assert.Equal(entry.Texts, same.Texts);
            Assert.Equal(entry.Main, same.Main);
        }
    }

    [Fact]
    public void What_is_given_away_carries_no_preferences_and_no_further_wordings()
    {
        var text = Encoding.UTF8.GetString(JsonResumeWriter.Write(Banks.With(Rich), withOwnData: false));
        foreach (var secret in (string[])["70000", "Private.", "First.", "skillBank"]) Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_moved_by_hand_find_their_data_by_heading_and_removed_ones_leave_theirs_aside()
    {
        var export = JsonFiles.Parse(JsonResumeWriter.Write(Banks.With(Rich)));
        export["skills"]!.AsArray().Insert(0, new JsonObject { ["name"] = "New" });
        export["certificates"]!.AsArray().Clear();
        var back = JsonFiles.Read(export);
        Assert.Equal(SkillType.SoftSkill, Assert.IsType<Skill>(back.Entries.Single(entry => entry.Details.Heading == "Listening").Details).SkillType);
        Assert.Equal("meta.skillBank.items.certificates", Assert.Single(back.Issues).Path);
        Assert.Contains("4-8", back.Extra, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"version": 1, "items": 5, "custom": "x", "profile": [], "contact": null, "settings": 7}""")]
    [InlineData("""{"version": 1, "items": {"skills": [5, {"for": 1}, {"for": "Go", "at": "x", "details": {"skillType": "wizard", "nope": []}, "wordings": [{"content": 5}]}]}}""")]
    [InlineData("""{"version": 1, "custom": [{}, {"details": {"title": null}}, {"details": 5}], "profile": {"experienceYears": 1e400}, "contact": {"links": [{"network": {}}]}}""")]
    [InlineData("""{"version": "1"}""")]
    [InlineData("""{"version": 99, "items": {}}""")]
    [InlineData("[1]")]
    public void Own_data_that_were_tampered_with_never_make_reading_fail(string own)
    {
        var back = JsonFiles.Read($$"""{"skills": [{"name": "Go"}], "meta": {"skillBank": {{own}} } }""");
        Assert.Equal("Go", Assert.Single(back.Entries).Details.Heading);
    }

    static ImportedBank Again(ImportedBank bank) => new JsonResumeImporter().Read(JsonResumeWriter.Write(Banks.With(bank)));
}
