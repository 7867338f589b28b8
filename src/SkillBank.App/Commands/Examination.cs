using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Npgsql;
using SkillBank.Data;
using SkillBank.Documents.Typesetting;

namespace SkillBank.App.Commands;

/// <summary>Looks at the program, the database and the typesetter, one thing after the other; what is broken is a finding, not an end.</summary>
static class Examination
{
    public static async IAsyncEnumerable<Finding> RunAsync(Invocation call, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new("Skill Bank", CommandLine.Version);
        yield return new(".NET", $"{Environment.Version} on {RuntimeInformation.RuntimeIdentifier}");
        var options = call.Database;
        await foreach (var finding in DatabaseAsync(options, call, cancellation)) yield return finding;
        var typesetting = Typesetter.Options(call);
        yield return await NodeAsync(typesetting.NodePath, cancellation);
        yield return TypesetterPackage(typesetting);
        yield return await TypesettingAsync(typesetting, cancellation);
    }

    static async IAsyncEnumerable<Finding> DatabaseAsync(DatabaseOptions options, Invocation call, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return Place(options);
        if (options.Provider == DatabaseProvider.Sqlite && Privacy(options) is { } privacy) yield return privacy;
        yield return await EngineAsync(options, cancellation);

        await using var database = new Database(options);
        var (schema, isThere) = await SchemaAsync(database, cancellation);
        yield return schema;
        if (!isThere) yield break;
        yield return await ProfilesAsync(database, call.Around.Time, cancellation);
        foreach (var finding in await IntegrityAsync(database, cancellation)) yield return finding;
    }

    static Finding Place(DatabaseOptions options)
    {
        if (options.Provider != DatabaseProvider.Sqlite) return new("Data", "a PostgreSQL database");
        var file = new FileInfo(options.ConnectionString);
        return new("Data", file.Exists
            ? FormattableString.Invariant($"{file.FullName} ({file.Length / 1024:N0} KiB)")
            : $"{file.FullName} (not there yet; the first command makes it)");
    }

    static Finding? Privacy(DatabaseOptions options)
    {
        var folder = Path.GetDirectoryName(options.ConnectionString)!;
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder)) return null;
        const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return (File.GetUnixFileMode(folder) & Others) == UnixFileMode.None
            ? new("Folder", "for its owner only")
            : new("Folder", "other people on this machine may read it", $"chmod 700 '{folder}'");
    }

    static async Task<Finding> EngineAsync(DatabaseOptions options, CancellationToken cancellation)
    {
        try
        {
            if (options.Provider == DatabaseProvider.Sqlite)
            {
                await using var memory = new SqliteConnection("Data Source=:memory:");
                return new("Engine", $"SQLite {memory.ServerVersion}");
            }
            await using var server = new NpgsqlConnection(options.ConnectionString);
            await server.OpenAsync(cancellation);
            return new("Engine", $"PostgreSQL {server.ServerVersion}");
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return new("Engine", "PostgreSQL");
        }
        catch (Exception e) when (e is NpgsqlException or SqliteException)
        {
            return new("Engine", $"cannot be reached: {e.Message}", "Is the server running, and is the address right?");
        }
    }

    static async Task<(Finding Finding, bool IsThere)> SchemaAsync(Database database, CancellationToken cancellation)
    {
        const string Name = "Schema";
        try
        {
            if (await Schema.AppliedAsync(database, cancellation) is not { Count: > 0 } applied) return (new(Name, "none yet; the first command makes it"), false);
            var known = Schema.KnownMigrations(database.Options.Provider);
            if (applied.Except(known).ToList() is { Count: > 0 } newer)
                return (new(Name, $"made by a newer Skill Bank: {string.Join(", ", newer)}", "Install that version."), false);
            return known.Except(applied).ToList() is { Count: > 0 } missing
                ? (new(Name, $"{missing.Count} to be applied by the next command: {string.Join(", ", missing)}"), false)
                : (new(Name, $"up to date ({applied[^1]})"), true);
        }
        catch (DatabaseException e)
        {
            return (new(Name, e.Message, database.Options.Provider == DatabaseProvider.Sqlite
                ? "Look at the file's permissions; when it is damaged, restore a backup into an empty folder."
                : "The line above says what to do."), false);
        }
    }

    static async Task<Finding> ProfilesAsync(Database database, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            var everyone = await new BankReader(database, time).ProfilesAsync(cancellation);
            return new("Profiles", everyone.Count == 0 ? "none yet; the first command makes one" : string.Join(", ", everyone.Select(profile => profile.Name)));
        }
        catch (Exception e) when (e is SqliteException or NpgsqlException)
        {
            return new("Profiles", $"cannot be read: {e.Message}", "Restore a backup into an empty folder.");
        }
    }

    static async Task<IReadOnlyList<Finding>> IntegrityAsync(Database database, CancellationToken cancellation)
    {
        const string Name = "Integrity";
        var broken = await new IntegrityCheck(database).RunAsync(cancellation);
        return broken.Count == 0
            ? [new(Name, "whole: the file, every reference, every order, every history")]
            : [.. broken.Select(what => new Finding(Name, what, "Keep a copy of the data folder, then restore a backup into an empty one."))];
    }

    static async Task<Finding> NodeAsync(string path, CancellationToken cancellation)
    {
        const string Name = "Node.js";
        const int OldestMajor = 20;
        var advice = $"PDF files need Node.js {OldestMajor} or newer: install it from https://nodejs.org, or name it by {Typesetter.NodeVariable}.";
        try
        {
            using var node = Process.Start(new ProcessStartInfo(path, "--version") { RedirectStandardOutput = true, UseShellExecute = false, CreateNoWindow = true })!;
            var line = (await node.StandardOutput.ReadToEndAsync(cancellation)).Trim();
            await node.WaitForExitAsync(cancellation);
            return Version.TryParse(line.TrimStart('v'), out var version) && version.Major >= OldestMajor
                ? new(Name, $"{version} ({path})")
                : new(Name, line.Length == 0 ? $"'{path}' is no Node.js" : $"{line} is too old", advice);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return new(Name, $"there is no '{path}'", advice);
        }
    }

    static Finding TypesetterPackage(TypesettingOptions options)
    {
        const string Name = "Typesetter";
        var package = Path.Combine(options.WorkerDirectory, "node_modules", "@myriaddreamin", "typst-ts-node-compiler", "package.json");
        try
        {
            return new(Name, $"typst-ts-node-compiler {JsonNode.Parse(File.ReadAllBytes(package))!["version"]}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            return new(Name, "is not installed beside the program", "Install Skill Bank again; its build fetches the typesetter.");
        }
    }

    /// <summary>The proof: a typesetter that starts.</summary>
    static async Task<Finding> TypesettingAsync(TypesettingOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var pool = new TypesettingPool(options);
            await pool.WarmUpAsync(cancellation);
            var works = $"works; templates: {string.Join(", ", pool.Templates.All.Select(template => template.Slug))}";
            return pool.Templates.Problems.Values.FirstOrDefault() is { } problem ? new("PDF", $"{works}; one in {pool.Templates.OwnFolder} cannot be used", problem) : new("PDF", works);
        }
        catch (TypesettingException e)
        {
            return new("PDF", "does not work", e.Message);
        }
    }
}
