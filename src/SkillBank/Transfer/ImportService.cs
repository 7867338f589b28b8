using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.Transfer;

/// <summary>Brings what a file says into a bank, whole or not at all, and takes it out again. Reading is <see cref="ImportReader"/>'s.</summary>
public sealed class ImportService(BankStore store, BankReader reader)
{
    /// <summary>More entries than this take long enough to tell how far it is.</summary>
    const int ManyEntries = 300;

    /// <summary>Plans an import and, unless it is only tried, carries it out and keeps what it did, in one transaction.</summary>
    /// <returns>The report: Saved when the bank has changed, Unchanged when there was nothing to change or it was only tried.</returns>
    /// <exception cref="RuleException">A section would be too full. Nothing was stored.</exception>
    public Task<Outcome<ImportReport>> ImportAsync(Guid profileId, ImportFile file, bool dryRun, CancellationToken cancellation = default) =>
        ImportAsync(profileId, file, new ImportOptions { DryRun = dryRun }, cancellation);

    /// <summary>The same, of a part of the file, or telling how far it is.</summary>
    /// <inheritdoc cref="ImportAsync(Guid, ImportFile, bool, CancellationToken)"/>
    public async Task<Outcome<ImportReport>> ImportAsync(Guid profileId, ImportFile file, ImportOptions options, CancellationToken cancellation = default)
    {
        if (options.DryRun)
            return await reader.BankAsync(profileId, cancellation) is { } seen
                ? new Outcome<ImportReport>.Unchanged(ImportReport.Trial(seen, file, options))
                : new Outcome<ImportReport>.Missing();

        // Other writers of this bank wait for this transaction, so what is read now is what will be changed.
        return await store.WriteAsync<ImportReport>(profileId, async tx =>
            await reader.BankAsync(profileId, cancellation) is { } bank ? await ImportAsync(tx, bank, ImportPlan.Of(bank, file.Bank, options), file, options, cancellation) : new Outcome<ImportReport>.Missing(), cancellation);
    }

    /// <summary>The same into a bank that is made in the transaction around it, and has nothing in it yet.</summary>
    internal Task<Outcome<ImportReport>> ImportAsync(Bank empty, ImportPlan plan, ImportFile file, CancellationToken cancellation) =>
        store.WriteAsync<ImportReport>(empty.Profile.Id, tx => ImportAsync(tx, empty, plan, file, new(), cancellation), cancellation);

    static async Task<Outcome<ImportReport>> ImportAsync(BankTransaction tx, Bank bank, ImportPlan plan, ImportFile file, ImportOptions options, CancellationToken cancellation)
    {
        if (plan.ChangesNothing) return new Outcome<ImportReport>.Unchanged(ImportReport.Of(plan, file));
        RequireRoom(plan);
        var trail = new TrailRecording();
        await ApplyAsync(tx, bank, plan, trail, options.Progress, cancellation);
        var import = new Import
        {
            ProfileId = tx.ProfileId, Format = file.Bank.Format, FileName = file.Name, FileHash = file.Hash, Counts = ImportCounts.Of(plan.Items),
            CreatedAt = tx.Now, Log = ImportLog.Of(plan).ToText(), Trail = trail.Trail.ToText(),
        };
        tx.Db.Imports.Add(import);
        await tx.Db.SaveChangesAsync(cancellation);
        return new Outcome<ImportReport>.Saved(ImportReport.Of(plan, file, import));
    }

    /// <summary>
    /// Takes out again what an import brought, in one transaction: entries and wordings go to the trash as one thing, values go back to what they
    /// were. What was changed since is left alone. The same file can then be imported anew.
    /// </summary>
    /// <returns>Saved when the bank has changed; Unchanged when it was undone before, or nothing of it is left to undo.</returns>
    public Task<Outcome<UndoneImport>> UndoAsync(Guid profileId, Guid importId, CancellationToken cancellation = default) =>
        store.WriteAsync<UndoneImport>(profileId, async tx =>
        {
            var import = await tx.Db.Imports.FirstOrDefaultAsync(i => i.ProfileId == profileId && i.Id == importId, cancellation);
            if (import is null) return new Outcome<UndoneImport>.Missing();
            if (import.Trail is null) return new Outcome<UndoneImport>.Unchanged(new() { Import = import, WasUndone = true, Went = [], LeftAlone = [] });
            var undone = await new Undoing(tx, import).RunAsync(cancellation);
            return undone.Went.Count > 0 ? new Outcome<UndoneImport>.Saved(undone) : new Outcome<UndoneImport>.Unchanged(undone);
        }, cancellation);

