using SkillBank.App.Commands;

namespace SkillBank.App.Tests.Commands;

/// <summary>What a person does with the program, from one command to the next.</summary>
public sealed class JourneyTests : IDisposable
{
    readonly TestShell _shell = new();

    [Fact]
    public async Task A_bank_is_imported_edited_printed_backed_up_and_restored_elsewhere_as_it_was()
    {
        await _shell.DoAsync("import", Repository.Sample);
        var jobs = (await _shell.DoAsync("list", "experience", "--json")).Json.AsArray();
        await _shell.DoAsync("wording", "add", "experience", "1", "title=Leadership", "content=Led five people through **two** migrations.");
        await _shell.DoAsync("wording", "main", "experience", "1", "2");
        await _shell.DoAsync("delete", "skills", "1");
        Assert.Contains("Led five people through **two** migrations.", (await _shell.DoAsync("print", "--format", "md")).Out);

        await _shell.DoAsync("backup", _shell.File("bank.zip"));
        await _shell.DoAsync("restore", _shell.File("bank.zip"), "--data", _shell.File("elsewhere"));
        await _shell.DoAsync("backup", _shell.File("again.zip"), "--data", _shell.File("elsewhere"));

        Assert.Equal(await File.ReadAllBytesAsync(_shell.File("bank.zip")), await File.ReadAllBytesAsync(_shell.File("again.zip")));
        Assert.Equal(4, jobs.Count);
        foreach (var line in new[] { "list", "list experience", "wording list experience 1", "trash list", "print --format md", "settings show" })
            Assert.Equal((await _shell.DoAsync(line.Split(' '))).Out, (await _shell.DoAsync([.. line.Split(' '), "--data", _shell.File("elsewhere")])).Out);
    }

    [Fact]
    public async Task A_backup_is_for_its_owner_only_and_never_replaces_another_unasked()
    {
        await _shell.DoAsync("backup", _shell.File("bank.zip"));

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_shell.File("bank.zip")));
        await _shell.RefuseAsync(ExitCode.Conflict, "backup", _shell.File("bank.zip"));
        await _shell.DoAsync("backup", _shell.File("bank.zip"), "--force");
        await _shell.RefuseAsync(ExitCode.Unavailable, "backup", _shell.File("none/bank.zip"));
        await _shell.RefuseAsync(ExitCode.Invalid, "backup", "-");
    }

    [Fact]
    public async Task A_backup_is_restored_into_an_empty_bank_only()
    {
        await _shell.DoAsync("add", "interests", "name=Chess");
        await _shell.DoAsync("backup", _shell.File("bank.zip"));

        Assert.Contains("not empty", (await _shell.RefuseAsync(ExitCode.Conflict, "restore", _shell.File("bank.zip"))).Error);
        await _shell.DoAsync("profile", "add", "copy");
        await _shell.DoAsync("restore", _shell.File("bank.zip"), "--profile", "copy");

        Assert.Contains("Chess", (await _shell.DoAsync("list", "interests", "--profile", "copy")).Out);
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_whole()
    {
        await _shell.DoAsync("add", "interests", "name=Chess");
        await _shell.DoAsync("backup", _shell.File("bank.zip"));
        var bytes = await File.ReadAllBytesAsync(_shell.File("bank.zip"));
        await File.WriteAllBytesAsync(_shell.File("half.zip"), bytes[..(bytes.Length / 2)]);

        Assert.Contains("Nothing was stored", (await _shell.RefuseAsync(ExitCode.Invalid, "restore", _shell.File("half.zip"), "--data", _shell.File("elsewhere"))).Error);
        await _shell.RefuseAsync(ExitCode.Invalid, "restore", _shell.Write("text.zip", "no archive"), "--data", _shell.File("elsewhere"));
        await _shell.RefuseAsync(ExitCode.Unavailable, "restore", _shell.File("none.zip"), "--data", _shell.File("elsewhere"));
        Assert.Contains("Nothing in interests", (await _shell.DoAsync("list", "interests", "--data", _shell.File("elsewhere"))).Out);
    }

    public void Dispose() => _shell.Dispose();
}
