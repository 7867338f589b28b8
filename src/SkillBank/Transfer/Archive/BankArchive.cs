using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Transfer.Archive;

/// <summary>
/// Backups of one person's bank, with nothing left out: every entry and wording, resumes with their snapshots, imports, the portrait, the trash, all history, order, times and versions.
/// An archive that is restored and written again is the same, byte for byte, on either engine.
/// </summary>
/// <remarks>
/// Not in it is what belongs to the profile that it is restored into rather than to the bank: that profile's id and name, and the versions
/// of its bank, profile and contact, which only ever rise so that no cache and no editor takes an old state for the present one.
/// </remarks>
public sealed class BankArchive(Database database, TimeProvider time)
{
    /// <summary>How many rows are stored between two reports of the progress.</summary>
    const int RowsAtOnce = 1000;

    /// <summary>Writes an archive of a bank as it is at one moment.</summary>
    /// <exception cref="ImportException">There is no such profile, or the bank is larger than an archive may be.</exception>
    public async Task WriteAsync(Guid profileId, Stream stream, CancellationToken cancellation = default)
    {
        var contents = await ReadBankAsync(profileId, cancellation) ?? throw new ImportException("There is no such profile.");
        await ArchiveZip.WriteAsync(contents, stream, cancellation);
    }

    /// <summary>Puts an archive into an empty bank, in one transaction. The profile's own settings are those of the archive afterwards.</summary>
    /// <exception cref="ImportException">The archive is damaged, made by a newer program, or breaks a rule, or the bank is not empty; nothing was stored.</exception>
    public Task<ArchiveSummary> RestoreAsync(Guid profileId, Stream stream, CancellationToken cancellation = default) =>
        RestoreAsync(profileId, stream, null, cancellation);

    /// <summary>The same, telling how far it is: a large bank takes seconds.</summary>
    /// <inheritdoc cref="RestoreAsync(Guid, Stream, CancellationToken)"/>
    public async Task<ArchiveSummary> RestoreAsync(Guid profileId, Stream stream, IProgress<TransferProgress>? progress, CancellationToken cancellation = default)
    {
        var contents = await ArchiveZip.ReadAsync(stream, cancellation);
        var rows = ArchiveRows.Of(profileId, contents);
        var outcome = await new BankStore(database, time).WriteAsync<ArchiveSummary>(profileId, async tx =>
        {
            await RequireEmptyAsync(tx, cancellation);
            await StoreAsync(tx, contents, rows, progress, cancellation);
            return new Outcome<ArchiveSummary>.Saved(contents.Summary);
        }, cancellation);
        return outcome is Outcome<ArchiveSummary>.Saved saved ? saved.Value : throw new ImportException("There is no such profile.");
    }

    async Task<ArchiveContents?> ReadBankAsync(Guid profileId, CancellationToken cancellation)
    {
        var connection = await database.RentAsync(cancellation);
        try
        {
            await using var moment = connection is SqliteConnection file
                ? file.BeginTransaction(deferred: true)
                : await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
            await using var db = database.Context(connection);
            await db.Database.UseTransactionAsync(moment, cancellation);
            if (await db.Profiles.AsNoTracking().FirstOrDefaultAsync(p => p.Id == profileId, cancellation) is not { } profile) return null;
            // Asked first: what is not written anyway need not be read into memory.
            if (await db.Blobs.Where(b => b.ProfileId == profileId).SumAsync(b => (long)b.Bytes.Length, cancellation) > ArchiveFormat.MaxUnpacked / 4 * 3) throw ArchiveZip.BankTooLarge();
            return ArchiveContents.Of(
                profile,
                await db.Contacts.AsNoTracking().FirstAsync(c => c.ProfileId == profileId, cancellation),
                await db.Entries.AsNoTracking().Where(e => e.ProfileId == profileId).ToListAsync(cancellation),
                await db.Variations.AsNoTracking().Where(v => v.ProfileId == profileId).ToListAsync(cancellation),
                await db.Revisions.AsNoTracking().Where(r => r.ProfileId == profileId).ToListAsync(cancellation),
                await db.Deletions.AsNoTracking().Where(d => d.ProfileId == profileId).ToListAsync(cancellation),
                await db.Resumes.AsNoTracking().Where(r => r.ProfileId == profileId).ToListAsync(cancellation),
                await db.Placements.AsNoTracking().Where(p => p.ProfileId == profileId).ToListAsync(cancellation),
                await db.Snapshots.AsNoTracking().Include(s => s.Uses).Where(s => s.ProfileId == profileId).ToListAsync(cancellation),
                await db.Blobs.AsNoTracking().Where(b => b.ProfileId == profileId).ToListAsync(cancellation),
                await db.Imports.AsNoTracking().Where(i => i.ProfileId == profileId).ToListAsync(cancellation),
                await db.Photos.AsNoTracking().Where(p => p.ProfileId == profileId).ToListAsync(cancellation));
        }
        finally
        {
            await database.Return(connection);
        }
    }

