using SkillBank.App.Commands;
using SkillBank.App.Commands.Output;
using SkillBank.Data;

namespace SkillBank.App.Tests.Commands;

public sealed class SurroundingsTests : IDisposable
{
    readonly TestShell _shell = new();

    [Fact]
    public async Task The_data_folder_is_made_for_its_owner_only()
    {
        await _shell.DoAsync("list");

        Assert.True(File.Exists(Path.Combine(_shell.Data, DatabaseOptions.FileName)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_shell.Data));
    }

    [Fact]
    public async Task An_option_wins_over_the_environment()
    {
        await _shell.DoAsync("list", "--data", _shell.File("other"));

        Assert.True(Directory.Exists(_shell.File("other")));
        Assert.False(Directory.Exists(_shell.Data));
    }

    [Fact]
    public async Task A_named_folder_wins_over_a_database_in_the_environment()
    {
        _shell.Variables["SKILLBANK_DATABASE"] = "postgresql://nobody@127.0.0.1:1/none";

        await _shell.DoAsync("list", "--data", _shell.Data);
    }

    [Fact]
    public async Task A_tilde_that_the_shell_left_alone_is_the_home_folder()
    {
        await _shell.DoAsync("list", "--data=~/bank");

        Assert.True(Directory.Exists(_shell.File("bank")));
    }

