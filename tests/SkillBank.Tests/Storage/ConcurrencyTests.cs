using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Tests.Storage;

public sealed class ConcurrencyTests
{
    const int Changes = 200;
    static readonly Section Projects = Section.Find("projects")!;

    [Theory, Engines]
    public async Task Two_hundred_changes_at_once_leave_a_consistent_bank(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entries = await FillAsync(bank);
        var version = (await bank.Reader.VersionAsync(bank.Owner))!.Value;

        var saved = await Task.WhenAll(Enumerable.Range(0, Changes).Select(i => Task.Run(() => ChangeAsync(bank.Database, bank, entries, i))));

        await Invariants.HoldAsync(bank);
        Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
        Assert.Equal(version + saved.Count(one => one), await bank.Reader.VersionAsync(bank.Owner));
        await EveryEditIsInHistoryAsync(bank);
    }

    [Fact]
    public async Task Several_programs_on_one_file_leave_a_consistent_bank()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var entries = await FillAsync(bank);
        Database[] programs = [.. Enumerable.Range(0, 3).Select(_ => new Database(bank.Database.Options))];

        await Task.WhenAll(Enumerable.Range(0, Changes).Select(i => Task.Run(() => ChangeAsync(programs[i % programs.Length], bank, entries, i))));

        foreach (var program in programs) await program.DisposeAsync();
        await Invariants.HoldAsync(bank);
        Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
        await EveryEditIsInHistoryAsync(bank);
    }

    [Theory, Engines]
    public async Task Of_many_writers_that_read_one_version_one_wins(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("projects", """{"projectName":"Tidal map","content":"One"}""");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => new VariationService(bank.NewStore()).UpdateAsync(
            bank.Owner, Projects, entry.Id, entry.Main!.Id, v => new(VariationText.Of(v) with { Content = $"Text {i}" }), 1))));

        var winner = Assert.Single(outcomes.OfType<Outcome<Variation>.Saved>()).Value;
        Assert.All(outcomes.OfType<Outcome<Variation>.Stale>(), stale => Assert.Equal(winner.Content, stale.Current.Content));
        Assert.Equal(["One", winner.Content], (await bank.Reader.RevisionsAsync(bank.Owner, Projects, entry.Id, winner.Id))!.OrderBy(r => r.Number).Select(r => r.Content));
    }

    [Theory, Engines]
    public async Task Of_many_new_skills_of_one_name_one_is_made(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => new EntryService(bank.NewStore()).CreateAsync(
            bank.Owner, new(new SkillBank.Entries.Sections.Skill { SkillName = "Welding", SkillType = default })))));

        Assert.Single(outcomes.OfType<Outcome<Entry>.Saved>());
        Assert.Equal(19, outcomes.OfType<Outcome<Entry>.Duplicate>().Count());
    }

    [Theory, Engines]
    public async Task Many_first_summaries_make_one_summary_entry(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => new VariationService(bank.NewStore()).CreateAsync(
            bank.Owner, Section.All[0], null, new(new() { Content = $"Summary {i}" })))));

        Assert.Equal(20, Assert.Single((await bank.ReadAsync()).Entries).Variations.Count);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_bank_is_read_as_of_one_moment_while_it_is_changed(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entries = await FillAsync(bank);
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var last = 0L;
            while (!done.IsCancellationRequested)
            {
                var read = await bank.ReadAsync();
                Assert.Equal(Enumerable.Range(0, entries.Count), read.Entries.Select(e => e.Position));
                Assert.All(read.Entries, e => Assert.Single(e.Variations, v => v.IsMain));
                Assert.True(read.Profile.BankVersion >= last);
                last = read.Profile.BankVersion;
            }
        })).ToList();

        await Task.WhenAll(Enumerable.Range(0, Changes / 2).Select(i => Task.Run(() => ChangeAsync(bank.Database, bank, entries, i))));
        await done.CancelAsync();

        await Task.WhenAll(readers);
    }

    [Theory, Engines]
    public async Task A_change_that_was_called_off_is_not_kept_and_stops_nobody(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = (await FillAsync(bank))[0];
        var version = await bank.Reader.VersionAsync(bank.Owner);
        using var cancelled = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bank.Entries.UpdateAsync(bank.Owner, Projects, entry.Id, e =>
        {
            cancelled.Cancel();
            return new(((SkillBank.Entries.Sections.Project)e.AnyDetails) with { ProjectName = "Never" });
        }, null, cancelled.Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bank.Entries.UpdateAsync(bank.Owner, Projects, entry.Id, _ => throw new InvalidOperationException(), null));

        Assert.Equal(version, await bank.Reader.VersionAsync(bank.Owner));
        Assert.IsType<Outcome<Entry>.Saved>(await bank.MergeAsync(entry, """{"projectName":"After"}"""));
    }

    static async Task<List<Entry>> FillAsync(TestBank bank)
    {
        List<Entry> entries = [];
        for (var i = 0; i < 6; i++)
        {
            var entry = await bank.AddAsync("projects", $$"""{"projectName":"Project {{i}}","content":"First"}""");
            for (var j = 0; j < 3; j++) await bank.AddWordingAsync(entry, $"Wording {j}");
            entries.Add((await bank.Reader.EntryAsync(bank.Owner, Projects, entry.Id))!);
        }
        return entries;
    }

    /// <summary>One of the kinds of change, each as a request of its own does it.</summary>
    static async Task<bool> ChangeAsync(Database database, TestBank bank, List<Entry> entries, int i)
    {
        var random = new Random(i);
        var store = new BankStore(database, bank.Clock);
        var entry = entries[random.Next(entries.Count)];
        var wording = entry.Variations[random.Next(entry.Variations.Count)];
        return (i % 4) switch
        {
            0 => await new EntryService(store).ReorderAsync(bank.Owner, Projects, [.. entries.Select(e => e.Id).OrderBy(_ => random.Next())]) is Outcome<int>.Saved,
            1 => await new VariationService(store).SetMainAsync(bank.Owner, Projects, entry.Id, wording.Id, null) is Outcome<Variation>.Saved,
            2 => await new VariationService(store).UpdateAsync(
                bank.Owner, Projects, entry.Id, wording.Id, v => new(VariationText.Of(v) with { Content = $"Edit {i}" }), null) is Outcome<Variation>.Saved,
            _ => await new EntryService(store).UpdateAsync(
                bank.Owner, Projects, entry.Id, e => new(e.AnyDetails) { MainContent = $"Edit {i}", Position = random.Next(entries.Count) }, null) is Outcome<Entry>.Saved,
        };
    }

    static async Task EveryEditIsInHistoryAsync(TestBank bank)
    {
        List<string> texts = [];
        foreach (var entry in (await bank.ReadAsync()).Entries)
            foreach (var wording in entry.Variations)
                texts.AddRange((await bank.Reader.RevisionsAsync(bank.Owner, Projects, entry.Id, wording.Id))!.Select(r => r.Content));

        Assert.Equal(
            Enumerable.Range(0, Changes).Where(i => i % 4 >= 2).Select(i => $"Edit {i}").Order(),
            texts.Where(text => text.StartsWith("Edit", StringComparison.Ordinal)).Order());
    }
}
