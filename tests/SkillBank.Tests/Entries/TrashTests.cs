using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

public sealed class TrashTests
{
    const string Map = """{"projectName":"Tidal map","content":"A"}""";
    static readonly Section Projects = Section.Find("projects")!;

    [Theory, Engines]
    public async Task Many_entries_come_back_among_those_made_since_each_where_it_was(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var interests = Section.Find("interests")!;
        await bank.FillAsync(interests, 600);
        var before = (await bank.ReadAsync()).Of(interests).Select(entry => entry.Id).ToList();
        var reset = Assert.IsType<Outcome<Deletion>.Saved>(await bank.Trash.ResetAsync(bank.Owner)).Value;
        var since = await bank.AddAsync("interests", """{"name":"Sailing"}""");

        await bank.Trash.RestoreAsync(bank.Owner, reset.Id);

        Assert.Equal([.. before, since.Id], (await bank.ReadAsync()).Of(interests).Select(entry => entry.Id));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task An_entry_comes_back_at_its_place_with_its_wordings_and_history(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        foreach (var name in new[] { "A", "B", "C" }) await bank.AddAsync("projects", $$"""{"projectName":"{{name}}","content":"{{name}}"}""");
        var middle = (await bank.ReadAsync()).Entries[1];
        await bank.AddWordingAsync(middle, "Other", main: true);
        await bank.MergeAsync(middle, """{"content":"Other, changed"}""");

        var deletion = await DeleteAsync(bank, middle);
        Assert.Equal("AC", await NamesAsync(bank));
        await Invariants.HoldAsync(bank);
        Assert.Equal(["B"], (await bank.Reader.TrashAsync(bank.Owner))!.Select(d => d.Label));
        Assert.IsType<Outcome<Deletion>.Saved>(await bank.Trash.RestoreAsync(bank.Owner, deletion.Id));

        Assert.Equal("ABC", await NamesAsync(bank));
        var back = (await bank.ReadAsync()).Entries[1];
        Assert.Equal(["B", "Other, changed"], back.Variations.Select(v => v.Content));
        Assert.Equal("Other, changed", back.Main?.Content);
        Assert.Empty((await bank.Reader.TrashAsync(bank.Owner))!);
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Trash.RestoreAsync(bank.Owner, deletion.Id));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task An_entry_whose_place_is_gone_comes_back_at_the_end(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        foreach (var name in new[] { "A", "B", "C" }) await bank.AddAsync("projects", $$"""{"projectName":"{{name}}"}""");
        var entries = (await bank.ReadAsync()).Entries;
        var last = await DeleteAsync(bank, entries[2]);
        await DeleteAsync(bank, entries[1]);
        await DeleteAsync(bank, entries[0]);

        await bank.Trash.RestoreAsync(bank.Owner, last.Id);

        Assert.Equal("C", await NamesAsync(bank));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_wording_comes_back_at_its_place_and_the_main_one_stays(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", Map);
        await bank.AddWordingAsync(entry, "B");
        await bank.AddWordingAsync(entry, "C");
        var deletion = await DeleteAsync(bank, entry, entry.Main!);
        Assert.Equal("BC", await TextsAsync(bank));

        await bank.Trash.RestoreAsync(bank.Owner, deletion.Id);

        Assert.Equal("ABC", await TextsAsync(bank));
        Assert.Equal("C", (await bank.ReadAsync()).Entries[0].Main?.Content);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task The_last_wording_that_comes_back_is_the_main_one(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", Map);
        var deletion = await DeleteAsync(bank, entry, entry.Main!);
        Assert.Null((await bank.ReadAsync()).Entries[0].Main);

        await bank.Trash.RestoreAsync(bank.Owner, deletion.Id);

        Assert.Equal("A", (await bank.ReadAsync()).Entries[0].Main?.Content);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_wording_whose_entry_is_in_the_trash_waits_for_it(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", Map);
        var b = await bank.AddWordingAsync(entry, "B");
        var wording = await DeleteAsync(bank, entry, b);
        var whole = await DeleteAsync(bank, entry);

        var refusal = await Assert.ThrowsAsync<RuleException>(() => bank.Trash.RestoreAsync(bank.Owner, wording.Id));
        Assert.Contains("Restore the entry first", refusal.Message, StringComparison.Ordinal);
        await bank.Trash.RestoreAsync(bank.Owner, whole.Id);
        Assert.Equal("A", await TextsAsync(bank));
        await bank.Trash.RestoreAsync(bank.Owner, wording.Id);

        Assert.Equal("AB", await TextsAsync(bank));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_skill_whose_name_is_in_use_again_stays_in_the_trash(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var skill = await bank.AddAsync("skills", """{"skillName":"Welding","skillType":"hard_skill"}""");
        var deletion = await DeleteAsync(bank, skill);
        await bank.AddAsync("skills", """{"skillName":"WELDING","skillType":"hard_skill"}""");

        Assert.IsType<Outcome<Deletion>.Duplicate>(await bank.Trash.RestoreAsync(bank.Owner, deletion.Id));

        Assert.Single((await bank.Reader.TrashAsync(bank.Owner))!);
        Assert.Single((await bank.ReadAsync()).Entries);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Emptying_removes_for_good_and_only_what_is_in_the_trash(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var kept = await bank.AddAsync("projects", Map);
        var gone = await bank.AddAsync("projects", """{"projectName":"Gone","content":"G"}""");
        var wording = await DeleteAsync(bank, gone, await bank.AddWordingAsync(gone, "G2"));
        await DeleteAsync(bank, kept, await bank.AddWordingAsync(kept, "B"));
        var whole = await DeleteAsync(bank, gone);

        Assert.Equal(new Outcome<int>.Saved(3), await bank.Trash.EmptyAsync(bank.Owner));

        Assert.Equal(new Outcome<int>.Unchanged(0), await bank.Trash.EmptyAsync(bank.Owner));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Trash.RestoreAsync(bank.Owner, whole.Id));
        Assert.IsType<Outcome<Deletion>.Missing>(await bank.Trash.RestoreAsync(bank.Owner, wording.Id));
        Assert.Equal("A", await TextsAsync(bank));
        Assert.Equal((1, 1, 1, 0), await bank.CountAsync());
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task What_is_older_than_thirty_days_is_purged_and_nothing_younger(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await DeleteAsync(bank, await bank.AddAsync("projects", """{"projectName":"Old"}"""));
        bank.Clock.Move(TimeSpan.FromDays(20));
        await DeleteAsync(bank, await bank.AddAsync("projects", """{"projectName":"Young"}"""));
        bank.Clock.Move(TimeSpan.FromDays(10));

        Assert.Equal(new Outcome<int>.Unchanged(0), await bank.Trash.PurgeAsync(bank.Owner));
        bank.Clock.Move(TimeSpan.FromMicroseconds(1));
        Assert.Equal(new Outcome<int>.Saved(1), await bank.Trash.PurgeAsync(bank.Owner));

        Assert.Equal(["Young"], (await bank.Reader.TrashAsync(bank.Owner))!.Select(d => d.Label));
        Assert.Equal(1, (await bank.CountAsync()).Entries);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task The_trash_lists_the_newest_first_with_what_it_was(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", Map);
        await DeleteAsync(bank, entry, await bank.AddWordingAsync(entry, "B"));
        bank.Clock.Move(TimeSpan.FromSeconds(1));
        await DeleteAsync(bank, entry);
        bank.Clock.Move(TimeSpan.FromSeconds(1));
        await bank.Trash.ResetAsync(bank.Owner);

        var list = (await bank.Reader.TrashAsync(bank.Owner))!;

        Assert.Equal([DeletionKind.Reset, DeletionKind.Entry, DeletionKind.Variation], list.Select(d => d.Kind));
        Assert.Equal([null, "projects", "projects"], list.Select(d => d.Section));
        Assert.Equal("Wording of Tidal map", list[2].Label);
        Assert.Null(await bank.Reader.TrashAsync(Guid.CreateVersion7()));
    }

    [Theory, Engines]
    public async Task A_full_section_takes_nothing_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var deletion = await DeleteAsync(bank, await bank.AddAsync("interests", """{"name":"Chess"}"""));
        await bank.FillAsync(Section.Find("interests")!, Section.MaxEntries);

        Assert.Contains("2000", (await Assert.ThrowsAsync<RuleException>(() => bank.Trash.RestoreAsync(bank.Owner, deletion.Id))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleException>(() => bank.AddAsync("interests", """{"name":"Go"}"""));
        Assert.Equal(Section.MaxEntries, (await bank.ReadAsync()).Entries.Count);
    }

    static async Task<Deletion> DeleteAsync(TestBank bank, Entry entry) =>
        Assert.IsType<Outcome<Deletion>.Saved>(await bank.Entries.DeleteAsync(bank.Owner, entry.Section, entry.Id, null)).Value;

    static async Task<Deletion> DeleteAsync(TestBank bank, Entry entry, Variation wording) =>
        Assert.IsType<Outcome<Deletion>.Saved>(await bank.Variations.DeleteAsync(bank.Owner, entry.Section, entry.Id, wording.Id, null)).Value;

    static async Task<string> NamesAsync(TestBank bank) => string.Concat((await bank.ReadAsync()).Of(Projects).Select(entry => entry.AnyDetails.Heading));

    static async Task<string> TextsAsync(TestBank bank) => string.Concat((await bank.ReadAsync()).Entries[0].Variations.Select(v => v.Content));
}
