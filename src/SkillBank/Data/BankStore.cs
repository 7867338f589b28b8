using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SkillBank.Entries;

namespace SkillBank.Data;

/// <summary>
/// Runs changes to one person's bank as transactions. Each first raises the bank's version, which also makes writers of one bank wait for
/// each other; only a change that comes out as <see cref="Outcome{T}.Saved"/> is kept. A change begun inside another joins it.
/// </summary>
/// <remarks>For one caller at a time: one per request or command.</remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The transaction is disposed where it is begun.")]
public sealed class BankStore(Database database, TimeProvider time)
{
    BankTransaction? _current;

    /// <summary>Runs a change; <see cref="Outcome{T}.Missing"/> when there is no such profile.</summary>
    public async Task<Outcome<T>> WriteAsync<T>(
        Guid profileId, Func<BankTransaction, Task<Outcome<T>>> change, CancellationToken cancellation = default)
    {
        if (_current is { } outer)
        {
            if (outer.ProfileId != profileId) throw new InvalidOperationException("A transaction changes one bank only.");
            return await change(outer);
        }

        await using var turn = await database.EnterAsync(cancellation);
        await using var transaction = await BeginAsync(turn.Connection, cancellation);
        var now = RowTime.Now(time);
        if (await RaiseVersionAsync(turn.Connection, transaction, profileId, now, cancellation) is not { } version) return new Outcome<T>.Missing();

        return await RunAsync(new BankTransaction(database, turn.Connection, transaction, profileId, version, now), change);
    }

    /// <summary>Runs the change that makes a profile, and what is to be in its bank from the beginning; changes begun inside join it.</summary>
    /// <param name="profileId">The profile that is made.</param>
    /// <param name="make">Makes it; kept when it comes out as <see cref="Outcome{T}.Saved"/>.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task<Outcome<T>> WriteNewAsync<T>(Guid profileId, Func<BankTransaction, Task<Outcome<T>>> make, CancellationToken cancellation)
    {
        if (_current is not null) throw new InvalidOperationException("A transaction changes one bank only.");
        await using var turn = await database.EnterAsync(cancellation);
        await using var transaction = await BeginAsync(turn.Connection, cancellation);
        return await RunAsync(new BankTransaction(database, turn.Connection, transaction, profileId, new Profiles.Profile { Name = "" }.BankVersion, RowTime.Now(time)), make);
    }

    async Task<Outcome<T>> RunAsync<T>(BankTransaction begun, Func<BankTransaction, Task<Outcome<T>>> change)
    {
        await using var current = _current = begun;
        try
        {
            var outcome = await change(current);
            if (outcome is Outcome<T>.Saved) await current.Transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        finally
        {
            _current = null;
        }
    }

    static async ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        connection is SqliteConnection file ? file.BeginTransaction() : await connection.BeginTransactionAsync(cancellation);

    static async Task<long?> RaiseVersionAsync(
        DbConnection connection, DbTransaction transaction, Guid profileId, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var command = BankReader.Command(
            connection, "update profiles set bank_version = bank_version + 1, updated_at = @now where id = @profile returning bank_version", profileId);
        command.Transaction = transaction;
        BankReader.Add(command, "now", now.UtcDateTime);
        return await command.ExecuteScalarAsync(cancellation) as long?;
    }
}

/// <summary>A change to one bank while it is being made.</summary>
public sealed class BankTransaction : IAsyncDisposable
{
    readonly Database _database;
    SkillBankDb? _db;

    internal BankTransaction(
        Database database, DbConnection connection, DbTransaction transaction, Guid profileId, long bankVersion, DateTimeOffset now)
    {
        _database = database;
        (Connection, Transaction, ProfileId, BankVersion, Now) = (connection, transaction, profileId, bankVersion, now);
    }

    /// <summary>Whose bank is changed.</summary>
    public Guid ProfileId { get; }

    /// <summary>The bank's version when the change is kept.</summary>
    public long BankVersion { get; }

    /// <summary>The one time that everything in this change is stamped with, to the microsecond.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The day for which derived properties are told.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The open connection, for the few statements that are written by hand.</summary>
    internal DbConnection Connection { get; }

    internal DbTransaction Transaction { get; }

    /// <summary>A context in this transaction; made when first asked for.</summary>
    public SkillBankDb Db
    {
        get
        {
            if (_db is not null) return _db;
            _db = _database.Context(Connection);
            _db.Database.UseTransaction(Transaction);
            return _db;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _db?.DisposeAsync() ?? ValueTask.CompletedTask;
}
