namespace SkillBank.App.Commands;

/// <summary>Why a command cannot do what it was asked for: a sentence for people and a code for the shell.</summary>
sealed class CommandProblem(int code, string message, Exception? inner = null) : Exception(message, inner)
{
    public int Code => code;

    /// <summary>What is wrong with which property; the empty key is the whole.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>What an ambiguous name may mean.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>What to do about it.</summary>
    public string? Hint { get; init; }

    public static CommandProblem Usage(string message, string? hint = null) => new(ExitCode.Invalid, message) { Hint = hint };

    public static CommandProblem NotFound(string message, string? hint = null) => new(ExitCode.NotFound, message) { Hint = hint };

    public static CommandProblem Conflict(string message, string? hint = null) => new(ExitCode.Conflict, message) { Hint = hint };

    public static CommandProblem Unavailable(string message, string? hint = null, Exception? inner = null) =>
        new(ExitCode.Unavailable, message, inner) { Hint = hint };
}