    [Fact]
    public void Without_any_word_the_folder_is_the_platforms_own()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()) return;
        _shell.Variables.Remove("SKILLBANK_DATA");
        Assert.Equal(_shell.File(".local/share/skillbank"), Folder());
        _shell.Variables["XDG_DATA_HOME"] = "/srv/data";
        Assert.Equal("/srv/data/skillbank", Folder());
        _shell.Variables["XDG_DATA_HOME"] = "relative";
        Assert.Equal(_shell.File(".local/share/skillbank"), Folder());

        string Folder() => DatabaseLocation.Folder(null, _shell.Around(Stream.Null, TextWriter.Null));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_a_lack_of_this_machine() =>
        Assert.Contains("cannot be made", (await _shell.RefuseAsync(5, "list", "--data", Path.Combine(_shell.Write("file", ""), "bank"))).Error);

    [Fact]
    public async Task A_file_that_is_no_database_is_a_lack_of_this_machine()
    {
        Directory.CreateDirectory(_shell.Data);
        await File.WriteAllTextAsync(Path.Combine(_shell.Data, DatabaseOptions.FileName), new string('x', 5000));

        Assert.DoesNotContain("   at ", (await _shell.RefuseAsync(5, "list")).Error);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_lack_of_this_machine_and_its_password_is_not_told()
    {
        var answer = await _shell.RefuseAsync(5, "list", "--database", "postgresql://amara:s3cret@127.0.0.1:1/bank");
        _shell.Variables["SKILLBANK_TRACE"] = "1";
        var traced = await _shell.RefuseAsync(5, "list", "--database", "postgresql://amara:s3cret@127.0.0.1:1/bank");
        var wrong = await _shell.RefuseAsync(2, "list", "--database", "postgresql://amara:s3cret@[bad/bank");

        Assert.All([answer, traced, wrong], said => Assert.DoesNotContain("s3cret", said.Error));
        Assert.DoesNotContain("   at ", answer.Error);
        Assert.Contains("   at ", traced.Error);
    }

    [Fact]
    public async Task A_profile_is_chosen_by_name_or_id()
    {
        var id = (string)(await _shell.DoAsync("profile", "add", "Ngozi", "--json")).Json["id"]!;
        await _shell.DoAsync("contact", "edit", "city=Enugu", "--profile", "Ngozi");

        Assert.Equal("Enugu", (string?)(await _shell.DoAsync("contact", "show", "--profile", id, "--json")).Json["city"]);
        Assert.Null((await _shell.DoAsync("contact", "show", "--json")).Json["city"]);
        await _shell.RefuseAsync(3, "contact", "show", "--profile", "nobody");
        await _shell.RefuseAsync(4, "profile", "add", "Ngozi");
        await _shell.RefuseAsync(2, "profile", "add", " ");
    }

    [Fact]
    public async Task Profile_contact_and_settings_are_edited_by_the_same_rules_as_entries()
    {
        await _shell.DoAsync("profile", "edit", "currentTitle=SRE", "experienceYears=12", "desiredSalaryMin=70000.5", "salaryCurrency=EUR", "preferredLocations=Lagos,Berlin");
        await _shell.DoAsync("contact", "edit", """links={"network":"Mastodon","url":"https://example.social/@amara"}""", "email=amara@example.org");
        await _shell.DoAsync("settings", "edit", "defaultPaper=letter", "defaultLanguage=en", "title=Mine");

        Assert.Equal(2, (await _shell.DoAsync("profile", "show", "--json")).Json["preferredLocations"]!.AsArray().Count);
        Assert.Contains("Mastodon https://example.social/@amara", (await _shell.DoAsync("contact", "show")).Out);
        Assert.Equal("letter", (string?)(await _shell.DoAsync("settings", "show", "--json")).Json["defaultPaper"]);
        await _shell.RefuseAsync(2, "profile", "edit", "experienceYears=lots", "desiredSalaryMin=1e999");
        await _shell.RefuseAsync(2, "contact", "edit", "email=nobody");
        await _shell.RefuseAsync(2, "settings", "edit", "defaultPaper=a5");
        await _shell.RefuseAsync(4, "contact", "edit", "city=Lagos", "--expect", "99");
        await _shell.RefuseAsync(4, "profile", "edit", "bio=x", "--expect", "99");
        await _shell.RefuseAsync(4, "settings", "edit", "notes=x", "--expect", "99");
    }

    [Theory]
    [InlineData("/does/not/exist")]
    [InlineData("")]
    [InlineData("/")]
    public async Task A_file_that_cannot_be_read_is_a_lack_of_this_machine(string path) =>
        await _shell.RefuseAsync(5, "add", "interests", "--from", path);

    [Fact]
    public async Task Input_without_end_is_cut_off()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Contains("larger than", (await _shell.RefuseAsync(2, "add", "interests", "name=a", "--content-file", "/dev/zero")).Error);
    }

    [Fact]
    public async Task Huge_and_unstorable_values_are_refused_by_name()
    {
        Assert.Contains("jobTitle: At most 200 characters", (await _shell.RefuseAsync(
            2, "add", "experience", $"jobTitle={new string('x', 100_000)}", "companyName=a", "startDate=2019")).Error);
        Assert.Contains("U+0000", (await _shell.RefuseAsync(2, "add", "interests", "name=a\0b")).Error);
        Assert.Contains("whole number", (await _shell.RefuseAsync(2, "add", "skills", "skillName=a", "skillType=hard_skill", "yearsExperience=99999999999999999999")).Error);
    }

    [Fact]
    public async Task A_file_is_replaced_whole_or_not_at_all()
    {
        var path = _shell.Write("cv.md", "before");

        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputFile.WriteAsync(path, isPrivate: false, async stream =>
        {
            await stream.WriteAsync("half"u8.ToArray());
            throw new InvalidOperationException("The power goes off.");
        }, CancellationToken.None));

        Assert.Equal("before", await File.ReadAllTextAsync(path));
        await OutputFile.WriteAsync(path, isPrivate: true, stream => stream.WriteAsync("after"u8.ToArray()).AsTask(), CancellationToken.None);
        Assert.Equal("after", await File.ReadAllTextAsync(path));
        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public async Task A_link_to_a_file_stays_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        var path = _shell.Write("cv.md", "before");
        File.CreateSymbolicLink(_shell.File("link.md"), path);

        await OutputFile.WriteAsync(_shell.File("link.md"), isPrivate: false, stream => stream.WriteAsync("after"u8.ToArray()).AsTask(), CancellationToken.None);

        Assert.Equal("after", await File.ReadAllTextAsync(path));
        Assert.NotNull(new FileInfo(_shell.File("link.md")).LinkTarget);
    }

    [Fact]
    public async Task A_device_is_written_to_and_not_replaced()
    {
        if (OperatingSystem.IsWindows()) return;
        var before = File.GetAttributes("/dev/null");

        await OutputFile.WriteAsync("/dev/null", isPrivate: true, stream => stream.WriteAsync("after"u8.ToArray()).AsTask(), CancellationToken.None);

        Assert.Equal(before, File.GetAttributes("/dev/null"));
        Assert.Empty(await File.ReadAllBytesAsync("/dev/null"));
    }

    public void Dispose() => _shell.Dispose();
}
