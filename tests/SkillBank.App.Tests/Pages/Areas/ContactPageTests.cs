using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>The contact tab.</summary>
public sealed class ContactPageTests(Servers servers)
{
    const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_is_typed_is_saved_and_printed_in_the_preview(DatabaseProvider provider)
    {
        var (visitor, person) = await StartAsync(provider);
        var page = (await visitor.GetAsync("bank/contact")).Page;
        Assert.Equal("Contact Info", page.QuerySelector(".tab-active")!.TextContent);
        Assert.Contains("Your name", page.QuerySelector(".paper-head")!.TextContent, StringComparison.Ordinal);

        (string, string)[] form = [.. Posted(page), ("firstName", "Ada"), ("lastName", "Nkemelu"), ("email", "ada@example.org"), ("country", "NL"), ("links.0.network", "Mastodon"), ("links.0.username", "ada")];
        Assert.Equal("{\"saved\":true}", (await visitor.SaveAsync("bank/contact", Last(form))).Text);
        page = (await visitor.GetAsync("bank/contact")).Page;
        var printed = page.QuerySelector(".paper-head")!.TextContent;
        Assert.All(new[] { "Ada Nkemelu", "ada@example.org", "Netherlands", "Mastodon: ada" }, text => Assert.Contains(text, printed, StringComparison.Ordinal));
        Assert.Equal(2, page.QuerySelectorAll(".link-row").Length);
        Assert.Equal("{\"saved\":true}", (await visitor.SaveAsync("bank/contact", [.. Posted(page)])).Text);
        Assert.Single((await person.GetAsync("contact")).Json["links"]!.AsArray());
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_what_was_typed_stays()
    {
        var (visitor, person) = await StartAsync();
        (string, string)[] form = [("firstName", "Ada"), ("email", "nowhere"), ("linkedinUrl", "linkedin"), ("links.0.network", ""), ("links.0.username", ""), ("links.0.url", "https://example.org/ada")];
        var errors = JsonNode.Parse((await visitor.SaveAsync("bank/contact", form)).Text)!["errors"]!.AsObject();
        Assert.Equal(["email", "linkedinUrl", "links"], errors.Select(error => error.Key).Order(StringComparer.Ordinal));
        var page = await visitor.PostAsync("bank/contact", form);
        Assert.Equal(422, page.Status);
        Assert.Equal("nowhere", page.Page.QuerySelector("input[name=email]")!.GetAttribute("value"));
        Assert.Equal("https://example.org/ada", page.Page.QuerySelector("input[name='links.0.url']")!.GetAttribute("value"));
        Assert.Contains("network", page.Page.QuerySelector("[data-errors-for=links]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await person.GetAsync("contact")).Json["firstName"]);
    }

    [Fact]
    public async Task A_field_that_two_tabs_changed_shows_both_texts()
    {
        var (visitor, person) = await StartAsync();
        await person.PutAsync("contact", """{"city":"Oslo"}""");
        var conflict = await visitor.SaveAsync("bank/contact", ("city", "Bergen"), ("was.city", ""));
        Assert.Equal(409, conflict.Status);
        Assert.Contains("Oslo", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Bergen", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Oslo", (string?)(await person.GetAsync("contact")).Json["city"]);
    }

    [Fact]
    public async Task A_link_is_removed_by_its_button_and_comes_back_by_undo()
    {
        var (visitor, person) = await StartAsync();
        await person.PutAsync("contact", """{"links":[{"network":"Mastodon","username":"ada","url":"https://example.org/@ada?a=1&b=2"},{"network":"ORCID"}]}""");
        var page = (await visitor.GetAsync("bank/contact")).Page;
        var form = page.GetElementById(page.QuerySelector("button[aria-label='Remove Mastodon']")!.GetAttribute("form")!)!;
        var reply = await visitor.PostAsync(form.GetAttribute("action")!, [.. form.QuerySelectorAll("input").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!))]);
        Assert.Equal(["ORCID"], await NetworksAsync(person));
        var undo = (await visitor.GetAsync("bank/contact", ("Cookie", reply.Cookies.Split(';')[0]))).Page.QuerySelector("[data-toast] form")!.GetAttribute("action")!;
        await visitor.PostAsync(undo);
        await visitor.PostAsync(undo);
        Assert.Equal(["ORCID", "Mastodon"], await NetworksAsync(person));
        Assert.Equal("https://example.org/@ada?a=1&b=2", (string?)(await person.GetAsync("contact")).Json["links"]![1]!["url"]);
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        var (visitor, person) = await StartAsync();
        var text = JsonValue.Create(Hostile).ToJsonString();
        await person.PutAsync("contact", $$"""{"firstName":{{text}},"address":{{text}},"city":{{text}},"links":[{"network":{{text}},"username":{{text}}}]}""");
        var page = (await visitor.GetAsync("bank/contact")).Page;
        Assert.Equal(Hostile, page.QuerySelector("input[name=firstName]")!.GetAttribute("value"));
        Assert.Contains(Hostile, page.QuerySelector(".paper-head")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("img, script:not([src])"));
    }

    [Fact]
    public async Task Names_as_long_as_they_may_be_are_whole()
    {
        var (visitor, person) = await StartAsync();
        await person.PutAsync("contact", $$"""{"firstName":"{{new string('W', 100)}}"}""");
        Assert.Contains(new string('W', 100), (await visitor.GetAsync("bank/contact")).Page.QuerySelector(".paper-head")!.TextContent, StringComparison.Ordinal);
    }

    async Task<(Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (Visitor.Of(server, person), person);
    }

    /// <summary>What a browser would send of the form as it is shown.</summary>
    static IEnumerable<(string, string)> Posted(IHtmlDocument page) =>
        page.QuerySelectorAll("#contact-form input[name]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));

    static (string, string)[] Last(IEnumerable<(string Name, string Value)> fields) => [.. fields.GroupBy(field => field.Name).Select(group => group.Last())];

    static async Task<IEnumerable<string?>> NetworksAsync(Caller person) => (await person.GetAsync("contact")).Json["links"]!.AsArray().Select(link => (string?)link!["network"]);
}
