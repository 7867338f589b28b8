using System.CommandLine;
using SkillBank.App.Commands;
using SkillBank.App.Commands.Output;

namespace SkillBank.App.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    readonly TestShell _shell = new();

    /// <summary>Every command with the words that name it, and the program itself.</summary>
    public static TheoryData<string> Every { get; } = [.. AllCommands().Select(command => command.Words)];

    [Theory, MemberData(nameof(Every))]
    public async Task Every_command_explains_itself_with_examples(string words)
    {
        var help = (await _shell.DoAsync([.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Out;

        Assert.Contains("Usage:", help);
        Assert.Contains("Examples:\n  skillbank", help);
        Assert.Contains("--json", help);
    }

    [Theory, MemberData(nameof(Every))]
    public async Task Every_example_is_a_command_line_that_is_understood(string words)
    {
        await Task.CompletedTask;
        var command = AllCommands().Single(command => command.Words == words).Command;
        var examples = command is Verb verb ? verb.Examples : CommandLine.Examples;
        using var print = new Printer(_shell.Around(Stream.Null, TextWriter.Null));
        foreach (var (example, _) in examples)
        {
            var line = example.Split("| ")[^1];
            var parse = CommandLine.Root(new(_shell.Around(Stream.Null, TextWriter.Null), print, new())).Parse(ShellWords(line)[1..]);
            Usage.Require(parse);
            Assert.Equal("skillbank", ShellWords(line)[0]);
        }
    }

    [Theory]
    [InlineData("lst", "Did you mean 'list'?")]
    [InlineData("trash lsit", "Did you mean 'list'?")]
    [InlineData("frobnicate", "no command 'frobnicate'")]
    [InlineData("trash", "Required command")]
    [InlineData("list skils", "Sections: summaries, experience")]
    [InlineData("add", "missing")]
    [InlineData("list --dat x", "--dat")]
    [InlineData("list skills more", "more")]
    [InlineData("add skills --skillName=Rust", "no option '--skillName=Rust'")]
    [InlineData("add skills Rust", "not of the form key=value")]
    [InlineData("add skills =Rust", "not of the form key=value")]
    [InlineData("add skills", "Keys: skillName")]
    [InlineData("edit skills 1 skillName=a --expect many", "many")]
    [InlineData("add skills --from --json", "--from needs a value before '--json'")]
    [InlineData("list --data", "--data")]
    [InlineData("list --data=", "--data")]
    [InlineData("list @words", "@words")]
    [InlineData("list --database redis://here", "Not a PostgreSQL address")]
    public async Task What_cannot_be_understood_ends_with_2_and_says_why(string line, string reason) =>
        Assert.Contains(reason, (await _shell.RefuseAsync(2, line.Split(' '))).Error);

    [Fact]
    public async Task A_problem_is_JSON_when_JSON_is_wanted()
    {
        var problem = (await _shell.RefuseAsync(2, "list", "skils", "--json")).Problem;

        Assert.Equal(2, (int)problem["exitCode"]!);
        Assert.Contains("skils", (string)problem["title"]!);
    }

    [Fact]
    public async Task After_two_dashes_words_are_values()
    {
        await _shell.DoAsync("add", "interests", "name=Chess");

        await _shell.RefuseAsync(3, "show", "interests", "--", "-1");
    }

    [Fact]
    public async Task The_version_is_told_in_both_ways()
    {
        Assert.Matches(@"^skillbank \d+\.\d+\.\d+\n$", (await _shell.DoAsync("--version")).Out);
        Assert.Equal(CommandLine.Version, (string?)(await _shell.DoAsync("--version", "--json")).Json["version"]);
    }

    [Fact]
    public async Task Help_lists_every_exit_code()
    {
        var help = (await _shell.DoAsync("--help")).Out;

        Assert.All(ExitCode.All, code => Assert.Contains($"{code.Code,3}  {code.Meaning}", help));
    }

    [Fact]
    public async Task An_interrupted_command_ends_with_130()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Assert.Equal(ExitCode.Interrupted, (await _shell.RunAsync(["list"], "", stop.Token)).Code);
    }

    public void Dispose() => _shell.Dispose();

    internal static IEnumerable<(string Words, Command Command)> AllCommands()
    {
        using var shell = new TestShell();
        using var print = new Printer(shell.Around(Stream.Null, TextWriter.Null));
        return [.. Under(CommandLine.Root(new(shell.Around(Stream.Null, TextWriter.Null), print, new())), "")];

        static IEnumerable<(string, Command)> Under(Command command, string words)
        {
            yield return (words, command);
            foreach (var child in command.Subcommands)
                foreach (var found in Under(child, $"{words} {child.Name}".TrimStart()))
                    yield return found;
        }
    }

    /// <summary>Splits a line as a shell does, as far as the examples need it.</summary>
    internal static string[] ShellWords(string line)
    {
        List<string> words = [];
        var word = "";
        var quote = '\0';
        foreach (var c in line.Replace("\\\"", "\u0001", StringComparison.Ordinal))
        {
            if (quote == '\0' && c is '"' or '\'' && quote == '\0') quote = c;
            else if (c == quote) quote = '\0';
            else if (c == ' ' && quote == '\0') (word, _) = ("", Add(words, word));
            else word += c == '\u0001' ? '"' : c;
        }
        Add(words, word);
        return [.. words];

        static bool Add(List<string> words, string word)
        {
            words.Add(word);
            return true;
        }
    }
}
