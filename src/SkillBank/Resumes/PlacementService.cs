using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Changes what resumes say about entries. Everything that comes back is the entry as the resume then has it.</summary>
public sealed class PlacementService(BankStore store, ResumeReader reader)
{
    /// <summary>Chooses wording, heading and visibility of an entry; an entry of the bank that the resume did not have is placed by it.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="resumeId">The resume.</param>
    /// <param name="id">The placement, or the entry of the bank.</param>
    /// <param name="change">Makes of what is chosen what is to be.</param>
    /// <param name="expectedVersion">The placement's version that the caller has read, 0 where nothing was chosen; null when any will do.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">From <paramref name="change"/>; or there is no such wording or revision.</exception>
    public Task<Outcome<PlacedEntry>> PlaceAsync(
        Guid profileId, Guid resumeId, Guid id, Func<PlacementDraft, PlacementDraft> change, long? expectedVersion, CancellationToken cancellation = default) =>
        ChangeAsync(profileId, resumeId, id, expectedVersion, async (tx, content, placement) =>
        {
            var draft = Checks.Required(change(PlacementDraft.Of(placement)));
            placement ??= NewPlacement(tx, content, id);
            if (placement is null) return false;
            if ((placement.EntryId is null) != (draft.Wording == WordingMode.Own)) throw new RuleException("wording", placement.EntryId is null
                ? "The entry is the resume's own and has one text. Add it to the bank to give it wordings."
                : "Must be main, live or pinned: the entry is in the bank.");
            if (draft.Heading is not null && placement.Section == Section.All[0].Slug) throw new RuleException("heading", "A summary prints no heading.");
            (placement.Heading, placement.IsHidden) = (draft.Heading, draft.IsHidden);
            await ChooseAsync(tx, placement, draft, cancellation);
            return true;
        }, cancellation);

