using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Tests.Storage;

public sealed class RevisionReadingTests
{
    [Theory, Engines]
    public async Task The_history_is_read_newest_first_and_only_through_its_own_section_and_entry(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entry = await bank.AddAsync("awards", """{"title":"Prize","content":"One."}""");
        var other = await bank.AddAsync("awards", """{"title":"Other"}""");
        var id = entry.Main!.Id;
        await bank.Variations.UpdateAsync(bank.Owner, entry.Section, entry.Id, id, v => new(VariationText.Of(v) with { Content = "Two." }), null);

        var history = await bank.Reader.RevisionsAsync(bank.Owner, entry.Section, entry.Id, id);

        Assert.Equal([(2, "Two."), (1, "One.")], history!.Select(revision => (revision.Number, revision.Content)));
        Assert.Null(await bank.Reader.RevisionsAsync(bank.Owner, entry.Section, other.Id, id));
        Assert.Null(await bank.Reader.RevisionsAsync(bank.Owner, Section.Find("experience")!, entry.Id, id));
        Assert.Null(await bank.Reader.RevisionsAsync(Guid.CreateVersion7(), entry.Section, entry.Id, id));
    }
}
