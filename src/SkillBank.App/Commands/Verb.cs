using System.CommandLine;

namespace SkillBank.App.Commands;

/// <summary>A command with examples.</summary>
sealed class Verb(string name, string description) : Command(name, description)
{
    /// <summary>Whole command lines, each with what it does.</summary>
    public required IReadOnlyList<(string Line, string Meaning)> Examples { get; init; }

    /// <summary>What the command does; it is done unless it throws.</summary>
    public Verb Does(CommandLineContext context, Func<Invocation, CancellationToken, Task> work) => Does(context, async (call, cancellation) =>
    {
        await work(call, cancellation);
        return ExitCode.Done;
    });

    /// <summary>What the command does, with its exit code.</summary>
    public Verb Does(CommandLineContext context, Func<Invocation, CancellationToken, Task<int>> work)
    {
        SetAction((parse, cancellation) => work(new Invocation(parse, context), cancellation));
        return this;
    }
}
