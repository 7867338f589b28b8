using SkillBank.App.Commands;
using SkillBank.App.Commands.Output;

namespace SkillBank.App.Tests.Commands;

/// <summary>Keeps docs/command-line.md complete and right.</summary>
public sealed class DocumentationTests
{
    static readonly string Page = File.ReadAllText(Repository.File("docs", "command-line.md"));

    [Theory, MemberData(nameof(UsageTests.Every), MemberType = typeof(UsageTests))]
    public void Every_command_is_described(string words)
    {
        var command = UsageTests.AllCommands().Single(command => command.Words == words).Command;
        if (command.Subcommands.Count == 0) Assert.Contains($"`skillbank {words}", Page);
    }

    [Fact]
    public void Every_option_is_described() => Assert.All(
        UsageTests.AllCommands().SelectMany(command => command.Command.Options).Select(option => option.Name == "--output" ? "-o" : option.Name).Distinct(),
        option => Assert.Contains(option, Page));

    [Fact]
    public void Every_section_exit_code_and_variable_is_described()
    {
        Assert.All(Entries.Section.All, section => Assert.Contains($"`{section}`", Page));
        Assert.All(ExitCode.All, code => Assert.Contains($"| {code.Code} | {code.Meaning} |", Page));
        Assert.All([DatabaseLocation.FolderVariable, DatabaseLocation.ServerVariable, Typesetter.NodeVariable, "SKILLBANK_TRACE", "NO_COLOR"], name => Assert.Contains(name, Page));
    }

    [Fact]
    public void Every_example_is_understood()
    {
        using var shell = new TestShell();
        var around = shell.Around(Stream.Null, TextWriter.Null);
        using var print = new Printer(around);
        var lines = Page.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).Select(line => line.Trim().TrimStart('$', ' ').Split("  #")[0].Trim())
            .Where(line => line.StartsWith("skillbank", StringComparison.Ordinal)).ToList();

        Assert.True(lines.Count > 20);
        Assert.All(lines, line => Usage.Require(CommandLine.Root(new(around, print, new())).Parse(UsageTests.ShellWords(line)[1..])));
    }
}
