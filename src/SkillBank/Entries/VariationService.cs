using Microsoft.EntityFrameworkCore;
using SkillBank.Data;

namespace SkillBank.Entries;

/// <summary>
/// Changes the wordings of entries. The entry of a section that has only one (<see cref="Section.IsSingle"/>) is named by null and is made
/// with its first variation.
/// </summary>
public sealed class VariationService(BankStore store)
{
    /// <summary>Adds a wording.</summary>
    /// <exception cref="RuleException">The entry has too many, or no such place.</exception>
    public Task<Outcome<Variation>> CreateAsync(
        Guid profileId, Section section, Guid? entryId, VariationDraft draft, CancellationToken cancellation = default) =>
        store.WriteAsync<Variation>(profileId, async tx =>
        {
            if (await FindEntryAsync(tx, section, entryId, create: true, cancellation) is not { } entry) return new Outcome<Variation>.Missing();
            var variation = tx.AddVariation(entry, draft);
            if (draft.MakeMain) await tx.MakeMainAsync(entry, variation, cancellation);
            if (draft.Position is { } position) Move(entry, variation, position);
            return await SavedAsync(tx, entry, variation, cancellation);
        }, cancellation);

    /// <summary>Changes a wording; a new title or content is a new revision.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="section">The entry's section.</param>
    /// <param name="entryId">The entry, or null in a section that has only one.</param>
    /// <param name="id">The variation.</param>
    /// <param name="change">Makes of the variation as it is what it is to become.</param>
    /// <param name="expectedVersion">The version that the caller has read; null when any will do.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">From <paramref name="change"/>, or there is no such place.</exception>
    public Task<Outcome<Variation>> UpdateAsync(
        Guid profileId, Section section, Guid? entryId, Guid id, Func<Variation, VariationDraft> change, long? expectedVersion,
        CancellationToken cancellation = default) => store.WriteAsync<Variation>(profileId, async tx =>
        {
            if (await VariationStatements.FindAsync(tx, section, entryId, id, cancellation) is not { } variation) return new Outcome<Variation>.Missing();
            if (expectedVersion is { } expected && expected != variation.Version) return new Outcome<Variation>.Stale(variation);
            var draft = change(variation);
            if (NeedsOthers(variation, draft)) return await RearrangeAsync(tx, section, variation.EntryId, id, draft, cancellation);
            if (draft.Text == VariationText.Of(variation)) return new Outcome<Variation>.Unchanged(variation);
            return new Outcome<Variation>.Saved(await VariationStatements.EditAsync(tx, variation, Checks.Required(draft.Text), cancellation));
        }, cancellation);

