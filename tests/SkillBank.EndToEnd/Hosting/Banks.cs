using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SkillBank.App.Access;
using SkillBank.App.Tests.Api;
using SkillBank.App.Tests.Commands;
using SkillBank.Data;
using SkillBank.Load;
using SkillBank.Transfer;

namespace SkillBank.EndToEnd.Hosting;

/// <summary>What is in the bank of the person at the machine.</summary>
public enum BankState
{
    /// <summary>Nothing: the first start.</summary>
    Empty,

    /// <summary>The sample person, with further wordings and two resumes, one of them sent.</summary>
    Sample,

    /// <summary>As much as a busy person has.</summary>
    Big,
}

/// <summary>Brings a server's bank into a state.</summary>
static class Banks
{
    public static async Task FillAsync(RunningServer server, BankState state)
    {
        if (state == BankState.Empty) return;
        await using var scope = server.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<BankStore>();
        var owner = scope.ServiceProvider.GetRequiredService<OwnerProfile>().Id;
        if (state == BankState.Big) await BigBank.FillAsync(store, owner, new Random(20260314));
        else
        {
            var file = await File.ReadAllBytesAsync(Repository.Sample);
            await new ImportService(store, scope.ServiceProvider.GetRequiredService<BankReader>()).ImportAsync(owner, ImportFile.Read(null, file), dryRun: false);
            await AddWordingsAsync(server.Me);
        }
        await AddResumesAsync(server.Me);
        await ThrowAwayAsync(server.Me);
    }

    static async Task AddWordingsAsync(Caller me)
    {
        foreach (var job in await EntriesAsync(me))
        {
            await me.AddAsync($"experience/{job}/content", """
                {"title": "Leadership", "focus": "Leadership", "content": "- Led nine engineers in three towns; nobody left in two years.\n- Chaired the weekly review that 14 site managers now run themselves."}
                """);
            await me.AddAsync($"experience/{job}/content", """{"title": "Kort", "language": "nl", "content": "Leidde negen ingenieurs in drie steden."}""");
        }
    }

    static async Task AddResumesAsync(Caller me)
    {
        var resumes = $"/api/users/{me.User}/resumes";
        var job = (await EntriesAsync(me))[0];
        var wording = Id((await me.GetAsync($"experience/{job}/content")).Json[1]!);
        var platform = await MadeAsync(me, resumes, """{"title": "Platform, Nordhavn", "targetRole": "Staff Engineer", "targetCompany": "Nordhavn AS"}""");
        await me.SendAsync("PUT", $"{resumes}/{platform}/placements/{job}", $$"""{"wording": "pinned", "variationId": "{{wording}}"}""");
        await MadeAsync(me, $"{resumes}/{platform}/snapshots", """{"sentTo": "Nordhavn AS", "sentFor": "Staff Engineer 4711", "sentOn": "2026-03-02"}""");
        await me.PutAsync($"experience/{job}/content/{wording}", """{"content": "Led eleven engineers in three towns; nobody left in three years."}""");
        await MadeAsync(me, resumes, """{"title": "Lead", "targetRole": "Head of Engineering", "rule": "at_most", "ruleEntries": 3}""");
    }

    static async Task ThrowAwayAsync(Caller me)
    {
        var old = await me.AddAsync("projects", """{"projectName": "Weather station on the shed", "content": "Measured the wind."}""");
        await me.DeleteAsync($"projects/{old["id"]}");
    }

    static async Task<string[]> EntriesAsync(Caller me) => [.. (await me.GetAsync("experience")).Json.AsArray().Select(job => Id(job!))];

    static async Task<string> MadeAsync(Caller me, string path, string body)
    {
        var reply = await me.SendAsync("POST", path, body);
        Assert.True(reply.Status == 201, reply.ToString());
        return Id(reply.Json);
    }

    static string Id(JsonNode item) => (string)item["id"]!;
}
