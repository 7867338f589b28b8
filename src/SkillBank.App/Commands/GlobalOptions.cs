using System.CommandLine;

namespace SkillBank.App.Commands;

/// <summary>The options that every command has.</summary>
sealed class GlobalOptions
{
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "The data folder. Otherwise SKILLBANK_DATA, otherwise your own data folder.", HelpName = "DIR", Recursive = true,
    };

    public Option<string?> Database { get; } = new("--database")
    {
        Description = "A PostgreSQL database instead of a file: postgresql://user@host/database. Otherwise SKILLBANK_DATABASE, which keeps a password off the command line.",
        HelpName = "ADDRESS", Recursive = true,
    };

    public Option<string?> Profile { get; } = new("--profile")
    {
        Description = "Whose bank, by name or id. Otherwise the first profile.", HelpName = "NAME|ID", Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write the result as JSON, and problems as JSON on standard error.", Recursive = true,
    };

    public IEnumerable<Option> All => [Data, Database, Profile, Json];
}
