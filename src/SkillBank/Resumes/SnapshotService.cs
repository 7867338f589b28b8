using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Freezes resumes, and brings back what was frozen.</summary>
public sealed class SnapshotService(BankStore store, ResumeReader reader, ResumePrinter printer)
{
    /// <summary>Prints a resume as it is now and keeps the file with all that led to it.</summary>
    /// <inheritdoc cref="PrepareAsync"/>
    /// <inheritdoc cref="StoreAsync"/>
    public async Task<Outcome<Snapshot>> CreateAsync(
        Guid profileId, Guid resumeId, ResumeFormat format, SnapshotDetails details, CancellationToken cancellation = default) =>
        await PrepareAsync(profileId, resumeId, format, cancellation) is { } prepared
            ? await StoreAsync(prepared, details, cancellation)
            : new Outcome<Snapshot>.Missing();

    /// <summary>Prints a resume as it is now. Nothing waits for this: typesetting takes longer than anyone should hold the right to write.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="resumeId">The resume.</param>
    /// <param name="format">The kind of file.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null when there is no such resume.</returns>
    /// <exception cref="RuleException">The resume's look cannot be had.</exception>
    /// <exception cref="TypesettingException">It cannot be typeset now or here.</exception>
    public async Task<PreparedSnapshot?> PrepareAsync(Guid profileId, Guid resumeId, ResumeFormat format, CancellationToken cancellation = default)
    {
        if (await reader.ContentAsync(profileId, resumeId, cancellation) is not { } content) return null;
        var composed = ResumeComposer.Compose(content);
        // What is kept names its look, also where the format has none.
        printer.RequireLook(content.Resume.Details);
        var written = await format.WriteAsync(content, composed, printer, cancellation);
        return new(content.Resume, composed, printer.Pool.Templates.Find(content.Resume.Details.Template)!, format, written);
    }

    /// <summary>Keeps what was printed.</summary>
    /// <param name="prepared">The printed resume.</param>
    /// <param name="details">A name, and to whom it was sent.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">The details break a rule, or there are too many snapshots.</exception>
    public Task<Outcome<Snapshot>> StoreAsync(PreparedSnapshot prepared, SnapshotDetails details, CancellationToken cancellation = default)
    {
        Checks.Require(details);
        return store.WriteAsync<Snapshot>(prepared.ProfileId, async tx =>
        {
            if (await tx.ResumeAsync(prepared.ResumeId, cancellation) is null) return new Outcome<Snapshot>.Missing();
            var numbers = tx.Db.Snapshots.Where(s => s.ProfileId == prepared.ProfileId && s.ResumeId == prepared.ResumeId);
            if (await numbers.CountAsync(cancellation) >= Snapshot.MaxCount)
                throw new RuleException("", $"A resume has at most {Snapshot.MaxCount} snapshots. Delete some and empty the trash.");
            var number = await numbers.MaxAsync(s => (int?)s.Number, cancellation) ?? 0;
            var snapshot = prepared.Snapshot(number + 1, details, tx.Now);
            await AddMissingAsync(tx, prepared.Blobs, cancellation);
            tx.Db.Snapshots.Add(snapshot);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Snapshot>.Saved(snapshot);
        }, cancellation);
    }

    /// <summary>Changes what is said about a snapshot: its name, and to whom it was sent.</summary>
    /// <exception cref="RuleException">From <paramref name="change"/>, or the details break a rule.</exception>
    public Task<Outcome<Snapshot>> UpdateAsync(Guid profileId, Guid resumeId, Guid id, Func<Snapshot, SnapshotDetails> change, long? expectedVersion,
        CancellationToken cancellation = default) => store.WriteAsync<Snapshot>(profileId, async tx =>
        {
            if (await FindAsync(tx, resumeId, id, cancellation) is not { } snapshot) return new Outcome<Snapshot>.Missing();
            if (expectedVersion is { } expected && expected != snapshot.Version) return new Outcome<Snapshot>.Stale(snapshot);
            snapshot.Details = Checks.Required(change(snapshot));
            if (!tx.Db.ChangeTracker.HasChanges()) return new Outcome<Snapshot>.Unchanged(snapshot);
            snapshot.Version++;
            snapshot.UpdatedAt = tx.Now;
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Snapshot>.Saved(snapshot);
        }, cancellation);

    /// <summary>Moves a snapshot to the trash.</summary>
    public Task<Outcome<Deletion>> DeleteAsync(Guid profileId, Guid resumeId, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            if (await FindAsync(tx, resumeId, id, cancellation) is not { } snapshot) return new Outcome<Deletion>.Missing();
            var deletion = tx.NewDeletion(DeletionKind.Snapshot, null, $"{snapshot.Details.Title ?? $"Snapshot {snapshot.Number}"} of {snapshot.ResumeTitle}");
            if (expectedVersion is { } expected && expected != snapshot.Version) return new Outcome<Deletion>.Stale(deletion);
            tx.Db.Deletions.Add(deletion);
            snapshot.DeletionId = deletion.Id;
            snapshot.Version++;
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);

