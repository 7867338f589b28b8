using SkillBank.App.Commands;

namespace SkillBank.App.Tests.Commands;

/// <summary>What people do with resumes, from an imported file to a sent one, on the command line.</summary>
public sealed class ResumeJourneyTests : IDisposable
{
    readonly TestShell _shell = new();

    [Fact]
    public async Task From_an_import_to_two_resumes_one_of_them_sent()
    {
        await _shell.DoAsync("import", Repository.Sample);
        foreach (var job in new[] { "1", "2", "3" })
        {
            await _shell.DoAsync("wording", "add", "experience", job, "title=Short", $"content=Kept ferry line {job} on time.");
            await _shell.DoAsync("wording", "add", "experience", job, "title=Lead", "content=Led nine people across three harbors.");
        }
        var count = (await _shell.DoAsync("wording", "list", "experience", "1", "--json")).Json.AsArray().Count;
        await _shell.DoAsync("resume", "new", "Platform", "targetCompany=Nordhavn AS");
        await _shell.DoAsync("resume", "new", "Lead", "rule=at_most", "ruleEntries=4");
        foreach (var job in new[] { "1", "2", "3" })
        {
            var number = (await _shell.DoAsync("wording", "list", "experience", job, "--json")).Json.AsArray().Count - 1;
            await _shell.DoAsync("resume", "wording", "Platform", "experience", job, $"{number}");
            await _shell.DoAsync("resume", "wording", "Lead", "experience", job, $"{number}", "--pin");
        }
        await _shell.RunAsync("resume", "print", "Platform", "-o", _shell.File("platform.pdf"));
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(_shell.File("platform.pdf")));
        Assert.Contains("Kept ferry line 1 on time.", (await _shell.RunAsync("resume", "print", "Lead", "--format", "md")).Out);

        await _shell.DoAsync("resume", "snapshot", "Platform", "sentTo=Nordhavn AS", "sentFor=4711", "sentOn=2026-11-20", "-o", _shell.File("sent.pdf"));
        var (platform, lead) = (await MarkdownAsync("Platform"), await MarkdownAsync("Lead"));
        await _shell.DoAsync("wording", "edit", "experience", "1", $"{count - 1}", "content=Kept every ferry of line 1 on time.");

        Assert.NotEqual(platform, await MarkdownAsync("Platform"));
        Assert.Equal(lead, await MarkdownAsync("Lead"));
        Assert.Contains("newer in bank", (await _shell.DoAsync("resume", "show", "Lead")).Out);
        Assert.DoesNotContain("newer in bank", (await _shell.DoAsync("resume", "show", "Platform")).Out);
        Assert.Contains("{+every", (await _shell.DoAsync("resume", "newer", "Lead", "experience", "1")).Out);

        await _shell.DoAsync("resume", "open", "Platform", "1", "-o", _shell.File("again.pdf"));
        Assert.Equal(await File.ReadAllBytesAsync(_shell.File("sent.pdf")), await File.ReadAllBytesAsync(_shell.File("again.pdf")));
        Assert.Contains("{+every", (await _shell.DoAsync("resume", "compare", "Platform:1", "Platform")).Out);
        Assert.False((bool)(await _shell.DoAsync("resume", "compare", "Platform", "Lead", "--json")).Json["isSame"]!);
        var usage = (await _shell.DoAsync("resume", "usage", "experience", "1", $"{count - 1}")).Out;
        Assert.Contains("Platform (live)", usage);
        Assert.Contains("sent 2026-11-20 to Nordhavn AS for 4711", usage);

