using Microsoft.EntityFrameworkCore;
using SkillBank.Analysis;
using SkillBank.Data;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.Entries;

/// <summary>Changes many skills at once, each time in one transaction.</summary>
public sealed class SkillService(BankStore store)
{
    static readonly Section Skills = Section.Of<Skill>();

    /// <summary>Adds skills at the end, all stamped with one time; those whose name the bank has, or the list had before, are passed over.</summary>
    /// <returns>What was added; Unchanged when the bank has all of them.</returns>
    /// <exception cref="RuleException">A skill breaks a rule, or the section has no room for all. Nothing was stored.</exception>
    public Task<Outcome<IReadOnlyList<Entry>>> AddManyAsync(Guid profileId, IReadOnlyList<Skill> skills, CancellationToken cancellation = default) =>
        store.WriteAsync<IReadOnlyList<Entry>>(profileId, async tx =>
        {
            foreach (var skill in skills) Checks.Require(skill);
            var keys = (await tx.Live(Skills).Select(entry => entry.UniqueKey).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
            var count = keys.Count;
            List<Entry> added = [];
            foreach (var skill in skills.Where(skill => keys.Add(skill.UniqueKey)))
            {
                if (count + added.Count >= Section.MaxEntries) throw new RuleException("", $"A section holds at most {Section.MaxEntries} entries.");
                var entry = Skills.NewEntry(tx.ProfileId, Guid.CreateVersion7(), skill);
                (entry.UniqueKey, entry.Position) = (skill.UniqueKey, count + added.Count);
                (entry.CreatedAt, entry.UpdatedAt, entry.Today) = (tx.Now, tx.Now, tx.Today);
                added.Add(entry);
            }
            if (added.Count == 0) return new Outcome<IReadOnlyList<Entry>>.Unchanged([]);
            tx.Db.Entries.AddRange(added);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<IReadOnlyList<Entry>>.Saved(added);
        }, cancellation);

    /// <summary>Changes several skills alike. Ids that are none of the bank's skills are passed over.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="ids">The skills.</param>
    /// <param name="change">Makes of a skill what it is to become; the name must stay.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>How many are different now.</returns>
    /// <exception cref="RuleException">A skill would break a rule. Nothing was stored.</exception>
    public Task<Outcome<int>> ChangeManyAsync(
        Guid profileId, IReadOnlyCollection<Guid> ids, Func<Skill, Skill> change, CancellationToken cancellation = default) =>
        store.WriteAsync<int>(profileId, async tx =>
        {
            var changed = 0;
            foreach (var entry in await tx.SkillsAsync(ids, cancellation))
            {
                var skill = change(entry.Details);
                if (skill.UniqueKey != entry.UniqueKey) throw new ArgumentException("Several skills cannot have one name.", nameof(change));
                Checks.Require(skill);
                if (skill == entry.Details) continue;
                entry.Details = skill;
                tx.Touch(entry);
                changed++;
            }
            if (changed == 0) return new Outcome<int>.Unchanged(0);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<int>.Saved(changed);
        }, cancellation);

    /// <summary>Gives a skill a kind, and a place among the skills of that kind.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="id">The skill.</param>
    /// <param name="type">The kind.</param>
    /// <param name="place">From 0; what is beyond the last place means the end.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<Outcome<Entry>> PlaceAsync(Guid profileId, Guid id, SkillType type, int place, CancellationToken cancellation = default) =>
        store.WriteAsync<Entry>(profileId, async tx =>
        {
            var all = await tx.Live(Skills).OfType<Entry<Skill>>().OrderBy(entry => entry.Position).ToListAsync(cancellation);
            if (all.Find(entry => entry.Id == id) is not { } skill) return new Outcome<Entry>.Missing();
            skill.Today = tx.Today;
            var others = all.Where(entry => entry != skill).ToList();
            var group = others.Where(entry => entry.Details.SkillType == type).ToList();
            var position = group.Count == 0 ? skill.Position
                : place < group.Count ? others.IndexOf(group[Math.Max(0, place)])
                : others.IndexOf(group[^1]) + 1;
            if (position == skill.Position && skill.Details.SkillType == type) return new Outcome<Entry>.Unchanged(skill);
            if (skill.Details.SkillType != type)
            {
                skill.Details = skill.Details with { SkillType = type };
                skill.UpdatedAt = tx.Now;
            }
            skill.Version++;
            others.Insert(position, skill);
            BankChanges.Renumber(others);
            await tx.Db.SaveChangesAsync(cancellation);
            return new Outcome<Entry>.Saved(skill);
        }, cancellation);

    /// <summary>
    /// Makes one skill of several (<see cref="MergedSkill"/>). The others go to the trash as one thing; resumes that had picked one of them have the merged one.
    /// Restoring it brings back all of that.
    /// </summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="keep">The skill whose name stays.</param>
    /// <param name="others">Those that become part of it; ids that are none of the bank's skills are passed over.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Unchanged when there is nothing to merge it with.</returns>
    /// <exception cref="RuleException">The merged skill would break a rule, such as a description that is too long. Nothing was stored.</exception>
    public Task<Outcome<Deletion>> MergeAsync(Guid profileId, Guid keep, IReadOnlyCollection<Guid> others, CancellationToken cancellation = default) =>
        store.WriteAsync<Deletion>(profileId, async tx =>
        {
            var skills = await tx.SkillsAsync([keep, .. others], cancellation);
            if (skills.Find(entry => entry.Id == keep) is not { } kept) return new Outcome<Deletion>.Missing();
            skills.Remove(kept);
            var label = $"{EntryService.LabelOf(skills)}, merged into {kept.Details.SkillName}";
            if (skills.Count == 0) return new Outcome<Deletion>.Unchanged(tx.NewDeletion(DeletionKind.Merge, Skills, label));

            var (before, after) = (kept.Details, MergedSkill.Of(kept.Details, skills.Select(entry => entry.Details)));
            Checks.Require(after);
            var deletion = tx.NewDeletion(DeletionKind.Merge, Skills, label, merged: new Merge(kept.Id, before, after).ToText());
            kept.Details = after;
            tx.Touch(kept);
            await tx.AddPlacementsAsync([.. skills.Select(entry => entry.Id)], kept.Id, cancellation);
            await tx.MoveToTrashAsync(skills, deletion, cancellation);
            return new Outcome<Deletion>.Saved(deletion);
        }, cancellation);
}