    /// <summary>The very bytes that were frozen; null when there is no such snapshot of that resume.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those of the hash: the database is damaged.</exception>
    public async Task<SnapshotFile?> FileAsync(Guid profileId, Guid resumeId, Guid id, CancellationToken cancellation = default)
    {
        if (await SnapshotAsync(profileId, resumeId, id, cancellation) is not { } snapshot) return null;
        using var file = new MemoryStream();
        foreach (var hash in snapshot.FileParts) file.Write(await ReadAsync(profileId, hash, cancellation));
        var bytes = file.ToArray();
        return Packing.HashOf(bytes) == snapshot.FileHash ? new(snapshot, bytes) : throw new InvalidDataException($"The file of snapshot {id} is damaged.");
    }

    /// <summary>The composed document that was frozen; null when there is no such snapshot of that resume.</summary>
    public async Task<ResumeDocument?> DocumentAsync(Guid profileId, Guid resumeId, Guid id, CancellationToken cancellation = default) =>
        await SnapshotAsync(profileId, resumeId, id, cancellation) is { } snapshot
            ? JsonSerializer.Deserialize<ResumeDocument>(await ReadAsync(profileId, snapshot.DocumentBlob, cancellation), BankJson.Unbounded)
            : null;

    /// <summary>
    /// Makes a new draft that prints what the snapshot printed. Where the bank still says the same the draft follows it; where it says something
    /// else by now, the old wording is pinned; what has left the bank becomes the draft's own.
    /// </summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="resumeId">The snapshot's resume.</param>
    /// <param name="id">The snapshot.</param>
    /// <param name="title">What the draft is called; null for the resume's title with the snapshot's number.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">The title breaks a rule, or there are too many resumes.</exception>
    public async Task<Outcome<Resume>> RestoreAsync(Guid profileId, Guid resumeId, Guid id, string? title, CancellationToken cancellation = default)
    {
        if (await SnapshotAsync(profileId, resumeId, id, cancellation) is not { } snapshot) return new Outcome<Resume>.Missing();
        var content = JsonSerializer.Deserialize<SnapshotContent>(await ReadAsync(profileId, snapshot.ContentBlob, cancellation), BankJson.Options)!;
        return await store.WriteAsync<Resume>(profileId, async tx =>
        {
            var name = title ?? $"{snapshot.ResumeTitle[..Math.Min(snapshot.ResumeTitle.Length, 180)]} (version {snapshot.Number})";
            var details = content.Details with { Title = name, Status = ResumeStatus.Draft, Rule = EntryRule.HandPicked };
            var resume = await tx.AddResumeAsync(details, [.. content.Sections], cancellation);
            var ids = content.Entries.Select(entry => entry.EntryId).OfType<Guid>().ToList();
            var entries = await tx.Db.Entries.AsNoTracking().Include(entry => entry.Variations.Where(variation => variation.DeletionId == null))
                .Where(entry => entry.ProfileId == profileId && entry.DeletionId == null && ids.Contains(entry.Id)).ToDictionaryAsync(entry => entry.Id, cancellation);
            foreach (var entry in content.Entries)
                tx.Db.Placements.Add(entry.Restored(resume, entry.EntryId is { } entryId ? entries.GetValueOrDefault(entryId) : null, tx.Now));
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Resume>.Saved(resume);
        }, cancellation);
    }

    async Task<Snapshot?> SnapshotAsync(Guid profileId, Guid resumeId, Guid id, CancellationToken cancellation) =>
        await reader.SnapshotAsync(profileId, id, cancellation) is { } snapshot && snapshot.ResumeId == resumeId ? snapshot : null;

    async Task<byte[]> ReadAsync(Guid profileId, string hash, CancellationToken cancellation) =>
        Packing.Content(hash, await reader.BlobAsync(profileId, hash, cancellation));

    static async Task AddMissingAsync(BankTransaction tx, IReadOnlyDictionary<string, Blob> blobs, CancellationToken cancellation)
    {
        var hashes = blobs.Keys.ToList();
        var present = await tx.Db.Blobs.Where(blob => blob.ProfileId == tx.ProfileId && hashes.Contains(blob.Hash)).Select(blob => blob.Hash).ToListAsync(cancellation);
        tx.Db.Blobs.AddRange(blobs.Values.Where(blob => !present.Contains(blob.Hash)));
    }

    static Task<Snapshot?> FindAsync(BankTransaction tx, Guid resumeId, Guid id, CancellationToken cancellation) =>
        tx.Db.Snapshots.FirstOrDefaultAsync(s => s.ProfileId == tx.ProfileId && s.ResumeId == resumeId && s.Id == id && s.DeletionId == null
            && tx.Db.Resumes.Any(r => r.ProfileId == tx.ProfileId && r.Id == resumeId && r.DeletionId == null), cancellation);
}

/// <summary>A frozen file.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Bytes">The file, byte for byte as it was made.</param>
public sealed record SnapshotFile(Snapshot Snapshot, byte[] Bytes);
