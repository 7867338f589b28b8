using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

public sealed class JsonResumeReadingTests
{
    [Fact]
    public void Summary_and_highlights_are_one_text()
    {
        var entry = Only("""{"work": [{"name": "Northlight", "position": "Engineer", "startDate": "2019-03", "summary": "Led.", "highlights": ["a", "b\nc"]}]}""");
        Assert.Equal("Led.\n\n- a\n- b\n  c", Assert.Single(entry.Texts).Content);
        var job = Assert.IsType<Experience>(entry.Details);
        Assert.Equal(("Engineer", "Northlight", "2019-03", null), (job.JobTitle, job.CompanyName, job.StartDate.ToString(), job.EndDate));
    }

    [Fact]
    public void Old_names_are_read_and_written_as_the_present_ones()
    {
        const string Text = """
            {"basics": {"name": "Ana Lima", "website": "https://ana.example.org", "picture": "p.png"},
             "work": [{"company": "Northlight", "position": "Engineer", "website": "https://northlight.example.org", "startDate": "2019"}],
             "education": [{"institution": "Oresund", "gpa": "3.9"}],
             "hobbies": [{"name": "Chess"}]}
            """;
        var read = JsonFiles.Read(Text);
        Assert.Equal(["basics.website", "work[0].company", "work[0].website", "education[0].gpa", "hobbies"], read.Issues.Select(issue => issue.Path).Distinct());
        Assert.All(read.Issues, issue => Assert.Equal(ImportIssueKind.Changed, issue.Kind));
        Assert.Equal((2, 23), (read.Issues[1].Line, read.Issues[1].Column));
        Assert.Null(JsonFiles.Difference(JsonFiles.Parse("""
            {"basics": {"name": "Ana Lima", "url": "https://ana.example.org", "picture": "p.png"},
             "work": [{"name": "Northlight", "position": "Engineer", "url": "https://northlight.example.org", "startDate": "2019"}],
             "education": [{"institution": "Oresund", "score": "3.9"}],
             "interests": [{"name": "Chess"}]}
            """), JsonFiles.RoundTrip(JsonFiles.Parse(Text))));
    }

    [Fact]
    public void Work_without_a_start_is_seen_under_further_and_exported_as_work()
    {
        var file = JsonFiles.Parse("""
            {"work": [{"name": "A", "position": "P", "startDate": "2019"}, {"name": "Bakery", "position": "Help", "summary": "Baked.", "highlights": ["Bread"], "x": 5},
                      {"name": "C", "position": "P", "startDate": "2015"}]}
            """);
        var read = JsonFiles.Read(file);
        var odd = Assert.IsType<Custom>(read.Entries[1].Details);
        Assert.Equal(("Help", "Bakery", "Experience"), (odd.Title, odd.Subtitle, odd.Group));
        Assert.Equal("Baked.\n\n- Bread\n- X: 5", read.Entries[1].Texts[0].Content);
        Assert.Equal("work[1]", Assert.Single(read.Issues).Path);
        Assert.Null(JsonFiles.Difference(file, JsonFiles.RoundTrip(file)));
    }

    [Theory]
    [InlineData("2021", "Summer 2022")]
    [InlineData("2021", "2020")]
    [InlineData("whenever", "2020")]
    public void Work_that_is_over_never_becomes_work_that_goes_on(string start, string end) =>
        Assert.IsType<Custom>(Only($$"""{"work": [{"name": "A", "position": "P", "startDate": "{{start}}", "endDate": "{{end}}"}]}""").Details);

    [Theory]
    [InlineData("present")]
    [InlineData("Now")]
    [InlineData("")]
    public void An_end_that_means_now_is_no_end(string end) =>
        Assert.Null(Assert.IsType<Experience>(Only($$"""{"work": [{"name": "A", "position": "P", "startDate": "2021", "endDate": "{{end}}"}]}""").Details).EndDate);

    [Theory]
    [InlineData("Mar 2018", "2018-03")]
    [InlineData("March 2018", "2018-03")]
    [InlineData("03/2018", "2018-03")]
    [InlineData("2018/3", "2018-03")]
    [InlineData("5 March 2018", "2018-03-05")]
    public void Other_spellings_of_a_month_are_read(string text, string expected) =>
        Assert.Equal(PartialDate.Parse(expected, null), Assert.IsType<Award>(Only($$"""{"awards": [{"title": "A", "date": "{{text}}"}]}""").Details).Date);

