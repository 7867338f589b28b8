using System.Text.Json.Nodes;
using SkillBank.App.Tests.Api;
using SkillBank.App.Tests.Api.RouteTable;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.App.Tests.Pages.Bank;

/// <summary>What forms on the tabs of the bank do, on the running program.</summary>
public sealed class BankDeedTests(Servers servers)
{
    static readonly (string Name, string Value)[] Job =
        [("jobTitle", "Head of Supply Planning"), ("companyName", "Nordhavn Cold Chain"), ("startDate", "Mar 2022"), ("content", "- Lead nine planners.")];

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task An_entry_is_added_by_form_and_its_page_shows_it(DatabaseProvider provider)
    {
        var (_, visitor, person) = await StartAsync(provider);
        var added = await visitor.PostAsync("bank/experience", Job);
        Assert.Equal(303, added.Status);
        Assert.Contains("toast=", added.Cookies, StringComparison.Ordinal);
        var page = await visitor.GetAsync(added.Location!);
        Assert.Equal(200, page.Status);
        Assert.Contains("Lead nine planners", page.Page.QuerySelector("textarea[name=content]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2022-03", (string?)(await person.BankAsync())["experience"]![0]!["startDate"]);
    }

    [Fact]
    public async Task A_bad_form_comes_back_with_what_was_typed_and_every_error()
    {
        var (_, visitor, person) = await StartAsync();
        var refused = await visitor.PostAsync("bank/experience", ("jobTitle", "Lead"), ("companyName", ""), ("startDate", "03/04/2020"), ("endDate", "2019"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("Lead", refused.Page.QuerySelector("input[name=jobTitle]")!.GetAttribute("value"));
        Assert.Equal("03/04/2020", refused.Page.QuerySelector("input[name=startDate]")!.GetAttribute("value"));
        Assert.Equal(["companyName", "startDate"], refused.Page.QuerySelectorAll("form[data-autosave=new] [aria-invalid=true]").Select(field => field.GetAttribute("name")));
        Assert.Empty((await person.BankAsync())["experience"]!.AsArray());
    }

    [Fact]
    public async Task A_form_that_saves_itself_is_told_how_it_went()
    {
        var (_, visitor, person) = await StartAsync();
        var entry = await visitor.SaveAsync("bank/experience", Job);
        Assert.Equal(200, entry.Status);
        var action = (string)JsonNode.Parse(entry.Text)!["action"]!;
        Assert.Equal("{\"saved\":true}", (await visitor.SaveAsync(action, ("jobTitle", "Planner"), ("was.jobTitle", "Head of Supply Planning"))).Text);
        var refused = await visitor.SaveAsync(action, ("jobTitle", ""), ("was.jobTitle", "Planner"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("Required.", (string?)JsonNode.Parse(refused.Text)!["errors"]!["jobTitle"]![0]);
        Assert.Equal("Planner", (string?)(await person.BankAsync())["experience"]![0]!["jobTitle"]);
    }

    [Fact]
    public async Task Two_tabs_that_change_different_fields_both_win()
    {
        var (_, visitor, person) = await StartAsync();
        var entry = await AddAsync(person);
        Assert.Equal(200, (await visitor.SaveAsync($"bank/experience/{entry}", ("jobTitle", "Lead"), ("was.jobTitle", "Engineer"))).Status);
        Assert.Equal(200, (await visitor.SaveAsync($"bank/experience/{entry}", ("jobTitle", "Engineer"), ("was.jobTitle", "Engineer"), ("location", "Oslo"), ("was.location", ""))).Status);
        var stored = (await person.BankAsync())["experience"]![0]!;
        Assert.Equal(("Lead", "Oslo"), ((string?)stored["jobTitle"], (string?)stored["location"]));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Two_tabs_that_change_one_text_are_shown_both_and_nothing_is_stored(DatabaseProvider provider)
    {
        var (_, visitor, person) = await StartAsync(provider);
        var (entry, wording) = await AddWithTextAsync(person);
        var path = $"bank/experience/{entry}/wordings/{wording}";
        Assert.Equal(200, (await visitor.SaveAsync(path, ("content", "First tab."), ("was.content", "Built it."))).Status);
        var conflict = await visitor.SaveAsync(path, ("content", "Second tab."), ("was.content", "Built it."));
        Assert.Equal(409, conflict.Status);
        Assert.Equal(["Second tab.", "First tab."], conflict.Page.QuerySelectorAll("dialog input[type=radio]").Select(choice => choice.GetAttribute("value")));
        Assert.Equal("First tab.", (string?)(await person.BankAsync())["experience"]![0]!["mainContent"]);
    }

    [Fact]
    public async Task Wordings_are_added_copied_made_main_restored_and_thrown_away()
    {
        var (_, visitor, person) = await StartAsync();
        var (entry, wording) = await AddWithTextAsync(person);
        var path = $"bank/experience/{entry}/wordings";
        Assert.Equal(303, (await visitor.PostAsync(path, ("title", "Pharma"), ("content", "Other words."))).Status);
        var pharma = (string)(await VariationsAsync(person))[1]!["id"]!;
        Assert.Equal(303, (await visitor.PostAsync($"{path}/{pharma}/main")).Status);
        Assert.Equal(303, (await visitor.PostAsync($"{path}/{pharma}/duplicate")).Status);
        Assert.Equal(303, (await visitor.PostAsync($"{path}/{wording}", ("content", "Rebuilt it."))).Status);
        Assert.Equal(303, (await visitor.PostAsync($"{path}/{wording}/restore", ("revision", "1"))).Status);
        var all = await VariationsAsync(person);
        Assert.Equal([("Built it.", false), ("Other words.", true), ("Other words.", false)], all.Select(v => ((string)v!["content"]!, (bool)v["isMain"]!)));
        Assert.Equal(3, (int)all[0]!["revision"]!);
        Assert.Equal(303, (await visitor.PostAsync($"{path}/{wording}/restore", ("revision", "2"), ("as", "new"))).Status);
        Assert.Equal("Rebuilt it.", (string?)(await VariationsAsync(person))[3]!["content"]);
        Assert.Equal(303, (await visitor.PostAsync($"{path}/{pharma}/delete")).Status);
        Assert.Equal(3, (await VariationsAsync(person)).Count);
    }

    [Fact]
    public async Task The_history_shows_what_changed_and_where_the_entry_is_used()
    {
        var (_, visitor, person) = await StartAsync();
        var (entry, wording) = await AddWithTextAsync(person);
        await person.SendAsync("POST", $"/api/users/{person.User}/resumes", """{"title":"Platform <b>roles</b>"}""");
        await visitor.SaveAsync($"bank/experience/{entry}/wordings/{wording}", ("content", "Built it well."), ("was.content", "Built it."));
        var page = (await visitor.GetAsync($"bank/experience/{entry}?wording={wording}&history=2")).Page;
        Assert.Contains("well.", page.QuerySelector(".worddiff ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Platform <b>roles</b>", page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_are_copied_moved_reordered_and_thrown_away()
    {
        var (_, visitor, person) = await StartAsync();
        var ids = new[] { await AddAsync(person, "One"), await AddAsync(person, "Two"), await AddAsync(person, "Three") };
        await visitor.PostAsync($"bank/experience/{ids[2]}/move", ("by", "up"));
        Assert.Equal(["One", "Three", "Two"], await TitlesAsync(person));
        await visitor.PostAsync($"bank/experience/{ids[0]}/move", ("by", "up"));
        await visitor.PostAsync("bank/experience/reorder", ("ids", ids[1]), ("ids", ids[0]), ("ids", ids[2]));
        Assert.Equal(["Two", "One", "Three"], await TitlesAsync(person));
        Assert.Equal(303, (await visitor.PostAsync("bank/experience/reorder", ("ids", ids[1]), ("ids", "nonsense"))).Status);
        Assert.Equal(["Two", "One", "Three"], await TitlesAsync(person));
        await visitor.PostAsync($"bank/experience/{ids[1]}/duplicate");
        Assert.Equal(["Two", "Two", "One", "Three"], await TitlesAsync(person));
        await visitor.PostAsync($"bank/experience/{ids[1]}/delete");
        Assert.Equal(["Two", "One", "Three"], await TitlesAsync(person));
    }

    [Theory, InlineData("bank/experience/{0}"), InlineData("bank/experience/{0}/delete"), InlineData("bank/experience/{0}/duplicate"),
        InlineData("bank/experience/{0}/move"), InlineData("bank/experience/{0}/wordings"), InlineData("bank/experience/{0}/wordings/{1}"),
        InlineData("bank/experience/{0}/wordings/{1}/main"), InlineData("bank/experience/{0}/wordings/{1}/duplicate"), InlineData("bank/experience/{0}/wordings/{1}/delete")]
    public async Task What_is_someone_elses_is_not_there_and_stays_as_it_is(string path)
    {
        var (server, _, owner) = await StartAsync();
        var (entry, wording) = await AddWithTextAsync(owner);
        var stranger = Visitor.Of(server, await server.NewPersonAsync());
        var before = (await owner.GetAsync()).Text;
        var reply = await stranger.PostAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, entry, wording), ("jobTitle", "Mine"), ("content", "Mine"), ("by", "up"));
        Assert.Equal(404, reply.Status);
        Assert.Contains("There is nothing here", reply.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await stranger.GetAsync($"bank/experience/{entry}")).Status);
        Assert.Equal(before, (await owner.GetAsync()).Text);
    }

    [Fact]
    public async Task A_form_on_another_site_changes_nothing()
    {
        var (_, visitor, person) = await StartAsync();
        foreach (var header in new[] { ("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site"), ("Origin", "null") })
            Assert.Equal(403, (await visitor.SendAsync("POST", "bank/experience", Job, header)).Status);
        Assert.Empty((await person.BankAsync())["experience"]!.AsArray());
    }

    [Theory, InlineData("https://evil.example/"), InlineData("//evil.example/"), InlineData("/\\evil.example"), InlineData("javascript:alert(1)")]
    public async Task A_form_cannot_send_the_browser_to_another_site(string back)
    {
        var (_, visitor, person) = await StartAsync();
        var entry = await AddAsync(person);
        Assert.Equal(visitor.Path("")[..^1], (await visitor.PostAsync($"bank/experience/{entry}/move", ("by", "up"), ("back", back))).Location);
    }

    [Theory, InlineData("eyJUZXh0IjoieCIsIlVuZG8iOiIvL2V2aWwuZXhhbXBsZSJ9"), InlineData("%%%"), InlineData("bm9uc2Vuc2U=")]
    public async Task A_message_that_someone_else_left_does_no_harm(string cookie)
    {
        var (_, visitor, _) = await StartAsync();
        var page = await visitor.GetAsync("bank/experience", ("Cookie", $"toast={cookie}"));
        Assert.Equal(200, page.Status);
        Assert.Null(page.Page.QuerySelector("[data-toast]"));
    }

    [Fact]
    public async Task Pages_may_load_nothing_from_elsewhere_and_run_no_script_but_their_own()
    {
        var (server, visitor, _) = await StartAsync();
        using var response = await server.Http.GetAsync(new Uri(visitor.Path("bank/experience"), UriKind.Relative));
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        var page = (await visitor.GetAsync("bank/experience")).Page;
        Assert.All(page.QuerySelectorAll("script, link[href], img[src]"), element => Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("script:not([src]), [onclick], [onchange], [onsubmit]"));
    }

    async Task<(RunningServer Server, Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (server, Visitor.Of(server, person), person);
    }

    static async Task<string> AddAsync(Caller person, string title = "Engineer") =>
        (string)(await person.AddAsync("experience", $$"""{"jobTitle":"{{title}}","companyName":"Nordlys","startDate":"2019-03"}"""))["id"]!;

    static async Task<(string Entry, string Wording)> AddWithTextAsync(Caller person)
    {
        var entry = await person.AddAsync("experience", Samples.New(Section.Find("experience")!));
        return ((string)entry["id"]!, (string)entry["variations"]![0]!["id"]!);
    }

    static async Task<JsonArray> VariationsAsync(Caller person) => (await person.BankAsync())["experience"]![0]!["variations"]!.AsArray();

    static async Task<IEnumerable<string?>> TitlesAsync(Caller person) => (await person.BankAsync())["experience"]!.AsArray().Select(entry => (string?)entry!["jobTitle"]);
}
