using SkillBank.App.Commands;
using SkillBank.Data;

namespace SkillBank.App.Tests.Commands;

public sealed class DoctorTests : IDisposable
{
    readonly TestShell _shell = new();

    [Fact]
    public async Task All_is_well_where_nothing_is_yet_and_nothing_is_made()
    {
        var report = (await _shell.DoAsync("doctor", "--json")).Json;

        Assert.True((bool)report["isWell"]!);
        Assert.False(Directory.Exists(_shell.Data));
    }

    [Fact]
    public async Task A_bank_in_use_is_well_and_the_doctor_says_where_it_is()
    {
        await _shell.DoAsync("import", Repository.Sample);

        var said = (await _shell.DoAsync("doctor")).Out;

        Assert.Contains(Path.Combine(_shell.Data, DatabaseOptions.FileName), said);
        Assert.Contains($"Skill Bank  {CommandLine.Version}", said);
        Assert.Contains("SQLite 3.", said);
        Assert.Contains("Integrity   whole", said);
        Assert.Contains("All is well.", said);
    }

    [Fact]
    public async Task A_bank_that_breaks_a_rule_of_its_own_is_told()
    {
        await _shell.DoAsync("add", "interests", "name=Chess");
        await using (var file = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_shell.Data, DatabaseOptions.FileName)};Pooling=false"))
        {
            await file.OpenAsync();
            await using var command = file.CreateCommand();
            command.CommandText = "update entries set display_order = 5";
            await command.ExecuteNonQueryAsync();
        }

        var answer = await _shell.RunAsync("doctor");

        Assert.Equal(ExitCode.Unavailable, answer.Code);
        Assert.Contains("! Integrity", answer.Out);
        Assert.Contains("interests", answer.Out);
    }

    [Fact]
    public async Task A_missing_Node_is_told_with_what_to_do()
    {
        _shell.Variables["SKILLBANK_NODE"] = _shell.File("no-node");

        var answer = await _shell.RunAsync("doctor", "--json");

        Assert.Equal(ExitCode.Unavailable, answer.Code);
        var ill = answer.Json["findings"]!.AsArray().Where(finding => !(bool)finding!["isWell"]!).ToDictionary(finding => (string)finding!["name"]!, finding => (string?)finding!["advice"]);
        Assert.Equal(["Node.js", "PDF"], ill.Keys);
        Assert.Contains("https://nodejs.org", ill["Node.js"]);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        Directory.CreateDirectory(_shell.Data);
        await File.WriteAllTextAsync(Path.Combine(_shell.Data, DatabaseOptions.FileName), new string('x', 5000));

        var answer = await _shell.RunAsync("doctor");

        Assert.Equal(ExitCode.Unavailable, answer.Code);
        Assert.Contains("! Schema", answer.Out);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told_without_its_password()
    {
        var answer = await _shell.RunAsync("doctor", "--database", "postgresql://amara:s3cret@127.0.0.1:1/bank");

        Assert.Equal(ExitCode.Unavailable, answer.Code);
        Assert.Contains("! Engine", answer.Out);
        Assert.DoesNotContain("s3cret", answer.Out + answer.Error);
    }

    [Fact]
    public async Task A_folder_that_others_can_read_is_told()
    {
        if (OperatingSystem.IsWindows()) return;
        await _shell.DoAsync("list");
        File.SetUnixFileMode(_shell.Data, (UnixFileMode)0b111_101_101);

        Assert.Contains("! Folder", (await _shell.RunAsync("doctor")).Out);
    }

    public void Dispose() => _shell.Dispose();
}
