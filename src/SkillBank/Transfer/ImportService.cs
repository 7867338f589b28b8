using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Transfer;

/// <summary>Brings what a file says into a bank, whole or not at all.</summary>
public sealed class ImportService(BankStore store, BankReader reader)
{
    /// <summary>Plans an import and, unless it is only tried, carries it out in one transaction.</summary>
    /// <returns>The plan: Saved when the bank has changed, Unchanged when there was nothing to change or it was only tried.</returns>
    /// <exception cref="RuleException">A section would be too full. Nothing was stored.</exception>
    public async Task<Outcome<ImportPlan>> ImportAsync(Guid profileId, ImportedBank file, bool dryRun, CancellationToken cancellation = default)
    {
        if (dryRun)
            return await reader.BankAsync(profileId, cancellation) is { } seen
                ? new Outcome<ImportPlan>.Unchanged(ImportPlan.Of(seen, file))
                : new Outcome<ImportPlan>.Missing();

        return await store.WriteAsync<ImportPlan>(profileId, async tx =>
        {
            // Other writers of this bank wait for this transaction, so what is read now is what will be changed.
            if (await reader.BankAsync(profileId, cancellation) is not { } bank) return new Outcome<ImportPlan>.Missing();
            var plan = ImportPlan.Of(bank, file);
            if (plan.ChangesNothing) return new Outcome<ImportPlan>.Unchanged(plan);
            RequireRoom(plan);
            await ApplyAsync(tx, plan, cancellation);
            return new Outcome<ImportPlan>.Saved(plan);
        }, cancellation);
    }

    static async Task ApplyAsync(BankTransaction tx, ImportPlan plan, CancellationToken cancellation)
    {
        foreach (var change in plan.Entries)
            if (change.Existing is { } known) await ChangeAsync(tx, known, change, cancellation);
        foreach (var section in plan.Entries.Where(change => change.Existing is null).GroupBy(change => Section.Of(change.Details)))
            await AddAsync(tx, section.Key, [.. section], cancellation);
        if (plan.Contact is { } contact)
        {
            var stored = await tx.Db.Contacts.FirstAsync(c => c.ProfileId == tx.ProfileId, cancellation);
            (stored.Details, stored.UpdatedAt) = (contact, tx.Now);
            stored.Version++;
        }
        if (plan.Profile is not null || plan.Settings is not null || plan.Extra is not null)
        {
            var profile = await tx.Db.Profiles.FirstAsync(p => p.Id == tx.ProfileId, cancellation);
            profile.Details = plan.Profile ?? profile.Details;
            profile.Settings = plan.Settings ?? profile.Settings;
            profile.Extra = plan.Extra ?? profile.Extra;
            profile.Version++;
        }
        await tx.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>Adds all of a section's entries at once: one by one, two thousand take half a minute.</summary>
    static async Task AddAsync(BankTransaction tx, Section section, IReadOnlyList<EntryChange> changes, CancellationToken cancellation)
    {
        var count = await tx.Live(section).CountAsync(cancellation);
        if (count + changes.Count > Section.MaxEntries)
            throw new RuleException("", FormattableString.Invariant($"{section.Title}: the section would have {count + changes.Count:N0} entries; it holds at most {Section.MaxEntries:N0}."));
        foreach (var (index, change) in changes.Index())
        {
            var entry = section.NewEntry(tx.ProfileId, Guid.CreateVersion7(), change.Details);
            entry.UniqueKey = change.Details.UniqueKey;
            (entry.CreatedAt, entry.UpdatedAt, entry.Today, entry.Position) = (tx.Now, tx.Now, tx.Today, count + index);
            tx.Db.Entries.Add(entry);
            foreach (var text in change.Texts) tx.AddVariation(entry, new VariationDraft(text) { Origin = Origin.Imported });
            foreach (var (place, variation) in entry.Variations.Index()) variation.IsMain = place == change.Main;
        }
    }

    static async Task ChangeAsync(BankTransaction tx, Entry known, EntryChange change, CancellationToken cancellation)
    {
        var entry = await tx.EntryAsync(known.Section, known.Id, cancellation)
            ?? throw new InvalidOperationException($"Entry {known.Id} is gone within its transaction.");
        entry.AnyDetails = change.Details;
        entry.UniqueKey = change.Details.UniqueKey;
        foreach (var text in change.Texts) tx.AddVariation(entry, new VariationDraft(text) { Origin = Origin.Imported });
        tx.Touch(entry);
    }

    static void RequireRoom(ImportPlan plan)
    {
        var kept = plan.Entries.Select(change => change.Details.Extra).Append(plan.Contact?.Extra).Append(plan.Extra);
        if (kept.Any(extra => extra?.Length > Leftovers.MaxLength))
            throw new RuleException("", $"The bank cannot keep more than {Leftovers.MaxLength / 1024 / 1024} MiB aside with one entry.");
    }
}