    [Fact]
    public void Two_spellings_of_one_skill_become_one_and_both_come_back()
    {
        var file = JsonFiles.Parse("""
            {"skills": [{"name": "C#", "level": "Expert", "keywords": ["LINQ"]}, {"name": "Go"}, {"name": " c# ", "level": "Master", "keywords": ["Roslyn", "LINQ"]}]}
            """);
        var read = JsonFiles.Read(file);
        Assert.Equal(["LINQ", "Roslyn"], Assert.IsType<Skill>(read.Entries[0].Details).Keywords);
        Assert.Equal(2, read.Entries.Count);
        Assert.Null(JsonFiles.Difference(file, JsonFiles.RoundTrip(file)));
    }

    [Fact]
    public void Texts_in_place_of_skills_are_skills()
    {
        var file = JsonFiles.Parse("""{"skills": ["C#", 7, "Go"]}""");
        Assert.Equal(["C#", "Go"], JsonFiles.Read(file).Entries.Select(entry => entry.Details.Heading));
        Assert.Null(JsonFiles.Difference(file, JsonFiles.RoundTrip(file)));
    }

    [Fact]
    public void A_section_that_the_bank_does_not_have_is_seen_under_further()
    {
        var entry = Only("""{"militaryService": [{"title": "Medic", "organization": "Navy", "startDate": "2001", "endDate": "2002", "duties": ["First aid", "Logistics"]}]}""");
        var odd = Assert.IsType<Custom>(entry.Details);
        Assert.Equal(("Medic", "Navy", "Military service"), (odd.Title, odd.Subtitle, odd.Group));
        Assert.Equal("- Duties: First aid, Logistics", entry.Texts[0].Content);
    }

    [Fact]
    public void Pages_on_networks_go_to_their_fields_or_to_the_further_links()
    {
        var contact = JsonFiles.Read("""
            {"basics": {"profiles": [
              {"network": "linkedin", "username": "ana", "url": "https://www.linkedin.com/in/ana/"},
              {"network": "GitHub", "username": "Ana L.", "url": "https://github.com/ana"},
              {"network": "GitHub", "url": "https://github.com.evil.example.org/ana"},
              {"network": "X", "username": "ana", "url": "x.com/ana"}]}}
            """).Contact;
        Assert.Equal("https://www.linkedin.com/in/ana/", contact.LinkedinUrl);
        Assert.Null(contact.GithubUrl);
        Assert.Equal([("GitHub", "Ana L."), ("GitHub", null), ("X", "ana")], contact.Links.Select(link => (link.Network, link.Username)));
    }

    [Theory]
    [InlineData("Ana", "Ana", null)]
    [InlineData("Ana Lima", "Ana", "Lima")]
    [InlineData("Ana Maria de la Cruz", "Ana Maria de la", "Cruz")]
    public void First_and_last_name_join_to_the_name(string name, string? first, string? last)
    {
        var contact = JsonFiles.Read($$"""{"basics": {"name": "{{name}}" } }""").Contact;
        Assert.Equal((first, last, name), (contact.FirstName, contact.LastName, contact.FullName));
    }

    [Fact]
    public void What_the_person_changed_since_is_exported_and_the_rest_stays_as_it_was()
    {
        var bank = Banks.With(JsonFiles.Read("""
            {"basics": {"email": "not an address", "url": "www.ana.example.org", "image": "i.png"},
             "work": [{"name": "A", "position": "P", "startDate": "2019-03-15T10:00:00Z", "endDate": "present", "url": "www.a.example.org", "team": 5}]}
            """));
        bank.Contact.Details = bank.Contact.Details with { Email = "ana@example.org" };
        var job = bank.Of<Experience>().Single();
        job.Details = job.Details with { StartDate = new(2020), EndDate = new(2021), CompanyUrl = "https://a.example.org" };

        Assert.Null(JsonFiles.Difference(JsonFiles.Parse("""
            {"basics": {"email": "ana@example.org", "url": "www.ana.example.org", "image": "i.png"},
             "work": [{"name": "A", "position": "P", "startDate": "2020", "endDate": "2021", "url": "https://a.example.org", "team": 5}]}
            """), JsonFiles.Parse(JsonResumeWriter.Write(bank, withOwnData: false))));
    }

    [Fact]
    public void A_deleted_entry_does_not_come_back()
    {
        var bank = Banks.With(JsonFiles.Read("""{"work": [{"name": "A"}, {"name": "B", "position": "P", "startDate": "2019", "secret": 1}], "languages": ["Dansk"]}"""));
        bank = bank with { Entries = [.. bank.Of<Language>()] };
        Assert.Null(JsonFiles.Difference(JsonFiles.Parse("""{"languages": ["Dansk"]}"""), JsonFiles.Parse(JsonResumeWriter.Write(bank))));
    }

    static ImportedEntry Only(string json) => Assert.Single(JsonFiles.Read(json).Entries);
}
