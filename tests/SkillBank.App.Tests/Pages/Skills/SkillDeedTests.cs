using System.Text.Json.Nodes;
using SkillBank.App.Components.Skills;
using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.App.Tests.Pages.Skills;

/// <summary>What the forms on the tab of skills do, on the running program.</summary>
public sealed class SkillDeedTests(Servers servers)
{
    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_pasted_list_is_shown_then_added_and_can_be_taken_back_whole(DatabaseProvider provider)
    {
        var (visitor, person) = await StartAsync(provider, "Power BI");
        var preview = await visitor.PostAsync("bank/skills/pasted", ("list", "Kaizen, PowerBI\r\nTableau"), ("do", "preview"));
        Assert.Equal((200, "Kaizen, PowerBI\nTableau"), (preview.Status, preview.Page.QuerySelector("textarea[name=list]")!.TextContent.Trim().ReplaceLineEndings("\n")));
        Assert.Equal("Power BI", await NamesAsync(person));

        var added = await visitor.PostAsync("bank/skills/pasted", ("list", "Kaizen, PowerBI\r\nTableau"), ("name", "Tableau"), ("kind", "soft_skill"), ("name", "Gone"), ("kind", "soft_skill"), ("do", "add"));
        Assert.Equal(303, added.Status);
        Assert.Equal("Power BI, Kaizen, Tableau", await NamesAsync(person));
        Assert.Equal("soft_skill", (string?)(await SkillsAsync(person))[2]!["skillType"]);

        var undo = Undo(added);
        Assert.Equal(303, (await visitor.PostAsync(undo, ("back", visitor.Path("bank/skills")))).Status);
        Assert.Equal("Power BI", await NamesAsync(person));
    }

    [Fact]
    public async Task The_script_gets_the_preview_alone()
    {
        var (visitor, _) = await StartAsync();
        var preview = await visitor.SendAsync("POST", "bank/skills/pasted", [("list", "<i>Go</i>")], ("HX-Target", PastedPreview.Id));
        Assert.StartsWith($"<div class=\"{PastedPreview.Id}\"", preview.Text.TrimStart(), StringComparison.Ordinal);
        Assert.Null(preview.Page.QuerySelector("i"));
    }

