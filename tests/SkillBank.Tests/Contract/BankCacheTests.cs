using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Contract;

public sealed class BankCacheTests
{
    [Theory, Engines]
    public async Task An_unchanged_bank_is_serialized_once_and_a_changed_one_again(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var first = (await bank.Cache.GetAsync(bank.Owner))!;
        Assert.Same(first, await bank.Cache.GetAsync(bank.Owner));

        await bank.AddAsync("interests", """{"name":"Chess"}""");
        var second = (await bank.Cache.GetAsync(bank.Owner))!;

        Assert.NotEqual(first.ETag, second.ETag);
        Assert.Contains("Chess", System.Text.Encoding.UTF8.GetString(second.Utf8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_day_is_a_new_answer_since_jobs_end_and_certificates_expire()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        await bank.AddAsync("experience", """{"jobTitle":"Welder","companyName":"Yard","startDate":"2019","endDate":"2026-03-14"}""");
        var today = (await bank.Cache.GetAsync(bank.Owner))!;
        bank.Clock.Move(TimeSpan.FromDays(1));

        var tomorrow = (await bank.Cache.GetAsync(bank.Owner))!;

        Assert.NotEqual(today.ETag, tomorrow.ETag);
        Assert.Contains("\"isCurrent\":true", System.Text.Encoding.UTF8.GetString(today.Utf8), StringComparison.Ordinal);
        Assert.Contains("\"isCurrent\":false", System.Text.Encoding.UTF8.GetString(tomorrow.Utf8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_program_s_change_is_seen()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        await bank.Cache.GetAsync(bank.Owner);
        await using var other = new Database(bank.Database.Options);
        await new SkillBank.Entries.EntryService(new(other, bank.Clock)).CreateAsync(bank.Owner, new(new SkillBank.Entries.Sections.Interest { Name = "Chess" }));

        Assert.Contains("Chess", System.Text.Encoding.UTF8.GetString((await bank.Cache.GetAsync(bank.Owner))!.Utf8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cache_keeps_no_more_bytes_than_it_may_and_drops_what_was_not_asked_for_longest()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var size = (await bank.Cache.GetAsync(bank.Owner))!.Utf8.Length;
        var cache = new BankCache(bank.Reader, size * 5);
        List<CachedBank> kept = [(await cache.GetAsync(bank.Owner))!];
        for (var i = 0; i < 4; i++) kept.Add((await cache.GetAsync((await bank.Profiles.AddAsync($"Profile {i}")).Id))!);
        Assert.Same(kept[0], await cache.GetAsync(bank.Owner));

        await cache.GetAsync((await bank.Profiles.AddAsync("One more")).Id);

        Assert.Same(kept[0], await cache.GetAsync(bank.Owner));
        Assert.NotSame(kept[1], await cache.GetAsync(kept[1].ProfileId));
    }

    [Fact]
    public async Task Many_readers_and_writers_at_once_get_whole_answers()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var writers = Enumerable.Range(0, 40).Select(i => Task.Run(() => new SkillBank.Entries.EntryService(bank.NewStore()).CreateAsync(
            bank.Owner, new(new SkillBank.Entries.Sections.Interest { Name = $"Interest {i}" }))));
        var readers = Enumerable.Range(0, 200).Select(_ => Task.Run(async () => (await bank.Cache.GetAsync(bank.Owner))!)).ToList();
        await Task.WhenAll(writers);

        foreach (var answer in await Task.WhenAll(readers))
        {
            var json = System.Text.Json.JsonDocument.Parse(answer.Utf8).RootElement;
            Assert.Equal(answer.Version, json.GetProperty("version").GetInt64());
            Assert.Equal(answer.Version - 1, json.GetProperty("interests").GetArrayLength());
        }
    }
}
