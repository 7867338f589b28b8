using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Tests.Storage;

public sealed class HousekeepingTests
{
    const string Skill = """{"skillName":"Rust","skillType":"hard_skill"}""";

    [Theory, Engines]
    public async Task What_is_past_its_days_is_removed_and_the_rest_stays(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await DeleteAsync(bank, Skill);
        await StoreAnswerAsync(bank, "old");
        bank.Clock.Move(TimeSpan.FromDays(Deletion.Days));
        await DeleteAsync(bank, Skill);
        await StoreAnswerAsync(bank, "new");
        bank.Clock.Move(TimeSpan.FromMinutes(1));

        await new Housekeeping(bank.Database, bank.Clock).PurgeAsync();

        Assert.Single((await bank.Reader.TrashAsync(bank.Owner))!);
        Assert.Equal(["new"], await AnswersAsync(bank));
    }

    static async Task DeleteAsync(TestBank bank, string json)
    {
        var entry = await bank.AddAsync("skills", json);
        await bank.Entries.DeleteAsync(bank.Owner, entry.Section, entry.Id, null);
    }

    static Task StoreAnswerAsync(TestBank bank, string key) => bank.NewStore().WriteAsync<int>(bank.Owner, async tx =>
    {
        tx.Db.StoredAnswers.Add(new StoredAnswer { ProfileId = bank.Owner, Key = key, RequestHash = "", CreatedAt = tx.Now });
        await tx.Db.SaveChangesAsync();
        return new Outcome<int>.Saved(1);
    });

    static async Task<List<string>> AnswersAsync(TestBank bank)
    {
        List<string> keys = [];
        await bank.NewStore().WriteAsync<int>(bank.Owner, tx =>
        {
            keys.AddRange(tx.Db.StoredAnswers.Select(answer => answer.Key));
            return Task.FromResult<Outcome<int>>(new Outcome<int>.Unchanged(0));
        });
        return keys;
    }
}
