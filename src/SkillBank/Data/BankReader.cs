using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.Data;

/// <summary>
/// Reads banks: one statement per table, all in one round trip, as of one moment. This is the one door through which entries are read,
/// so what belongs to someone else or lies in the trash never comes through it.
/// </summary>
public sealed class BankReader(Database database, TimeProvider time)
{
    static readonly EntryColumns Columns = EntryColumns.Create();

    static readonly string ProfileSql = $"select {ProfileColumns.Select} from profiles where id = @profile;";
    static readonly string ContactSql = $"select {ContactColumns.Select} from contacts where profile_id = @profile;";
    internal static readonly string EntriesSql =
        $"select {Columns.Select} from entries where profile_id = @profile and deletion_id is null order by display_order;";
    internal static readonly string SectionSql =
        $"select {Columns.Select} from entries where profile_id = @profile and section = @section and deletion_id is null order by display_order;";
    static readonly string EntrySql =
        $"select {Columns.Select} from entries where profile_id = @profile and section = @section and id = @id and deletion_id is null;";
    internal const string VariationsSql = $"""
        select {VariationColumns.Select}, u.uses, u.last_use from variations v left join (
            select variation_id, count(*) as uses, max(used_at) as last_use from snapshot_uses
            where profile_id = @profile and variation_id is not null group by variation_id) u on u.variation_id = v.id
        where v.profile_id = @profile and v.deletion_id is null order by v.display_order;
        """;

    const string ExistsSql = "select id from profiles where id = @profile;";
    const string TrashSql = $"select {DeletionColumns.Select} from deletions where profile_id = @profile order by deleted_at desc, id desc;";
    const string VariationEntrySql = """
        select v.entry_id from variations v join entries e on e.profile_id = v.profile_id and e.id = v.entry_id
        where v.profile_id = @profile and v.id = @id and v.deletion_id is null and e.section = @section and e.deletion_id is null;
        """;
    const string RevisionsSql = $"select {RevisionColumns.Select} from revisions where profile_id = @profile and variation_id = @id order by number desc;";
    const string EntryVariationsSql = $"""
        select {VariationColumns.Select}, {VariationColumns.Usage} from variations v
        where v.profile_id = @profile and v.entry_id = @id and v.deletion_id is null order by v.display_order;
        """;

    /// <summary>The day for which derived properties are told: today in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>The version of a bank; null when there is no such profile.</summary>
    public async Task<long?> VersionAsync(Guid profileId, CancellationToken cancellation = default)
    {
        var connection = await database.RentAsync(cancellation);
        try
        {
            await using var command = Command(connection, "select bank_version from profiles where id = @profile", profileId);
            return await command.ExecuteScalarAsync(cancellation) as long?;
        }
        finally
        {
            await database.Return(connection);
        }
    }

    /// <summary>A whole bank; null when there is no such profile.</summary>
    public Task<Bank?> BankAsync(Guid profileId, CancellationToken cancellation = default) => ReadAsync(profileId, async row =>
    {
        if (!await row.ReadAsync(cancellation)) return null;
        var profile = ProfileColumns.Read(row);
        await row.NextResultAsync(cancellation);
        if (!await row.ReadAsync(cancellation)) throw new InvalidOperationException($"Profile {profileId} has no contact.");
        var contact = ContactColumns.Read(row);
        await row.NextResultAsync(cancellation);
        var entries = await EntriesAsync(row, profileId, cancellation);
        return new Bank { Profile = profile, Contact = contact, Entries = InOrder(entries), Today = Today };
    }, ProfileSql + ContactSql + EntriesSql + VariationsSql, cancellation);

    /// <summary>The entries of one section, in order; null when there is no such profile.</summary>
    public Task<IReadOnlyList<Entry>?> SectionAsync(Guid profileId, Section section, CancellationToken cancellation = default) =>
        ReadAsync(profileId, async row =>
        {
            if (!await row.ReadAsync(cancellation)) return null;
            await row.NextResultAsync(cancellation);
            return (IReadOnlyList<Entry>?)await EntriesAsync(row, profileId, cancellation);
        }, ExistsSql + SectionSql + VariationsSql, cancellation, section.Slug);

    /// <summary>One entry; null when there is none such in the section.</summary>
    public Task<Entry?> EntryAsync(Guid profileId, Section section, Guid id, CancellationToken cancellation = default) =>
        ReadAsync(profileId, async row => (await EntriesAsync(row, profileId, cancellation)).FirstOrDefault(),
            EntrySql + EntryVariationsSql, cancellation, section.Slug, id);

    /// <summary>A profile; null when there is none such.</summary>
    public Task<Profile?> ProfileAsync(Guid profileId, CancellationToken cancellation = default) => ReadAsync(
        profileId, async row => await row.ReadAsync(cancellation) ? ProfileColumns.Read(row) : null, ProfileSql, cancellation);

