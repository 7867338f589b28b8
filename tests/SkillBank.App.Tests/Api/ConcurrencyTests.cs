using System.Text.Json.Nodes;
using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

/// <summary>Many callers at once on one bank.</summary>
public sealed class ConcurrencyTests(Servers servers)
{
    const string Job = """{"jobTitle":"Engineer","companyName":"Nordlys","startDate":"2019-03","content":"First."}""";

    [Theory, Engines]
    public async Task Of_two_writers_of_one_wording_one_wins_and_the_other_gets_both_texts(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        var job = await me.AddAsync("experience", Job);
        var path = $"experience/{job["id"]}/content/{job["variations"]![0]!["id"]}";

        var replies = await Task.WhenAll(
            me.PutAsync(path, """{"content":"Mine."}""", ("If-Match", "\"1\"")),
            me.PutAsync(path, """{"content":"Yours."}""", ("If-Match", "\"1\"")));

        var won = Assert.Single(replies, reply => reply.Status == 200);
        var lost = Assert.Single(replies, reply => reply.Status == 412);
        Assert.Equal(won.ETag, lost.ETag);
        Assert.Equal(won.Json.ToJsonString(), lost.Json["current"]!.ToJsonString());
        Assert.Equal(["Mine.", "Yours."], new[] { won.Json["content"], lost.Json["rejected"]!["content"] }.Select(text => (string)text!).Order(StringComparer.Ordinal));
        Assert.Equal([(string)won.Json["content"]!, "First."], (await me.GetAsync($"{path}/revisions")).Json.AsArray().Select(revision => (string)revision!["content"]!));
    }

    [Theory, Engines]
    public async Task Two_hundred_reorders_set_mains_and_edits_at_once_leave_a_consistent_bank(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        for (var i = 0; i < 4; i++)
        {
            var job = await me.AddAsync("experience", Job);
            for (var j = 0; j < 3; j++) await me.AddAsync($"experience/{job["id"]}/content", """{"content":"Another."}""");
        }
        var jobs = (await me.BankAsync())["experience"]!.AsArray();
        var random = new Random(20260314);

        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(n => ChangeAsync(me, jobs, n, random.Next())));

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        var after = (await me.BankAsync())["experience"]!.AsArray();
        Assert.Equal(Ids(jobs).Order(StringComparer.Ordinal), Ids(after).Order(StringComparer.Ordinal));
        RequirePlaces(after);
        foreach (var job in after)
        {
            var wordings = job!["variations"]!.AsArray();
            Assert.Equal(4, wordings.Count);
            RequirePlaces(wordings);
            Assert.Single(wordings, wording => (bool)wording!["isMain"]!);
            foreach (var wording in wordings) await RequireHistoryAsync(me, $"experience/{job["id"]}/content/{wording!["id"]}", wording);
        }
        var edits = after.SelectMany(job => job!["variations"]!.AsArray()).Sum(wording => (int)wording!["revision"]! - 1);
        Assert.Equal(200 / 4 * 2, edits);
    }

    /// <summary>In turn: a new order of the entries, another main wording, and twice a new text.</summary>
    static Task<Reply> ChangeAsync(Caller me, JsonArray jobs, int n, int seed)
    {
        var random = new Random(seed);
        var job = jobs[random.Next(jobs.Count)]!;
        var wordings = job["variations"]!.AsArray();
        var path = $"experience/{job["id"]}/content/{wordings[random.Next(wordings.Count)]!["id"]}";
        return (n % 4) switch
        {
            0 => me.PostAsync("experience/reorder", Order(jobs, random)),
            1 => n % 8 == 1 ? me.PostAsync($"{path}/set-main") : me.PostAsync($"experience/{job["id"]}/content/reorder", Order(wordings, random)),
            _ => me.PutAsync(path, $$"""{"content":"Text {{n}}."}"""),
        };
    }

    static string Order(JsonArray things, Random random)
    {
        var ids = Ids(things).ToArray();
        random.Shuffle(ids);
        return new JsonObject { ["ids"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]) }.ToJsonString();
    }

    static void RequirePlaces(JsonArray things) =>
        Assert.Equal(Enumerable.Range(0, things.Count), things.Select(thing => (int)thing!["displayOrder"]!));

    static async Task RequireHistoryAsync(Caller me, string path, JsonNode wording)
    {
        var history = (await me.GetAsync($"{path}/revisions")).Json.AsArray();
        Assert.Equal(Enumerable.Range(1, (int)wording["revision"]!).Reverse(), history.Select(revision => (int)revision!["number"]!));
        Assert.Equal((string?)wording["content"], (string?)history[0]!["content"]);
    }

    static IEnumerable<string> Ids(JsonArray things) => things.Select(thing => (string)thing!["id"]!);
}