        Assert.Contains("Platform", (await _shell.RefuseAsync(ExitCode.Conflict, "wording", "delete", "experience", "1", $"{count - 1}")).Error);
        await _shell.DoAsync("wording", "delete", "experience", "1", $"{count - 1}", "--force");
        Assert.Contains("! ", (await _shell.DoAsync("resume", "show", "Platform")).Out);
        Assert.Contains("the main one is used instead", (await _shell.DoAsync("resume", "show", "Platform")).Out);
        await _shell.RefuseAsync(ExitCode.Conflict, "resume", "delete", "Platform");
        await _shell.DoAsync("resume", "restore", "Platform", "1", "As sent");
        Assert.Contains("Both print the same.", (await _shell.DoAsync("resume", "compare", "Platform:1", "As sent")).Out);
        await _shell.DoAsync("resume", "delete", "Platform", "--force");
        await _shell.DoAsync("trash", "restore", "1");
        await _shell.DoAsync("resume", "open", "Platform", "1", "-o", _shell.File("third.pdf"));
    }

    [Fact]
    public async Task Entries_are_placed_moved_hidden_and_given_to_the_bank()
    {
        await _shell.DoAsync("add", "projects", "projectName=Tidewatch", "content=Watched tides.");
        await _shell.DoAsync("add", "projects", "projectName=Harbor map");
        await _shell.DoAsync("resume", "new", "Short", "rule=hand_picked");
        Assert.DoesNotContain("Tidewatch", (await _shell.DoAsync("resume", "show", "1")).Out);
        await _shell.DoAsync("resume", "place", "1", "projects", "1", "heading=Tide atlas");
        await _shell.DoAsync("resume", "place", "1", "projects", "2");
        await _shell.DoAsync("resume", "move", "1", "projects", "2", "1");
        var shown = (await _shell.DoAsync("resume", "show", "1")).Out;
        Assert.True(shown.IndexOf("Harbor map", StringComparison.Ordinal) < shown.IndexOf("Tide atlas", StringComparison.Ordinal));
        await _shell.DoAsync("resume", "remove", "1", "projects", "1");
        Assert.DoesNotContain("Harbor map", (await _shell.DoAsync("resume", "print", "1", "--format", "md")).Out);

        await _shell.DoAsync("resume", "section", "1", "projects", "source=own", "title=Selected work");
        await _shell.DoAsync("resume", "add", "1", "projects", "projectName=Ferry board", "content=Built it.");
        Assert.Contains("Ferry board", (await _shell.DoAsync("resume", "print", "1", "--format", "md")).Out);
        await _shell.DoAsync("resume", "to-bank", "1", "projects", "1");
        Assert.Contains("Ferry board", (await _shell.DoAsync("list", "projects")).Out);
        await _shell.DoAsync("resume", "order", "1", "projects", "summaries");
        await _shell.DoAsync("resume", "edit", "1", "status=active", "fit=1");
        await _shell.DoAsync("resume", "duplicate", "1", "Longer");
        Assert.Contains("Longer", (await _shell.DoAsync("resume", "list")).Out);
    }

    [Theory]
    [InlineData(2, "resume new")]
    [InlineData(2, "resume new X rule=some")]
    [InlineData(2, "resume new X template=none")]
    [InlineData(2, "resume new X fit=0")]
    [InlineData(3, "resume show 7")]
    [InlineData(3, "resume show nothing")]
    [InlineData(3, "resume wording 1 experience 1 2")]
    [InlineData(2, "resume wording 1 projects 1 main --pin")]
    [InlineData(3, "resume open 1 4 -o x.pdf")]
    [InlineData(2, "resume snapshot 1 sentTo=Nordhavn")]
    [InlineData(2, "resume snapshot 1 format=exe")]
    [InlineData(2, "resume print 1 --format exe")]
    [InlineData(3, "resume compare 1 1:9")]
    [InlineData(2, "resume order 1 none")]
    public async Task What_cannot_be_done_ends_with_its_code_and_says_why(int code, string line)
    {
        await _shell.DoAsync("add", "projects", "projectName=Tidewatch", "content=Watched tides.");
        await _shell.DoAsync("resume", "new", "One");

        await _shell.RefuseAsync(code, line.Split(' '));
    }

    async Task<string> MarkdownAsync(string resume) => (await _shell.RunAsync("resume", "print", resume, "--format", "md")).Out;

    public void Dispose() => _shell.Dispose();
}
