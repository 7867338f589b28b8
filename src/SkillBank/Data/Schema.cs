using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SkillBank.Data;

/// <summary>Brings a database to this program's version, or says why it cannot.</summary>
public static class Schema
{
    /// <summary>The advisory lock under which a PostgreSQL database is migrated; any number that nothing else takes.</summary>
    const long UpgradeLock = 0x534B_4C42;

    /// <summary>How long to wait for another program that migrates.</summary>
    const int UpgradeSeconds = 120;

    /// <summary>
    /// Creates the database when there is none and applies what is missing. On SQLite the file is copied beside itself first, and one process
    /// at a time does this.
    /// </summary>
    /// <returns>The migrations that were applied.</returns>
    /// <exception cref="DatabaseException">The database was made by a newer program, or cannot be opened.</exception>
    public static async Task<IReadOnlyList<string>> UpgradeAsync(Database database, CancellationToken cancellation = default)
    {
        var known = KnownMigrations(database.Options.Provider);
        if (await AppliedAsync(database, cancellation) is { Count: > 0 } applied && Missing(known, applied) is []) return [];

        await using var mutex = database.IsSqlite ? await LockFileAsync(database.Options.ConnectionString, cancellation) : null;
        var before = await AppliedAsync(database, cancellation);
        if (Missing(known, before ?? []) is not { Count: > 0 } missing) return [];
        if (database.IsSqlite && before is { Count: > 0 }) KeepCopy(database, missing[0]);
        await MigrateAsync(database, cancellation);
        return missing;
    }

    /// <summary>The migrations that the database has; null when there is no database yet.</summary>
    public static async Task<IReadOnlyList<string>?> AppliedAsync(Database database, CancellationToken cancellation = default)
    {
        if (database.IsSqlite && !File.Exists(database.Options.ConnectionString)) return null;
        try
        {
            var connection = await database.RentAsync(cancellation);
            try
            {
                await using var command = connection.CreateCommand();
                command.CommandText = database.IsSqlite
                    ? "select count(*) from sqlite_master where name = '__EFMigrationsHistory'"
                    : "select count(*) from information_schema.tables where table_name = '__EFMigrationsHistory' and table_schema = current_schema()";
                if ((long)(await command.ExecuteScalarAsync(cancellation))! == 0) return [];
                command.CommandText = "select \"MigrationId\" from \"__EFMigrationsHistory\" order by 1";
                await using var row = await command.ExecuteReaderAsync(cancellation);
                List<string> applied = [];
                while (await row.ReadAsync(cancellation)) applied.Add(row.GetString(0));
                return applied;
            }
            finally
            {
                await database.Return(connection);
            }
        }
        catch (Npgsql.PostgresException e) when (e.SqlState == Npgsql.PostgresErrorCodes.InvalidCatalogName)
        {
            return null;
        }
        catch (Exception e) when (e is SqliteException or Npgsql.NpgsqlException or IOException or UnauthorizedAccessException)
        {
            throw DatabaseException.CannotOpen(database.Options, e);
        }
    }

    /// <summary>The migrations of this program for an engine, oldest first.</summary>
    public static IReadOnlyList<string> KnownMigrations(DatabaseProvider provider) => MigrationNames.Of(provider);

    static IReadOnlyList<string> Missing(IReadOnlyList<string> known, IReadOnlyList<string> applied) =>
        applied.Except(known).ToList() is { Count: > 0 } newer
            ? throw new DatabaseException(
                $"The database was last used by a newer Skill Bank (it has {string.Join(", ", newer)}). Install that version, or restore a backup into an empty folder.")
            : [.. known.Except(applied)];

    static async Task MigrateAsync(Database database, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<SkillBankDb>();
        if (!database.IsSqlite)
        {
            // Used once: a pool of its own would hold its connection for as long as the program runs.
            var once = new NpgsqlConnectionStringBuilder(database.Options.ConnectionString) { Pooling = false };
            Models.Use(options, database.Options.Provider, null, once.ConnectionString);
            await MigrateServerAsync(options.Options, once.ConnectionString, cancellation);
            return;
        }

        await using var connection = database.OpenFile(SqliteOpenMode.ReadWriteCreate, "pragma journal_mode = wal;");
        // A process killed while migrating leaves EF's lock row behind, and the next one would wait for it for ever. Our own lock is held by now.
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "drop table if exists \"__EFMigrationsLock\"";
            await command.ExecuteNonQueryAsync(cancellation);
        }
        Models.Use(options, database.Options.Provider, connection);
        await using var db = new SkillBankDb(options.Options);
        await db.Database.MigrateAsync(cancellation);
    }

    /// <summary>
    /// Of several programs that start together one migrates at a time, and the others find everything done. EF's own lock is not enough: it is let
    /// go between two migrations, and a program that waits there applies what it had read as missing before.
    /// </summary>
    static async Task MigrateServerAsync(DbContextOptions<SkillBankDb> options, string address, CancellationToken cancellation)
    {
        await using var server = new SkillBankDb(options);
        await CreateServerDatabaseAsync(server.GetService<IRelationalDatabaseCreator>(), cancellation);
        await using var turn = new NpgsqlConnection(address);
        await turn.OpenAsync(cancellation);
        await using var wait = new NpgsqlCommand($"select pg_advisory_lock({UpgradeLock})", turn) { CommandTimeout = UpgradeSeconds };
        await wait.ExecuteNonQueryAsync(cancellation);
        await server.Database.MigrateAsync(cancellation);
    }

    /// <summary>Makes the database when there is none; that another program makes it at the same moment is no harm.</summary>
    static async Task CreateServerDatabaseAsync(IRelationalDatabaseCreator creator, CancellationToken cancellation)
    {
        for (var attempt = 1; !await creator.ExistsAsync(cancellation); attempt++)
        {
            try
            {
                await creator.CreateAsync(cancellation);
            }
            catch (PostgresException e) when (attempt < 20 && e.SqlState is PostgresErrorCodes.DuplicateDatabase
                or PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ObjectInUse)
            {
                await Task.Delay(100, cancellation);
            }
        }
    }

    /// <summary>Copies the file as it is before a migration; a copy that is there already is the older one and stays.</summary>
    internal static void KeepCopy(Database database, string migration)
    {
        var copy = $"{database.Options.ConnectionString}.before-{migration}";
        if (File.Exists(copy)) return;
        // Written under another name first: a copy that was interrupted must not pass for a whole one.
        var part = $"{copy}.part";
        File.Delete(part);
        using (var source = database.OpenFile(SqliteOpenMode.ReadWrite, ""))
        using (var command = source.CreateCommand())
        {
            command.CommandText = "vacuum into @copy";
            BankReader.Add(command, "copy", part);
            command.ExecuteNonQuery();
        }
        File.Move(part, copy);
    }

    static async Task<FileStream> LockFileAsync(string path, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                return new FileStream($"{path}.upgrade", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!patience.IsCancellationRequested && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                await Task.Delay(50, cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw DatabaseException.CannotOpen(DatabaseOptions.File(path), e);
            }
        }
    }
}
