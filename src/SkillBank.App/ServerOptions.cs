using SkillBank.Data;

namespace SkillBank.App;

/// <summary>How the server is to run.</summary>
sealed record ServerOptions
{
    /// <summary>Where the banks are kept.</summary>
    public required DatabaseOptions Database { get; init; }

    /// <summary>The addresses to listen on, separated by semicolons; null means a free port of the loopback interface.</summary>
    public string? Urls { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How the addresses are told.</summary>
    public Func<IReadOnlyList<string>, string> Announce { get; init; } =
        addresses => string.Join(Environment.NewLine, addresses.Select(address => $"Skill Bank is at {address}"));

    /// <summary>Where the addresses are told.</summary>
    public TextWriter Output { get; init; } = Console.Out;
}
