using System.Text;
using System.Text.Json.Nodes;
using SkillBank.App.Commands;

namespace SkillBank.App.Tests.Commands;

public sealed class ImportAndPrintTests : IDisposable
{
    readonly TestShell _shell = new();

    [Fact]
    public async Task An_import_tells_what_it_added_and_the_same_file_again_changes_nothing()
    {
        Assert.Contains("experience 4", (await _shell.DoAsync("import", Repository.Sample)).Out);
        var before = (await _shell.DoAsync("list", "experience", "--json")).Out;

        Assert.Contains("Nothing to import", (await _shell.DoAsync("import", Repository.Sample)).Out);
        Assert.Equal(before, (await _shell.DoAsync("list", "experience", "--json")).Out);
    }

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        var report = (await _shell.DoAsync("import", Repository.Sample, "--dry-run", "--json")).Json;

        Assert.True((bool)report["dryRun"]!);
        Assert.NotEmpty(report["items"]!.AsArray());
        Assert.All((await _shell.DoAsync("list", "--json")).Json.AsArray(), section => Assert.Equal(0, (int)section!["count"]!));
    }

    [Fact]
    public async Task A_part_of_a_file_is_left_out_by_the_name_that_the_trial_gives_it()
    {
        var trial = (await _shell.DoAsync("import", Repository.Sample, "--dry-run")).Out;
        Assert.Contains("+ [work[1]] experience:", trial);

        var report = (await _shell.DoAsync("import", Repository.Sample, "--leave-out", "work[1]", "--leave-out", "contact")).Out;
        Assert.Contains("Left out 2: experience 1, contact 1", report);
        Assert.Contains("experience 3", report);
        Assert.Null((await _shell.DoAsync("contact", "show", "--json")).Json["email"]);
    }

    [Fact]
    public async Task A_value_of_the_file_replaces_ones_own_when_asked()
    {
        await _shell.DoAsync("contact", "edit", "phone=+47 555 01 02");
        var file = _shell.Write("other.json", """{"basics":{"phone":"+47 555 09 09"}}""");

        Assert.Contains("contact.phone: +47 555 01 02 | +47 555 09 09", (await _shell.DoAsync("import", file, "--dry-run")).Out);
        await _shell.DoAsync("import", file, "--replace", "contact.phone");
        Assert.Equal("+47 555 09 09", (string?)(await _shell.DoAsync("contact", "show", "--json")).Json["phone"]);
    }

    [Fact]
    public async Task A_file_comes_from_standard_input()
    {
        var answer = await _shell.RunAsync(["import", "-"], """{"basics":{"name":"Amara Okafor"},"skills":[{"name":"Rust"}]}""", CancellationToken.None);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("Rust", (await _shell.DoAsync("list", "skills")).Out);
    }

    [Theory]
    [InlineData("""{"basics":{"name":}}""", "Line 1, column 19")]
    [InlineData("{\"work\":[\n{\"name\":\"a\",}]}", "Line 2")]
    [InlineData("Just a text.", "no format")]
    [InlineData("", "no format")]
    public async Task A_broken_file_is_refused_with_the_place_and_nothing_is_stored(string text, string reason)
    {
        Assert.Contains(reason, (await _shell.RefuseAsync(2, "import", _shell.Write("broken.json", text))).Error);
        Assert.All((await _shell.DoAsync("list", "--json")).Json.AsArray(), section => Assert.Equal(0, (int)section!["count"]!));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_lack_of_this_machine() =>
        await _shell.RefuseAsync(5, "import", _shell.File("none.json"));

    [Fact]
    public async Task Markdown_goes_to_standard_output_with_every_main_wording()
    {
        await _shell.DoAsync("import", Repository.Sample);

        var text = (await _shell.DoAsync("print", "--format", "md")).Out;

        Assert.StartsWith("# Noémie Adeyemi-Sørensen\n", text);
        Assert.Contains("### ", text);
    }

    [Fact]
    public async Task What_is_printed_follows_the_main_wording()
    {
        await _shell.DoAsync("add", "experience", "jobTitle=Engineer", "companyName=Nordlys", "startDate=2019", "content=First words.");
        await _shell.DoAsync("wording", "add", "experience", "1", "content=Other words.", "isMain=true");

        var text = (await _shell.DoAsync("print", "--format", "md")).Out;

        Assert.Contains("Other words.", text);
        Assert.DoesNotContain("First words.", text);
    }

    [Theory]
    [InlineData("cv.md", "md", "#")]
    [InlineData("cv.MD", "md", "#")]
    [InlineData("cv.json", "json-resume", "{")]
    [InlineData("cv.reactive.json", "reactive-resume", "{")]
    [InlineData("cv.yaml", "rendercv", "cv:")]
    public async Task The_name_of_the_file_says_the_format(string name, string format, string beginning)
    {
        await _shell.DoAsync("contact", "edit", "firstName=Amara");

        var report = (await _shell.DoAsync("print", "-o", _shell.File(name), "--json")).Json;

        Assert.Equal(format, (string?)report["format"]);
        Assert.StartsWith(beginning, await File.ReadAllTextAsync(_shell.File(name)));
    }

    [Fact]
    public async Task A_JSON_Resume_to_give_away_keeps_notes_and_salary_to_oneself()
    {
        await _shell.DoAsync("profile", "edit", "desiredSalaryMin=70000");
        await _shell.DoAsync("settings", "edit", "notes=Not for others.");

        Assert.DoesNotContain("Not for others.", (await _shell.DoAsync("print", "--format", "json-resume")).Out);
        Assert.DoesNotContain("70000", (await _shell.DoAsync("print", "--format", "json-resume")).Out);
        Assert.Contains("Not for others.", (await _shell.DoAsync("print", "--format", "json-resume", "--own-data")).Out);
    }

    [Fact]
    public async Task A_JSON_Resume_goes_through_the_bank_with_every_text()
    {
        await _shell.DoAsync("import", Repository.Sample);

        var printed = Texts(JsonNode.Parse((await _shell.DoAsync("print", "--format", "json-resume")).Out)!).ToHashSet();

        Assert.Empty(Texts(JsonNode.Parse(await File.ReadAllTextAsync(Repository.Sample))!).Except(printed));
    }

    [Theory]
    [InlineData(2, "print", "--format", "wordperfect")]
    [InlineData(2, "print", "-o", "cv.wpd")]
    [InlineData(2, "print", "--paper", "a0")]
    [InlineData(2, "print", "--option", "accent")]
    [InlineData(2, "print", "--language", "not a tag")]
    [InlineData(2, "print", "--json")]
    [InlineData(2, "print", "--format", "md", "--own-data")]
    [InlineData(2, "print", "-o", "")]
    [InlineData(5, "print", "-o", "/does/not/exist/cv.pdf")]
    [InlineData(5, "print", "-o", "/")]
    public async Task What_cannot_be_printed_is_refused_before_any_work(int code, params string[] args) => await _shell.RefuseAsync(code, args);

    [Fact]
    public async Task A_PDF_does_not_go_to_a_terminal()
    {
        _shell.Terminal = 80;

        Assert.Contains("-o FILE", (await _shell.RefuseAsync(2, "print")).Error);
    }

    [Fact]
    public async Task A_PDF_goes_to_a_file_and_to_a_pipe()
    {
        await _shell.DoAsync("import", Repository.Sample);

        await _shell.DoAsync("print", "-o", _shell.File("cv.pdf"));

        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(_shell.File("cv.pdf")))[..8]);
        Assert.Equal(await File.ReadAllBytesAsync(_shell.File("cv.pdf")), (await _shell.DoAsync("print", "-o", "-")).Bytes);
    }

    [Fact]
    public async Task Without_Node_a_PDF_is_refused_with_what_to_install_and_the_old_file_stays()
    {
        _shell.Variables["SKILLBANK_NODE"] = _shell.File("no-node");
        var path = _shell.Write("cv.pdf", "old");

        Assert.Contains("Node.js", (await _shell.RefuseAsync(ExitCode.Unavailable, "print", "-o", path)).Error);
        Assert.Equal("old", await File.ReadAllTextAsync(path));
        await _shell.DoAsync("print", "--format", "md");
    }

    public void Dispose() => _shell.Dispose();

    static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject record => record.SelectMany(property => property.Value is null ? [] : Texts(property.Value)),
        JsonArray list => list.SelectMany(item => item is null ? [] : Texts(item)),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length > 0 => [text],
        _ => [],
    };
}
