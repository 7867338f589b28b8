using SkillBank.App.Components.Layout;
using SkillBank.App.Components.Search;
using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.Entries;
using System.Text.Json.Nodes;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>The search as a page and as the list of the palette.</summary>
public sealed class SearchTests(Servers servers)
{
    const string Hostile = "<img src=x onerror=alert(1)>";

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_word_finds_entries_wordings_sections_and_commands_with_the_word_marked(DatabaseProvider provider)
    {
        var (visitor, person) = await StartAsync(provider);
        await AddAsync(person, "Planner in Gdańsk", "Planned lorries to Gdańsk.");
        var page = (await visitor.GetAsync("search?q=gdansk")).Page;
        Assert.Equal(["Entries", "Wordings"], page.QuerySelectorAll("main section h2").Select(heading => heading.TextContent));
        Assert.All(page.QuerySelectorAll("main mark"), mark => Assert.Equal("Gdańsk", mark.TextContent));
        Assert.Equal("1 result", (await visitor.GetAsync("search?q=add+certificate")).Page.QuerySelector("main [role=status]")!.TextContent);
    }

    [Fact]
    public async Task Every_hit_leads_to_a_page()
    {
        var (visitor, person) = await StartAsync();
        await AddAsync(person, "Planner", "Planned the trash, experience and add of skills.");
        foreach (var query in new[] { "planner", "contact", "profile", "settings", "import", "download", "theme", "certificates", "add experience", "trash", "skill bank" })
        {
            var page = (await visitor.GetAsync($"search?q={Uri.EscapeDataString(query)}")).Page;
            var links = page.QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);
            foreach (var link in links) Assert.Equal((link, 200), (link, (await visitor.GetAsync(link)).Status));
        }
    }

    [Fact]
    public async Task The_palette_gets_options_alone_each_with_an_id_of_its_own()
    {
        var (visitor, person) = await StartAsync();
        await AddAsync(person, "Planner", "Planned.");
        var reply = await visitor.GetAsync("search?hits&q=plan");
        Assert.DoesNotContain("<html", reply.Text, StringComparison.OrdinalIgnoreCase);
        var options = reply.Page.QuerySelectorAll("[role=option]");
        Assert.Equal(Enumerable.Range(0, options.Length).Select(i => $"hit-{i}"), options.Select(option => option.Id));
        Assert.All(options, option => Assert.Equal("false", option.GetAttribute("aria-selected")));
        Assert.All(options, option => Assert.NotNull(option.GetAttribute("href")));
    }

    [Theory, InlineData(""), InlineData("   ")]
    public async Task Before_anything_is_typed_it_offers_where_to_go_and_what_to_do(string query)
    {
        var (visitor, _) = await StartAsync();
        var options = (await visitor.GetAsync($"search?hits&q={query}")).Page.QuerySelectorAll("[role=option]").Select(option => option.TextContent.Trim()).ToList();
        Assert.All(RailItem.All, area => Assert.Contains(area.Name, options));
        Assert.Contains("Add experience", options);
        Assert.Contains("Trash", options);
    }

    [Fact]
    public async Task Nothing_found_says_so_with_what_was_typed()
    {
        var (visitor, _) = await StartAsync();
        var query = Uri.EscapeDataString($"zzz {Hostile}");
        var page = await visitor.GetAsync($"search?q={query}");
        Assert.Contains("Nothing has", page.Page.QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"zzz {Hostile}", page.Page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Empty(page.Page.QuerySelectorAll("img[src=x]"));
        var palette = await visitor.GetAsync($"search?hits&q={query}");
        Assert.Contains(Hostile, palette.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(palette.Page.QuerySelectorAll("img, [role=option]"));
    }

    [Fact]
    public async Task What_people_wrote_is_shown_as_text()
    {
        var (visitor, person) = await StartAsync();
        await AddAsync(person, $"Planner {Hostile}", $"Planned {Hostile}.");
        foreach (var path in new[] { "search?q=planne", "search?hits&q=planne", "search?q=onerror" })
        {
            var page = (await visitor.GetAsync(path)).Page;
            Assert.Contains(Hostile, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("img[src=x]"));
        }
    }

    [Fact]
    public async Task A_query_of_any_length_is_answered()
    {
        var (visitor, _) = await StartAsync();
        Assert.Equal(200, (await visitor.GetAsync($"search?q={new string('x', 4000)}")).Status);
    }

    [Fact]
    public async Task A_search_finds_what_was_just_written_and_not_what_was_just_deleted()
    {
        var (visitor, person) = await StartAsync();
        Assert.Empty(await FoundAsync());
        var id = await AddAsync(person, "Falconer", "");
        Assert.Single(await FoundAsync());
        await person.DeleteAsync($"experience/{id}");
        Assert.Empty(await FoundAsync());

        async Task<IEnumerable<string>> FoundAsync() => (await visitor.GetAsync("search?hits&q=falconer")).Page.QuerySelectorAll("[role=option]").Select(option => option.TextContent);
    }

    [Fact]
    public async Task Nobody_finds_what_is_in_another_bank()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        await AddAsync(await server.NewPersonAsync(), "Oboist", "Played.");
        var other = Visitor.Of(server, await server.NewPersonAsync());
        Assert.Empty((await other.GetAsync("search?hits&q=oboist")).Page.QuerySelectorAll("[role=option]"));
    }

    [Fact]
    public void Every_section_with_a_form_can_be_added_to_by_a_command() =>
        Assert.All(Section.All.Where(section => !section.IsSingle), section => Assert.Contains(PageCommands.All, command => command.Url(Views.Frame.Links) == Views.Frame.Links.New(section)));

    async Task<(Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (Visitor.Of(server, person), person);
    }

    static async Task<string> AddAsync(Caller person, string title, string content) => (string)(await person.AddAsync("experience", new JsonObject
    {
        ["jobTitle"] = title, ["companyName"] = "Nordhavn", ["startDate"] = "2019-03", ["content"] = content.Length == 0 ? null : content,
    }.ToJsonString()))["id"]!;
}
