using SkillBank.App.Commands.Output;

namespace SkillBank.App.Tests.Commands;

public sealed class OutputTests : IDisposable
{
    const string Hostile = "\e]0;owned\a\e[2J\u009b31m\u202Egnp.exe\b\r\u2028\u007f";

    readonly TestShell _shell = new() { Terminal = 80 };

    [Fact]
    public async Task No_control_character_of_the_data_reaches_the_terminal()
    {
        await _shell.DoAsync("add", "experience", $"jobTitle=A{Hostile}", $"companyName=B{Hostile}", "startDate=2019", $"content=C{Hostile}\nD");
        await _shell.DoAsync("wording", "edit", "experience", "1", "1", $"title=E{Hostile}");
        await _shell.DoAsync("contact", "edit", $"firstName=F{Hostile}");
        _shell.Variables["NO_COLOR"] = "1";

        foreach (var line in new[] { "list experience", "show experience 1", "wording list experience 1", "wording history experience 1 1", "contact show" })
            AssertCalm((await _shell.DoAsync(line.Split(' '))).Out);
        AssertCalm((await _shell.DoAsync("delete", "experience", "1")).Out);
        AssertCalm((await _shell.DoAsync("trash", "list")).Out);
    }

    [Fact]
    public async Task No_control_character_of_a_wrong_word_reaches_the_terminal()
    {
        _shell.Variables["NO_COLOR"] = "1";

        foreach (var args in new[] { new[] { $"x{Hostile}" }, ["list", $"x{Hostile}"], ["add", "skills", $"x{Hostile}=1"], ["show", "skills", $"x{Hostile}"], ["list", "--profile", $"x{Hostile}"] })
            AssertCalm((await _shell.RunAsync(args)).Error);
    }

    [Fact]
    public async Task JSON_says_exactly_what_the_data_says()
    {
        await _shell.DoAsync("add", "interests", $"name=A{Hostile}B");

        Assert.Equal($"A{Hostile}B", (string?)(await _shell.DoAsync("list", "interests", "--json")).Json[0]!["name"]);
    }

    [Fact]
    public async Task Problems_are_red_in_a_terminal_unless_color_is_unwanted()
    {
        Assert.StartsWith("\e[31m", (await _shell.RefuseAsync(2, "lst")).Error);
        _shell.Variables["NO_COLOR"] = "1";
        Assert.DoesNotContain('\e', (await _shell.RefuseAsync(2, "lst")).Error);
        _shell.Variables.Remove("NO_COLOR");
        _shell.Terminal = 0;
        Assert.DoesNotContain('\e', (await _shell.RefuseAsync(2, "lst")).Error);
    }

    [Fact]
    public async Task Tables_fit_the_terminal_and_are_whole_elsewhere()
    {
        await _shell.DoAsync("add", "projects", $"projectName={new string('x', 190)}", "startDate=2020");

        Assert.All((await _shell.DoAsync("list", "projects")).Out.Split('\n'), line => Assert.True(line.Replace("\e[1m", "").Replace("\e[0m", "").Length <= 80, line));
        _shell.Terminal = 0;
        Assert.Contains(new string('x', 190), (await _shell.DoAsync("list", "projects")).Out);
    }

    [Theory]
    [InlineData("plain", 5)]
    [InlineData("東京", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("👩‍💻", 2)]
    [InlineData("한글", 4)]
    [InlineData("", 0)]
    public void Widths_count_columns(string text, int width) => Assert.Equal(width, SafeText.Width(text));

    [Theory]
    [InlineData("東京電力", 8, "東京電力")]
    [InlineData("東京電力", 7, "東京電…")]
    [InlineData("abcdef", 4, "abc…")]
    [InlineData("👩‍💻👩‍💻", 3, "👩‍💻…")]
    public void What_does_not_fit_ends_in_an_ellipsis(string text, int width, string fitting) => Assert.Equal(fitting, SafeText.Fit(text, width));

    [Fact]
    public void Columns_line_up_whatever_is_in_them()
    {
        var table = new Table("#", "Name", "When").Right(0);
        table.Row("1", "東京", "2019");
        table.Row("10", "a\tb\nc", null);

        Assert.Equal([" #  Name   When", " 1  東京   2019", "10  a b c"], table.Lines(0));
    }

    public void Dispose() => _shell.Dispose();

    static void AssertCalm(string text) =>
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E'));
}
