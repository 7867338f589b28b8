using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Entries;

public sealed class EntryTests
{
    const string Engineer = """{"jobTitle":"Engineer","companyName":"Nordlys","startDate":"2019-03","content":"Built it."}""";

    [Theory, Engines]
    public async Task A_new_entry_reads_back_with_its_first_wording_as_the_main_one(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var made = await bank.AddAsync("experience", Engineer);

        var entry = Assert.Single((await bank.ReadAsync()).Entries);

        Assert.Equal(JsonSerializer.Serialize(made, made.GetType(), BankJson.Options), JsonSerializer.Serialize(entry, entry.GetType(), BankJson.Options));
        Assert.Equal("Built it.", entry.Main?.Content);
    }

    [Theory, Engines]
    public async Task Deleting_the_main_variation_promotes_the_most_recently_changed(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("experience", Engineer);
        var second = await bank.AddWordingAsync(entry, "Second.");
        bank.Clock.Move(TimeSpan.FromMinutes(1));
        var third = await bank.AddWordingAsync(entry, "Third.");
        bank.Clock.Move(TimeSpan.FromMinutes(1));
        await bank.Variations.UpdateAsync(bank.Owner, entry.Section, entry.Id, second.Id, v => new(VariationText.Of(v) with { Content = "Second, changed." }), null);

        var outcome = await bank.Variations.DeleteAsync(bank.Owner, entry.Section, entry.Id, entry.Main!.Id, null);

        Assert.IsType<Outcome<Deletion>.Saved>(outcome);
        var left = Assert.Single((await bank.ReadAsync()).Entries);
        Assert.Equal([second.Id, third.Id], left.Variations.Select(v => v.Id));
        Assert.Equal("Second, changed.", left.Main?.Content);
        Assert.Equal([0, 1], left.Variations.Select(v => v.Position));
    }
}
