namespace SkillBank.App.Tests.Commands;

public sealed class MigrateLegacyTests : IDisposable
{
    readonly TestShell _shell = new();

    static string Sample => Repository.File("samples", "legacy", "jobpilot-sample.db");

    [Fact]
    public async Task People_are_moved_told_of_row_by_row_and_taken_out_again()
    {
        var report = _shell.File("moved.json");
        var told = (await _shell.DoAsync("migrate-legacy", Sample, "--report", report)).Out;
        Assert.Contains("generation G1, 3 people.", told);
        Assert.Contains("75 of 75 facts are there", told);
        var rows = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(report))!;
        Assert.Equal(25, rows["rows"]!.AsArray().Count);
        Assert.True((bool)rows["report"]!["isSound"]!);
        Assert.Contains("Kubernetes", (await _shell.DoAsync("list", "skills", "--profile", "Maren Okafor-Lindqvist")).Out);

        Assert.Contains("nothing to do", (await _shell.DoAsync("migrate-legacy", Sample)).Out);
        Assert.Contains("Undone for 3 people", (await _shell.DoAsync("migrate-legacy", Sample, "--undo")).Out);
        Assert.DoesNotContain("Kubernetes", (await _shell.DoAsync("list", "skills", "--profile", "Maren Okafor-Lindqvist")).Out);
        Assert.Contains("nothing to undo", (await _shell.DoAsync("migrate-legacy", Sample, "--undo")).Out);
    }

    [Fact]
    public async Task A_dry_run_makes_nobody()
    {
        Assert.Contains("nothing was stored", (await _shell.DoAsync("migrate-legacy", Sample, "--dry-run")).Out);
        Assert.DoesNotContain("Maren", (await _shell.DoAsync("profile", "list")).Out);
    }

    [Theory]
    [InlineData("--map", "x")]
    [InlineData("--map", "=x")]
    [InlineData("--undo", "--dry-run")]
    [InlineData("--map", "demo-user-123=nobody")]
    public async Task Wrong_words_are_refused_before_anything_is_stored(params string[] words)
    {
        await _shell.RefuseAsync(2, ["migrate-legacy", Sample, .. words]);
        Assert.DoesNotContain("Maren", (await _shell.DoAsync("profile", "list")).Out);
    }

    [Fact]
    public async Task What_is_no_such_database_is_refused() =>
        Assert.Contains("no SQLite database", (await _shell.RefuseAsync(2, "migrate-legacy", _shell.Write("a.db", new string('x', 5000)))).Error);

    public void Dispose() => _shell.Dispose();
}
