using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

public sealed class OrderTests
{
    static readonly Section Projects = Section.Find("projects")!;

    [Theory, Engines]
    public async Task A_new_entry_goes_to_the_end_or_to_the_place_it_names(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await AddAsync(bank, "A", "B", "C");

        await bank.AddAsync("projects", """{"projectName":"X","displayOrder":1}""");
        await bank.AddAsync("projects", """{"projectName":"Y","displayOrder":4}""");
        await Assert.ThrowsAsync<RuleException>(() => bank.AddAsync("projects", """{"projectName":"Z","displayOrder":6}"""));

        Assert.Equal("AXBCY", await NamesAsync(bank));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task An_entry_moves_up_and_down_and_its_neighbors_make_room(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entries = await AddAsync(bank, "A", "B", "C", "D", "E");

        await bank.MergeAsync(entries[3], """{"displayOrder":1}""");
        Assert.Equal("ADBCE", await NamesAsync(bank));
        await bank.MergeAsync(entries[0], """{"displayOrder":4}""");
        Assert.Equal("DBCEA", await NamesAsync(bank));
        await bank.MergeAsync(entries[2], """{"displayOrder":0}""");
        Assert.Equal("CDBEA", await NamesAsync(bank));
        await Assert.ThrowsAsync<RuleException>(() => bank.MergeAsync(entries[2], """{"displayOrder":5}"""));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_new_place_is_no_change_of_what_the_entry_says(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entries = await AddAsync(bank, "A", "B", "C");
        bank.Clock.Move(TimeSpan.FromMinutes(1));

        await bank.MergeAsync(entries[2], """{"displayOrder":0}""");

        Assert.All((await bank.ReadAsync()).Entries, entry =>
        {
            Assert.Equal(entry.CreatedAt, entry.UpdatedAt);
            Assert.Equal(2, entry.Version);
        });
    }

    [Theory, Engines]
    public async Task Reordering_needs_exactly_the_section_s_ids(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entries = await AddAsync(bank, "A", "B", "C");
        var elsewhere = await bank.AddAsync("interests", """{"name":"Chess"}""");
        await bank.Entries.DeleteAsync(bank.Owner, Projects, (await AddAsync(bank, "D"))[0].Id, null);
        Guid a = entries[0].Id, b = entries[1].Id, c = entries[2].Id;

        foreach (var wrong in new Guid[][] { [], [a, b], [a, b, b], [a, b, c, c], [a, b, c, elsewhere.Id], [a, b, elsewhere.Id], [a, b, c, Guid.Empty] })
            Assert.Equal(["ids"], (await Assert.ThrowsAsync<RuleException>(() => bank.Entries.ReorderAsync(bank.Owner, Projects, wrong))).Errors.Keys);
        Assert.Equal("ABC", await NamesAsync(bank));

        Assert.IsType<Outcome<int>.Unchanged>(await bank.Entries.ReorderAsync(bank.Owner, Projects, [a, b, c]));
        Assert.IsType<Outcome<int>.Saved>(await bank.Entries.ReorderAsync(bank.Owner, Projects, [c, a, b]));
        Assert.Equal("CAB", await NamesAsync(bank));
    }

    [Theory, Engines]
    public async Task An_empty_section_can_be_reordered_to_nothing(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);

        Assert.IsType<Outcome<int>.Unchanged>(await bank.Entries.ReorderAsync(bank.Owner, Projects, []));
        Assert.IsType<Outcome<int>.Unchanged>(await bank.Variations.ReorderAsync(bank.Owner, Section.All[0], null, []));
    }

    [Theory, Engines]
    public async Task Wordings_are_inserted_moved_and_reordered_like_entries(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", """{"projectName":"Tidal map","content":"A"}""");
        var b = await bank.AddWordingAsync(entry, "B");
        var c = await bank.AddWordingAsync(entry, "C");
        Task<Outcome<Variation>> MoveAsync(Guid id, int place) => bank.Variations.UpdateAsync(
            bank.Owner, Projects, entry.Id, id, v => new(VariationText.Of(v)) { Position = place }, null);

        await bank.Variations.CreateAsync(bank.Owner, Projects, entry.Id, new(new() { Content = "X" }) { Position = 1 });
        Assert.Equal("AXBC", await TextsAsync(bank));
        await MoveAsync(c.Id, 0);
        Assert.Equal("CAXB", await TextsAsync(bank));
        await Assert.ThrowsAsync<RuleException>(() => MoveAsync(c.Id, 4));
        await Assert.ThrowsAsync<RuleException>(() => MoveAsync(c.Id, -1));

        var read = (await bank.ReadAsync()).Entries[0].Variations;
        await Assert.ThrowsAsync<RuleException>(() => bank.Variations.ReorderAsync(bank.Owner, Projects, entry.Id, [b.Id, c.Id]));
        await bank.Variations.ReorderAsync(bank.Owner, Projects, entry.Id, [.. read.Select(v => v.Id).Reverse()]);
        Assert.Equal("BXAC", await TextsAsync(bank));
        Assert.Equal("A", (await bank.ReadAsync()).Entries[0].Main?.Content);
        await Invariants.HoldAsync(bank);
    }

    static async Task<List<Entry>> AddAsync(TestBank bank, params string[] names)
    {
        List<Entry> entries = [];
        foreach (var name in names) entries.Add(await bank.AddAsync("projects", $$"""{"projectName":"{{name}}"}"""));
        return entries;
    }

    static async Task<string> NamesAsync(TestBank bank) => string.Concat((await bank.ReadAsync()).Of(Projects).Select(entry => entry.AnyDetails.Heading));

    static async Task<string> TextsAsync(TestBank bank) => string.Concat((await bank.ReadAsync()).Entries[0].Variations.Select(v => v.Content));
}
