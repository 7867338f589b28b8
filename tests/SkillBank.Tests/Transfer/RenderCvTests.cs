using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Transfer;

public sealed class RenderCvTests
{
    static readonly ResumeFormat Format = ResumeFormat.Find("rendercv")!;

    /// <summary>The keys that an entry of each kind may have; the first ones it must have.</summary>
    static readonly (string[] Required, string[] Optional)[] Kinds =
    [
        (["institution", "area"], ["degree", "date", "start_date", "end_date", "location", "summary", "highlights"]),
        (["company", "position"], ["date", "start_date", "end_date", "location", "summary", "highlights"]),
        (["title", "authors"], ["summary", "doi", "url", "journal", "date"]),
        (["name"], ["date", "start_date", "end_date", "location", "summary", "highlights"]),
        (["label", "details"], []),
        (["bullet"], []),
    ];

    [Fact]
    public void Every_section_has_entries_of_one_kind_with_what_the_kind_requires()
    {
        var resumes = new[] { StructuredResumes.Full, StructuredResumes.With([.. Section.All.SelectMany(section => new (Details, string?)[] { ((Details)SampleValues.Bare(section.DetailsType), "Text"), ((Details)SampleValues.Full(section.DetailsType), "Text") }).Where(pair => pair.Item1 is not (Summary or Skill))]) };
        foreach (var sections in resumes.Select(resume => Cv(resume)["sections"]!.AsObject()))
            foreach (var (title, entries) in sections)
            {
                if (entries![0] is JsonValue) continue;
                var (required, optional) = Kinds.First(kind => kind.Required.All(entries[0]!.AsObject().ContainsKey));
                Assert.All(entries.AsArray(), entry =>
                {
                    Assert.Empty(required.Except(entry!.AsObject().Select(pair => pair.Key)));
                    Assert.Empty(entry.AsObject().Select(pair => pair.Key).Except([.. required, .. optional]));
                });
                Assert.NotEmpty(title);
            }
    }

    [Fact]
    public void The_four_top_keys_are_there_and_the_look_comes_along()
    {
        var bank = Banks.With(new Skill { SkillName = "Rust", SkillType = SkillType.HardSkill });
        bank.Contact.Details = new() { FirstName = "Ana", Country = "US" };
        var root = Parse(StructuredResumes.Of(bank, new() { Title = "One", Language = "de", Options = new() { ["accent"] = "#1f4e79", ["margin"] = "17.5" } }));
        Assert.Equal(["cv", "design", "locale", "settings"], root.Select(pair => pair.Key));
        Assert.Equal(("classic", "us-letter", "17.5mm", "#1f4e79", "german"), ((string?)root["design"]!["theme"], (string?)root["design"]!["page"]!["size"],
            (string?)root["design"]!["page"]!["top_margin"], (string?)root["design"]!["colors"]!["section_titles"], (string?)root["locale"]!["language"]));
        var greek = Format.Write(StructuredResumes.Of(bank, new() { Title = "One", Language = "el" }));
        Assert.Equal("english", (string?)StructuredResumes.Parse(Format, greek.Bytes)["locale"]!["language"]);
        Assert.Contains(greek.Fidelity.Notes, note => note.What == "Language" && note.Kind == FidelityKind.Changed);
    }

