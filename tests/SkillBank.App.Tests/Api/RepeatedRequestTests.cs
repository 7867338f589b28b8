using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

/// <summary>What the Idempotency-Key promises beyond a plain repetition.</summary>
public sealed class RepeatedRequestTests(Servers servers)
{
    const string Award = """{"title":"Best Poster"}""";

    static readonly (string, string) Key = ("Idempotency-Key", "one-and-only");

    [Theory, Engines]
    public async Task Of_many_at_once_with_one_key_one_is_executed_and_all_get_its_answer(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);

        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => me.PostAsync("awards", Award, Key)));

        Assert.Single(replies, reply => !reply.IsReplayed);
        Assert.Single(replies.Select(reply => (reply.Status, reply.Text, reply.Location, reply.ETag)).Distinct());
        Assert.Single((await me.GetAsync("awards")).Json.AsArray());
    }

    [Theory, Engines]
    public async Task A_key_is_one_persons_own(DatabaseProvider provider)
    {
        var (me, other) = (await servers.NewPersonAsync(provider), await servers.NewPersonAsync(provider));

        var (mine, theirs) = (await me.PostAsync("awards", Award, Key), await other.PostAsync("awards", Award, Key));

        Assert.Equal((201, 201), (mine.Status, theirs.Status));
        Assert.NotEqual(mine.Location, theirs.Location);
    }

    [Theory, Engines]
    public async Task A_refusal_is_not_kept_and_the_request_can_be_put_right_under_the_same_key(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);

        Assert.Equal(400, (await me.PostAsync("awards", """{"title":""}""", Key)).Status);
        Assert.Equal(412, (await me.PostAsync("awards", Award, Key, ("If-Match", "\"0.20260101\""))).Status);
        var put_right = await me.PostAsync("awards", Award, Key);

        Assert.Equal((201, false), (put_right.Status, put_right.IsReplayed));
    }

    [Theory, Engines]
    public async Task The_same_key_at_another_path_is_another_request(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.PostAsync("awards", Award, Key);

        Assert.Equal(422, (await me.PostAsync("custom", Award, Key)).Status);
        Assert.Empty((await me.GetAsync("custom")).Json.AsArray());
    }

    [Theory, Engines]
    public async Task The_first_answer_comes_again_even_when_much_has_changed_since(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        var tag = (await me.GetAsync()).ETag!;
        var first = await me.PostAsync("awards", Award, Key, ("If-Match", tag));
        await me.DeleteAsync($"awards/{first.Json["id"]}");

        var again = await me.PostAsync("awards", Award, Key, ("If-Match", tag));

        Assert.Equal((first.Status, first.Text, true), (again.Status, again.Text, again.IsReplayed));
        Assert.Empty((await me.GetAsync("awards")).Json.AsArray());
    }

    [Theory, Engines]
    public async Task A_change_that_changed_nothing_is_not_made_later(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        var first = await me.AddAsync("summaries", """{"content":"Calm."}""");
        var second = await me.AddAsync("summaries", """{"content":"Bold."}""");
        await me.PostAsync($"summaries/{first["id"]}/set-main", null, Key);
        await me.PostAsync($"summaries/{second["id"]}/set-main");

        await me.PostAsync($"summaries/{first["id"]}/set-main", null, Key);

        Assert.Equal([false, true], (await me.GetAsync("summaries")).Json.AsArray().Select(summary => (bool)summary!["isMain"]!));
    }

    [Theory, Engines]
    public async Task After_a_day_a_key_is_new_again(DatabaseProvider provider)
    {
        var clock = new TestClock();
        await using var server = await RunningServer.StartAsync(provider, clock);
        await server.Me.PostAsync("awards", Award, Key);
        clock.Move(TimeSpan.FromHours(StoredAnswer.Hours) + TimeSpan.FromSeconds(1));

        Assert.False((await server.Me.PostAsync("awards", Award, Key)).IsReplayed);
        Assert.True((await server.Me.PostAsync("awards", Award, Key)).IsReplayed);
        Assert.Equal(2, (await server.Me.GetAsync("awards")).Json.AsArray().Count);
    }
}
