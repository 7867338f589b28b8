using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SkillBank.App.Tests.Commands;
using SkillBank.Data;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;

namespace SkillBank.App.Tests.Api;

/// <summary>What people do with resumes, from an imported file to a sent one, by REST.</summary>
public sealed class ResumeJourneyTests(Servers servers)
{
    [Theory, Engines]
    public async Task From_an_import_to_two_resumes_one_of_them_sent(DatabaseProvider provider)
    {
        var me = await ImportedAsync(provider);
        var resumes = $"/api/users/{me.User}/resumes";
        var jobs = (await me.GetAsync("experience")).Json.AsArray().Take(3).Select(job => Id(job!)).ToList();
        var wordings = new List<(string Short, string Lead)>();
        foreach (var job in jobs)
            wordings.Add((Id(await me.AddAsync($"experience/{job}/content", """{"title":"Short","content":"Kept the ferries on time."}""")),
                Id(await me.AddAsync($"experience/{job}/content", """{"title":"Lead","content":"Led nine people across three harbors."}"""))));

        var platform = Id(await MadeAsync(me, resumes, """{"title":"Platform","targetRole":"Staff Engineer","targetCompany":"Nordhavn AS"}"""));
        var lead = Id(await MadeAsync(me, resumes, """{"title":"Lead","targetRole":"Head of Engineering","rule":"at_most","ruleEntries":4}"""));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(200, (await me.SendAsync("PUT", $"{resumes}/{platform}/placements/{jobs[i]}", $$"""{"wording":"live","variationId":"{{wordings[i].Short}}"}""")).Status);
            Assert.Equal(200, (await me.SendAsync("PUT", $"{resumes}/{lead}/placements/{jobs[i]}", $$"""{"wording":"pinned","variationId":"{{wordings[i].Short}}","heading":"Engineering Lead"}""")).Status);
        }
        foreach (var resume in new[] { platform, lead })
        {
            var file = await me.BytesAsync($"{resumes}/{resume}/file?format=pdf");
            Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(file), StringComparison.Ordinal);
            var page = await me.SendAsync("GET", $"{resumes}/{resume}/pages/1.svg");
            Assert.Equal((200, "image/svg+xml"), (page.Status, page.MediaType));
            var pages = (int)(await me.SendAsync("GET", $"{resumes}/{resume}/pages")).Json["pages"]!;
            Assert.Equal(404, (await me.SendAsync("GET", $"{resumes}/{resume}/pages/{pages + 1}.svg")).Status);
        }

        var sent = await MadeAsync(me, $"{resumes}/{platform}/snapshots", """{"sentTo":"Nordhavn AS","sentFor":"Staff Engineer 4711","sentOn":"2026-11-20"}""");
        var sentFile = await me.BytesAsync($"{resumes}/{platform}/snapshots/{Id(sent)}/file");
        Assert.Equal((string?)sent["fileHash"], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(sentFile)));
        var (platformBefore, leadBefore) = ((await me.SendAsync("GET", $"{resumes}/{platform}/document")).Text, (await me.SendAsync("GET", $"{resumes}/{lead}/document")).Text);

        var question = await me.SendAsync("POST", $"{resumes}/impact", $$"""{"variationId":"{{wordings[0].Short}}","content":"Kept every ferry on time."}""");
        Assert.Equal(["Platform"], question.Json.AsArray().Select(impact => (string)impact!["title"]!));
        await me.PutAsync($"experience/{jobs[0]}/content/{wordings[0].Short}", """{"content":"Kept every ferry on time."}""");

        Assert.NotEqual(platformBefore, (await me.SendAsync("GET", $"{resumes}/{platform}/document")).Text);
        Assert.Equal(leadBefore, (await me.SendAsync("GET", $"{resumes}/{lead}/document")).Text);
        Assert.Equal((0, 1), ((int)(await me.SendAsync("GET", $"{resumes}/{platform}/pages")).Json["newer"]!, (int)(await me.SendAsync("GET", $"{resumes}/{lead}/pages")).Json["newer"]!));
        var placed = (await me.SendAsync("GET", $"{resumes}/{lead}/placements/{jobs[0]}")).Json;
        Assert.Equal(("Kept the ferries on time.", "Kept every ferry on time.", "Engineering Lead"), ((string?)placed["content"], (string?)placed["newer"]!["content"], (string?)placed["heading"]));

        Assert.Equal(sentFile, await me.BytesAsync($"{resumes}/{platform}/snapshots/{Id(sent)}/file"));
        var compared = (await me.SendAsync("GET", $"{resumes}/{platform}/compare?with={Id(sent)}")).Json;
        var entry = Assert.Single(Assert.Single(compared["sections"]!.AsArray())!["entries"]!.AsArray())!;
        Assert.Equal((jobs[0], "text"), ((string?)entry["id"], (string?)entry["parts"]![0]!["name"]));
        Assert.False((bool)(await me.SendAsync("GET", $"{resumes}/{platform}/compare?with={lead}")).Json["isSame"]!);

        var usage = (await me.SendAsync("GET", $"{resumes}/usage/{wordings[0].Short}")).Json;
        Assert.Equal((2, 1, "Nordhavn AS"), (usage["resumes"]!.AsArray().Count, (int)usage["usageCount"]!, (string?)usage["sentTo"]![0]));
        Assert.Equal(1, (int)(await me.GetAsync($"experience/{jobs[0]}/content/{wordings[0].Short}")).Json["usageCount"]!);

        Assert.Equal(409, (await me.SendAsync("DELETE", $"{resumes}/{platform}")).Status);
        Assert.Equal(204, (await me.SendAsync("DELETE", $"{resumes}/{platform}?force=true")).Status);
    }

    [Theory, Engines]
    public async Task Deleting_a_wording_that_resumes_print_asks_first_and_then_the_main_one_takes_its_place(DatabaseProvider provider)
    {
        var me = await ImportedAsync(provider);
        var resumes = $"/api/users/{me.User}/resumes";
        var job = Id((await me.GetAsync("experience")).Json[0]!);
        var wording = Id(await me.AddAsync($"experience/{job}/content", """{"content":"Led nine people."}"""));
        var resume = Id(await MadeAsync(me, resumes, """{"title":"Lead"}"""));
        await me.SendAsync("PUT", $"{resumes}/{resume}/placements/{job}", $$"""{"wording":"live","variationId":"{{wording}}"}""");

        var refused = await me.DeleteAsync($"experience/{job}/content/{wording}");
        Assert.Equal((409, resume, "live"), (refused.Status, (string?)refused.Json["uses"]![0]!["resumeId"], (string?)refused.Json["uses"]![0]!["wording"]));
        Assert.Contains("'Lead'", (string?)refused.Json["detail"], StringComparison.Ordinal);
        Assert.Equal(["force"], (await me.DeleteAsync($"experience/{job}/content/{wording}?force=maybe")).Errors);
        Assert.Equal(204, (await me.DeleteAsync($"experience/{job}/content/{wording}?force=true")).Status);

        var placed = (await me.SendAsync("GET", $"{resumes}/{resume}/placements/{job}")).Json;
        Assert.Equal((string?)(await me.GetAsync($"experience/{job}")).Json["mainContent"], (string?)placed["content"]);
        Assert.Contains("deleted", (string?)placed["notice"], StringComparison.Ordinal);
        Assert.Contains("deleted", (string?)(await me.SendAsync("GET", $"{resumes}/{resume}/pages")).Json["notices"]![0], StringComparison.Ordinal);
        Assert.Equal(409, (await me.DeleteAsync($"experience/{job}")).Status);
        Assert.Equal(204, (await me.DeleteAsync($"experience/{job}?force=true")).Status);
        Assert.Equal("An entry that was placed here is in the trash.", (string?)(await me.SendAsync("GET", $"{resumes}/{resume}/pages")).Json["notices"]![0]);
    }

    [Theory, Engines]
    public async Task A_section_of_its_own_keeps_the_bank_s_entries_for_later_and_can_give_entries_to_the_bank(DatabaseProvider provider)
    {
        var me = await (await servers.OnAsync(provider)).NewPersonAsync();
        var resumes = $"/api/users/{me.User}/resumes";
        await me.AddAsync("projects", """{"projectName":"Tidewatch","content":"Watched tides."}""");
        var resume = $"{resumes}/{Id(await MadeAsync(me, resumes, """{"title":"Own"}"""))}";
        await me.SendAsync("PUT", $"{resume}/sections/projects", """{"source":"own","title":"Selected work"}""");
        var own = await MadeAsync(me, $"{resume}/sections/projects/entries", """{"projectName":"Harbor map","content":"Mapped it."}""");
        await me.SendAsync("PATCH", $"{resume}/sections/projects/entries/{Id(own)}", """{"content":"Mapped it all."}""");

        var section = (await me.SendAsync("GET", $"{resume}/document")).Json["sections"]![0]!;
        Assert.Equal(("Selected work", "Harbor map"), ((string?)section["title"], (string?)section["items"]![0]!["title"]));
        var added = (await me.SendAsync("POST", $"{resume}/placements/{Id(own)}/add-to-bank")).Json;
        Assert.Equal(("main", "Mapped it all."), ((string?)added["wording"], (string?)added["content"]));
        Assert.Equal(["Tidewatch", "Harbor map"], (await me.GetAsync("projects")).Json.AsArray().Select(project => (string)project!["projectName"]!));
        await me.SendAsync("PUT", $"{resume}/sections/projects", """{"source":"bank"}""");
        Assert.Equal(2, (await me.SendAsync("GET", $"{resume}/document")).Json["sections"]![0]!["items"]!.AsArray().Count);
    }

    [Theory, Engines]
    public async Task A_snapshot_prints_what_was_restored_and_a_file_has_a_harmless_name(DatabaseProvider provider)
    {
        var me = await ImportedAsync(provider);
        var resumes = $"/api/users/{me.User}/resumes";
        var resume = Id(await MadeAsync(me, resumes, """{"title":"../../etc/\"passwd\"\r\nX: <ÅØ 佐>"}"""));
        var snapshot = Id(await MadeAsync(me, $"{resumes}/{resume}/snapshots", "{}"));
        var draft = await MadeAsync(me, $"{resumes}/{resume}/snapshots/{snapshot}/restore", "{}");
        Assert.Equal(("draft", "hand_picked"), ((string?)draft["status"], (string?)draft["rule"]));
        Assert.True((bool)(await me.SendAsync("GET", $"{resumes}/{Id(draft)}/compare?with={snapshot}")).Json["isSame"]!);

        var server = await servers.OnAsync(provider);
        using var response = await server.Http.GetAsync(new Uri($"{resumes}/{resume}/file?format=md", UriKind.Relative));
        var name = response.Content.Headers.ContentDisposition!.FileNameStar!;
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition.DispositionType);
        Assert.EndsWith("etc passwd X ÅØ 佐.md", name, StringComparison.Ordinal);
        Assert.DoesNotContain(name, c => c is '/' or '\\' or '"' or '\r' or '\n' or '<');
        Assert.Equal(["format"], (await me.SendAsync("GET", $"{resumes}/{resume}/file?format=exe")).Errors);
        Assert.Equal(["template"], (await me.SendAsync("PUT", $"{resumes}/{resume}", """{"template":"../classic"}""")).Errors);
        Assert.Equal(["options.accent", "options.nope"], (await me.SendAsync("PUT", $"{resumes}/{resume}", """{"options":{"accent":"red","nope":"1"}}""")).Errors);
    }

    [Theory, Engines]
    public async Task A_file_tells_what_it_carries_with_the_entries_that_lose_something(DatabaseProvider provider)
    {
        var me = await ImportedAsync(provider);
        var resumes = $"/api/users/{me.User}/resumes";
        var resume = Id(await MadeAsync(me, resumes, """{"title":"Platform"}"""));
        var skill = Id((await me.GetAsync("skills")).Json[0]!);
        await me.SendAsync("PUT", $"/api/skill-bank/{me.User}/skills/{skill}", """{"yearsExperience":7}""");

        var notes = (await me.SendAsync("GET", $"{resumes}/{resume}/file/fidelity?format=reactive-resume")).Json["notes"]!.AsArray();

        Assert.Contains(notes, note => (string?)note!["kind"] == "dropped" && (string?)note["id"] == skill && ((string)note["what"]!).StartsWith("Years of experience", StringComparison.Ordinal));
        Assert.Contains(notes, note => (string?)note!["kind"] == "kept" && (string?)note["id"] == "experience");
        Assert.Equal(["format"], (await me.SendAsync("GET", $"{resumes}/{resume}/file/fidelity?format=exe")).Errors);
        Assert.Equal(404, (await me.SendAsync("GET", $"{resumes}/{Guid.CreateVersion7()}/file/fidelity")).Status);
        foreach (var format in SkillBank.Resumes.ResumeFormat.All)
            Assert.NotEmpty(await me.BytesAsync($"{resumes}/{resume}/file?format={format.Slug}"));
    }

    [Theory, Engines]
    public async Task What_is_asked_about_a_change_must_fit_together(DatabaseProvider provider)
    {
        var me = await ImportedAsync(provider);
        var impact = $"/api/users/{me.User}/resumes/impact";
        var job = Id((await me.GetAsync("experience")).Json[0]!);

        Assert.Equal(["entryId"], (await me.SendAsync("POST", impact, "{}")).Errors);
        Assert.Equal(["changes", "content", "entryId"], (await me.SendAsync("POST", impact, """{"entryId":3,"content":["x"],"changes":7}""")).Errors);
        Assert.Equal(["changes", "content"], (await me.SendAsync("POST", impact, $$$"""{"variationId":"{{{job}}}","content":{},"changes":{}}""")).Errors);
        Assert.Equal(["jobTitle"], (await ResumedAsync(me, impact, $$$"""{"entryId":"{{{job}}}","changes":{"jobTitle":null}}""")).Errors);
        Assert.Equal(404, (await me.SendAsync("POST", impact, $$"""{"entryId":"{{Guid.CreateVersion7()}}"}""")).Status);
    }

    static async Task<Reply> ResumedAsync(Caller me, string impact, string body)
    {
        await MadeAsync(me, $"/api/users/{me.User}/resumes", """{"title":"Everything"}""");
        return await me.SendAsync("POST", impact, body);
    }

    async Task<Caller> ImportedAsync(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var me = await server.NewPersonAsync();
        await using var scope = server.Services.CreateAsyncScope();
        var file = await File.ReadAllBytesAsync(Repository.Sample);
        await new ImportService(scope.ServiceProvider.GetRequiredService<BankStore>(), scope.ServiceProvider.GetRequiredService<BankReader>())
            .ImportAsync(Guid.Parse(me.User), ImportFile.Read(null, file), dryRun: false);
        return me;
    }

    static async Task<JsonObject> MadeAsync(Caller me, string path, string body)
    {
        var reply = await me.SendAsync("POST", path, body);
        Assert.True(reply.Status == 201, reply.ToString());
        return reply.Json.AsObject();
    }

    static string Id(JsonNode thing) => (string)thing["id"]!;
}
