namespace SkillBank.App.Tests.Commands;

public sealed class EntryCommandsTests : IDisposable
{
    readonly TestShell _shell = new();

    static readonly string[] Engineer = ["add", "experience", "jobTitle=Engineer", "companyName=Nordlys", "startDate=2019-03", "content=Built it."];

    [Fact]
    public async Task An_entry_is_added_from_pairs_whose_values_have_the_types_of_the_contract()
    {
        var added = (await _shell.DoAsync("add", "skills", "skillName=C#", "skillType=hard_skill", "yearsExperience=4", "keywords=LINQ, EF", "keywords=Roslyn", "--json")).Json;

        Assert.Equal(4, (int)added["yearsExperience"]!);
        Assert.Equal(["LINQ", "EF", "Roslyn"], added["keywords"]!.AsArray().Select(keyword => (string?)keyword));
        Assert.Equal("hard_skill", (string?)added["skillType"]);
    }

    [Fact]
    public async Task A_list_may_be_a_JSON_array_so_that_items_can_hold_commas()
    {
        var added = (await _shell.DoAsync("add", "skills", "skillName=Law", "skillType=hard_skill", """keywords=["tax, EU","labor"]""", "--json")).Json;

        Assert.Equal(["tax, EU", "labor"], added["keywords"]!.AsArray().Select(keyword => (string?)keyword));
    }

    [Fact]
    public async Task Keys_may_be_written_in_any_case() =>
        Assert.Equal("Rust", (string?)(await _shell.DoAsync("add", "skills", "SKILLNAME=Rust", "skilltype=hard_skill", "--json")).Json["skillName"]);

