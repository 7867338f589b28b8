using SkillBank.App.Components.Trash;
using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>The trash: what it shows, and how things leave it.</summary>
public sealed class TrashTests(Servers servers)
{
    static readonly DateTimeOffset Now = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_was_deleted_is_listed_and_comes_back_by_one_click(DatabaseProvider provider)
    {
        var (visitor, person) = await StartAsync(provider);
        await DeleteAsync(person, "Sailing");
        var page = (await visitor.GetAsync("trash")).Page;
        var row = Assert.Single(page.QuerySelectorAll("main ul li"));
        Assert.Contains("Sailing", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Skills", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("30 days left", row.TextContent, StringComparison.Ordinal);

        var form = row.QuerySelector("form")!;
        var reply = await visitor.PostAsync(form.GetAttribute("action")!, ("back", form.QuerySelector("input[name=back]")!.GetAttribute("value")!));
        Assert.Equal((303, visitor.Path("trash")), (reply.Status, reply.Location));
        Assert.Equal("Sailing", (string?)(await person.BankAsync())["skills"]![0]!["skillName"]);
        Assert.Empty((await visitor.GetAsync("trash")).Page.QuerySelectorAll("main ul li"));
    }

    [Fact]
    public async Task Undo_takes_back_a_deletion_and_a_second_click_says_that_it_is_done()
    {
        var (visitor, person) = await StartAsync();
        var id = await DeleteAsync(person, "Sailing");
        var undo = $"trash/{id}/restore";
        Assert.Equal(visitor.Path("bank/skills"), (await visitor.PostAsync(undo, ("back", visitor.Path("bank/skills")))).Location);
        var again = await visitor.PostAsync(undo, ("back", visitor.Path("bank/skills")));
        Assert.Equal(303, again.Status);
        Assert.Contains("not in the trash any more", await visitor.ToastAsync(again), StringComparison.Ordinal);
        Assert.Single((await person.BankAsync())["skills"]!.AsArray());
    }

    [Fact]
    public async Task What_has_a_name_that_is_taken_again_stays_and_the_page_says_why()
    {
        var (visitor, person) = await StartAsync();
        var id = await DeleteAsync(person, "Sailing");
        await person.AddAsync("skills", """{"skillName":"sailing","skillType":"hard_skill"}""");
        Assert.Contains("another of that name", await visitor.ToastAsync(await visitor.PostAsync($"trash/{id}/restore")), StringComparison.Ordinal);
        Assert.Single((await person.GetAsync("trash")).Json.AsArray());
    }

    [Fact]
    public async Task Emptying_asks_first_and_then_removes_for_good()
    {
        var (visitor, person) = await StartAsync();
        Assert.Null((await visitor.GetAsync("trash?dialog=empty")).Page.QuerySelector("[role=alertdialog]"));
        await DeleteAsync(person, "Sailing");
        await DeleteAsync(person, "Knots");
        Assert.Null((await visitor.GetAsync("trash")).Page.QuerySelector("form[action$='/trash/empty']"));
        var question = (await visitor.GetAsync("trash?dialog=empty")).Page.QuerySelector("[role=alertdialog]")!;
        Assert.Contains("all 2 things", question.TextContent, StringComparison.Ordinal);
        var reply = await visitor.PostAsync(question.QuerySelector("form")!.GetAttribute("action")!);
        Assert.Contains("2 things were removed", await visitor.ToastAsync(reply), StringComparison.Ordinal);
        Assert.Empty((await person.GetAsync("trash")).Json.AsArray());
        Assert.Equal(visitor.Path("trash"), (await visitor.PostAsync("trash/empty", ("back", visitor.Path("trash")))).Location);
    }

    [Fact]
    public async Task Nobody_restores_or_empties_what_is_another_persons()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var (person, other) = (await server.NewPersonAsync(), await server.NewPersonAsync());
        var id = await DeleteAsync(person, "Sailing");
        var stranger = Visitor.Of(server, other);
        await stranger.PostAsync($"trash/{id}/restore");
        await stranger.PostAsync("trash/empty");
        Assert.Empty((await other.BankAsync())["skills"]!.AsArray());
        Assert.DoesNotContain("Sailing", (await stranger.GetAsync("trash")).Text, StringComparison.Ordinal);
        Assert.Single((await person.GetAsync("trash")).Json.AsArray());
    }

    [Fact]
    public async Task An_empty_trash_says_what_it_is_for()
    {
        var page = await Rendered.Of<TrashPage>(("Page", Views.Frame), ("Deletions", Array.Empty<Deletion>()), ("Now", Now));
        Assert.Contains("30 days", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("a[href*='dialog=empty']"));
    }

    [Fact]
    public async Task Everything_that_can_be_deleted_has_a_name_and_a_sign()
    {
        var deletions = Enum.GetValues<DeletionKind>().Select(kind => new Deletion { Kind = kind, Label = $"The {kind}", DeletedAt = Now }).ToArray();
        var page = await Rendered.Of<TrashPage>(("Page", Views.Frame), ("Deletions", deletions), ("Now", Now));
        Assert.Equal(deletions.Length, page.QuerySelectorAll("main ul li use").Count(use => use.ParentElement!.ParentElement!.ClassList.Contains("monogram")));
    }

    [Theory, InlineData(0, "30 days left"), InlineData(29, "1 day left"), InlineData(30, "Goes today"), InlineData(40, "Goes today")]
    public async Task A_row_tells_how_long_it_stays(int daysAgo, string said)
    {
        Deletion[] deletions = [new() { Kind = DeletionKind.Entry, Section = "skills", Label = "<b>Sailing</b>", DeletedAt = Now.AddDays(-daysAgo) }];
        var page = await Rendered.Of<TrashPage>(("Page", Views.Frame), ("Deletions", deletions), ("Now", Now));
        Assert.Equal(said, page.QuerySelector("main ul .badge")!.TextContent);
        Assert.Null(page.QuerySelector("main ul b"));
    }

    async Task<(Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (Visitor.Of(server, person), person);
    }


    /// <summary>Adds a skill, deletes it, and returns what the trash calls it.</summary>
    static async Task<string> DeleteAsync(Caller person, string name)
    {
        var skill = await person.AddAsync("skills", $$"""{"skillName":"{{name}}","skillType":"hard_skill"}""");
        await person.DeleteAsync($"skills/{(string)skill["id"]!}");
        return (string)(await person.GetAsync("trash")).Json[0]!["id"]!;
    }
}
