namespace SkillBank.App.Tests.Commands;

public sealed class WordingCommandsTests : IDisposable
{
    readonly TestShell _shell = new();

    [Fact]
    public async Task A_further_wording_stands_beside_the_main_one()
    {
        await EngineerAsync();

        await _shell.DoAsync("wording", "add", "experience", "1", "title=Leadership", "content=Led it.", "focus=people", "language=en");

        var wordings = (await _shell.DoAsync("wording", "list", "experience", "1", "--json")).Json.AsArray();
        Assert.Equal([true, false], wordings.Select(wording => (bool)wording!["isMain"]!));
        Assert.Equal("Leadership", (string?)wordings[1]!["title"]);
    }

    [Fact]
    public async Task Making_another_wording_the_main_one_prints_that_one()
    {
        await EngineerAsync();
        await _shell.DoAsync("wording", "add", "experience", "1", "content=Led it.");

        await _shell.DoAsync("wording", "main", "experience", "1", "2");

        Assert.Equal("Led it.", (string?)(await _shell.DoAsync("show", "experience", "1", "--json")).Json["mainContent"]);
    }

    [Fact]
    public async Task A_new_text_keeps_the_old_one_in_the_history_from_which_it_comes_back()
    {
        await EngineerAsync();
        await _shell.DoAsync("wording", "edit", "experience", "1", "1", "content=Built it well.");

        var history = (await _shell.DoAsync("wording", "history", "experience", "1", "1", "--json")).Json.AsArray();
        Assert.Equal(["Built it well.", "Built it."], history.Select(revision => (string?)revision!["content"]));

        var restored = (await _shell.DoAsync("wording", "restore", "experience", "1", "1", "1", "--json")).Json;
        Assert.Equal(("Built it.", 3), ((string?)restored["content"], (int)restored["revision"]!));
    }

    [Fact]
    public async Task A_revision_that_there_is_not_is_not_found()
    {
        await EngineerAsync();

        Assert.Contains("no revision 5", (await _shell.RefuseAsync(3, "wording", "restore", "experience", "1", "1", "5")).Error);
    }

    [Fact]
    public async Task Deleting_the_main_wording_promotes_another_and_the_trash_gives_it_back()
    {
        await EngineerAsync();
        await _shell.DoAsync("wording", "add", "experience", "1", "content=Led it.");

        await _shell.DoAsync("wording", "delete", "experience", "1", "1");
        Assert.Equal("Led it.", (string?)(await _shell.DoAsync("show", "experience", "1", "--json")).Json["mainContent"]);
        await _shell.DoAsync("trash", "restore", "1");

        Assert.Equal(2, (await _shell.DoAsync("wording", "list", "experience", "1", "--json")).Json.AsArray().Count);
    }

    [Fact]
    public async Task Wordings_move()
    {
        await EngineerAsync();
        await _shell.DoAsync("wording", "add", "experience", "1", "content=Led it.");

        await _shell.DoAsync("wording", "move", "experience", "1", "2", "1");

        Assert.Equal(["Led it.", "Built it."], await ContentsAsync("wording", "list", "experience", "1"));
        await _shell.RefuseAsync(2, "wording", "move", "experience", "1", "2", "3");
        await _shell.RefuseAsync(2, "wording", "move", "experience", "1", "2", "x");
    }

    [Fact]
    public async Task Summaries_are_wordings_that_need_no_entry()
    {
        await _shell.DoAsync("wording", "add", "summaries", "title=Short", "content=Ships.");
        await _shell.DoAsync("add", "summaries", "title=Long", "content=Ships often.");
        await _shell.DoAsync("edit", "summaries", "1", "content=Ships well.");
        await _shell.DoAsync("move", "summaries", "2", "1");
        await _shell.DoAsync("wording", "main", "summaries", "1");

        Assert.Equal(["Ships often.", "Ships well."], await ContentsAsync("list", "summaries"));
        Assert.Contains("Long (main", (await _shell.DoAsync("show", "summaries", "1")).Out);
        await _shell.DoAsync("delete", "summaries", "1");
        Assert.Equal(["Ships well."], await ContentsAsync("wording", "list", "summaries"));
    }

    [Fact]
    public async Task A_stale_wording_is_a_conflict()
    {
        await EngineerAsync();
        await _shell.DoAsync("wording", "edit", "experience", "1", "1", "content=Built it well.");

        foreach (var verb in new[] { "main", "delete" }) await _shell.RefuseAsync(4, "wording", verb, "experience", "1", "1", "--expect", "1");
        await _shell.RefuseAsync(4, "wording", "edit", "experience", "1", "1", "title=x", "--expect", "1");
        await _shell.RefuseAsync(4, "wording", "restore", "experience", "1", "1", "1", "--expect", "1");
    }

    [Theory]
    [InlineData("wording", "list", "skills", "1")]
    [InlineData("wording", "list", "experience")]
    [InlineData("wording", "main", "experience", "1")]
    [InlineData("wording", "main", "experience", "1", "1", "1")]
    [InlineData("wording", "add", "experience", "1")]
    [InlineData("wording", "add", "experience", "1", "title=No text")]
    [InlineData("wording", "add", "experience", "1", "content= ")]
    [InlineData("wording", "add", "experience", "1", "content=x", "language=klingon")]
    [InlineData("wording", "add", "experience", "1", "content=x", "nonsense=y")]
    [InlineData("wording", "edit", "experience", "1", "1", "isMain=false")]
    [InlineData("wording", "edit", "experience", "1", "1", "content=a", "content=b")]
    [InlineData("wording")]
    public async Task What_cannot_be_meant_is_refused(params string[] args)
    {
        await EngineerAsync();

        await _shell.RefuseAsync(2, args);
        Assert.Equal(["Built it."], await ContentsAsync("wording", "list", "experience", "1"));
    }

    public void Dispose() => _shell.Dispose();

    Task EngineerAsync() => _shell.DoAsync("add", "experience", "jobTitle=Engineer", "companyName=Nordlys", "startDate=2019-03", "content=Built it.");

    async Task<IEnumerable<string?>> ContentsAsync(params string[] args) =>
        (await _shell.DoAsync([.. args, "--json"])).Json.AsArray().Select(wording => (string?)wording!["content"]);
}