    /// <summary>Makes a wording the main one of its entry.</summary>
    public Task<Outcome<Variation>> SetMainAsync(
        Guid profileId, Section section, Guid? entryId, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        UpdateAsync(profileId, section, entryId, id,
            variation => new VariationDraft(VariationText.Of(variation)) { MakeMain = true }, expectedVersion, cancellation);

    /// <summary>Moves a wording to the trash; when it was the main one, the most recently changed of the others becomes it.</summary>
    public Task<Outcome<Deletion>> DeleteAsync(
        Guid profileId, Section section, Guid? entryId, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            if (await FindAsync(tx, section, entryId, id, cancellation) is not var (entry, variation)) return new Outcome<Deletion>.Missing();
            var deletion = tx.NewDeletion(DeletionKind.Variation, section, LabelOf(entry, variation));
            if (expectedVersion is { } expected && expected != variation.Version) return new Outcome<Deletion>.Stale(deletion);

            tx.Db.Deletions.Add(deletion);
            var wasMain = variation.IsMain;
            (variation.IsMain, variation.DeletionId) = (false, deletion.Id);
            tx.Touch(variation);
            await tx.Db.SaveChangesAsync(cancellation);

            List<Variation> others = [.. entry.Variations.Where(other => other != variation)];
            BankChanges.Renumber(others);
            if (wasMain && others.OrderBy(v => v.UpdatedAt).ThenBy(v => v.Id).LastOrDefault() is { } next) await tx.MakeMainAsync(entry, next, cancellation);
            tx.Touch(entry);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);

    /// <summary>Puts an entry's wordings in a new order.</summary>
    /// <exception cref="RuleException">The ids are not exactly the entry's.</exception>
    public Task<Outcome<int>> ReorderAsync(
        Guid profileId, Section section, Guid? entryId, IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        store.WriteAsync<int>(profileId, async tx =>
        {
            if (await FindEntryAsync(tx, section, entryId, create: false, cancellation) is not { } entry)
            {
                if (entryId is not null) return new Outcome<int>.Missing();
                Order.Require(ids, []);
                return new Outcome<int>.Unchanged(0);
            }
            Order.Require(ids, [.. entry.Variations.Select(variation => variation.Id)]);
            var order = ids.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
            entry.Variations.Sort((a, b) => order[a.Id].CompareTo(order[b.Id]));
            BankChanges.Renumber(entry.Variations);
            if (!tx.Db.ChangeTracker.HasChanges()) return new Outcome<int>.Unchanged(ids.Count);
            tx.Touch(entry);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<int>.Saved(ids.Count);
        }, cancellation);

    /// <summary>Writes an old revision's text into the wording again; that is a new revision.</summary>
    /// <returns>Missing when there is no such variation or no such revision.</returns>
    public Task<Outcome<Variation>> RestoreRevisionAsync(
        Guid profileId, Section section, Guid? entryId, Guid id, int number, long? expectedVersion, CancellationToken cancellation = default) =>
        store.WriteAsync<Variation>(profileId, async tx =>
        {
            var revision = await tx.Db.Revisions.AsNoTracking().FirstOrDefaultAsync(
                r => r.ProfileId == profileId && r.VariationId == id && r.Number == number, cancellation);
            if (revision is null) return new Outcome<Variation>.Missing();
            return await UpdateAsync(profileId, section, entryId, id,
                variation => new VariationDraft(VariationText.Of(variation) with { Title = revision.Title, Content = revision.Content }),
                expectedVersion, cancellation);
        }, cancellation);

    static bool NeedsOthers(Variation variation, VariationDraft draft) =>
        (draft.MakeMain && !variation.IsMain) || (draft.Position is { } position && position != variation.Position);

    static async Task<Outcome<Variation>> RearrangeAsync(
        BankTransaction tx, Section section, Guid entryId, Guid id, VariationDraft draft, CancellationToken cancellation)
    {
        if (await FindAsync(tx, section, entryId, id, cancellation) is not var (entry, variation)) return new Outcome<Variation>.Missing();
        tx.Edit(variation, draft.Text);
        if (draft.MakeMain) await tx.MakeMainAsync(entry, variation, cancellation);
        if (draft.Position is { } position) Move(entry, variation, position);
        return await SavedAsync(tx, entry, variation, cancellation);
    }

    static void Move(Entry entry, Variation variation, int position)
    {
        Order.Require(position, entry.Variations.Count);
        entry.Variations.Remove(variation);
        entry.Variations.Insert(position, variation);
        BankChanges.Renumber(entry.Variations);
    }

    static async Task<Outcome<Variation>> SavedAsync(BankTransaction tx, Entry entry, Variation variation, CancellationToken cancellation)
    {
        tx.Touch(entry);
        await tx.Db.SaveChangesAsync(cancellation);
        return new Outcome<Variation>.Saved(variation);
    }

    static async Task<(Entry Entry, Variation Variation)?> FindAsync(
        BankTransaction tx, Section section, Guid? entryId, Guid id, CancellationToken cancellation)
    {
        var entry = await FindEntryAsync(tx, section, entryId, create: false, cancellation);
        return entry?.Variations.Find(variation => variation.Id == id) is { } variation ? (entry, variation) : null;
    }

    static async Task<Entry?> FindEntryAsync(BankTransaction tx, Section section, Guid? entryId, bool create, CancellationToken cancellation)
    {
        if (!section.HasVariations) return null;
        if (entryId is { } id) return await tx.EntryAsync(section, id, cancellation);
        if (!section.IsSingle) throw new ArgumentException($"An entry of {section} must be named.", nameof(entryId));
        var single = await tx.Live(section).Select(entry => (Guid?)entry.Id).FirstOrDefaultAsync(cancellation);
        if (single is { } existing) return await tx.EntryAsync(section, existing, cancellation);
        return create ? await tx.AddEntryAsync(new EntryDraft(new Sections.Summary()), cancellation) : null;
    }

    static string LabelOf(Entry entry, Variation variation) =>
        $"{variation.Title ?? "Wording"} of {(entry.Section.IsSingle ? entry.Section.Title : entry.AnyDetails.Heading)}";
}
