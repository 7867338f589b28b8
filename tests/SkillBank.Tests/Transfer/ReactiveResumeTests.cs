using System.Text.Json.Nodes;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.Tests.Transfer;

public sealed class ReactiveResumeTests
{
    static readonly ResumeFormat Format = ResumeFormat.Find("reactive-resume")!;

    /// <summary>The keys that an item of each section must have, besides id and hidden; version 6 adds the dates.</summary>
    static readonly (string Section, string[] Keys)[] ItemKeys =
    [
        ("profiles", ["icon", "iconColor", "network", "username", "website"]),
        ("experience", ["company", "position", "location", "period", "dates", "website", "description", "roles"]),
        ("education", ["school", "degree", "area", "grade", "location", "period", "dates", "website", "description"]),
        ("projects", ["name", "period", "dates", "website", "description"]),
        ("skills", ["icon", "iconColor", "name", "proficiency", "level", "keywords"]),
        ("languages", ["language", "fluency", "level"]),
        ("interests", ["icon", "iconColor", "name", "keywords"]),
        ("awards", ["title", "awarder", "date", "dates", "website", "description"]),
        ("certifications", ["title", "issuer", "date", "dates", "website", "description"]),
        ("publications", ["title", "publisher", "date", "dates", "website", "description"]),
        ("volunteer", ["organization", "location", "period", "dates", "website", "description"]),
        ("references", ["name", "position", "phone", "website", "description"]),
    ];

    static readonly string[] SettingKeys = ["title", "icon", "columns", "hidden", "keepTogether", "startOnNewPage", "showHeading"];

    [Fact]
    public void Every_key_that_the_format_requires_is_there()
    {
        var bank = StructuredResumes.Full.Bank;
        bank.Contact.Details = new() { LinkedinUrl = "https://www.linkedin.com/in/ana-ruiz" };
        var root = Parse(StructuredResumes.Of(bank));
        Has(root, "picture", "basics", "summary", "sections", "customSections", "metadata");
        Has(root["picture"]!, "hidden", "url", "size", "rotation", "aspectRatio", "borderRadius", "borderColor", "borderWidth", "shadowColor", "shadowWidth", "fit");
        Has(root["basics"]!, "name", "headline", "email", "phone", "location", "website", "customFields");
        Has(root["summary"]!, [.. SettingKeys, "content"]);
        Has(root["sections"]!, [.. ItemKeys.Select(section => section.Section)]);
        foreach (var (section, keys) in ItemKeys)
        {
            Has(root["sections"]![section]!, [.. SettingKeys, "items"]);
            Has(Assert.Single(root["sections"]![section]!["items"]!.AsArray())!, ["id", "hidden", .. keys]);
        }
        var custom = Assert.Single(root["customSections"]!.AsArray())!;
        Has(custom, ["id", "type", .. SettingKeys, "items"]);
        Has(Assert.Single(custom["items"]!.AsArray())!, ["id", "hidden", .. ItemKeys[1].Keys]);
        Has(root["metadata"]!, "template", "layout", "page", "design", "typography", "notes", "styleRules", "check");
        Has(root["metadata"]!["page"]!, "gapX", "gapY", "marginX", "marginY", "format", "locale", "hideLinkUnderline", "hideIcons", "hideSectionIcons");
        Assert.All(Ids(root), id => Assert.True(Guid.TryParse(id, out _), id));
        Assert.Equal(Ids(root).Count(), Ids(root).Distinct().Count());
    }

    [Fact]
    public void The_order_of_sections_their_headings_and_breaks_come_along()
    {
        var bank = StructuredResumes.Full.Bank;
        var content = new ResumeContent(new()
        {
            ProfileId = bank.Profile.Id, Details = new() { Title = "One", Language = "de", Options = new() { ["accent"] = "#1f4e79" } },
            Sections = [new() { Section = "skills", Title = "Werkzeuge" }, new() { Section = "custom" }, new() { Section = "summaries" }],
        }, [], bank);
        var composed = ResumeComposer.Compose(content);
        composed = composed with
        {
            Document = composed.Document with
            {
                Paper = Paper.Letter, Sections = [composed.Document.Sections[0] with { KeepTogether = true, StartsOnNewPage = true }, .. composed.Document.Sections.Skip(1)],
                Header = composed.Document.Header with { Photo = new(new byte[] { 1, 2, 3 }, PhotoKind.Png) },
            },
        };
        var root = StructuredResumes.Parse(Format, SkillBank.Transfer.ReactiveResume.ReactiveResumeWriter.Write(StructuredResume.Of(content, composed)).Bytes);
        var skills = root["sections"]!["skills"]!;
        Assert.Equal(("Werkzeuge", true, true), ((string?)skills["title"], (bool)skills["keepTogether"]!, (bool)skills["startOnNewPage"]!));
        var page = Assert.Single(root["metadata"]!["layout"]!["pages"]!.AsArray())!;
        Assert.Equal(["skills", (string)root["customSections"]![0]!["id"]!, "summary"], page["main"]!.AsArray().Take(3).Select(id => (string)id!));
        Assert.Equal(("letter", "de-DE"), ((string?)root["metadata"]!["page"]!["format"], (string?)root["metadata"]!["page"]!["locale"]));
        Assert.Equal("rgba(31, 78, 121, 1)", (string?)root["metadata"]!["design"]!["colors"]!["primary"]);
        Assert.Equal((false, "data:image/png;base64,AQID"), ((bool)root["picture"]!["hidden"]!, (string?)root["picture"]!["url"]));
    }