    static async Task ApplyAsync(
        BankTransaction tx, Bank bank, ImportPlan plan, TrailRecording trail, IProgress<TransferProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        foreach (var change in plan.Entries)
        {
            if (change.Existing is not { } known) continue;
            await ChangeAsync(tx, known, change, trail, cancellation);
            done++;
        }
        var counts = bank.Entries.CountBy(entry => entry.Section).ToDictionary();
        foreach (var section in plan.Entries.Where(change => change.Existing is null).GroupBy(change => Section.Of(change.Details)))
        {
            Add(tx, section.Key, counts.GetValueOrDefault(section.Key), [.. section], trail);
            done += section.Count();
            // Little is stored with everything else, which is quicker; much is stored bit by bit, so that it can be told how far it is.
            if (plan.Entries.Count > ManyEntries) await tx.Db.SaveChangesAsync(cancellation);
            progress?.Report(new(done, plan.Entries.Count));
        }
        foreach (var resume in plan.Resumes)
        {
            trail.Added(await AddAsync(tx, resume, cancellation));
            // The next is counted with this one.
            if (plan.Resumes.Count > 1) await tx.Db.SaveChangesAsync(cancellation);
        }
        if (plan.Contact is { } contact)
        {
            var stored = await tx.Db.Contacts.FirstAsync(c => c.ProfileId == tx.ProfileId, cancellation);
            (stored.Details, stored.UpdatedAt) = (contact, tx.Now);
            stored.Version++;
            trail.Changed(FilledRecord.Contact, "Contact", bank.Contact.Details, contact, bank.Contact.Details.Extra, contact.Extra);
        }
        if (plan.Profile is not null || plan.Settings is not null || plan.Extra is not null)
        {
            var profile = await tx.Db.Profiles.FirstAsync(p => p.Id == tx.ProfileId, cancellation);
            profile.Details = plan.Profile ?? profile.Details;
            profile.Settings = plan.Settings ?? profile.Settings;
            profile.Extra = plan.Extra ?? profile.Extra;
            profile.Version++;
            trail.Changed(FilledRecord.Profile, "Profile", bank.Profile.Details, profile.Details, bank.Profile.Extra, profile.Extra);
            if (plan.Settings is not null) trail.Changed(FilledRecord.Settings, "Settings", bank.Profile.Settings, profile.Settings);
        }
    }

    /// <summary>Adds all of a section's entries at once: one by one, two thousand take half a minute.</summary>
    static void Add(BankTransaction tx, Section section, int count, IReadOnlyList<EntryChange> changes, TrailRecording trail)
    {
        if (count + changes.Count > Section.MaxEntries)
            throw new RuleException("", FormattableString.Invariant(
                $"{section.Title}: the section would have {count + changes.Count:N0} entries; it holds at most {Section.MaxEntries:N0}."));
        foreach (var (index, change) in changes.Index())
        {
            var entry = section.NewEntry(tx.ProfileId, Guid.CreateVersion7(), change.Details);
            entry.UniqueKey = change.Details.UniqueKey;
            (entry.CreatedAt, entry.UpdatedAt, entry.Today, entry.Position) = (tx.Now, tx.Now, tx.Today, count + index);
            tx.Db.Entries.Add(entry);
            change.Stored = entry;
            foreach (var text in change.Texts) tx.AddVariation(entry, new VariationDraft(text) { Origin = Origin.Imported });
            foreach (var (place, variation) in entry.Variations.Index()) variation.IsMain = place == change.Main;
            trail.Added(entry);
        }
    }

    static async Task ChangeAsync(BankTransaction tx, Entry known, EntryChange change, TrailRecording trail, CancellationToken cancellation)
    {
        var entry = await tx.EntryAsync(known.Section, known.Id, cancellation)
            ?? throw new InvalidOperationException($"Entry {known.Id} is gone within its transaction.");
        change.Stored = entry;
        entry.AnyDetails = change.Details;
        entry.UniqueKey = change.Details.UniqueKey;
        foreach (var text in change.Texts) trail.Added(entry, tx.AddVariation(entry, new VariationDraft(text) { Origin = Origin.Imported }));
        trail.Changed(entry, known.AnyDetails);
        tx.Touch(entry);
    }

    /// <summary>Adds a resume that prints what the file's does, each entry in its wording, which it follows from now on.</summary>
    static async Task<Resume> AddAsync(BankTransaction tx, ResumeChange change, CancellationToken cancellation)
    {
        var resume = await tx.AddResumeAsync(change.Details, [], cancellation);
        foreach (var (position, (existing, changed, text)) in change.Entries.DistinctBy(placed => (placed.Change?.Stored ?? placed.Existing)!.Id).Index())
        {
            var entry = (changed?.Stored ?? existing)!;
            var wording = text is null ? null : entry.Variations.Find(variation => variation.DeletionId is null && variation.Content == text);
            tx.Db.Placements.Add(new()
            {
                ProfileId = tx.ProfileId, ResumeId = resume.Id, Id = entry.Id, Section = entry.Section.Slug, EntryId = entry.Id, Position = position,
                VariationId = wording is { IsMain: false } ? wording.Id : null, CreatedAt = tx.Now, UpdatedAt = tx.Now,
            });
        }
        return resume;
    }

    static void RequireRoom(ImportPlan plan)
    {
        var kept = plan.Entries.Select(change => change.Details.Extra).Append(plan.Contact?.Extra).Append(plan.Extra);
        if (kept.Any(extra => extra?.Length > Leftovers.MaxLength))
            throw new RuleException("", $"The bank cannot keep more than {Leftovers.MaxLength / 1024 / 1024} MiB aside with one entry.");
    }
}
