using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SkillBank.App.Commands;

/// <summary>The usual help, then examples, and for the program as a whole the exit codes.</summary>
sealed class Help(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        var examples = command is Verb verb ? verb.Examples : command is RootCommand ? CommandLine.Examples : [];
        if (examples.Count > 0) output.Write("Examples:\n");
        foreach (var (line, meaning) in examples) output.Write($"  {line}\n      {meaning}\n");
        if (command is not RootCommand) return ExitCode.Done;
        output.Write("\nExit codes:\n");
        foreach (var (code, meaning) in ExitCode.All) output.Write(FormattableString.Invariant($"  {code,3}  {meaning}\n"));
        return ExitCode.Done;
    }
}