    [Fact]
    public async Task Every_error_of_an_entry_is_told_at_once_and_nothing_is_stored()
    {
        var answer = await _shell.RefuseAsync(2, "add", "experience", "jobTitle=Engineer", "startDate=March", "endDate=2018", "companyUrl=nordlys", "salary=5", "--json");

        Assert.Equal(["companyName", "companyUrl", "salary", "startDate"], answer.Problem["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.Empty((await _shell.DoAsync("list", "experience", "--json")).Json.AsArray());
    }

    [Fact]
    public async Task An_unknown_key_is_answered_with_the_keys_there_are() =>
        Assert.Contains("Keys: languageName, fluency", (await _shell.RefuseAsync(2, "add", "languages", "name=German")).Error);

    [Fact]
    public async Task An_entry_comes_from_a_JSON_file_over_which_pairs_win()
    {
        var file = _shell.Write("job.json", """{"jobTitle":"Engineer","companyName":"Nordlys","startDate":"2019"}""");
        var text = _shell.Write("job.md", "Built it.\r\n\r\n- well\r\n");

        var added = (await _shell.DoAsync("add", "experience", "--from", file, "--content-file", text, "jobTitle=Lead", "--json")).Json;

        Assert.Equal("Lead", (string?)added["jobTitle"]);
        Assert.Equal("Nordlys", (string?)added["companyName"]);
        Assert.Equal("Built it.\n\n- well", (string?)added["mainContent"]);
    }

    [Fact]
    public async Task An_entry_comes_from_standard_input()
    {
        var answer = await _shell.RunAsync(["add", "languages", "--from", "-"], """{"languageName":"Yoruba"}""", CancellationToken.None);

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains("Yoruba", (await _shell.DoAsync("list", "languages")).Out);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{"languageName":"a","languageName":"b"}""")]
    public async Task Input_that_is_no_JSON_object_is_refused(string input) =>
        Assert.Equal(2, (await _shell.RunAsync(["add", "languages", "--from", "-"], input, CancellationToken.None)).Code);

    [Fact]
    public async Task A_duplicate_skill_is_a_conflict_that_names_the_other()
    {
        await _shell.DoAsync("add", "skills", "skillName=Rust", "skillType=hard_skill");

        Assert.Contains("Rust (number 1 in skills)", (await _shell.RefuseAsync(4, "add", "skills", "skillName= RUST ", "skillType=soft_skill")).Error);
    }

    [Fact]
    public async Task An_edit_leaves_alone_what_it_does_not_name_and_clears_what_is_empty()
    {
        await _shell.DoAsync([.. Engineer, "location=Oslo", "endDate=2020"]);

        var edited = (await _shell.DoAsync("edit", "experience", "1", "location=", "endDate=", "jobTitle=Lead", "--json")).Json;

        Assert.Equal("Lead", (string?)edited["jobTitle"]);
        Assert.Equal("Nordlys", (string?)edited["companyName"]);
        Assert.Null(edited["location"]);
        Assert.True((bool)edited["isCurrent"]!);
    }

    [Fact]
    public async Task Clearing_what_is_required_is_refused() =>
        Assert.Contains("jobTitle: Required.", (await AddThen(2, "edit", "experience", "1", "jobTitle=")).Error);

    [Fact]
    public async Task An_edit_of_a_stale_version_is_a_conflict_and_changes_nothing()
    {
        var answer = await AddThen(4, "edit", "experience", "1", "jobTitle=Lead", "--expect", "7");

        Assert.Contains("version 1", answer.Error);
        Assert.Contains("Engineer", (await _shell.DoAsync("list", "experience")).Out);
    }

    [Fact]
    public async Task An_edit_of_the_expected_version_is_done()
    {
        await _shell.DoAsync(Engineer);

        Assert.Equal(2, (long)(await _shell.DoAsync("edit", "experience", "1", "jobTitle=Lead", "--expect=1", "--json")).Json["version"]!);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_says_so()
    {
        await _shell.DoAsync(Engineer);

        Assert.StartsWith("Nothing to change", (await _shell.DoAsync("edit", "experience", "1", "jobTitle=Engineer")).Out);
    }

    [Fact]
    public async Task Entries_move_and_positions_count_from_one()
    {
        foreach (var name in new[] { "Igbo", "Hausa", "Yoruba" }) await _shell.DoAsync("add", "languages", $"languageName={name}");

        await _shell.DoAsync("move", "languages", "3", "1");

        Assert.Equal(["Yoruba", "Igbo", "Hausa"], (await _shell.DoAsync("list", "languages", "--json")).Json.AsArray().Select(entry => (string?)entry!["languageName"]));
        await _shell.RefuseAsync(2, "move", "languages", "1", "0");
        await _shell.RefuseAsync(2, "move", "languages", "1", "4");
        await _shell.RefuseAsync(2, "move", "languages", "1", "first");
    }

    [Fact]
    public async Task An_entry_is_named_by_its_id_or_either_end_of_it()
    {
        var id = (string)(await _shell.DoAsync([.. Engineer, "--json"])).Json["id"]!;

        foreach (var name in new[] { id, id.ToUpperInvariant(), id.Replace("-", ""), id[^8..], id[..20], "1" })
            Assert.Contains("Nordlys", (await _shell.DoAsync("show", "experience", name)).Out);
    }

    [Fact]
    public async Task A_beginning_that_several_ids_have_is_refused_with_the_candidates()
    {
        var first = (string)(await _shell.DoAsync("add", "languages", "languageName=Igbo", "--json")).Json["id"]!;
        await _shell.DoAsync("add", "languages", "languageName=Hausa");

        var answer = await _shell.RefuseAsync(2, "delete", "languages", first[..4], "--json");

        Assert.Equal(2, answer.Problem["candidates"]!.AsArray().Count);
        Assert.Contains(answer.Problem["candidates"]!.AsArray(), candidate => ((string)candidate!).StartsWith(first, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("9999")]
    [InlineData("019aaaaa")]
    [InlineData("Engineer")]
    [InlineData("abc")]
    [InlineData("../../etc/passwd")]
    [InlineData("1' or '1'='1")]
    [InlineData("99999999999999999999")]
    public async Task A_name_that_means_nothing_is_not_found(string name) => await AddThen(3, "show", "experience", name);

    [Fact]
    public async Task A_section_is_not_found_by_another_profile()
    {
        var id = (string)(await _shell.DoAsync([.. Engineer, "--json"])).Json["id"]!;
        await _shell.DoAsync("profile", "add", "partner");

        await _shell.RefuseAsync(3, "show", "experience", id, "--profile", "partner");
    }

    [Fact]
    public async Task A_deleted_entry_lies_in_the_trash_and_comes_back()
    {
        await _shell.DoAsync(Engineer);
        var whole = (await _shell.DoAsync("show", "experience", "1")).Out;

        await _shell.DoAsync("delete", "experience", "1");
        Assert.Contains("Engineer, Nordlys", (await _shell.DoAsync("trash", "list")).Out);
        Assert.Contains("Nothing in experience", (await _shell.DoAsync("list", "experience")).Out);
        await _shell.DoAsync("trash", "restore", "1");

        Assert.Contains("Built it.", (await _shell.DoAsync("show", "experience", "1")).Out);
        Assert.Equal("The trash is empty.\n", (await _shell.DoAsync("trash", "list")).Out);
        Assert.Contains("Built it.", whole);
    }

    [Fact]
    public async Task A_skill_whose_name_is_in_use_again_cannot_come_back()
    {
        await _shell.DoAsync("add", "skills", "skillName=Rust", "skillType=hard_skill");
        await _shell.DoAsync("delete", "skills", "1");
        await _shell.DoAsync("add", "skills", "skillName=rust", "skillType=hard_skill");

        Assert.Contains("Rust cannot come back", (await _shell.RefuseAsync(4, "trash", "restore", "1")).Error);
    }

    [Fact]
    public async Task The_trash_is_emptied_only_when_it_is_said_twice()
    {
        await _shell.DoAsync(Engineer);
        await _shell.DoAsync("delete", "experience", "1");

        await _shell.RefuseAsync(2, "trash", "empty");
        Assert.Equal(1, (int)(await _shell.DoAsync("trash", "empty", "--yes", "--json")).Json["removed"]!);
        Assert.Empty((await _shell.DoAsync("trash", "list", "--json")).Json.AsArray());
    }

    [Fact]
    public async Task A_reset_can_be_taken_back()
    {
        await _shell.DoAsync(Engineer);
        await _shell.DoAsync("contact", "edit", "firstName=Amara");

        await _shell.DoAsync("reset");
        Assert.Contains("Nothing in experience", (await _shell.DoAsync("list", "experience")).Out);
        await _shell.DoAsync("trash", "restore", "1");

        Assert.Contains("Engineer", (await _shell.DoAsync("list", "experience")).Out);
        Assert.Equal("Amara", (string?)(await _shell.DoAsync("contact", "show", "--json")).Json["firstName"]);
    }

    [Fact]
    public async Task The_list_of_sections_counts_each()
    {
        await _shell.DoAsync(Engineer);
        await _shell.DoAsync("add", "summaries", "content=Ships.");

        var counts = (await _shell.DoAsync("list", "--json")).Json.AsArray().ToDictionary(count => (string)count!["section"]!, count => (int)count!["count"]!);

        Assert.Equal(Entries.Section.All.Select(section => section.Slug), counts.Keys);
        Assert.Equal((1, 1, 0), (counts["experience"], counts["summaries"], counts["skills"]));
    }

    public void Dispose() => _shell.Dispose();

    async Task<Answer> AddThen(int code, params string[] args)
    {
        await _shell.DoAsync(Engineer);
        return await _shell.RefuseAsync(code, args);
    }
}
