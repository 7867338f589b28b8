using SkillBank.Data;
using SkillBank.Documents.Typesetting;

namespace SkillBank.App;

/// <summary>How the server is to run.</summary>
sealed record ServerOptions
{
    /// <summary>Where the banks are kept.</summary>
    public required DatabaseOptions Database { get; init; }

    /// <summary>The addresses to listen on, separated by semicolons; null means a free port of the loopback interface.</summary>
    public string? Urls { get; init; }

    /// <summary>How documents are typeset.</summary>
    public TypesettingOptions Typesetting { get; init; } = new();

    /// <summary>Whether the profile answers as the old application's, for programs that still ask for that.</summary>
    public bool LegacyProfileApi { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How an address is told.</summary>
    public Func<string, string> Announce { get; init; } = address => $"Skill Bank is at {address}";

    /// <summary>Where the addresses are told, one a line.</summary>
    public TextWriter Output { get; init; } = Console.Out;
}
