using System.Text.Json.Nodes;
using SkillBank.App.Commands;
using SkillBank.App.Components.Layout;
using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>The settings.</summary>
public sealed class SettingsPageTests(Servers servers)
{
    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task The_settings_of_a_bank_are_saved_and_shown(DatabaseProvider provider)
    {
        var (visitor, person) = await StartAsync(provider);
        Assert.Equal(200, (await visitor.SaveAsync("settings", ("title", "Ada’s bank"), ("defaultLanguage", "nb"), ("defaultPaper", "letter"), ("notes", "Ask Ines."))).Status);
        var page = (await visitor.GetAsync("settings")).Page;
        Assert.Equal("Ada’s bank", page.QuerySelector("input[name=title]")!.GetAttribute("value"));
        Assert.Equal("nb", page.QuerySelector("select[name=defaultLanguage] option[selected]")!.GetAttribute("value"));
        Assert.Equal("letter", page.QuerySelector("select[name=defaultPaper] option[selected]")!.GetAttribute("value"));
        Assert.Equal(200, (await visitor.SaveAsync("settings", ("defaultPaper", ""), ("was.defaultPaper", "letter"))).Status);
        Assert.Null((await person.BankAsync())["metadata"]?["defaultPaper"]);
    }

    [Fact]
    public async Task A_language_that_the_list_does_not_have_stays_chosen()
    {
        var (visitor, _) = await StartAsync();
        await visitor.SaveAsync("settings", ("defaultLanguage", "de-LI"));
        var page = (await visitor.GetAsync("settings")).Page;
        Assert.Equal("de-LI", page.QuerySelector("select[name=defaultLanguage] option[selected]")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("select[name=defaultLanguage] option[value='']"));
    }

    [Fact]
    public async Task What_is_no_language_is_refused()
    {
        var (visitor, _) = await StartAsync();
        var refused = await visitor.SaveAsync("settings", ("defaultLanguage", "<b>"));
        Assert.Equal(422, refused.Status);
        Assert.NotNull(JsonNode.Parse(refused.Text)!["errors"]!["defaultLanguage"]);
        Assert.Equal(422, (await visitor.PostAsync("settings", ("title", new string('x', 300)))).Status);
    }

    [Fact]
    public async Task Starting_over_moves_everything_to_the_trash_and_undo_brings_it_back()
    {
        var (visitor, person) = await StartAsync();
        Assert.NotNull((await visitor.GetAsync("settings")).Page.QuerySelector("form[action$='/reset'] button[disabled]"));
        await person.AddAsync("skills", """{"skillName":"Sailing","skillType":"hard_skill"}""");
        var reset = (await visitor.GetAsync("settings")).Page.QuerySelector("form[action$='/reset'] button:not([disabled])")!.ParentElement!;
        var reply = await visitor.PostAsync(reset.GetAttribute("action")!);
        Assert.Empty((await person.BankAsync())["skills"]!.AsArray());
        var undo = (await visitor.GetAsync(reply.Location!, ("Cookie", reply.Cookies.Split(';')[0]))).Page.QuerySelector("[data-toast] form")!;
        await visitor.PostAsync(undo.GetAttribute("action")!);
        Assert.Single((await person.BankAsync())["skills"]!.AsArray());
    }

    [Fact]
    public async Task The_page_tells_where_the_data_are_the_version_and_the_shortcuts()
    {
        var (visitor, _) = await StartAsync();
        var page = (await visitor.GetAsync("settings")).Page;
        Assert.EndsWith("skillbank.db", page.QuerySelector("code")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(CommandLine.Version, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Shortcuts.All.Count, page.QuerySelectorAll("#shortcuts dt").Length);
        var (server, _) = await StartAsync(DatabaseProvider.PostgreSql);
        Assert.Null((await server.GetAsync("settings")).Page.QuerySelector("code"));
    }

    [Fact]
    public async Task The_chosen_theme_is_pressed_and_kept_by_the_browser()
    {
        var (visitor, _) = await StartAsync();
        var chosen = await visitor.PostAsync("theme", ("theme", "dark"), ("back", visitor.Path("settings")));
        Assert.Contains("theme=dark", chosen.Cookies, StringComparison.Ordinal);
        var page = (await visitor.GetAsync("settings", ("Cookie", "theme=dark"))).Page;
        Assert.Equal("Dark", page.QuerySelector("#theme [aria-pressed=true]")!.TextContent.Trim());
        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-theme"));
    }

    async Task<(Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (Visitor.Of(server, person), person);
    }
}