    static async Task RequireEmptyAsync(BankTransaction tx, CancellationToken cancellation)
    {
        var entries = await tx.Db.Entries.CountAsync(e => e.ProfileId == tx.ProfileId && e.DeletionId == null, cancellation);
        var trash = await tx.Db.Deletions.CountAsync(d => d.ProfileId == tx.ProfileId, cancellation);
        var resumes = await tx.Db.Resumes.CountAsync(r => r.ProfileId == tx.ProfileId && r.DeletionId == null, cancellation);
        var contact = await tx.Db.Contacts.FirstAsync(c => c.ProfileId == tx.ProfileId, cancellation);
        var hasPhoto = await tx.Db.Photos.AnyAsync(p => p.ProfileId == tx.ProfileId && p.DeletionId == null, cancellation);
        if (entries + trash + resumes == 0 && contact.Details.IsEmpty() && !hasPhoto) return;
        var there = entries + trash + resumes == 0 && contact.Details.IsEmpty() ? "a portrait" : entries + trash + resumes > 0 ? FormattableString.Invariant($"{entries} entries, {resumes} resumes, and {trash} things in the trash") : "a contact";
        throw new ImportException($"The bank is not empty: it has {there}. A backup is only restored into an empty bank. Delete its resumes, reset it and empty its trash first, or make another profile.");
    }

    static async Task StoreAsync(
        BankTransaction tx, ArchiveContents contents, ArchiveRows rows, IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        var profile = await tx.Db.Profiles.FirstAsync(p => p.Id == tx.ProfileId, cancellation);
        (profile.Details, profile.Settings, profile.Extra) = (contents.Profile.Details, contents.Profile.Settings, contents.Profile.Extra);
        profile.Version++;
        var contact = await tx.Db.Contacts.FirstAsync(c => c.ProfileId == tx.ProfileId, cancellation);
        contact.Details = contents.Contact.Details with { Extra = contents.Contact.Extra };
        contact.Version++;
        await tx.Db.SaveChangesAsync(cancellation);
        // What earlier imports brought is not there any more; those that the archive knows of take their place.
        await tx.Db.Imports.Where(i => i.ProfileId == tx.ProfileId).ExecuteDeleteAsync(cancellation);

        tx.Db.ChangeTracker.AutoDetectChangesEnabled = false;
        // Each kind refers to those before it only.
        object[] all = [.. rows.Deletions, .. rows.Entries, .. rows.Variations, .. rows.Revisions, .. rows.Resumes, .. rows.Placements, .. rows.Blobs, .. rows.Snapshots, .. rows.Imports, .. rows.Photos];
        var stored = 0;
        foreach (var part in all.Chunk(RowsAtOnce))
        {
            tx.Db.AddRange(part);
            await tx.Db.SaveChangesAsync(cancellation);
            progress?.Report(new(stored += part.Length, all.Length));
        }

        await tx.Db.Profiles.Where(p => p.Id == tx.ProfileId).ExecuteUpdateAsync(p => p
            .SetProperty(x => x.CreatedAt, contents.Profile.CreatedAt)
            .SetProperty(x => x.UpdatedAt, contents.Profile.UpdatedAt), cancellation);
        await tx.Db.Contacts.Where(c => c.ProfileId == tx.ProfileId).ExecuteUpdateAsync(c => c
            .SetProperty(x => x.CreatedAt, contents.Contact.CreatedAt)
            .SetProperty(x => x.UpdatedAt, contents.Contact.UpdatedAt), cancellation);
    }
}