    /// <summary>A profile's contact; null when there is no such profile.</summary>
    public Task<Contact?> ContactAsync(Guid profileId, CancellationToken cancellation = default) => ReadAsync(
        profileId, async row => await row.ReadAsync(cancellation) ? ContactColumns.Read(row) : null, ContactSql, cancellation);

    /// <summary>Everyone in this database, the first made first: by their ids, since a backup that is restored brings its own time of making.</summary>
    public async Task<IReadOnlyList<Profile>> ProfilesAsync(CancellationToken cancellation = default) => await ReadAsync(Guid.Empty, async row =>
    {
        List<Profile> profiles = [];
        while (await row.ReadAsync(cancellation)) profiles.Add(ProfileColumns.Read(row));
        return (IReadOnlyList<Profile>)profiles;
    }, $"select {ProfileColumns.Select} from profiles order by id;", cancellation) ?? [];

    /// <summary>What is in the trash, the newest first; null when there is no such profile.</summary>
    public Task<IReadOnlyList<Deletion>?> TrashAsync(Guid profileId, CancellationToken cancellation = default) => ReadAsync(profileId, async row =>
    {
        if (!await row.ReadAsync(cancellation)) return null;
        await row.NextResultAsync(cancellation);
        List<Deletion> deletions = [];
        while (await row.ReadAsync(cancellation)) deletions.Add(DeletionColumns.Read(row, profileId));
        return (IReadOnlyList<Deletion>?)deletions;
    }, ExistsSql + TrashSql, cancellation);

    /// <summary>A variation's history, the newest first; null when there is none such in that section and entry, or it is in the trash.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="section">The entry's section.</param>
    /// <param name="entryId">The entry, or null in a section that has only one.</param>
    /// <param name="id">The variation.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<IReadOnlyList<Revision>?> RevisionsAsync(
        Guid profileId, Section section, Guid? entryId, Guid id, CancellationToken cancellation = default) => ReadAsync(profileId, async row =>
    {
        if (!await row.ReadAsync(cancellation) || (entryId is not null && row.GetGuid(0) != entryId)) return null;
        await row.NextResultAsync(cancellation);
        List<Revision> revisions = [];
        while (await row.ReadAsync(cancellation)) revisions.Add(RevisionColumns.Read(row, profileId, id));
        return (IReadOnlyList<Revision>?)revisions;
    }, VariationEntrySql + RevisionsSql, cancellation, section.Slug, id);

    /// <summary>Runs statements as of one moment and reads their results in turn.</summary>
    internal async Task<T?> ReadAsync<T>(Guid profileId, Func<DbDataReader, Task<T?>> read, string sql, CancellationToken cancellation,
        string? section = null, Guid? id = null)
        where T : class
    {
        var connection = await database.RentAsync(cancellation);
        try
        {
            // Several statements see one moment only inside a transaction that holds its snapshot.
            await using var moment = connection is SqliteConnection file
                ? file.BeginTransaction(deferred: true)
                : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            return await ReadAsync(connection, moment, profileId, read, sql, cancellation, section, id);
        }
        finally
        {
            await database.Return(connection);
        }
    }

    /// <summary>The same inside a transaction, with what it has changed so far.</summary>
    internal static async Task<T?> ReadAsync<T>(DbConnection connection, DbTransaction transaction, Guid profileId, Func<DbDataReader, Task<T?>> read,
        string sql, CancellationToken cancellation, string? section = null, Guid? id = null)
        where T : class
    {
        await using var command = Command(connection, sql, profileId);
        command.Transaction = transaction;
        if (section is not null) Add(command, "section", section);
        if (id is not null) Add(command, "id", id);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await read(row);
    }

    /// <summary>Reads entries and then their variations.</summary>
    internal async Task<List<Entry>> EntriesAsync(DbDataReader row, Guid profileId, CancellationToken cancellation)
    {
        List<Entry> entries = [];
        var today = Today;
        while (await row.ReadAsync(cancellation)) entries.Add(Columns.Read(row, profileId, today));
        await row.NextResultAsync(cancellation);
        var byId = entries.ToDictionary(entry => entry.Id);
        while (await row.ReadAsync(cancellation))
        {
            var variation = VariationColumns.Read(row, profileId);
            if (byId.TryGetValue(variation.EntryId, out var entry)) entry.Variations.Add(variation);
        }
        return entries;
    }

    /// <summary>By section in catalogue order, then by position.</summary>
    internal static List<Entry> InOrder(List<Entry> entries)
    {
        var order = Section.All.Select((section, index) => (section, index)).ToDictionary(pair => pair.section, pair => pair.index);
        return [.. entries.OrderBy(entry => order[entry.Section]).ThenBy(entry => entry.Position)];
    }

    internal static DbCommand Command(DbConnection connection, string sql, Guid profileId)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        Add(command, "profile", profileId);
        return command;
    }

    internal static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
