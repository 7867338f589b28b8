using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Tests.Storage;

/// <summary>What must be true of every bank at every moment, read by EF from the tables.</summary>
static class Invariants
{
    public static async Task HoldAsync(TestBank bank, Guid? owner = null)
    {
        var id = owner ?? bank.Owner;
        await using var turn = await bank.Database.EnterAsync(CancellationToken.None);
        await using var db = bank.Database.Context(turn.Connection);
        var entries = await db.Entries.AsNoTracking().Where(e => e.ProfileId == id).ToListAsync();
        var variations = await db.Variations.AsNoTracking().Where(v => v.ProfileId == id).ToListAsync();
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.ProfileId == id).ToListAsync();
        var deletions = await db.Deletions.AsNoTracking().Where(d => d.ProfileId == id).ToListAsync();

        foreach (var section in entries.Where(e => e.DeletionId is null).GroupBy(e => e.Section))
        {
            Assert.Equal(Enumerable.Range(0, section.Count()), section.Select(e => e.Position).Order());
            Assert.True(!section.Key.IsSingle || section.Count() == 1);
            var keys = section.Select(e => e.UniqueKey).OfType<string>().ToList();
            Assert.Equal(keys.Distinct().Count(), keys.Count);
        }
        foreach (var entry in entries)
        {
            Assert.Equal(entry.AnyDetails.UniqueKey, entry.UniqueKey);
            var live = variations.Where(v => v.EntryId == entry.Id && v.DeletionId is null).ToList();
            Assert.Equal(Enumerable.Range(0, live.Count), live.Select(v => v.Position).Order());
            Assert.Equal(live.Count > 0 ? 1 : 0, live.Count(v => v.IsMain));
        }
        foreach (var variation in variations)
        {
            var history = revisions.Where(r => r.VariationId == variation.Id).OrderBy(r => r.Number).ToList();
            Assert.Equal(Enumerable.Range(1, variation.Revision), history.Select(r => r.Number));
            Assert.Equal((variation.Title, variation.Content), (history[^1].Title, history[^1].Content));
            Assert.False(variation.IsMain && variation.DeletionId is not null);
        }
        foreach (var deletion in deletions)
        {
            if (deletion.Kind == DeletionKind.Entry) Assert.Single(entries, e => e.DeletionId == deletion.Id);
            if (deletion.Kind is DeletionKind.Entries or DeletionKind.Merge) Assert.Contains(entries, e => e.DeletionId == deletion.Id);
            Assert.Equal(deletion.Kind == DeletionKind.Merge, deletion.Merged is not null);
            if (deletion.Kind == DeletionKind.Variation) Assert.Single(variations, v => v.DeletionId == deletion.Id);
        }
    }
}
