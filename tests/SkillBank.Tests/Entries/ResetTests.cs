using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Rules;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

public sealed class ResetTests
{
    static readonly Section Summaries = Section.All[0];

    [Theory, Engines]
    public async Task A_reset_bank_is_empty_and_comes_back_whole(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank);
        var before = Contents(await bank.ReadAsync());
        var gone = Saved(await bank.Trash.ResetAsync(bank.Owner));

        var empty = await bank.ReadAsync();
        Assert.Empty(empty.Entries);
        Assert.Equal("", empty.Contact.Details.FullName);
        Saved(await bank.Trash.RestoreAsync(bank.Owner, gone.Id));

        Assert.Equal(before, Contents(await bank.ReadAsync()));
        Assert.Equal("""{"kept":1}""", (await bank.ReadAsync()).Contact.Details.Extra);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Summaries_written_since_a_reset_stay_beside_those_that_come_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank);
        var gone = Saved(await bank.Trash.ResetAsync(bank.Owner));
        await SummaryAsync(bank, "Since 1");
        await SummaryAsync(bank, "Since 2", main: true);

        Saved(await bank.Trash.RestoreAsync(bank.Owner, gone.Id));

        var summaries = Assert.Single((await bank.ReadAsync()).Of(Summaries));
        Assert.Equal(["Since 1", "Since 2", "First", "Second"], summaries.Variations.Select(v => v.Content));
        Assert.Equal("Since 2", summaries.Main?.Content);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_summary_in_the_trash_before_a_reset_comes_back_after_it(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank);
        var second = (await bank.ReadAsync()).Of(Summaries).Single().Variations[1];
        var single = Saved(await bank.Variations.DeleteAsync(bank.Owner, Summaries, null, second.Id, null));
        var gone = Saved(await bank.Trash.ResetAsync(bank.Owner));
        await SummaryAsync(bank, "Since");

        Saved(await bank.Trash.RestoreAsync(bank.Owner, gone.Id));
        Saved(await bank.Trash.RestoreAsync(bank.Owner, single.Id));

        Assert.Equal(["First", "Second", "Since"], (await bank.ReadAsync()).Of(Summaries).Single().Variations.Select(v => v.Content).Order());
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Summaries_come_back_only_when_there_is_room(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank);
        var gone = Saved(await bank.Trash.ResetAsync(bank.Owner));
        for (var i = 0; i < VariationText.MaxCount - 1; i++) await SummaryAsync(bank, $"Since {i}");

        await Assert.ThrowsAsync<RuleException>(() => bank.Trash.RestoreAsync(bank.Owner, gone.Id));

        Assert.Equal(VariationText.MaxCount - 1, (await bank.ReadAsync()).Of(Summaries).Single().Variations.Count);
    }

    [Theory, Engines]
    public async Task Entries_written_since_stay_behind_those_that_come_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank);
        var gone = Saved(await bank.Trash.ResetAsync(bank.Owner));
        await bank.AddAsync("projects", """{"projectName":"Since"}""");

        Saved(await bank.Trash.RestoreAsync(bank.Owner, gone.Id));

        Assert.Equal(["A", "B", "Since"], (await bank.ReadAsync()).Of(Section.Find("projects")!).Select(e => e.AnyDetails.Heading));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_skill_written_since_under_the_same_name_keeps_the_reset_in_the_trash(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank);
        var gone = Saved(await bank.Trash.ResetAsync(bank.Owner));
        await bank.AddAsync("skills", """{"skillName":"welding","skillType":"hard_skill"}""");
        var version = await bank.Reader.VersionAsync(bank.Owner);

        Assert.IsType<Outcome<Deletion>.Duplicate>(await bank.Trash.RestoreAsync(bank.Owner, gone.Id));

        Assert.Equal(version, await bank.Reader.VersionAsync(bank.Owner));
        Assert.Single((await bank.ReadAsync()).Entries);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_contact_written_since_stays_whatever_it_says(DatabaseProvider provider)
    {
        foreach (var since in new ContactDetails[] { new() { FirstName = "Ines" }, new() { Phone = "+351 910 000 000" }, new() { Links = [new("Codeberg")] }, new() { City = "Porto" } })
        {
            await using var bank = await TestBank.CreateAsync(provider);
            await FillAsync(bank);
            var gone = Saved(await bank.Trash.ResetAsync(bank.Owner));
            await bank.Profiles.UpdateContactAsync(bank.Owner, _ => since, null);

            Saved(await bank.Trash.RestoreAsync(bank.Owner, gone.Id));

            Assert.Equal(JsonSerializer.Serialize(since, BankJson.Options), JsonSerializer.Serialize((await bank.ReadAsync()).Contact.Details, BankJson.Options));
        }
    }

    [Theory, Engines]
    public async Task Two_resets_come_back_in_either_order(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await FillAsync(bank);
        var first = Saved(await bank.Trash.ResetAsync(bank.Owner));
        await SummaryAsync(bank, "Between");
        await bank.AddAsync("projects", """{"projectName":"C"}""");
        var second = Saved(await bank.Trash.ResetAsync(bank.Owner));

        Saved(await bank.Trash.RestoreAsync(bank.Owner, second.Id));
        Saved(await bank.Trash.RestoreAsync(bank.Owner, first.Id));

        Assert.Equal(["A", "B", "C"], (await bank.ReadAsync()).Of(Section.Find("projects")!).Select(e => e.AnyDetails.Heading));
        Assert.Equal(["Between", "First", "Second"], (await bank.ReadAsync()).Of(Summaries).Single().Variations.Select(v => v.Content));
        await Invariants.HoldAsync(bank);
    }

    static async Task FillAsync(TestBank bank)
    {
        await bank.AddAsync("projects", """{"projectName":"A","content":"Text of A"}""");
        await bank.AddWordingAsync(await bank.AddAsync("projects", """{"projectName":"B","content":"Text of B"}"""), "Other text of B", main: true);
        await bank.AddAsync("skills", """{"skillName":"Welding","skillType":"hard_skill"}""");
        await SummaryAsync(bank, "First");
        await SummaryAsync(bank, "Second");
        await bank.Profiles.UpdateContactAsync(bank.Owner, _ => new() { FirstName = "Kaja", LastName = "Nordby", Links = [new("Codeberg", "kaja")], Extra = """{"kept":1}""" }, null);
    }

    static async Task SummaryAsync(TestBank bank, string text, bool main = false) => Assert.IsType<Outcome<Variation>.Saved>(
        await bank.Variations.CreateAsync(bank.Owner, Summaries, null, new(new() { Content = text }) { MakeMain = main }));

    static Deletion Saved(Outcome<Deletion> outcome) => Assert.IsType<Outcome<Deletion>.Saved>(outcome).Value;

    /// <summary>What a bank says, without the versions and times that a reset raises.</summary>
    static string Contents(Bank bank) => string.Join('\n',
        bank.Entries.Select(e => $"{e.Section} {e.Position} {e.Id} {e.AnyDetails} " + string.Join('|', e.Variations.Select(v => $"{v.Position} {v.Id} {v.IsMain} {v.Revision} {v.Content}")))
            .Append(JsonSerializer.Serialize(bank.Contact.Details, BankJson.Options)));
}