    [Fact]
    public void Dates_places_and_texts_stand_in_their_fields()
    {
        var sections = Cv(StructuredResumes.With(
            (new Experience { JobTitle = "Lead", CompanyName = "Northlight", CompanyUrl = "https://n.example.org/a_(b)", Location = "Oslo", StartDate = new(2020, 3), CompanyDescription = "Ships." }, "Leads *fast*.\n\n- One\n  - Two\n\nThree"),
            (new Education { InstitutionName = "NTNU", DegreeType = "MSc", FieldOfStudy = "Physics", StartDate = new(2010), GraduationDate = new(2012, 6), Gpa = "1.3" }, null),
            (new Award { Title = "Prize", Date = new(2022, 3, 4), Awarder = "Guild" }, null)))["sections"]!;
        Assert.True(JsonNode.DeepEquals(new JsonObject
        {
            ["company"] = "[Northlight](https://n.example.org/a_%28b%29)", ["position"] = "Lead", ["start_date"] = "2020-03", ["end_date"] = "present", ["location"] = "Oslo",
            ["summary"] = "Ships.\n\nLeads *fast*.", ["highlights"] = new JsonArray("One", "Two", "Three"),
        }, sections["Experience"]![0]), sections["Experience"]![0]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(new JsonObject
        {
            ["institution"] = "NTNU", ["area"] = "Physics", ["degree"] = "MSc", ["start_date"] = "2010", ["end_date"] = "2012-06", ["highlights"] = new JsonArray("Grade: 1.3"),
        }, sections["Education"]![0]), sections["Education"]![0]!.ToJsonString());
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["name"] = "Prize", ["date"] = "2022-03-04", ["summary"] = "Guild" }, sections["Awards"]![0]));
    }

    [Fact]
    public void A_kind_gives_way_when_an_entry_lacks_what_it_requires()
    {
        var sections = Cv(StructuredResumes.With(
            (new Education { InstitutionName = "NTNU", FieldOfStudy = "Physics" }, null), (new Education { InstitutionName = "Summer school" }, null),
            (new Volunteering { Organization = "Red Cross", Role = "Driver" }, null), (new Volunteering { Organization = "Library" }, null),
            (new Language { LanguageName = "Dansk", Fluency = "C1" }, null), (new Language { LanguageName = "Suomi" }, null)))["sections"]!;
        Assert.Equal(["NTNU", "Summer school"], sections["Education"]!.AsArray().Select(entry => (string)entry!["name"]!));
        Assert.Equal(["Red Cross", "Library"], sections["Volunteering"]!.AsArray().Select(entry => (string)entry!["name"]!));
        Assert.Equal("Driver", (string?)sections["Volunteering"]![0]!["summary"]);
        Assert.Equal(["Dansk: C1", "Suomi"], sections["Languages"]!.AsArray().Select(entry => (string)entry!["bullet"]!));
    }

    [Theory]
    [InlineData("LinkedIn", null, "https://www.linkedin.com/in/ana-ruiz/", "LinkedIn", "ana-ruiz")]
    [InlineData("GitHub", "anaruiz", "https://github.com/anaruiz", "GitHub", "anaruiz")]
    [InlineData("Mastodon", "ana", "https://social.example.org/@ana", "Mastodon", "@ana@social.example.org")]
    [InlineData("Stack Overflow", null, "https://stackoverflow.com/users/12/ana", "StackOverflow", "12/ana")]
    [InlineData("google scholar", null, "https://scholar.google.com/citations?user=AbC_1", "Google Scholar", "AbC_1")]
    [InlineData("ORCID", "0000-0001-2345-678X", null, "ORCID", "0000-0001-2345-678X")]
    [InlineData("GitHub", null, "https://github.com/ana/project", null, null)]
    [InlineData("GitHub", "other", "https://github.com/ana", null, null)]
    [InlineData("ORCID", "12", null, null, null)]
    [InlineData("YouTube", "@ana", null, null, null)]
    [InlineData("Codeberg", "ana", "https://codeberg.org/ana", null, null)]
    public void A_known_network_has_its_name_there_and_any_other_is_a_connection(string network, string? username, string? url, string? known, string? name)
    {
        var bank = Banks.With();
        bank.Contact.Details = new() { Links = [new ContactLink(network, username, url)] };
        var cv = Cv(StructuredResumes.Of(bank));
        if (known is not null) Assert.Equal((known, name), ((string?)cv["social_networks"]![0]!["network"], (string?)cv["social_networks"]![0]!["username"]));
        else
        {
            Assert.Null(cv["social_networks"]);
            Assert.Equal((url, "link"), ((string?)cv["custom_connections"]![0]!["url"], (string?)cv["custom_connections"]![0]!["fontawesome_icon"]));
            Assert.Contains(network, (string?)cv["custom_connections"]![0]!["placeholder"], StringComparison.Ordinal);
        }
    }

    [Theory, InlineData("+47 22 00 00 00", true), InlineData("22 00 00 00", false), InlineData("+0 12", false), InlineData("ask me", false)]
    public void A_number_without_its_country_is_a_connection_since_the_program_would_refuse_the_file(string phone, bool isNumber)
    {
        var bank = Banks.With();
        bank.Contact.Details = new() { Phone = phone };
        var cv = Cv(StructuredResumes.Of(bank));
        Assert.Equal(phone, isNumber ? (string?)cv["phone"] : (string?)cv["custom_connections"]![0]!["placeholder"]);
    }

    [Fact]
    public void Two_sections_of_one_name_stay_two()
    {
        var bank = Banks.With(new Skill { SkillName = "Rust", SkillType = SkillType.HardSkill }, new Language { LanguageName = "Dansk" });
        var content = new ResumeContent(new() { ProfileId = bank.Profile.Id, Details = new() { Title = "One" }, Sections = [new() { Section = "skills", Title = "no" }, new() { Section = "languages", Title = "no" }] }, [], bank);
        var written = SkillBank.Transfer.RenderCv.RenderCvWriter.Write(StructuredResume.Of(content, ResumeComposer.Compose(content)));
        Assert.Equal(["no", "no (2)"], StructuredResumes.Parse(Format, written.Bytes)["cv"]!["sections"]!.AsObject().Select(pair => pair.Key));
        Assert.Contains("\"no\":", Encoding.UTF8.GetString(written.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_is_in_double_quotes()
    {
        var lines = Encoding.UTF8.GetString(Format.Write(StructuredResumes.Full).Bytes).TrimEnd('\n').Split('\n');
        Assert.All(lines, line => Assert.Matches("""^ *(- )*(([a-z_]+|"([^"\\]|\\.)*"):( \[\]| \{\})?|([a-z_]+|"([^"\\]|\\.)*"): "([^"\\]|\\.)*"|"([^"\\]|\\.)*")$""", line));
    }

    static JsonObject Parse(StructuredResume resume) => StructuredResumes.Parse(Format, Format.Write(resume).Bytes);

    static JsonObject Cv(StructuredResume resume) => Parse(resume)["cv"]!.AsObject();
}
