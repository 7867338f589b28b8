using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SkillBank.App.Tests.Durability;

public sealed class KillTests
{
    const int Kills = 50;
    const string Bank = "/api/skill-bank/me";

    [Fact]
    public async Task Every_acknowledged_write_survives_fifty_kills_in_the_middle_of_writing()
    {
        var folder = Directory.CreateTempSubdirectory("skillbank-kill-").FullName;
        var random = new Random(20260314);
        var acknowledged = new Acknowledged();
        string[] wordings = [];
        for (var round = 0; round < Kills; round++)
        {
            using var server = await ServerProcess.StartAsync(folder);
            if (round == 0) wordings = await CreateWordingsAsync(server.Client);
            else await acknowledged.RequireInAsync(server.Client, wordings);

            // The kill comes when this many writes of the round were acknowledged, while others are under way.
            var enough = new Countdown(random.Next(10, 40));
            Task[] writers = [.. wordings.Select((path, i) => EditAsync(server.Client, path, i, round, acknowledged, enough)), AddSkillsAsync(server.Client, round, acknowledged, enough)];
            await enough.Reached;
            await server.KillAsync();
            await Task.WhenAll(writers);
            if (round % 10 == 0) await RequireContentAsync(folder);
        }

        using var last = await ServerProcess.StartAsync(folder);
        await acknowledged.RequireInAsync(last.Client, wordings);
        await acknowledged.RequireInHistoryAsync(last.Client, wordings);
        await RequireContentAsync(folder);
        await last.KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    static async Task RequireContentAsync(string folder)
    {
        var (exitCode, output) = await ServerProcess.RunAsync("doctor", "--data", folder);
        Assert.True(exitCode == 0, output);
    }

    static async Task<string[]> CreateWordingsAsync(HttpClient client)
    {
        var paths = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var answer = await client.PostAsJsonAsync($"{Bank}/projects", new { projectName = $"Project {i}", content = "first" });
            answer.EnsureSuccessStatusCode();
            var project = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            paths.Add($"{Bank}/projects/{project["id"]}/content/{project["variations"]![0]!["id"]}");
        }
        return [.. paths];
    }

    static Task EditAsync(HttpClient client, string path, int writer, int round, Acknowledged acknowledged, Countdown enough) => UntilKilledAsync(async n =>
    {
        var text = acknowledged.Attempts[writer] = $"round {round} write {n} of {writer}";
        using var answer = await client.PutAsJsonAsync(path, new { content = text });
        answer.EnsureSuccessStatusCode();
        acknowledged.Texts[writer].Add(text);
        enough.Signal();
    });

    static Task AddSkillsAsync(HttpClient client, int round, Acknowledged acknowledged, Countdown enough) => UntilKilledAsync(async n =>
    {
        var name = $"Skill {round}-{n}";
        using var answer = await client.PostAsJsonAsync($"{Bank}/skills", new { skillName = name, skillType = "hard_skill" });
        answer.EnsureSuccessStatusCode();
        acknowledged.Skills.Add(name);
        enough.Signal();
    });

    static async Task UntilKilledAsync(Func<int, Task> write)
    {
        try
        {
            for (var n = 0; ; n++) await write(n);
        }
        catch (HttpRequestException e) when (e.StatusCode is null)
        {
            // The connection broke: the process is gone.
        }
    }

    /// <summary>What the server said it had stored.</summary>
    sealed class Acknowledged
    {
        public List<string>[] Texts { get; } = [[], [], []];

        public string[] Attempts { get; } = new string[3];

        public ConcurrentBag<string> Skills { get; } = [];

        public async Task RequireInAsync(HttpClient client, string[] wordings)
        {
            var bank = JsonNode.Parse(await client.GetStringAsync(Bank))!;
            var names = bank["skills"]!.AsArray().Select(skill => (string)skill!["skillName"]!).ToHashSet();
            Assert.Subset(names, Skills.ToHashSet());
            foreach (var (i, path) in wordings.Index())
            {
                // The text is the last one acknowledged, or the one that was under way when the process was killed.
                var now = (string)JsonNode.Parse(await client.GetStringAsync(path))!["content"]!;
                Assert.Contains(now, (string[])[Texts[i].LastOrDefault("first"), Attempts[i]]);
            }
        }

        public async Task RequireInHistoryAsync(HttpClient client, string[] wordings)
        {
            foreach (var (i, path) in wordings.Index())
            {
                var history = JsonNode.Parse(await client.GetStringAsync($"{path}/revisions"))!.AsArray();
                Assert.Equal(Enumerable.Range(1, history.Count), history.Select(revision => (int)revision!["number"]!).Order());
                var texts = history.Select(revision => (string)revision!["content"]!).ToHashSet();
                Assert.Subset(texts, Texts[i].ToHashSet());
            }
        }
    }

    /// <summary>Is reached after a number of signals.</summary>
    sealed class Countdown(int count)
    {
        readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int _left = count;

        public Task Reached => _reached.Task;

        public void Signal()
        {
            if (Interlocked.Decrement(ref _left) == 0) _reached.TrySetResult();
        }
    }
}
