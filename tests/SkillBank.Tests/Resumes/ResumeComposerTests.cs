using System.Text.Json;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Resumes;

public sealed class ResumeComposerTests
{
    /// <summary>What a resume shows in another form, or not at all.</summary>
    static readonly string[] NotPrinted = ["$schema", "meta", "basics.image", "basics.location.countryCode"];

    [Fact]
    public void Every_text_of_the_sample_is_in_the_document()
    {
        var all = string.Join('\n', Texts(ResumeComposer.Compose(Sample())));
        foreach (var (path, text) in SampleTests.Paths(JsonFiles.Parse(SampleTests.File())))
        {
            if (NotPrinted.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal)) || path.EndsWith("Date", StringComparison.Ordinal) || path.EndsWith(".date", StringComparison.Ordinal)) continue;
            foreach (var line in text.Split('\n')) Assert.Contains(line, all, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Every_date_of_the_sample_is_in_the_document()
    {
        var all = string.Join('\n', Texts(ResumeComposer.Compose(Sample())));
        foreach (var date in (string[])["Sep 2021 – present", "Feb 2019 – Aug 2021", "Feb 2019 – present", "May 2016 – Dec 2018", "Nov 2023", "Jun 2022", "Mar 2022"])
            Assert.Contains(date, all, StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_in_a_row_at_one_employer_print_as_one_with_several_roles()
    {
        var jobs = ResumeComposer.Compose(Sample()).Sections.Single(section => section.Id == "experience").Items;
        Assert.Equal(["Havenstroom", "Lead Engineer, Passenger Data", "Software Engineer"], jobs.Select(job => job.Title));
        Assert.Equal(["Staff Data Engineer", "Senior Data Engineer"], jobs[0].Roles.Select(role => role.Title));
        Assert.Equal(("Rotterdam, Netherlands", "https://havenstroom.example.org", "Feb 2019 – present"), (jobs[0].Place, jobs[0].Url, jobs[0].Period));
        Assert.Single(jobs[0].Facts);
        Assert.All(jobs[0].Roles, role => Assert.Equal((null, null, null, 0), (role.Subtitle, role.Place, role.Url, role.Facts.Count)));
    }

    [Fact]
    public void What_differs_between_roles_stays_with_the_role()
    {
        var bank = Banks.With(Job("A", "Northlight", "Oslo", "https://n.example.org"), Job("B", "NORTHLIGHT", "Bergen", null), Job("C", "Other", null, null), Job("D", "Northlight", null, null));
        var jobs = Assert.Single(ResumeComposer.Compose(bank).Sections).Items;
        Assert.Equal(["Northlight", "C", "D"], jobs.Select(job => job.Title));
        Assert.Equal((null, null), (jobs[0].Place, jobs[0].Url));
        Assert.Equal([("Oslo", "https://n.example.org", "Northlight"), ("Bergen", null, "NORTHLIGHT")], jobs[0].Roles.Select(role => (role.Place, role.Url, role.Subtitle)));
        Assert.Equal(4, jobs.Concat(jobs[0].Roles).Select(item => item.Id).Distinct().Count() - 1);
    }

    [Fact]
    public void Sections_are_laid_out_as_they_read_best_and_empty_ones_are_left_out()
    {
        var sections = ResumeComposer.Compose(Sample()).Sections;
        Assert.Equal(
            ["summaries", "experience", "education", "projects", "skills", "certificates", "volunteering", "awards", "publications", "languages", "interests", "references"],
            sections.Select(section => section.Id));
        Assert.Equal(["summaries"], sections.Where(section => section.Layout == SectionLayout.Text).Select(section => section.Id));
        Assert.Equal(["skills", "languages", "interests"], sections.Where(section => section.Layout == SectionLayout.Pairs).Select(section => section.Id));
        Assert.Empty(ResumeComposer.Compose(Banks.With()).Sections);
    }

    [Fact]
    public void The_main_wording_is_printed()
    {
        var bank = Banks.With(new ImportedBank { Format = "test", Entries = [new(new Summary(), [new() { Content = "Other." }, new() { Content = "Main." }], "", Main: 1)] });
        Assert.Contains("Main.", Texts(ResumeComposer.Compose(bank)));
        Assert.DoesNotContain("Other.", Texts(ResumeComposer.Compose(bank)));
    }

    [Fact]
    public void Contacts_are_short_to_read_and_lead_somewhere() => Assert.Equal(
        [
            ("noemie@noemie.example.org", "mailto:noemie@noemie.example.org"),
            ("+31 10 555 0142", "tel:+31105550142"),
            ("Voorhaven 27-II, 3024 RM Rotterdam, Zuid-Holland, Netherlands", null),
            ("noemie.example.org", "https://noemie.example.org"),
            ("linkedin.com/in/noemie-adeyemi-sorensen", "https://www.linkedin.com/in/noemie-adeyemi-sorensen"),
            ("Mastodon: data.example.org/@noemie", "https://data.example.org/@noemie"),
        ],
        ResumeComposer.Compose(Sample()).Header.Contacts.Select(contact => (contact.Label, contact.Url)));

    [Theory]
    [InlineData("X", "ana", null, "X: ana")]
    [InlineData("GitHub", "Ana L.", "https://github.com/ana", "Ana L. (github.com/ana)")]
    [InlineData("ORCID", "0000-0001", "https://orcid.org/0000-0001/", "orcid.org/0000-0001")]
    [InlineData("Blog", null, "https://www.example.org/", "Blog: example.org")]
    [InlineData("Telegram", null, null, "Telegram")]
    public void A_link_shows_its_network_and_its_username(string network, string? username, string? url, string expected)
    {
        var bank = Banks.With(new ImportedBank { Format = "test", Contact = new() { Links = [new(network, username, url)] } });
        Assert.Equal(expected, Assert.Single(ResumeComposer.Compose(bank).Header.Contacts).Label);
    }

    [Theory]
    [InlineData("en", "DE", "Germany")]
    [InlineData("de", "de", "Deutschland")]
    [InlineData("fr", "DEU", "Allemagne")]
    [InlineData("en", "Deutschland", "Deutschland")]
    [InlineData("en", "ZZ", "ZZ")]
    [InlineData("en", "Q1", "Q1")]
    public void A_country_code_prints_as_its_name_in_the_language_of_the_document(string language, string country, string expected)
    {
        var bank = Banks.With(new ImportedBank { Format = "test", Contact = new() { Country = country }, Settings = new() { DefaultLanguage = language } });
        Assert.Equal(expected, Assert.Single(ResumeComposer.Compose(bank).Header.Contacts).Label);
    }

    [Theory]
    [InlineData(null, Paper.A4)]
    [InlineData("NL", Paper.A4)]
    [InlineData("us", Paper.Letter)]
    [InlineData("USA", Paper.Letter)]
    [InlineData("United States of America", Paper.Letter)]
    [InlineData("estados unidos", Paper.Letter)]
    [InlineData("Vereinigte Staaten", Paper.Letter)]
    [InlineData("Canadá", Paper.Letter)]
    [InlineData(" MÉXICO ", Paper.Letter)]
    [InlineData("Filipinas", Paper.Letter)]
    [InlineData("Chile", Paper.Letter)]
    [InlineData("COL", Paper.Letter)]
    [InlineData("Venezuela", Paper.Letter)]
    [InlineData("Brazil", Paper.A4)]
    [InlineData("Nowhere", Paper.A4)]
    public void The_paper_is_what_people_of_the_country_use(string? country, Paper paper)
    {
        var file = new ImportedBank { Format = "test", Contact = new() { Country = country } };
        Assert.Equal(paper, ResumeComposer.Compose(Banks.With(file)).Paper);
        Assert.Equal(Paper.Letter, ResumeComposer.Compose(Banks.With(file with { Settings = new() { DefaultPaper = Paper.Letter } })).Paper);
    }

    [Fact]
    public void Every_section_that_has_an_entry_is_in_the_document()
    {
        var file = JsonFiles.Parse("""{"patents": [{"title": "A valve"}]}""");
        Assert.Equal("Further Information", Assert.Single(ResumeComposer.Compose(Banks.With(JsonFiles.Read(file))).Sections).Title);
    }

    static Bank Sample() => Banks.With(new JsonResumeImporter().Read(SampleTests.File()));

    static Experience Job(string title, string company, string? place, string? url) =>
        new() { JobTitle = title, CompanyName = company, Location = place, CompanyUrl = url, StartDate = new(2020) };

    /// <summary>All texts of a document, the pieces of one paragraph joined.</summary>
    static IEnumerable<string> Texts(ResumeDocument document) =>
    [
        document.Header.Name, document.Header.Title ?? "", .. document.Header.Contacts.SelectMany(contact => (string[])[contact.Label, contact.Url ?? ""]),
        .. document.Sections.SelectMany(section => section.Items.SelectMany(Texts).Prepend(section.Title)),
    ];

    static IEnumerable<string> Texts(DocumentItem item) =>
    [
        item.Title ?? "", item.Url ?? "", item.Subtitle ?? "", item.Place ?? "", item.Period ?? "",
        .. item.Facts.Select(fact => $"{fact.Label} {fact.Value}"), .. item.Text.Blocks.SelectMany(Texts), .. item.Tags, .. item.Links.Select(link => link.Label),
        .. item.Roles.SelectMany(Texts),
    ];

    static IEnumerable<string> Texts(RichBlock block) => block switch
    {
        RichList list => list.Items.SelectMany(item => item.SelectMany(Texts)),
        RichParagraph paragraph => [string.Concat(paragraph.Spans.Select(Text))],
        _ => throw new NotSupportedException(JsonSerializer.Serialize(block)),
    };

    static string Text(RichSpan span) => span switch
    {
        RichPlain plain => plain.Text,
        RichEmphasis emphasis => string.Concat(emphasis.Spans.Select(Text)),
        RichLink link => string.Concat(link.Spans.Select(Text)),
        _ => "\n",
    };
}
