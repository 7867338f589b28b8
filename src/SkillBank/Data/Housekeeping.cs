using System.Data.Common;
using SkillBank.Entries;

namespace SkillBank.Data;

/// <summary>Removes for good what has been kept long enough: the trash after <see cref="Deletion.Days"/> days, stored answers after <see cref="StoredAnswer.Hours"/> hours.</summary>
public sealed class Housekeeping(Database database, TimeProvider time)
{
    /// <summary>Does it once, for every profile.</summary>
    public async Task PurgeAsync(CancellationToken cancellation = default)
    {
        var now = RowTime.Now(time);
        await RemoveAnswersAsync(now.AddHours(-StoredAnswer.Hours), cancellation);
        foreach (var owner in await OwnersAsync(now.AddDays(-Deletion.Days), cancellation))
            await new TrashService(new BankStore(database, time)).PurgeAsync(owner, cancellation);
    }

    async Task RemoveAnswersAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await using var turn = await database.EnterAsync(cancellation);
        await using var command = Command(turn.Connection, "delete from stored_answers where created_at < @before", before);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    async Task<List<Guid>> OwnersAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var connection = await database.RentAsync(cancellation);
        try
        {
            await using var command = Command(connection, "select distinct profile_id from deletions where deleted_at < @before", before);
            await using var row = await command.ExecuteReaderAsync(cancellation);
            List<Guid> owners = [];
            while (await row.ReadAsync(cancellation)) owners.Add(row.GetGuid(0));
            return owners;
        }
        finally
        {
            await database.Return(connection);
        }
    }

    static DbCommand Command(DbConnection connection, string sql, DateTimeOffset before)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        BankReader.Add(command, "before", before.UtcDateTime);
        return command;
    }
}
