using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Documents.Writers.Html;

namespace SkillBank.Documents.Tests.Writers;

public sealed class HtmlWriterTests
{
    static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "script", "body", "header", "main", "section", "article", "address", "h1", "h2", "h3", "h4", "div", "p",
        "ul", "ol", "li", "dl", "dt", "dd", "a", "strong", "em", "br", "time", "img", "bdi",
    ];

    static readonly string[] Attributes = ["lang", "dir", "charset", "http-equiv", "name", "content", "type", "class", "href", "start", "datetime", "alt", "src"];

    public static TheoryData<string> Names => [.. CorpusOfExtremes.All.Keys];

    static IHtmlDocument Page(ResumeDocument document, DocumentLook? look = null) => new HtmlParser(new() { IsStrictMode = true }).ParseDocument(HtmlWriter.Write(document, look ?? new()));

    static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Theory, MemberData(nameof(Names))]
    public void Every_text_is_there_as_text(string name)
    {
        var read = Squeezed(Page(CorpusOfExtremes.All[name]).Body!.TextContent);

        Assert.All(DocumentTexts.Of(CorpusOfExtremes.All[name], periods: true), text => Assert.Contains(Squeezed(text), read, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_page_has_no_element_that_could_act_and_needs_nothing_from_elsewhere(string name)
    {
        var page = Page(CorpusOfExtremes.All[name]);

        Assert.All(page.All, element => Assert.Contains(element.LocalName, Elements));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute => Assert.Contains(attribute.Name, Attributes));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.Matches("^(https?|mailto|tel):", link.GetAttribute("href")));
        Assert.Equal("application/ld+json", Assert.Single(page.Scripts).Type);
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_allows_this_style_and_nothing_else()
    {
        var page = Page(Corpus.Realistic);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.QuerySelector("style")!.TextContent)));

        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'",
            page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"));
    }

    [Fact]
    public void The_page_is_built_for_readers_and_for_screen_readers()
    {
        var page = Page(Corpus.Realistic);

        Assert.Equal(("en-GB", "ltr"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.Equal("Ingrid Vasconcelos Hale – Principal Engineer, Payments & Reliability", page.Title);
        Assert.Equal("Ingrid Vasconcelos Hale", Assert.Single(page.QuerySelectorAll("body > header h1")).TextContent);
        Assert.Equal(6, page.QuerySelectorAll("header address li").Length);
        Assert.Equal(Corpus.Realistic.Sections.Select(section => section.Title), page.QuerySelectorAll("main > section > h2").Select(heading => heading.TextContent));
        Assert.Equal("Northlight Payments", page.QuerySelector("section > article > .head > h3")!.TextContent);
        Assert.Equal("Principal Engineer", page.QuerySelector("article > article > .head > h4")!.TextContent);
        Assert.Equal("the fee run, replaced by streaming accruals;", page.QuerySelector(".text ul ul li")!.TextContent);
        Assert.Equal("47 minutes to 38 seconds", page.QuerySelector(".text strong + *, .text li strong")!.TextContent);
    }

    [Theory, MemberData(nameof(Names))]
    public void No_level_of_heading_is_skipped_below_the_name(string name)
    {
        var levels = Page(CorpusOfExtremes.All[name]).QuerySelectorAll("h1,h2,h3,h4").Select(heading => heading.LocalName[1] - '0').ToList();

        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.Second} after h{pair.First}"));
    }

    [Fact]
    public void Text_from_right_to_left_makes_a_page_from_right_to_left() =>
        Assert.Equal(("ar-EG", "rtl"), (Page(CorpusOfExtremes.Arabic).DocumentElement.GetAttribute("lang"), Page(CorpusOfExtremes.Arabic).DocumentElement.GetAttribute("dir")));

    [Fact]
    public void What_is_written_from_the_left_keeps_its_signs_in_their_places()
    {
        var apart = Page(CorpusOfExtremes.Arabic).QuerySelectorAll("bdi[dir=ltr]").Select(piece => piece.TextContent).ToList();

        Assert.Contains("C#", apart);
        Assert.Contains("+20 2 5555 0123", apart);
        Assert.Contains("PostgreSQL", apart);
        Assert.Empty(Page(Corpus.Realistic).QuerySelectorAll("bdi"));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_data_for_machines_is_sound_and_holds_the_name(string name)
    {
        using var data = JsonDocument.Parse(Page(CorpusOfExtremes.All[name]).Scripts.Single().TextContent);

        Assert.Equal("Person", data.RootElement.GetProperty("@type").GetString());
        var known = data.RootElement.TryGetProperty("name", out var value) ? value.GetString() : "";
        Assert.Equal(CleanText.Line(CorpusOfExtremes.All[name].Header.Name), known);
    }

    [Fact]
    public void The_data_tells_jobs_schools_and_skills_apart()
    {
        static DocumentSection Section(string id, params DocumentItem[] items) => Corpus.Section("Title", SectionLayout.Entries, items) with { Id = id };
        var document = Corpus.Sparse with
        {
            Header = new() { Name = "Ana", Title = "Baker", Contacts = [new("Mail", "mailto:ana%2Bcv@example.org?subject=x"), new("Call", "tel:+34900"), new("Site", "https://ana.example")] },
            Sections =
            [
                Section("experience",
                    new DocumentItem { Id = "sol", Title = "Sol", Url = "https://sol.example", Roles = [Corpus.Item("Head") with { Dates = new("2021-03", null, GoesOn: true) }, Corpus.Item("Baker") with { Dates = new("2019", "2021-02") }] },
                    Corpus.Item("Apprentice", "Luna") with { Dates = new("2017", "2018") }),
                Section("education", Corpus.Item("Diploma", "School of Bread") with { Dates = new("2015", "2017") }),
                Section("skills", Corpus.Item("Doughs") with { Tags = ["rye"] }),
                Section("languages", Corpus.Item("Spanish", "native")),
                Section("certificates", Corpus.Item("Hygiene", "City") with { Dates = new("2020", "2020") }),
                Section("elsewhere", Corpus.Item("Unknown")),
            ],
        };
        using var data = JsonDocument.Parse(Page(document).Scripts.Single().TextContent);

        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(
            """
            {
              "@context": "https://schema.org", "@type": "Person", "name": "Ana", "jobTitle": "Baker", "email": "ana+cv@example.org", "telephone": "+34900", "sameAs": ["https://ana.example"],
              "worksFor": [{ "@type": "OrganizationRole", "roleName": "Head", "startDate": "2021-03", "worksFor": { "@type": "Organization", "name": "Sol", "url": "https://sol.example" } }],
              "alumniOf": [
                { "@type": "OrganizationRole", "roleName": "Baker", "startDate": "2019", "endDate": "2021-02", "alumniOf": { "@type": "Organization", "name": "Sol", "url": "https://sol.example" } },
                { "@type": "OrganizationRole", "roleName": "Apprentice", "startDate": "2017", "endDate": "2018", "alumniOf": { "@type": "Organization", "name": "Luna" } },
                { "@type": "OrganizationRole", "roleName": "Diploma", "startDate": "2015", "endDate": "2017", "alumniOf": { "@type": "EducationalOrganization", "name": "School of Bread" } }
              ],
              "hasCredential": [{ "@type": "EducationalOccupationalCredential", "name": "Hygiene", "dateCreated": "2020", "recognizedBy": { "@type": "Organization", "name": "City" } }],
              "knowsLanguage": ["Spanish"], "knowsAbout": ["Doughs", "rye"]
            }
            """)), JsonSerializer.Serialize(data));
    }

    [Theory]
    [InlineData("Mar 2021 – Feb 2024", "2021-03", "2024-02", false, "<time datetime=\"2021-03\">Mar 2021</time> – <time datetime=\"2024-02\">Feb 2024</time>")]
    [InlineData("Mar 2021 – present", "2021-03", null, true, "<time datetime=\"2021-03\">Mar 2021</time> – present")]
    [InlineData("2020", "2020", "2020", false, "<time datetime=\"2020\">2020</time>")]
    [InlineData("since long ago", "2020", null, true, "since long ago")]
    public void A_period_is_two_times_where_its_dates_are_known(string period, string start, string? end, bool goesOn, string expected)
    {
        var item = Corpus.Item("Baker", null, period) with { Dates = new(start, end, goesOn) };

        Assert.Equal(expected, Page(Corpus.Sparse with { Sections = [Corpus.Section("S", SectionLayout.Entries, item)] }).QuerySelector(".when")!.InnerHtml);
    }

    [Fact]
    public void The_data_cannot_end_the_element_that_holds_it()
    {
        var document = Corpus.Sparse with { Header = new() { Name = "</script><script>alert(1)</script><!--", Title = "]]> & 'x' \u2028" } };
        var html = HtmlWriter.Write(document, new());

        Assert.Equal((2, 2), (html.Split("<script", StringSplitOptions.None).Length, html.Split("</script").Length));
        Assert.Single(Page(document).Scripts);
        using var data = JsonDocument.Parse(Page(document).Scripts.Single().TextContent);
        Assert.Equal("</script><script>alert(1)</script><!--", data.RootElement.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("#1f4e79")]
    [InlineData("#ffee00")]
    [InlineData("#000000")]
    [InlineData("#ffffff")]
    [InlineData("#808080")]
    public void Any_accent_can_be_read_on_light_and_on_dark(string accent)
    {
        Assert.True(Contrast.Of(AccentColor.On(accent, "#ffffff"), "#ffffff") >= 4.5);
        Assert.True(Contrast.Of(AccentColor.On(accent, "#16181c"), "#16181c") >= 4.5);
    }

    [Fact]
    public void An_accent_that_can_be_read_stays_as_it_is() => Assert.Equal("#1f4e79", AccentColor.On("#1f4e79", "#ffffff"));

    [Fact]
    public void The_look_gives_paper_margin_size_and_family()
    {
        var style = Page(Corpus.Sparse with { Paper = Paper.Letter }, new() { Size = 10.5m, Margin = 15.5m, Text = Typeface.Named("EB Garamond") }).QuerySelector("style")!.TextContent;

        Assert.Contains("@page { size: letter; margin: 15.5mm; }", style, StringComparison.Ordinal);
        Assert.Contains("font-size: 10.5pt", style, StringComparison.Ordinal);
        Assert.Contains("\"EB Garamond\", ", style, StringComparison.Ordinal);
    }

    [Fact]
    public void A_portrait_is_part_of_the_page()
    {
        var picture = Assert.IsType<IHtmlImageElement>(Page(Corpus.Sparse with { Header = Corpus.Sparse.Header with { Photo = SamplePictures.Of(PhotoKind.Png) } }).QuerySelector("header img"), exactMatch: false);

        Assert.StartsWith("data:image/png;base64,iVBOR", picture.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("Tomás Ibarra", picture.AlternativeText);
    }
}
