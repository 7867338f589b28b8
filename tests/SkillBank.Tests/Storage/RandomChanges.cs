using FsCheck;
using FsCheck.Fluent;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Rules;

namespace SkillBank.Tests.Storage;

/// <summary>What a person can do to a bank. The numbers pick one of what is there, so any sequence makes sense in any bank.</summary>
public enum ChangeKind
{
    AddEntry,
    AddSkill,
    EditEntry,
    MoveEntry,
    ReorderEntries,
    DeleteEntry,
    AddWording,
    AddSummary,
    EditWording,
    MoveWording,
    SetMain,
    DeleteWording,
    RestoreRevision,
    RestoreDeletion,
    Reset,
    EmptyTrash,
    Purge,
    EditContact,
    DeleteEntries,
    PlaceSkill,
    MergeSkills,
}

/// <summary>One change, with the numbers that pick its objects.</summary>
public sealed record Change(ChangeKind Kind, int A, int B);

/// <summary>Makes and applies random sequences of changes.</summary>
static class RandomChanges
{
    public static Arbitrary<List<Change>> Sequences(int length)
    {
        var changes = from kind in Gen.Frequency(Enum.GetValues<ChangeKind>().Select(kind => (Weight(kind), Gen.Constant(kind))))
                      from a in Gen.Choose(0, 1000)
                      from b in Gen.Choose(0, 1000)
                      select new Change(kind, a, b);
        return Arb.From(Gen.ListOf(changes, length).Select(list => list.ToList()), Shorter);
    }

    /// <summary>Whether the change was kept.</summary>
    public static async Task<bool> ApplyAsync(TestBank bank, Change change)
    {
        bank.Clock.Move(TimeSpan.FromMilliseconds(change.A));
        var owner = bank.Owner;
        var now = await bank.ReadAsync();
        var trash = (await bank.Reader.TrashAsync(owner))!;
        var entry = Pick(now.Entries, change.A);
        var wording = entry is null ? null : Pick(entry.Variations, change.B);
        var single = entry is { Section.IsSingle: true } ? null : entry?.Id;
        var projects = Section.Find("projects")!;
        try
        {
            return change.Kind switch
            {
                ChangeKind.AddEntry => Kept(await bank.Entries.CreateAsync(owner, new(new Project { ProjectName = $"Project {change.A}" })
                    { MainContent = change.B % 3 == 0 ? null : $"Text {change.B}", Position = change.B % 2 == 0 ? null : change.B % 5 })),
                ChangeKind.AddSkill => Kept(await bank.Entries.CreateAsync(owner, new(new Skill { SkillName = $"Skill {change.A % 5}", SkillType = default }))),
                ChangeKind.AddSummary => Kept(await bank.Variations.CreateAsync(owner, Section.All[0], null, new(new() { Content = $"Summary {change.A}" })
                    { MakeMain = change.B % 2 == 0, Position = change.B % 3 == 0 ? 0 : null })),
                ChangeKind.ReorderEntries => Kept(await bank.Entries.ReorderAsync(owner, projects, [.. now.Of(projects).Select(e => e.Id).OrderBy(id => (id, change.A).GetHashCode())])),
                ChangeKind.Reset => Kept(await bank.Trash.ResetAsync(owner)),
                ChangeKind.EmptyTrash => Kept(await bank.Trash.EmptyAsync(owner)),
                ChangeKind.Purge => Kept(await PurgeAsync(bank, change)),
                ChangeKind.RestoreDeletion => Pick(trash, change.A) is { } deletion && Kept(await bank.Trash.RestoreAsync(owner, deletion.Id)),
                ChangeKind.EditContact => Kept(await bank.Profiles.UpdateContactAsync(owner, _ => new ContactDetails { FirstName = $"Ines {change.A % 3}" }, null)),
                ChangeKind.DeleteEntries => Kept(await bank.Entries.DeleteManyAsync(owner, projects, [.. now.Of(projects).Where(e => e.Position % 2 == change.A % 2).Select(e => e.Id)])),
                ChangeKind.PlaceSkill => Pick([.. now.Of<Skill>()], change.A) is { } skill && Kept(await bank.Skills.PlaceAsync(owner, skill.Id, (SkillType)(change.A % 3), change.B % 4)),
                ChangeKind.MergeSkills => Pick([.. now.Of<Skill>()], change.A) is { } kept && Kept(await bank.Skills.MergeAsync(owner, kept.Id, [.. now.Of<Skill>().Take(change.B % 4).Select(s => s.Id).Where(id => id != kept.Id)])),
                _ when entry is null => false,
                ChangeKind.EditEntry => Kept(await bank.Entries.UpdateAsync(owner, entry.Section, entry.Id, e => new(e.AnyDetails)
                    { MainContent = e.Section.HasVariations ? $"Edit {change.B % 4}" : null, Position = change.B % 2 == 0 ? null : change.B % 3 }, null)),
                ChangeKind.MoveEntry => Kept(await bank.Entries.UpdateAsync(owner, entry.Section, entry.Id, e => new(e.AnyDetails) { Position = change.B % 6 }, null)),
                ChangeKind.DeleteEntry => Kept(await bank.Entries.DeleteAsync(owner, entry.Section, entry.Id, null)),
                ChangeKind.AddWording => Kept(await bank.Variations.CreateAsync(owner, entry.Section, single, new(new() { Content = $"Wording {change.B}" }) { MakeMain = change.B % 3 == 0 })),
                _ when wording is null => false,
                ChangeKind.EditWording => Kept(await bank.Variations.UpdateAsync(owner, entry.Section, single, wording.Id,
                    v => new(VariationText.Of(v) with { Content = $"Wording {change.A % 4}", Title = change.B % 2 == 0 ? null : "T" }), null)),
                ChangeKind.MoveWording => Kept(await bank.Variations.UpdateAsync(owner, entry.Section, single, wording.Id,
                    v => new(VariationText.Of(v)) { Position = change.A % 4, MakeMain = change.B % 2 == 0 }, null)),
                ChangeKind.SetMain => Kept(await bank.Variations.SetMainAsync(owner, entry.Section, single, wording.Id, null)),
                ChangeKind.DeleteWording => Kept(await bank.Variations.DeleteAsync(owner, entry.Section, single, wording.Id, null)),
                _ => Kept(await bank.Variations.RestoreRevisionAsync(owner, entry.Section, single, wording.Id, 1 + change.A % wording.Revision, null)),
            };
        }
        catch (RuleException)
        {
            return false;   // no such place, or an entry that is itself in the trash
        }
    }

    static Task<Outcome<int>> PurgeAsync(TestBank bank, Change change)
    {
        bank.Clock.Move(TimeSpan.FromDays(change.A % 40));
        return bank.Trash.PurgeAsync(bank.Owner);
    }

    static bool Kept<T>(Outcome<T> outcome) => outcome is Outcome<T>.Saved;

    static T? Pick<T>(IReadOnlyList<T> list, int number) where T : class => list.Count == 0 ? null : list[number % list.Count];

    static int Weight(ChangeKind kind) => kind is ChangeKind.Reset or ChangeKind.EmptyTrash or ChangeKind.Purge ? 1 : 4;

    static IEnumerable<List<Change>> Shorter(List<Change> changes)
    {
        if (changes.Count > 4)
        {
            yield return changes[..(changes.Count / 2)];
            yield return changes[(changes.Count / 2)..];
        }
        for (var i = 0; i < changes.Count; i++) yield return [.. changes[..i], .. changes[(i + 1)..]];
    }
}
