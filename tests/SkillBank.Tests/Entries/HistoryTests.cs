using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

public sealed class HistoryTests
{
    static readonly Section Projects = Section.Find("projects")!;

    [Theory, Engines]
    public async Task Every_new_title_or_content_is_a_revision_and_nothing_else_is(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var (entry, id) = await AddAsync(bank);
        await EditAsync(bank, entry, id, text => text with { Content = "Two" });
        bank.Clock.Move(TimeSpan.FromMinutes(1));
        await EditAsync(bank, entry, id, text => text with { Title = "Short" });
        await EditAsync(bank, entry, id, text => text with { Focus = "leadership", Language = "nb" });
        await bank.AddWordingAsync(entry, "Another");
        await bank.Variations.ReorderAsync(bank.Owner, Projects, entry.Id, [.. (await WordingsAsync(bank)).Select(v => v.Id).Reverse()]);

        Assert.Equal([(1, null, "One"), (2, null, "Two"), (3, "Short", "Two")], await HistoryAsync(bank, id));
        var wording = (await WordingsAsync(bank)).Single(v => v.Id == id);
        Assert.Equal((3, "leadership", "nb"), (wording.Revision, wording.Focus, wording.Language));
        Assert.Equal(bank.Clock.GetUtcNow(), wording.UpdatedAt);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Restoring_a_revision_adds_one_and_rewrites_none(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var (entry, id) = await AddAsync(bank);
        await EditAsync(bank, entry, id, text => text with { Title = "Short", Content = "Two" });

        Assert.IsType<Outcome<Variation>.Saved>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Projects, entry.Id, id, 1, null));
        Assert.IsType<Outcome<Variation>.Unchanged>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Projects, entry.Id, id, 1, null));
        Assert.IsType<Outcome<Variation>.Unchanged>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Projects, entry.Id, id, 3, null));

        Assert.Equal([(1, null, "One"), (2, "Short", "Two"), (3, null, "One")], await HistoryAsync(bank, id));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_revision_that_is_not_there_or_of_something_else_is_missing(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var (entry, id) = await AddAsync(bank);
        var other = await bank.AddAsync("projects", """{"projectName":"Other","content":"Other"}""");

        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Projects, entry.Id, id, 2, null));
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Projects, entry.Id, id, 0, null));
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Projects, other.Id, id, 1, null));
        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Section.Find("awards")!, entry.Id, id, 1, null));
        Assert.IsType<Outcome<Variation>.Stale>(await bank.Variations.RestoreRevisionAsync(bank.Owner, Projects, entry.Id, id, 1, 9));
    }

    [Theory, Engines]
    public async Task Two_writers_of_one_wording_one_wins_and_the_other_is_told_the_text(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var (entry, id) = await AddAsync(bank);

        var first = await EditAsync(bank, entry, id, text => text with { Content = "Mine" }, expected: 1);
        var second = await EditAsync(bank, entry, id, text => text with { Content = "Yours" }, expected: 1);

        Assert.Equal(2, Assert.IsType<Outcome<Variation>.Saved>(first).Value.Version);
        Assert.Equal("Mine", Assert.IsType<Outcome<Variation>.Stale>(second).Current.Content);
        Assert.Equal([(1, null, "One"), (2, null, "Mine")], await HistoryAsync(bank, id));
    }

    [Theory, Engines]
    public async Task An_edit_that_changes_nothing_is_unchanged(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var (entry, id) = await AddAsync(bank);
        var version = await bank.Reader.VersionAsync(bank.Owner);

        Assert.IsType<Outcome<Variation>.Unchanged>(await EditAsync(bank, entry, id, text => text));
        Assert.IsType<Outcome<Variation>.Unchanged>(await bank.Variations.SetMainAsync(bank.Owner, Projects, entry.Id, id, null));

        Assert.Equal(version, await bank.Reader.VersionAsync(bank.Owner));
        Assert.Single(await HistoryAsync(bank, id));
    }

    [Theory, Engines]
    public async Task Another_main_wording_takes_the_place_of_the_old_one(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var (entry, id) = await AddAsync(bank);
        var second = await bank.AddWordingAsync(entry, "Two");
        var third = await bank.AddWordingAsync(entry, "Three", main: true);
        Assert.Equal(third.Id, (await WordingsAsync(bank)).Single(v => v.IsMain).Id);
        bank.Clock.Move(TimeSpan.FromMinutes(1));

        await bank.Variations.SetMainAsync(bank.Owner, Projects, entry.Id, second.Id, null);

        Assert.Equal(second.Id, (await WordingsAsync(bank)).Single(v => v.IsMain).Id);
        Assert.All(await WordingsAsync(bank), v => Assert.Equal(v.CreatedAt, v.UpdatedAt));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task The_text_and_main_and_place_of_a_wording_change_together(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var (entry, _) = await AddAsync(bank);
        var second = await bank.AddWordingAsync(entry, "Two");

        await bank.Variations.UpdateAsync(bank.Owner, Projects, entry.Id, second.Id,
            v => new(VariationText.Of(v) with { Content = "Two, changed" }) { MakeMain = true, Position = 0 }, second.Version);

        var wordings = await WordingsAsync(bank);
        Assert.Equal([("Two, changed", true, 2), ("One", false, 1)], wordings.Select(v => (v.Content, v.IsMain, v.Revision)));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task An_entry_holds_two_hundred_wordings_and_no_more(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var (entry, id) = await AddAsync(bank);
        for (var i = 1; i < VariationText.MaxCount; i++) await bank.AddWordingAsync(entry, $"Wording {i}");

        await Assert.ThrowsAsync<RuleException>(() => bank.AddWordingAsync(entry, "One too many"));
        var deletion = Assert.IsType<Outcome<Deletion>.Saved>(await bank.Variations.DeleteAsync(bank.Owner, Projects, entry.Id, id, null)).Value;
        await bank.AddWordingAsync(entry, "In its place");
        await Assert.ThrowsAsync<RuleException>(() => bank.Trash.RestoreAsync(bank.Owner, deletion.Id));

        Assert.Equal(VariationText.MaxCount, (await WordingsAsync(bank)).Count);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_text_of_the_greatest_length_is_stored_to_the_letter(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var text = string.Concat(Enumerable.Repeat("🎼", 5_000)) + new string('é', 10_000);
        var (entry, id) = await AddAsync(bank);

        await EditAsync(bank, entry, id, _ => new() { Content = text, Title = new string('ß', 200) });

        var wording = Assert.Single(await WordingsAsync(bank));
        Assert.Equal((text, new string('ß', 200)), (wording.Content, wording.Title));
    }

    [Theory, Engines]
    public async Task Sections_without_wordings_take_none(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var skill = await bank.AddAsync("skills", """{"skillName":"Welding","skillType":"hard_skill"}""");

        Assert.IsType<Outcome<Variation>.Missing>(await bank.Variations.CreateAsync(bank.Owner, skill.Section, skill.Id, new(new() { Content = "X" })));
        Assert.Equal(0, (await bank.CountAsync()).Variations);
    }

    static async Task<(Entry Entry, Guid Wording)> AddAsync(TestBank bank)
    {
        var entry = await bank.AddAsync("projects", """{"projectName":"Tidal map","content":"One"}""");
        return (entry, entry.Main!.Id);
    }

    static Task<Outcome<Variation>> EditAsync(TestBank bank, Entry entry, Guid id, Func<VariationText, VariationText> edit, long? expected = null) =>
        bank.Variations.UpdateAsync(bank.Owner, Projects, entry.Id, id, v => new(edit(VariationText.Of(v))), expected);

    static async Task<List<Variation>> WordingsAsync(TestBank bank) => (await bank.ReadAsync()).Of(Projects).First().Variations;

    static async Task<List<(int, string?, string)>> HistoryAsync(TestBank bank, Guid id)
    {
        await using var turn = await bank.Database.EnterAsync(CancellationToken.None);
        await using var db = bank.Database.Context(turn.Connection);
        var revisions = await db.Revisions.AsNoTracking().Where(r => r.VariationId == id).OrderBy(r => r.Number).ToListAsync();
        return [.. revisions.Select(r => (r.Number, r.Title, r.Content))];
    }
}
