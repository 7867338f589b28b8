using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Rules;
using SkillBank.Tests.Archive;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

/// <summary>One person's ids mean nothing to another, whatever is done with them.</summary>
public sealed class IsolationTests
{
    static readonly Section Projects = Section.Find("projects")!;

    [Theory, Engines]
    public async Task Another_person_s_ids_are_missing_for_every_operation_and_nothing_happens(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", """{"projectName":"Tidal map","content":"One"}""");
        var wording = await bank.AddWordingAsync(entry, "Two");
        await bank.MergeAsync(entry, """{"content":"One, changed"}""");
        var deleted = await bank.AddAsync("projects", """{"projectName":"Gone"}""");
        var deletion = Assert.IsType<Outcome<Deletion>.Saved>(await bank.Entries.DeleteAsync(bank.Owner, Projects, deleted.Id, null)).Value;
        var stranger = (await bank.Profiles.AddAsync("Ines")).Id;
        var own = Assert.IsType<Outcome<Entry>.Saved>(await bank.Entries.CreateAsync(stranger, new(new Project { ProjectName = "Own" }) { MainContent = "Own" })).Value;
        var (mine, theirs) = (await Archives.WriteAsync(bank), await Archives.WriteAsync(bank, stranger));
        Guid main = entry.Main!.Id;

        Assert.IsType<Outcome<Entry>.Missing>(await bank.Entries.UpdateAsync(stranger, Projects, entry.Id, e => new(new Project { ProjectName = "X" }), null));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Entries.DeleteAsync(stranger, Projects, entry.Id, null));
        await Assert.ThrowsAsync<RuleException>(() => bank.Entries.ReorderAsync(stranger, Projects, [entry.Id]));
        await Assert.ThrowsAsync<RuleException>(() => bank.Entries.ReorderAsync(stranger, Projects, [own.Id, entry.Id]));
        foreach (var within in new[] { entry.Id, own.Id })
        {
            Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.UpdateAsync(stranger, Projects, within, main, v => new(new() { Content = "X" }), null));
            Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.SetMainAsync(stranger, Projects, within, wording.Id, null));
            Assert.IsType<Outcome<Deletion>.Missing>(await bank.Variations.DeleteAsync(stranger, Projects, within, main, null));
            Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.RestoreRevisionAsync(stranger, Projects, within, main, 1, null));
            Assert.Null(await bank.Reader.RevisionsAsync(stranger, Projects, within, main));
        }
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.CreateAsync(stranger, Projects, entry.Id, new(new() { Content = "X" })));
        Assert.IsType<Outcome<int>.Missing>(await bank.Variations.ReorderAsync(stranger, Projects, entry.Id, [main, wording.Id]));
        await Assert.ThrowsAsync<RuleException>(() => bank.Variations.ReorderAsync(stranger, Projects, own.Id, [main]));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Trash.RestoreAsync(stranger, deletion.Id));
        Assert.Equal(new Outcome<int>.Unchanged(0), await bank.Trash.EmptyAsync(stranger));
        Assert.Empty((await bank.Reader.TrashAsync(stranger))!);

        Assert.Equal(mine, await Archives.WriteAsync(bank));
        Assert.Equal(theirs, await Archives.WriteAsync(bank, stranger));
        await bank.Trash.ResetAsync(stranger);
        await bank.Trash.EmptyAsync(stranger);
        Assert.Equal(mine, await Archives.WriteAsync(bank));
    }

    [Theory, Engines]
    public async Task An_id_of_another_section_or_entry_is_missing(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", """{"projectName":"Tidal map","content":"One"}""");
        var other = await bank.AddAsync("projects", """{"projectName":"Other","content":"Other"}""");
        var before = await Archives.WriteAsync(bank);

        foreach (var section in Section.All.Where(section => section != Projects))
        {
            Assert.IsType<Outcome<Deletion>.Missing>(await bank.Entries.DeleteAsync(bank.Owner, section, entry.Id, null));
            Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.SetMainAsync(bank.Owner, section, entry.Id, entry.Main!.Id, null));
            Assert.IsType<Outcome<Deletion>.Missing>(await bank.Variations.DeleteAsync(bank.Owner, section, entry.Id, entry.Main!.Id, null));
        }
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.SetMainAsync(bank.Owner, Projects, other.Id, entry.Main!.Id, null));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Variations.DeleteAsync(bank.Owner, Projects, other.Id, entry.Main!.Id, null));

        Assert.Equal(before, await Archives.WriteAsync(bank));
    }

    [Theory, Engines]
    public async Task Nobody_s_bank_cannot_be_changed(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var nobody = Guid.CreateVersion7();

        Assert.IsType<Outcome<Entry>.Missing>(await bank.Entries.CreateAsync(nobody, new(new Project { ProjectName = "X" })));
        Assert.IsType<Outcome<int>.Missing>(await bank.Entries.ReorderAsync(nobody, Projects, []));
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.CreateAsync(nobody, Section.All[0], null, new(new() { Content = "X" })));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Trash.ResetAsync(nobody));
        Assert.IsType<Outcome<int>.Missing>(await bank.Trash.EmptyAsync(nobody));
    }

    [Theory, Engines]
    public async Task A_wording_in_the_trash_is_missing_until_it_comes_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", """{"projectName":"Tidal map","content":"One"}""");
        var wording = await bank.AddWordingAsync(entry, "Two");
        await bank.Variations.DeleteAsync(bank.Owner, Projects, entry.Id, wording.Id, null);

        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.UpdateAsync(bank.Owner, Projects, entry.Id, wording.Id, v => new(new() { Content = "X" }), null));
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.SetMainAsync(bank.Owner, Projects, entry.Id, wording.Id, null));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Variations.DeleteAsync(bank.Owner, Projects, entry.Id, wording.Id, null));
        await bank.Entries.DeleteAsync(bank.Owner, Projects, entry.Id, null);
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.UpdateAsync(bank.Owner, Projects, entry.Id, entry.Main!.Id, v => new(new() { Content = "X" }), null));
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Projects, entry.Id, entry.Main!.Id, 1, null));
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.CreateAsync(bank.Owner, Projects, entry.Id, new(new() { Content = "X" })));
    }
}
