using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SkillBank.Data;

/// <summary>
/// The open database: connections to read with, the one gate that writes pass on SQLite, and contexts over a connection.
/// One per process.
/// </summary>
/// <remarks>
/// SQLite: WAL, <c>synchronous=FULL</c>, foreign keys on; another process, such as the command line beside the server, is waited for up to ten
/// seconds. Writers of this process queue at the gate instead of sleeping in SQLite, where waiting costs up to a second.
/// </remarks>
public sealed class Database : IAsyncDisposable
{
    readonly SemaphoreSlim _gate = new(1, 1);
    readonly ConcurrentBag<DbConnection> _readers = [];
    readonly NpgsqlDataSource? _server;
    DbConnection? _writer;

    /// <summary>Opens nothing yet.</summary>
    public Database(DatabaseOptions options)
    {
        Options = options;
        if (options.Provider == DatabaseProvider.PostgreSql) _server = NpgsqlDataSource.Create(options.ConnectionString);
    }

    /// <summary>Where the banks are kept.</summary>
    public DatabaseOptions Options { get; }

    internal bool IsSqlite => _server is null;

    /// <summary>A connection to read with; give it back with <see cref="Return"/>.</summary>
    internal async ValueTask<DbConnection> RentAsync(CancellationToken cancellation)
    {
        if (_server is not null) return await _server.OpenConnectionAsync(cancellation);
        return _readers.TryTake(out var connection) ? connection : OpenFile(SqliteOpenMode.ReadWrite, "pragma query_only = 1;");
    }

    internal async ValueTask Return(DbConnection connection)
    {
        if (IsSqlite && connection.State == System.Data.ConnectionState.Open) _readers.Add(connection);
        else await connection.DisposeAsync();
    }

    /// <summary>Waits for this process's turn to write and gives the connection to write with.</summary>
    internal async ValueTask<Turn> EnterAsync(CancellationToken cancellation)
    {
        if (_server is not null) return new Turn(await _server.OpenConnectionAsync(cancellation), this, holdsGate: false);
        await _gate.WaitAsync(cancellation);
        try
        {
            _writer ??= OpenFile(SqliteOpenMode.ReadWrite, "");
            return new Turn(_writer, this, holdsGate: true);
        }
        catch
        {
            _gate.Release();
            throw;
        }
    }

    /// <summary>A context over an open connection.</summary>
    internal SkillBankDb Context(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<SkillBankDb>();
        Models.Use(options, Options.Provider, connection);
        return new SkillBankDb(options.Options);
    }

    internal SqliteConnection OpenFile(SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Options.ConnectionString, Mode = mode, Pooling = false, DefaultTimeout = 10,
        }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"pragma busy_timeout = 10000; pragma synchronous = full; pragma foreign_keys = 1; {pragmas}";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (_readers.TryTake(out var reader)) await reader.DisposeAsync();
        if (_writer is not null) await _writer.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _gate.Dispose();
    }

    /// <summary>A turn to write; ends when disposed.</summary>
    internal sealed class Turn(DbConnection connection, Database database, bool holdsGate) : IAsyncDisposable
    {
        public DbConnection Connection => connection;

        public async ValueTask DisposeAsync()
        {
            if (holdsGate) database._gate.Release();
            else await connection.DisposeAsync();
        }
    }
}
