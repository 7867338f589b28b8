using Microsoft.EntityFrameworkCore;
using SkillBank.Data;

namespace SkillBank.Entries;

/// <summary>Changes entries. Reading is <see cref="BankReader"/>'s.</summary>
public sealed class EntryService(BankStore store)
{
    /// <summary>Adds an entry to its section.</summary>
    /// <exception cref="RuleException">The details break a rule, or the section is full or has no such place.</exception>
    public Task<Outcome<Entry>> CreateAsync(Guid profileId, EntryDraft draft, CancellationToken cancellation = default) =>
        store.WriteAsync<Entry>(profileId, async tx =>
        {
            var section = Section.Of(Checks.Required(draft.Details));
            if (await tx.DuplicateAsync(section, draft.Details.UniqueKey, null, cancellation) is { } existing) return new Outcome<Entry>.Duplicate(existing);
            var entry = await tx.AddEntryAsync(draft, cancellation);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Entry>.Saved(entry);
        }, cancellation);

    /// <summary>Changes an entry.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="section">The entry's section.</param>
    /// <param name="id">The entry.</param>
    /// <param name="change">Makes of the entry as it is what it is to become.</param>
    /// <param name="expectedVersion">The version that the caller has read; null when any will do.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">From <paramref name="change"/>, or there is no such place.</exception>
    public Task<Outcome<Entry>> UpdateAsync(
        Guid profileId, Section section, Guid id, Func<Entry, EntryDraft> change, long? expectedVersion, CancellationToken cancellation = default) =>
        store.WriteAsync<Entry>(profileId, async tx =>
        {
            if (await tx.EntryAsync(section, id, cancellation) is not { } entry) return new Outcome<Entry>.Missing();
            if (expectedVersion is { } expected && expected != entry.Version) return new Outcome<Entry>.Stale(entry);
            var draft = change(entry);
            var key = Checks.Required(draft.Details).UniqueKey;
            if (key != entry.UniqueKey && await tx.DuplicateAsync(section, key, id, cancellation) is { } existing) return new Outcome<Entry>.Duplicate(existing);

            entry.AnyDetails = draft.Details;
            entry.UniqueKey = key;
            if (draft.MainContent is { } content)
            {
                if (entry.Main is { } main) tx.Edit(main, VariationText.Of(main) with { Content = content });
                else tx.AddVariation(entry, new VariationDraft(new() { Content = content }));
            }
            if (tx.Db.ChangeTracker.HasChanges()) entry.UpdatedAt = tx.Now;
            if (draft.Position is { } position && position != entry.Position) await tx.MoveAsync(entry, position, cancellation);
            if (!tx.Db.ChangeTracker.HasChanges()) return new Outcome<Entry>.Unchanged(entry);
            entry.Version++;
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Entry>.Saved(entry);
        }, cancellation);

    /// <summary>Adds a copy of an entry with its wordings, right behind it; their history stays with the original.</summary>
    /// <returns>Duplicate where the section's entries have a unique name.</returns>
    /// <exception cref="RuleException">The section is full.</exception>
    public Task<Outcome<Entry>> DuplicateAsync(Guid profileId, Section section, Guid id, CancellationToken cancellation = default) =>
        store.WriteAsync<Entry>(profileId, async tx =>
        {
            if (await tx.EntryAsync(section, id, cancellation) is not { } source) return new Outcome<Entry>.Missing();
            if (await tx.DuplicateAsync(section, source.AnyDetails.UniqueKey, null, cancellation) is { } existing) return new Outcome<Entry>.Duplicate(existing);
            var copy = await tx.AddEntryAsync(new EntryDraft(source.AnyDetails) { Position = source.Position + 1 }, cancellation);
            foreach (var variation in source.Variations)
                tx.AddVariation(copy, new VariationDraft(VariationText.Of(variation)) { Origin = variation.Origin });
            if (source.Main is { } main) foreach (var variation in copy.Variations) variation.IsMain = variation.Position == source.Variations.IndexOf(main);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Entry>.Saved(copy);
        }, cancellation);

    /// <summary>Moves an entry with its variations to the trash.</summary>
    public Task<Outcome<Deletion>> DeleteAsync(
        Guid profileId, Section section, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            if (await tx.EntryAsync(section, id, cancellation) is not { } entry) return new Outcome<Deletion>.Missing();
            var deletion = tx.NewDeletion(DeletionKind.Entry, section, entry.AnyDetails.Heading);
            if (expectedVersion is { } expected && expected != entry.Version) return new Outcome<Deletion>.Stale(deletion);
            tx.Db.Deletions.Add(deletion);
            entry.DeletionId = deletion.Id;
            tx.Touch(entry);
            await tx.CloseGapAsync(entry, cancellation);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);

    /// <summary>Moves several entries with their variations to the trash as one thing. Ids that are none of the section's entries are passed over.</summary>
    public Task<Outcome<Deletion>> DeleteManyAsync(
        Guid profileId, Section section, IReadOnlyCollection<Guid> ids, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            var entries = await tx.Live(section).Where(entry => ids.Contains(entry.Id)).OrderBy(entry => entry.Position).ToListAsync(cancellation);
            if (entries.Count == 0) return new Outcome<Deletion>.Missing();
            var deletion = tx.NewDeletion(entries.Count == 1 ? DeletionKind.Entry : DeletionKind.Entries, section, LabelOf(entries));
            await tx.MoveToTrashAsync(entries, deletion, cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);

    /// <summary>What people call several entries: up to three by name.</summary>
    internal static string LabelOf(IReadOnlyCollection<Entry> entries)
    {
        const int Named = 3;
        string[] names = [.. entries.Take(Named).Select(entry => entry.AnyDetails.Heading)];
        if (entries.Count > Named) return FormattableString.Invariant($"{string.Join(", ", names)} and {entries.Count - Named} more");
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>Puts a section's entries in a new order.</summary>
    /// <exception cref="RuleException">The ids are not exactly the section's.</exception>
    public Task<Outcome<int>> ReorderAsync(Guid profileId, Section section, IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        store.WriteAsync<int>(profileId, async tx =>
        {
            var entries = await tx.Live(section).ToDictionaryAsync(entry => entry.Id, cancellation);
            Order.Require(ids, entries.Keys);
            foreach (var (position, id) in ids.Index())
            {
                if (entries[id].Position == position) continue;
                entries[id].Position = position;
                entries[id].Version++;
            }
            if (!tx.Db.ChangeTracker.HasChanges()) return new Outcome<int>.Unchanged(ids.Count);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<int>.Saved(ids.Count);
        }, cancellation);
}
