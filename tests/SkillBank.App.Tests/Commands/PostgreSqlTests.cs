using SkillBank.App.Commands;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Commands;

public sealed class PostgreSqlTests : IDisposable
{
    readonly TestShell _shell = new();

    public static string? Missing => PostgreSqlServer.MissingBecause;

    public static bool IsMissing => Missing is not null;

    [Fact(Skip = "PostgreSQL (initdb, pg_ctl) is not installed.", SkipWhen = nameof(IsMissing))]
    public async Task A_bank_lives_on_a_server_and_moves_from_a_file_to_it()
    {
        await _shell.DoAsync("import", Repository.Sample);
        await _shell.DoAsync("backup", _shell.File("bank.zip"));
        var printed = (await _shell.DoAsync("print", "--format", "md")).Out;
        _shell.Variables["SKILLBANK_DATABASE"] = PostgreSqlServer.NewDatabase();
        _shell.Variables.Remove("SKILLBANK_DATA");

        Assert.Contains("none yet", (await _shell.DoAsync("doctor")).Out);
        await _shell.DoAsync("restore", _shell.File("bank.zip"));
        await _shell.DoAsync("add", "interests", "name=Chess");
        await _shell.DoAsync("delete", "interests", "3");
        await _shell.DoAsync("trash", "empty", "--yes");

        Assert.Equal(printed, (await _shell.DoAsync("print", "--format", "md")).Out);
        Assert.Contains("Engine      PostgreSQL 1", (await _shell.DoAsync("doctor")).Out);
        await _shell.RefuseAsync(ExitCode.Conflict, "restore", _shell.File("bank.zip"));
    }

    public void Dispose() => _shell.Dispose();
}
