using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;

namespace SkillBank.Entries;

/// <summary>Changes the trash of a bank: what was deleted in the last <see cref="Deletion.Days"/> days, each thing restorable whole.</summary>
public sealed class TrashService(BankStore store)
{
    /// <summary>Puts something back where it was, or as near to it as there is a place.</summary>
    /// <returns>Duplicate when what would come back has a unique name that is in use again.</returns>
    /// <exception cref="RuleException">The wording's entry is itself in the trash.</exception>
    public Task<Outcome<Deletion>> RestoreAsync(Guid profileId, Guid deletionId, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            var deletion = await tx.Db.Deletions.FirstOrDefaultAsync(d => d.ProfileId == profileId && d.Id == deletionId, cancellation);
            if (deletion is null) return new Outcome<Deletion>.Missing();
            var restored = deletion.Kind switch
            {
                DeletionKind.Variation => await RestoreVariationsAsync(tx, deletion, cancellation),
                DeletionKind.Resume => await RestoreResumesAsync(tx, deletion, cancellation),
                DeletionKind.Snapshot => await RestoreSnapshotAsync(tx, deletion, cancellation),
                DeletionKind.Photo => await tx.RestorePhotoAsync(deletion, cancellation),
                DeletionKind.Import => await RestoreEntriesAsync(tx, deletion, cancellation) && await RestoreVariationsAsync(tx, deletion, cancellation)
                    && await RestoreResumesAsync(tx, deletion, cancellation),
                _ => await RestoreEntriesAsync(tx, deletion, cancellation),
            };
            if (!restored) return new Outcome<Deletion>.Duplicate(deletion);
            await RestoreContactAsync(tx, deletion, cancellation);
            if (deletion.Kind == DeletionKind.Reset) await tx.RestoreResetPhotoAsync(deletion, cancellation);
            if (deletion.Merged is { } merged) await Merge.Read(merged).TakeBackAsync(tx, deletion, cancellation);
            tx.Db.Deletions.Remove(deletion);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);

