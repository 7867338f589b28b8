using SkillBank.Data;

namespace SkillBank.App.Commands;

/// <summary>Where the banks are kept, by options first, then by environment variables, then by the platform's custom.</summary>
static class DatabaseLocation
{
    public const string FolderVariable = "SKILLBANK_DATA";
    public const string ServerVariable = "SKILLBANK_DATABASE";

    /// <exception cref="CommandProblem">The address is none.</exception>
    public static DatabaseOptions Find(string? folder, string? server, Surroundings around)
    {
        if (server is null && folder is null) server = NotEmpty(around.Variable(ServerVariable));
        return server is null ? DatabaseOptions.Folder(Folder(folder, around)) : Server(server);
    }

    /// <summary>The data folder, whether it exists or not.</summary>
    public static string Folder(string? given, Surroundings around)
    {
        if (given is { Length: 0 }) throw CommandProblem.Usage("--data needs a folder.");
        var folder = given ?? NotEmpty(around.Variable(FolderVariable));
        if (folder is null) return Default(around);
        if (folder == "~" || folder.StartsWith("~/", StringComparison.Ordinal)) folder = Home(around) + folder[1..];   // a shell leaves --data=~/x alone
        if (folder.Contains('\0', StringComparison.Ordinal)) throw CommandProblem.Usage("The data folder's name cannot be used.");
        return Path.GetFullPath(folder);
    }

    /// <summary>Makes the folder when there is none, on Unix for its owner only: a bank is private.</summary>
    /// <exception cref="CommandProblem">It cannot be made.</exception>
    public static void Prepare(DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.Sqlite) return;
        var folder = Path.GetDirectoryName(options.ConnectionString)!;
        if (Directory.Exists(folder)) return;
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw CommandProblem.Unavailable($"The data folder {folder} cannot be made: {e.Message}", "Choose another with --data DIR.", e);
        }
    }

    static DatabaseOptions Server(string address)
    {
        try
        {
            return DatabaseOptions.Server(address);
        }
        catch (FormatException)
        {
            // The address may hold a password, so neither it nor the cause is told.
            throw CommandProblem.Usage("Not a PostgreSQL address. Write postgresql://user@host:5432/database.");
        }
    }

    static string Default(Surroundings around)
    {
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "SkillBank");
        if (OperatingSystem.IsMacOS()) return Path.Combine(Home(around), "Library", "Application Support", "SkillBank");
        var data = around.Variable("XDG_DATA_HOME");   // a relative one is to be ignored, says the XDG specification
        return Path.Combine(Path.IsPathRooted(data) ? data! : Path.Combine(Home(around), ".local", "share"), "skillbank");
    }

    static string Home(Surroundings around) =>
        NotEmpty(around.Variable("HOME")) ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