    [Fact]
    public void Jobs_at_one_employer_are_its_roles_unless_they_differ_in_more_than_a_role_can_say()
    {
        var jobs = Parse(StructuredResumes.With(
            (Job("Lead", "Oslo", new(2021), null), "Leads."), (Job("Engineer", "Oslo", new(2019, 3), new(2020, 12)), "- Builds"), (Job("Intern", "Bergen", new(2018), new(2018)), null)))["sections"]!["experience"]!["items"]!.AsArray();
        Assert.Equal(2, jobs.Count);
        Assert.Equal(["Lead", "Engineer"], jobs[0]!["roles"]!.AsArray().Select(role => (string)role!["position"]!));
        Assert.Equal(("", "Oslo", "2019-03", true), ((string?)jobs[0]!["position"], (string?)jobs[0]!["location"], (string?)jobs[0]!["dates"]!["start"], (bool)jobs[0]!["dates"]!["present"]!));
        Assert.Equal("<ul><li><p>Builds</p></li></ul>", (string?)jobs[0]!["roles"]![1]!["description"]);
        Assert.Equal(("Intern", "Bergen", "2018"), ((string?)jobs[1]!["position"], (string?)jobs[1]!["location"], (string?)jobs[1]!["period"]));
        Assert.Empty(jobs[1]!["roles"]!.AsArray());
    }

    [Fact]
    public void Dates_are_written_for_both_versions()
    {
        var sections = Parse(StructuredResumes.With(
            (new Project { ProjectName = "Atlas", StartDate = new(2020, 2) }, null), (new Award { Title = "Prize", Date = new(2022, 3, 4) }, null), (new Custom { Title = "Patent", StartDate = new(2017) }, null)));
        var project = sections["sections"]!["projects"]!["items"]![0]!;
        Assert.Equal("Feb 2020 – present", (string?)project["period"]);
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["start"] = "2020-02", ["end"] = "", ["present"] = true }, project["dates"]));
        var award = sections["sections"]!["awards"]!["items"]![0]!;
        Assert.Equal(("Mar 2022", "2022-03-04", false), ((string?)award["date"], (string?)award["dates"]!["start"], (bool)award["dates"]!["present"]!));
        Assert.Equal(("2017", false), ((string?)sections["customSections"]![0]!["items"]![0]!["period"], (bool)sections["customSections"]![0]!["items"]![0]!["dates"]!["present"]!));
    }

    [Fact]
    public void Text_becomes_the_html_of_an_editor()
    {
        var text = "Plain & *slanted* **bold** <b>no</b>\n\n- One [link](https://example.org/?a=1&b=\"2\")\n  - nested\n- [trap](javascript:alert(1))\n\n3. three";
        var root = Parse(StructuredResumes.With((new Summary(), text)));
        Assert.Equal(
            "<p>Plain &amp; <em>slanted</em> <strong>bold</strong> &lt;b&gt;no&lt;/b&gt;</p>"
            + "<ul><li><p>One <a href=\"https://example.org/?a=1&amp;b=%222%22\" rel=\"noopener noreferrer\">link</a></p><ul><li><p>nested</p></li></ul></li><li><p>trap</p></li></ul>"
            + "<ol start=\"3\"><li><p>three</p></li></ol>", (string?)root["summary"]!["content"]);
        Assert.False((bool)root["summary"]!["hidden"]!);
    }

    [Theory, InlineData("Beginner", 2), InlineData("expert", 5), InlineData("Wizard", 0), InlineData(null, 0)]
    public void A_level_of_four_is_one_of_five_and_other_words_are_not_guessed_at(string? level, int expected) =>
        Assert.Equal(expected, (int)Parse(StructuredResumes.With((new Skill { SkillName = "Rust", SkillType = SkillType.HardSkill, ProficiencyLevel = level }, null)))["sections"]!["skills"]!["items"]![0]!["level"]!);

    [Theory, InlineData("Native", 5), InlineData("c1", 4), InlineData("B2", 4), InlineData("A1", 1), InlineData("a little", 0), InlineData(null, 0)]
    public void Fluency_has_a_level_where_it_is_a_known_word(string? fluency, int expected) =>
        Assert.Equal(expected, (int)Parse(StructuredResumes.With((new Language { LanguageName = "Dansk", Fluency = fluency }, null)))["sections"]!["languages"]!["items"]![0]!["level"]!);

    static Experience Job(string title, string place, SkillBank.Dates.PartialDate start, SkillBank.Dates.PartialDate? end) =>
        new() { JobTitle = title, CompanyName = "Northlight", Location = place, StartDate = start, EndDate = end };

    static JsonObject Parse(StructuredResume resume) => StructuredResumes.Parse(Format, Format.Write(resume).Bytes);

    static void Has(JsonNode node, params string[] keys) => Assert.Equal(keys.Order(StringComparer.Ordinal), node.AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));

    static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject pairs => pairs.SelectMany(pair => pair.Key == "id" ? [(string)pair.Value!] : Ids(pair.Value)),
        JsonArray items => items.SelectMany(Ids),
        _ => [],
    };
}