    /// <summary>Moves the whole content of a bank to the trash as one thing, its contact and portrait included.</summary>
    public Task<Outcome<Deletion>> ResetAsync(Guid profileId, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            var contact = await tx.Db.Contacts.FirstAsync(c => c.ProfileId == profileId, cancellation);
            var deletion = tx.NewDeletion(DeletionKind.Reset, null, "Everything in the bank", ResetContact.Write(contact.Details));
            tx.Db.Deletions.Add(deletion);
            contact.Details = new();
            contact.Version++;
            contact.UpdatedAt = tx.Now;
            if (await tx.PhotoAsync(cancellation) is { } photo) photo.DeletionId = deletion.Id;
            await tx.Db.SaveChangesAsync(cancellation);
            await tx.Db.Entries.Where(entry => entry.ProfileId == profileId && entry.DeletionId == null).ExecuteUpdateAsync(entry => entry
                .SetProperty(e => e.DeletionId, deletion.Id)
                .SetProperty(e => e.Version, e => e.Version + 1)
                .SetProperty(e => e.UpdatedAt, tx.Now), cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);

    /// <summary>Removes everything in the trash for good.</summary>
    /// <returns>How many things it were.</returns>
    public Task<Outcome<int>> EmptyAsync(Guid profileId, CancellationToken cancellation = default) =>
        RemoveAsync(profileId, olderThan: null, cancellation);

    /// <summary>Removes for good what has been in the trash for longer than <see cref="Deletion.Days"/> days.</summary>
    /// <returns>How many things it were.</returns>
    public Task<Outcome<int>> PurgeAsync(Guid profileId, CancellationToken cancellation = default) =>
        RemoveAsync(profileId, TimeSpan.FromDays(Deletion.Days), cancellation);

    Task<Outcome<int>> RemoveAsync(Guid profileId, TimeSpan? olderThan, CancellationToken cancellation) => store.WriteAsync<int>(profileId, async tx =>
    {
        var limit = tx.Now - (olderThan ?? TimeSpan.Zero);
        var gone = tx.Db.Deletions.Where(d => d.ProfileId == profileId && (olderThan == null || d.DeletedAt < limit));
        var count = await gone.CountAsync(cancellation);
        if (count == 0) return new Outcome<int>.Unchanged(0);
        var ids = await gone.Select(d => d.Id).ToListAsync(cancellation);
        await tx.Db.Entries.Where(e => e.ProfileId == profileId && e.DeletionId != null && ids.Contains(e.DeletionId.Value)).ExecuteDeleteAsync(cancellation);
        await tx.Db.Variations.Where(v => v.ProfileId == profileId && v.DeletionId != null && ids.Contains(v.DeletionId.Value)).ExecuteDeleteAsync(cancellation);
        await tx.Db.Resumes.Where(r => r.ProfileId == profileId && r.DeletionId != null && ids.Contains(r.DeletionId.Value)).ExecuteDeleteAsync(cancellation);
        await tx.Db.Snapshots.Where(s => s.ProfileId == profileId && s.DeletionId != null && ids.Contains(s.DeletionId.Value)).ExecuteDeleteAsync(cancellation);
        await tx.Db.Photos.Where(p => p.ProfileId == profileId && p.DeletionId != null && ids.Contains(p.DeletionId.Value)).ExecuteDeleteAsync(cancellation);
        await tx.RemoveUnusedBlobsAsync(cancellation);
        await gone.ExecuteDeleteAsync(cancellation);
        // A wording whose entry is gone for good has nowhere to come back to.
        await tx.Db.Deletions.Where(d => d.ProfileId == profileId && d.Kind == DeletionKind.Variation
            && !tx.Db.Variations.Any(v => v.ProfileId == profileId && v.DeletionId == d.Id)).ExecuteDeleteAsync(cancellation);
        await tx.Db.Deletions.Where(d => d.ProfileId == profileId && d.Kind == DeletionKind.Import
            && !tx.Db.Entries.Any(e => e.ProfileId == profileId && e.DeletionId == d.Id)
            && !tx.Db.Variations.Any(v => v.ProfileId == profileId && v.DeletionId == d.Id)
            && !tx.Db.Resumes.Any(r => r.ProfileId == profileId && r.DeletionId == d.Id)).ExecuteDeleteAsync(cancellation);
        await tx.Db.Deletions.Where(d => d.ProfileId == profileId && d.Kind == DeletionKind.Snapshot
            && !tx.Db.Snapshots.Any(s => s.ProfileId == profileId && s.DeletionId == d.Id)).ExecuteDeleteAsync(cancellation);
        return new Outcome<int>.Saved(count);
    }, cancellation);

    /// <summary>Puts entries back, a section at a time: one by one, two thousand take a minute.</summary>
    static async Task<bool> RestoreEntriesAsync(BankTransaction tx, Deletion deletion, CancellationToken cancellation)
    {
        var entries = await tx.Db.Entries.Include(entry => entry.Variations)
            .Where(entry => entry.ProfileId == tx.ProfileId && entry.DeletionId == deletion.Id).ToListAsync(cancellation);
        foreach (var section in entries.GroupBy(entry => entry.Section))
        {
            List<Entry> live = await tx.Live(section.Key).OrderBy(entry => entry.Position).ToListAsync(cancellation);
            if (section.Key.IsSingle && live is [var existing]) await MergeSingleAsync(tx, section.Single(), existing, cancellation);
            else if (!PutBack(tx, live, [.. section.OrderBy(entry => entry.Position)])) return false;
        }
        await tx.Db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Puts entries back among those of their section, each where it was or as near to it as there is a place; not where a name is in use.</summary>
    static bool PutBack(BankTransaction tx, List<Entry> live, IReadOnlyList<Entry> entries)
    {
        var names = live.Select(entry => entry.UniqueKey).OfType<string>().ToHashSet();
        if (entries.Any(entry => entry.UniqueKey is { } name && !names.Add(name))) return false;
        if (live.Count + entries.Count > Section.MaxEntries) throw new RuleException("", $"A section holds at most {Section.MaxEntries} entries.");
        foreach (var entry in entries)
        {
            live.Insert(Math.Min(entry.Position, live.Count), entry);
            entry.DeletionId = null;
            tx.Touch(entry);
        }
        foreach (var (position, entry) in live.Index())
        {
            if (entry.Position == position) continue;
            entry.Position = position;
            entry.Version++;
        }
        return true;
    }

    /// <summary>The summaries come back beside those written since; which is the main one stays.</summary>
    static async Task MergeSingleAsync(BankTransaction tx, Entry restored, Entry existing, CancellationToken cancellation)
    {
        var live = (await tx.EntryAsync(existing.Section, existing.Id, cancellation))!;
        var count = live.Variations.Count;
        if (count + restored.Variations.Count(v => v.DeletionId is null) > VariationText.MaxCount)
            throw new RuleException("", $"An entry holds at most {VariationText.MaxCount} wordings.");
        var hasMain = live.Main is not null;
        await tx.Db.Variations.Where(v => v.ProfileId == tx.ProfileId && v.EntryId == restored.Id).ExecuteUpdateAsync(v => v
            .SetProperty(x => x.EntryId, live.Id)
            .SetProperty(x => x.IsMain, x => x.IsMain && !hasMain)
            .SetProperty(x => x.Position, x => x.Position + count)
            .SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        await tx.MovePlacementsAsync(restored.Id, live.Id, cancellation);
        await tx.Db.Entries.Where(e => e.ProfileId == tx.ProfileId && e.Id == restored.Id).ExecuteDeleteAsync(cancellation);
        foreach (var variation in restored.Variations) tx.Db.Entry(variation).State = EntityState.Detached;
        tx.Db.Entry(restored).State = EntityState.Detached;
        tx.Touch(live);
        await tx.Db.SaveChangesAsync(cancellation);
    }

    static async Task<bool> RestoreVariationsAsync(BankTransaction tx, Deletion deletion, CancellationToken cancellation)
    {
        var variations = await tx.Db.Variations.Where(v => v.ProfileId == tx.ProfileId && v.DeletionId == deletion.Id)
            .OrderBy(v => v.EntryId).ThenBy(v => v.Position).ToListAsync(cancellation);
        foreach (var variation in variations) await RestoreVariationAsync(tx, variation, cancellation);
        return true;
    }

    static async Task RestoreVariationAsync(BankTransaction tx, Variation variation, CancellationToken cancellation)
    {
        var slug = await tx.Db.Entries.Where(e => e.ProfileId == tx.ProfileId && e.Id == variation.EntryId)
            .Select(e => EF.Property<string>(e, EntryMapping.Discriminator)).FirstAsync(cancellation);
        if (await tx.EntryAsync(Section.Find(slug)!, variation.EntryId, cancellation) is not { } entry)
            throw new RuleException("", "The wording's entry is in the trash too. Restore the entry first.");
        if (entry.Variations.Count(v => v.DeletionId is null) >= VariationText.MaxCount)
            throw new RuleException("", $"An entry holds at most {VariationText.MaxCount} wordings.");

        List<Variation> order = [.. entry.Variations.Where(other => other.DeletionId is null).OrderBy(other => other.Position)];
        order.Insert(Math.Min(variation.Position, order.Count), variation);
        variation.IsMain = !order.Exists(other => other.IsMain);
        variation.DeletionId = null;
        BankChanges.Renumber(order);
        tx.Touch(variation);
        tx.Touch(entry);
    }

    static async Task<bool> RestoreResumesAsync(BankTransaction tx, Deletion deletion, CancellationToken cancellation)
    {
        var resumes = await tx.Db.Resumes.Where(r => r.ProfileId == tx.ProfileId && r.DeletionId == deletion.Id).ToListAsync(cancellation);
        var count = await tx.Db.Resumes.CountAsync(r => r.ProfileId == tx.ProfileId && r.DeletionId == null, cancellation);
        if (count + resumes.Count > Resume.MaxCount) throw new RuleException("", $"There would be more than {Resume.MaxCount} resumes, which is the most. Delete some first.");
        foreach (var resume in resumes)
        {
            resume.DeletionId = null;
            tx.Touch(resume);
        }
        return true;
    }

    static async Task<bool> RestoreSnapshotAsync(BankTransaction tx, Deletion deletion, CancellationToken cancellation)
    {
        var snapshot = await tx.Db.Snapshots.FirstAsync(s => s.ProfileId == tx.ProfileId && s.DeletionId == deletion.Id, cancellation);
        if (await tx.ResumeAsync(snapshot.ResumeId, cancellation) is null) throw new RuleException("", "The snapshot's resume is in the trash too. Restore the resume first.");
        snapshot.DeletionId = null;
        snapshot.Version++;
        return true;
    }

    static async Task RestoreContactAsync(BankTransaction tx, Deletion deletion, CancellationToken cancellation)
    {
        if (deletion.Contact is not { } saved) return;
        var contact = await tx.Db.Contacts.FirstAsync(c => c.ProfileId == tx.ProfileId, cancellation);
        if (!contact.Details.IsEmpty()) return;   // written since: that one stays
        contact.Details = ResetContact.Read(saved);
        contact.Version++;
        contact.UpdatedAt = tx.Now;
    }
}

/// <summary>A contact as the trash keeps it, with what an import could not place.</summary>
static class ResetContact
{
    public static string Write(ContactDetails details) =>
        JsonSerializer.Serialize(new Kept(details, details.Extra), BankJson.Options);

    public static ContactDetails Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Kept>(text, BankJson.Options);
        return kept?.Details is { } details ? details with { Extra = kept.Extra } : throw new JsonException("There is no contact.");
    }

    sealed record Kept(ContactDetails? Details, string? Extra);
}
