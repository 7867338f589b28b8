using System.CommandLine;
using System.CommandLine.Parsing;

namespace SkillBank.App.Commands;

/// <summary>Stops at a command line that cannot be understood.</summary>
static class Usage
{
    /// <exception cref="CommandProblem">With every reason.</exception>
    public static void Require(ParseResult parse)
    {
        var name = NameOf(parse.CommandResult);
        var hint = $"See `{name} --help`.";
        var strays = Strays(parse);
        if (parse.Errors.Count == 0 && strays.Count == 0) return;
        if (parse.UnmatchedTokens.FirstOrDefault(word => !word.StartsWith('-')) is { } word && parse.CommandResult.Command.Subcommands.Count > 0)
            throw CommandProblem.Usage($"There is no command '{word}'.{Suggestion(word, parse.CommandResult.Command)}", hint);
        var messages = strays.Count > 0 ? strays : [.. parse.Errors.Select(error => error.Message).Distinct()];
        throw messages.Count == 1
            ? CommandProblem.Usage(messages[0], hint)
            : new CommandProblem(ExitCode.Invalid, "This cannot be understood:") { Errors = new Dictionary<string, string[]> { [""] = [.. messages] }, Hint = hint };
    }

    /// <summary>
    /// Words that look like options but were taken for something else, such as a mistyped option taken for a file's name, or an option taken
    /// for the value of the one before it. After <c>--</c> anything goes.
    /// </summary>
    static List<string> Strays(ParseResult parse)
    {
        if (parse.Tokens.Any(token => token.Type == TokenType.DoubleDash)) return [];
        List<string> strays = [];
        foreach (var result in parse.CommandResult.Children)
        {
            foreach (var token in result.Tokens)
            {
                if (result is ArgumentResult && token.Value.Length > 1 && token.Value[0] == '-') strays.Add($"There is no option '{token.Value}'.");
                if (result is OptionResult option && token.Value.StartsWith("--", StringComparison.Ordinal))
                    strays.Add($"{option.Option.Name} needs a value before '{token.Value}'.");
            }
        }
        return strays;
    }

    static string NameOf(CommandResult? command)
    {
        List<string> names = [];
        for (var at = command; at is not null; at = at.Parent as CommandResult) names.Insert(0, at.Command is RootCommand ? "skillbank" : at.Command.Name);
        return string.Join(' ', names);
    }

    static string Suggestion(string word, Command command) => command.Subcommands
        .Select(candidate => (candidate.Name, Distance: Distance(word, candidate.Name)))
        .Where(candidate => candidate.Distance <= 2 || candidate.Name.StartsWith(word, StringComparison.Ordinal))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => $" Did you mean '{candidate.Name}'?")
        .FirstOrDefault() ?? "";

    /// <summary>How many letters must be added, left out or replaced (Levenshtein).</summary>
    static int Distance(string a, string b)
    {
        if (a.Length > 30) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[^1];
    }
}
