namespace SkillBank.App.Commands;

/// <summary>What a command says to the shell. The numbers are a promise to scripts: see docs/command-line.md.</summary>
static class ExitCode
{
    public const int Done = 0;

    /// <summary>A bug, or something nobody foresaw.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, or input that breaks a rule; nothing was stored.</summary>
    public const int Invalid = 2;

    public const int NotFound = 3;

    /// <summary>Changed meanwhile, or there already.</summary>
    public const int Conflict = 4;

    /// <summary>This machine lacks something: no database, no Node, a file that cannot be read or written.</summary>
    public const int Unavailable = 5;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>All of them with their meaning, as help and documentation print them.</summary>
    public static IReadOnlyList<(int Code, string Meaning)> All { get; } =
    [
        (Done, "done"),
        (Failed, "a bug or an unexpected failure; SKILLBANK_TRACE=1 shows where"),
        (Invalid, "wrong usage or invalid input; nothing was stored"),
        (NotFound, "not found"),
        (Conflict, "conflict: changed meanwhile, or there already"),
        (Unavailable, "this machine lacks something: the database, Node.js, a readable file"),
        (Interrupted, "interrupted"),
    ];
}