    [Fact]
    public async Task What_cannot_be_added_stays_in_the_field()
    {
        var (visitor, person) = await StartAsync();
        var endless = new string('x', 101);
        var added = await visitor.PostAsync("bank/skills/pasted", ("list", $"Go, {endless}"), ("do", "add"));
        Assert.Equal("Go", await NamesAsync(person));
        Assert.Contains(endless, (await visitor.GetAsync(added.Location!)).Page.QuerySelector("textarea[name=list]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Several_are_changed_and_thrown_away_at_once_with_one_undo(DatabaseProvider provider)
    {
        var (visitor, person) = await StartAsync(provider, "Go", "SQL", "R");
        var ids = await IdsAsync(person);
        Assert.Equal(303, (await visitor.PostAsync("bank/skills/picked", ("pick", ids[0]), ("pick", ids[2]), ("do", "level:Expert"))).Status);
        Assert.Equal(303, (await visitor.PostAsync("bank/skills/picked", ("pick", ids[0]), ("do", "type:soft_skill"))).Status);
        Assert.Equal([("Expert", "soft_skill"), (null, "hard_skill"), ("Expert", "hard_skill")], (await SkillsAsync(person)).Select(skill => ((string?)skill!["proficiencyLevel"], (string?)skill["skillType"])));

        var gone = await visitor.PostAsync("bank/skills/picked", ("pick", ids[0]), ("pick", ids[1]), ("do", "trash"));
        Assert.Equal("R", await NamesAsync(person));
        await visitor.PostAsync(Undo(gone));
        Assert.Equal("Go, SQL, R", await NamesAsync(person));
    }

    [Fact]
    public async Task As_many_as_a_section_holds_can_be_picked_at_once()
    {
        var (visitor, person) = await StartAsync(DatabaseProvider.Sqlite, "Go");
        var picked = Enumerable.Range(0, Section.MaxEntries - 1).Select(_ => ("pick", Guid.CreateVersion7().ToString())).Append(("pick", (await IdsAsync(person))[0]));
        Assert.Equal(303, (await visitor.PostAsync("bank/skills/picked", [.. picked, ("do", "trash")])).Status);
        Assert.Empty(await SkillsAsync(person));
    }

    [Fact]
    public async Task Nothing_picked_and_nothing_to_do_are_told()
    {
        var (visitor, person) = await StartAsync(DatabaseProvider.Sqlite, "Go", "SQL");
        var id = (await IdsAsync(person))[0];
        foreach (var fields in new (string, string)[][] { [("do", "trash")], [("pick", id), ("do", "merge")], [("pick", id), ("do", "type:nonsense")], [("pick", id)], [("pick", "x"), ("do", "level:" + new string('x', 61))] })
        {
            var reply = await visitor.PostAsync("bank/skills/picked", fields);
            Assert.Equal(303, reply.Status);
            Assert.Contains("toast=", reply.Cookies, StringComparison.Ordinal);
        }
        Assert.Equal("Go, SQL", await NamesAsync(person));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Picked_skills_are_merged_after_choosing_the_name_and_the_merge_can_be_undone(DatabaseProvider provider)
    {
        var (visitor, person) = await StartAsync(provider, "Postgres SQL", "Go", "PostgreSQL");
        var ids = await IdsAsync(person);
        var choose = await visitor.PostAsync("bank/skills/picked", ("pick", ids[0]), ("pick", ids[2]), ("do", "merge"));
        var page = (await visitor.GetAsync(choose.Location!)).Page;
        Assert.Equal([ids[0], ids[2]], page.QuerySelectorAll("form[action$='/merge'] input[name=keep]").Select(choice => choice.GetAttribute("value")));

        var merged = await visitor.PostAsync("bank/skills/merge", ("skill", ids[0]), ("skill", ids[2]), ("keep", ids[2]));
        Assert.Equal("Go, PostgreSQL", await NamesAsync(person));
        await visitor.PostAsync(Undo(merged));
        Assert.Equal("Postgres SQL, Go, PostgreSQL", await NamesAsync(person));
        Assert.Contains("toast=", (await visitor.PostAsync("bank/skills/merge", ("skill", ids[0]), ("keep", Guid.CreateVersion7().ToString()))).Cookies, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skill_is_moved_within_its_kind_and_to_another()
    {
        var (visitor, person) = await StartAsync(DatabaseProvider.Sqlite, "A", "B", "C");
        var ids = await IdsAsync(person);
        Assert.Equal(303, (await visitor.PostAsync($"bank/skills/{ids[2]}/place/hard_skill", ("place", "0"))).Status);
        Assert.Equal("C, A, B", await NamesAsync(person));
        Assert.Equal(303, (await visitor.PostAsync($"bank/skills/{ids[0]}/place/transferable_skill")).Status);
        Assert.Equal("transferable_skill", (string?)(await SkillsAsync(person))[1]!["skillType"]);
        Assert.Equal(404, (await visitor.PostAsync($"bank/skills/{ids[0]}/place/nonsense")).Status);
    }

    [Fact]
    public async Task Nobody_changes_the_skills_of_another_person()
    {
        var (visitor, person) = await StartAsync(DatabaseProvider.Sqlite, "Go", "SQL");
        var (stranger, other) = await StartAsync(DatabaseProvider.Sqlite, "R");
        var ids = await IdsAsync(person);
        await stranger.PostAsync("bank/skills/picked", ("pick", ids[0]), ("pick", ids[1]), ("do", "trash"));
        await stranger.PostAsync("bank/skills/picked", ("pick", ids[0]), ("do", "type:soft_skill"));
        Assert.Equal(404, (await stranger.PostAsync("bank/skills/merge", ("skill", ids[0]), ("skill", ids[1]), ("keep", ids[0]))).Status);
        Assert.Equal(404, (await stranger.PostAsync($"bank/skills/{ids[0]}/place/soft_skill", ("place", "1"))).Status);
        await stranger.PostAsync(Undo(await visitor.PostAsync("bank/skills/pasted", ("list", "Kaizen"), ("do", "add"))).Replace($"/{person.User}/", $"/{other.User}/", StringComparison.Ordinal));
        Assert.Equal("Go, SQL, Kaizen", await NamesAsync(person));
        Assert.Equal("hard_skill", (string?)(await SkillsAsync(person))[0]!["skillType"]);
    }

    async Task<(Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, params string[] names)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        foreach (var name in names) await person.AddAsync("skills", $$"""{"skillName":"{{name}}","skillType":"hard_skill"}""");
        return (Visitor.Of(server, person), person);
    }

    static async Task<JsonArray> SkillsAsync(Caller person) => (await person.BankAsync())["skills"]!.AsArray();

    static async Task<string[]> IdsAsync(Caller person) => [.. (await SkillsAsync(person)).Select(skill => (string)skill!["id"]!)];

    static async Task<string> NamesAsync(Caller person) => string.Join(", ", (await SkillsAsync(person)).Select(skill => (string?)skill!["skillName"]));

    /// <summary>Where the toast that a reply left says that undoing is.</summary>
    static string Undo(PageReply reply)
    {
        var value = Uri.UnescapeDataString(reply.Cookies.Split("toast=")[1].Split(';')[0]);
        return (string)JsonNode.Parse(Convert.FromBase64String(value))!["Undo"]!;
    }
}
