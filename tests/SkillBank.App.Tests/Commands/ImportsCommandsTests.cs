using SkillBank.App.Commands;

namespace SkillBank.App.Tests.Commands;

public sealed class ImportsCommandsTests : IDisposable
{
    const string File = """{"basics":{"name":"Amara Okafor","label":"Engineer"},"skills":[{"name":"Rust"},{"name":"Go"}]}""";

    readonly TestShell _shell = new();

    [Fact]
    public async Task An_import_tells_how_to_undo_it_and_that_works()
    {
        var imported = (await _shell.DoAsync("import", _shell.Write("amara.json", File))).Out;
        var undo = imported.Split('`')[1].Split(' ');
        Assert.Equal(["skillbank", "imports", "undo"], undo[..3]);

        var undone = (await _shell.DoAsync(undo[1..])).Out;

        Assert.Contains("Undone: amara.json", undone);
        Assert.Contains("profile, Profile: Back as before: currentTitle.", undone);
        Assert.Contains("In the trash: 2.", undone);
        Assert.DoesNotContain("Rust", (await _shell.DoAsync("list", "skills")).Out);
        await _shell.DoAsync(undone.Split('`')[1].Split(' ')[1..]);
        Assert.Contains("Rust", (await _shell.DoAsync("list", "skills")).Out);
    }

    [Fact]
    public async Task Imports_are_listed_shown_and_undone_from_the_last_on()
    {
        Assert.Contains("Nothing was imported yet", (await _shell.DoAsync("imports")).Out);
        await _shell.DoAsync("import", _shell.Write("one.json", File));
        await _shell.DoAsync("import", _shell.Write("two.json", """{"skills":[{"name":"C#"}],"awards":[{"title":"Best Poster","date":"in spring"}]}"""));
        await _shell.DoAsync("import", _shell.Write("same.json", File));

        var list = (await _shell.DoAsync("imports", "--json")).Json.AsArray();
        Assert.Equal(["two.json", "one.json"], list.Select(import => (string?)import!["fileName"]));
        var shown = (await _shell.DoAsync("imports", "show", "1")).Out;
        Assert.Contains("skills, C# (skills[0]): The bank does not have it.", shown);
        Assert.Contains("Note: awards[0].date", shown);

        Assert.Contains("two.json", (await _shell.DoAsync("imports", "undo")).Out);
        Assert.Contains("one.json", (await _shell.DoAsync("imports", "undo")).Out);
        Assert.Contains("was undone before", (await _shell.DoAsync("imports", "undo", "2")).Out);
        Assert.Contains("There is no import to undo", (await _shell.RefuseAsync(3, "imports", "undo")).Error);
        await _shell.RefuseAsync(3, "imports", "undo", "7");
        await _shell.RefuseAsync(3, "imports", "show", "abcdef12");
        Assert.All((await _shell.DoAsync("imports", "--json")).Json.AsArray(), import => Assert.NotNull(import!["undoneAt"]));
    }

    [Fact]
    public async Task What_was_changed_since_is_left_alone_and_named()
    {
        await _shell.DoAsync("import", _shell.Write("amara.json", File));
        await _shell.DoAsync("edit", "skills", "1", "yearsExperience=4");

        var undone = (await _shell.DoAsync("imports", "undo")).Out;

        Assert.Contains("Left alone: skills, Rust. It was changed after the import.", undone);
        Assert.Contains("Rust", (await _shell.DoAsync("list", "skills")).Out);
        Assert.DoesNotContain("Go", (await _shell.DoAsync("list", "skills")).Out);
    }

    [Fact]
    public async Task A_trial_and_a_file_that_brings_nothing_have_nothing_to_undo()
    {
        var file = _shell.Write("amara.json", File);

        Assert.DoesNotContain("imports undo", (await _shell.DoAsync("import", file, "--dry-run")).Out);
        await _shell.DoAsync("import", file);
        Assert.DoesNotContain("imports undo", (await _shell.DoAsync("import", file)).Out);
    }

    [Fact]
    public async Task A_name_made_to_upset_a_terminal_does_not()
    {
        await _shell.DoAsync("import", _shell.Write("a\e[31m\u202Eb.json", File));

        var list = (await _shell.DoAsync("imports")).Out;

        Assert.DoesNotContain('\e', list);
        Assert.DoesNotContain('\u202E', list);
    }

    public void Dispose() => _shell.Dispose();
}