    /// <summary>Forgets what was chosen about an entry, so that the resume's rule decides again; an entry of the resume's own is gone with it.</summary>
    public Task<Outcome<PlacedEntry>> RemoveAsync(
        Guid profileId, Guid resumeId, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        ChangeAsync(profileId, resumeId, id, expectedVersion, (tx, _, placement) =>
        {
            if (placement is null) return Task.FromResult(false);
            tx.Db.Placements.Remove(placement);
            return Task.FromResult(true);
        }, cancellation);

    /// <summary>Pins an entry to the newest text of its wording.</summary>
    /// <returns>Unchanged when there is nothing newer.</returns>
    public Task<Outcome<PlacedEntry>> TakeNewerAsync(
        Guid profileId, Guid resumeId, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        NewerAsync(profileId, resumeId, id, expectedVersion, (placement, chosen) =>
            (placement.PinnedRevision, placement.PinnedTitle, placement.PinnedContent, placement.KeptRevision) = (chosen.Revision, chosen.Title, chosen.Content, null), cancellation);

    /// <summary>Stays with the pinned text and stops reporting the newest one.</summary>
    /// <returns>Unchanged when there is nothing newer.</returns>
    public Task<Outcome<PlacedEntry>> KeepPinnedAsync(
        Guid profileId, Guid resumeId, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        NewerAsync(profileId, resumeId, id, expectedVersion, (placement, chosen) => placement.KeptRevision = chosen.Revision, cancellation);

    /// <summary>Puts the entries of a section, the hidden ones too, in a new order.</summary>
    /// <exception cref="RuleException">The ids are not exactly the section's.</exception>
    public Task<Outcome<int>> ReorderAsync(
        Guid profileId, Guid resumeId, Section section, IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        store.WriteAsync<int>(profileId, async tx =>
        {
            if (await reader.ContentAsync(tx, resumeId, cancellation) is not { } content) return new Outcome<int>.Missing();
            var chosen = content.Resume.AllSections().First(s => s.Section == section.Slug);
            var present = Placing.Of(content, chosen);
            Order.Require(ids, [.. present.Select(entry => entry.Id)]);
            if (ids.SequenceEqual(present.Select(entry => entry.Id))) return new Outcome<int>.Unchanged(ids.Count);
            var placements = (await tx.PlacementsAsync(resumeId, cancellation)).ToDictionary(placement => placement.Id);
            foreach (var (position, id) in ids.Index())
            {
                var placement = placements.GetValueOrDefault(id) ?? NewPlacement(tx, content, id)!;
                if (placement.Position == position) continue;
                placement.Position = position;
                if (placements.ContainsKey(id)) placement.Version++;
            }
            tx.Touch((await tx.ResumeAsync(resumeId, cancellation))!);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<int>.Saved(ids.Count);
        }, cancellation);

    Task<Outcome<PlacedEntry>> NewerAsync(
        Guid profileId, Guid resumeId, Guid id, long? expectedVersion, Action<Placement, Variation> decide, CancellationToken cancellation) =>
        ChangeAsync(profileId, resumeId, id, expectedVersion, (_, content, placement) =>
        {
            if (placement?.PinnedRevision is not { } pinned) return Task.FromResult(placement is not null);
            var chosen = content.Bank.Entries.SelectMany(entry => entry.Variations).FirstOrDefault(variation => variation.Id == placement.VariationId);
            if (chosen is not null && chosen.Revision > pinned) decide(placement, chosen);
            return Task.FromResult(true);
        }, cancellation);

    /// <summary>Runs a change of one placement and tells what the resume then has; a change that returns false found nothing.</summary>
    internal Task<Outcome<PlacedEntry>> ChangeAsync(Guid profileId, Guid resumeId, Guid id, long? expectedVersion,
        Func<BankTransaction, ResumeContent, Placement?, Task<bool>> change, CancellationToken cancellation) =>
        store.WriteAsync<PlacedEntry>(profileId, async tx =>
        {
            if (await reader.ContentAsync(tx, resumeId, cancellation) is not { } content) return new Outcome<PlacedEntry>.Missing();
            var placements = await tx.PlacementsAsync(resumeId, cancellation);
            var placement = placements.Find(p => p.Id == id) ?? placements.Find(p => p.EntryId == id && p.Source == SectionSource.Bank);
            id = placement?.Id ?? id;
            var before = ResumeComposer.Find(content, id);
            if (expectedVersion is { } expected && expected != (placement?.Version ?? 0))
                return before is null ? new Outcome<PlacedEntry>.Missing() : new Outcome<PlacedEntry>.Stale(before);
            if (!await change(tx, content, placement)) return new Outcome<PlacedEntry>.Missing();
            if (!tx.Db.ChangeTracker.HasChanges()) return before is null ? new Outcome<PlacedEntry>.Missing() : new Outcome<PlacedEntry>.Unchanged(before);
            if (placement is not null) tx.Touch(placement);
            tx.Touch((await tx.ResumeAsync(resumeId, cancellation))!);
            await tx.Db.SaveChangesAsync(cancellation);
            var after = ResumeComposer.Find((await reader.ContentAsync(tx, resumeId, cancellation))!, id) ?? before;
            return after is null ? new Outcome<PlacedEntry>.Missing() : new Outcome<PlacedEntry>.Saved(after);
        }, cancellation);

    static Placement? NewPlacement(BankTransaction tx, ResumeContent content, Guid entryId)
    {
        if (content.Bank.Entries.FirstOrDefault(entry => entry.Id == entryId) is not { } entry) return null;
        var placement = new Placement
        {
            ProfileId = tx.ProfileId, ResumeId = content.Resume.Id, Id = entryId, EntryId = entryId, Section = entry.Section.Slug,
            CreatedAt = tx.Now, UpdatedAt = tx.Now,
        };
        tx.Db.Placements.Add(placement);
        return placement;
    }

    static async Task ChooseAsync(BankTransaction tx, Placement placement, PlacementDraft draft, CancellationToken cancellation)
    {
        if (draft.VariationId == placement.VariationId && draft.Revision == placement.PinnedRevision && draft.Wording != WordingMode.Pinned) return;
        if (draft.Wording == WordingMode.Pinned && draft.VariationId == placement.VariationId && draft.Revision == placement.PinnedRevision && draft.Revision is not null) return;
        (placement.VariationId, placement.PinnedRevision, placement.PinnedTitle, placement.PinnedContent, placement.KeptRevision) =
            (draft.VariationId, null, null, null, null);
        if (draft.VariationId is not { } id) return;
        var chosen = await tx.Db.Variations.AsNoTracking().FirstOrDefaultAsync(
            v => v.ProfileId == tx.ProfileId && v.Id == id && v.EntryId == placement.EntryId && v.DeletionId == null, cancellation)
            ?? throw new RuleException("variationId", "The entry has no such wording.");
        if (draft.Wording != WordingMode.Pinned) return;
        var number = draft.Revision ?? chosen.Revision;
        var revision = await tx.Db.Revisions.FindAsync([tx.ProfileId, id, number], cancellation)
            ?? throw new RuleException("revision", $"There is no revision {number}; there are 1 to {chosen.Revision}.");
        (placement.PinnedRevision, placement.PinnedTitle, placement.PinnedContent) = (number, revision.Title, revision.Content);
    }
}
