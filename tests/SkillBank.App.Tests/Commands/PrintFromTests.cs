using System.Text;
using System.Text.Json.Nodes;
using SkillBank.App.Commands;

namespace SkillBank.App.Tests.Commands;

/// <summary>Files printed without a bank, and what is told of what a file cannot carry.</summary>
public sealed class PrintFromTests : IDisposable
{
    readonly TestShell _shell = new();

    [Fact]
    public async Task A_file_becomes_a_PDF_and_no_bank_is_made()
    {
        await _shell.DoAsync("print", "--from", Repository.Sample, "-o", _shell.File("cv.pdf"));

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(_shell.File("cv.pdf")))[..8]);
        Assert.False(Directory.Exists(_shell.Data));
    }

    [Fact]
    public async Task It_prints_what_a_bank_that_took_it_in_prints_with_the_same_bytes_each_time()
    {
        await _shell.DoAsync("import", Repository.Sample);
        foreach (var format in new[] { "md", "json-resume", "pdf" })
            Assert.Equal((await _shell.RunAsync("print", "--format", format)).Bytes, (await _shell.RunAsync("print", "--from", Repository.Sample, "--format", format)).Bytes);
        foreach (var format in new[] { "reactive-resume", "rendercv" })
            Assert.Equal((await _shell.RunAsync("print", "--from", Repository.Sample, "--format", format)).Bytes, (await _shell.RunAsync("print", "--from", Repository.Sample, "--format", format)).Bytes);
    }

    [Fact]
    public async Task The_look_is_chosen_by_options()
    {
        var yaml = (await _shell.RunAsync("print", "--from", Repository.Sample, "--format", "rendercv", "--paper", "LETTER", "--language", "de", "--option", "accent=#7a1f2b")).Out;

        Assert.Contains("size: \"us-letter\"", yaml, StringComparison.Ordinal);
        Assert.Contains("language: \"german\"", yaml, StringComparison.Ordinal);
        Assert.Contains("section_titles: \"#7a1f2b\"", yaml, StringComparison.Ordinal);
        Assert.Contains("There is no template", (await _shell.RefuseAsync(2, "print", "--from", Repository.Sample, "--template", "none", "-o", _shell.File("cv.pdf"))).Error, StringComparison.Ordinal);
        Assert.Contains("options.accent", (await _shell.RefuseAsync(2, "print", "--from", Repository.Sample, "--option", "accent=red", "-o", _shell.File("cv.pdf"))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_comes_from_standard_input_and_a_broken_one_is_refused()
    {
        Assert.StartsWith("# Amara Okafor\n", (await _shell.RunAsync(["print", "--from", "-", "--format", "md"], """{"basics":{"name":"Amara Okafor"}}""", CancellationToken.None)).Out);
        Assert.Contains("Line 1", (await _shell.RefuseAsync(2, "print", "--from", _shell.Write("broken.json", """{"basics":{"name":}}"""), "--format", "md")).Error);
        await _shell.RefuseAsync(5, "print", "--from", _shell.File("none.json"), "--format", "md");
    }

    [Fact]
    public async Task What_a_file_cannot_carry_is_told_on_standard_error_and_in_JSON()
    {
        await _shell.DoAsync("add", "certificates", "certificateName=First aid", "issuingOrganization=Red Cross", "expirationDate=2027-03");

        var answer = await _shell.RunAsync("print", "--format", "json-resume");
        Assert.Equal(0, answer.Code);
        Assert.Contains("skillbank: not in the file: Expiration date of First aid, Red Cross.", answer.Error, StringComparison.Ordinal);

        var report = await _shell.RunAsync("print", "-o", _shell.File("cv.yaml"), "--json");
        Assert.Equal("", report.Error);
        var note = JsonNode.Parse(report.Out)!["fidelity"]!.AsArray().Single(note => ((string)note!["what"]!).StartsWith("Expiration date", StringComparison.Ordinal))!;
        Assert.Equal("changed", (string?)note["kind"]);
        Assert.Contains("Mar 2027", await File.ReadAllTextAsync(_shell.File("cv.yaml")));
    }

    [Fact]
    public async Task A_resume_leaves_as_data_in_its_own_words()
    {
        await _shell.DoAsync("add", "experience", "jobTitle=Engineer", "companyName=Nordlys", "startDate=2019", "content=First words.");
        await _shell.DoAsync("wording", "add", "experience", "1", "title=Other", "content=Other words.");
        await _shell.DoAsync("resume", "new", "Platform");
        await _shell.DoAsync("resume", "wording", "Platform", "experience", "1", "2");

        foreach (var format in new[] { "json-resume", "reactive-resume", "rendercv" })
        {
            var text = (await _shell.RunAsync("resume", "print", "Platform", "--format", format)).Out;
            Assert.Contains("Other words.", text, StringComparison.Ordinal);
            Assert.DoesNotContain("First words.", text, StringComparison.Ordinal);
        }
        await _shell.DoAsync("resume", "snapshot", "Platform", "format=rendercv", "-o", _shell.File("sent.yaml"));
        Assert.StartsWith("cv:", await File.ReadAllTextAsync(_shell.File("sent.yaml")), StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();
}
