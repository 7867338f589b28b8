using System.Text;

namespace SkillBank.App.Commands;

/// <summary>What a command touches besides the bank: its streams, the environment and the clock.</summary>
sealed record Surroundings
{
    /// <summary>Opens standard input. Only when needed: the platform then sends a terminal a sequence, as it does for <see cref="Width"/>.</summary>
    public required Func<Stream> Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Looks up an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal; 0 when nothing is known.</summary>
    public Func<int> Width { get; init; } = () => 0;

    /// <summary>Whether styles may be written to a terminal; see no-color.org.</summary>
    public bool HasColor => string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    public static Surroundings OfProcess()
    {
        // Elsewhere streams are UTF-8 as they are; Windows has to be told.
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = Console.InputEncoding = new UTF8Encoding(false);
        return new()
        {
            Input = Console.OpenStandardInput,
            Output = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true },
            Variable = Environment.GetEnvironmentVariable,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = () => Console.IsOutputRedirected ? 0 : ColumnsOrZero(),
        };
    }

    static int ColumnsOrZero()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
