using System.Text.Json.Nodes;
using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

/// <summary>What the plan's client does with entries.</summary>
public sealed class EntryRouteTests(Servers servers)
{
    const string Job = """{"jobTitle":"Engineer","companyName":"Nordlys","location":"Bergen","startDate":"2019-03","endDate":"2021","content":"Built it."}""";

    [Theory, Engines]
    public async Task A_change_sets_what_is_there_clears_what_is_null_and_leaves_the_rest(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        var job = await me.AddAsync("experience", Job);

        var reply = await me.SendAsync("PATCH", me.Path($"experience/{job["id"]}"), """{"jobTitle":"Staff Engineer","endDate":null,"mainContent":"Led it."}""");

        Assert.Equal("\"2\"", reply.ETag);
        Assert.Equal(("Staff Engineer", "Nordlys", "Bergen", null, true, "Led it."), ((string?)reply.Json["jobTitle"], (string?)reply.Json["companyName"],
            (string?)reply.Json["location"], (string?)reply.Json["endDate"], (bool)reply.Json["isCurrent"]!, (string?)reply.Json["mainContent"]));
        Assert.Equal(reply.Text, (await me.GetAsync($"experience/{job["id"]}")).Text);
    }

    [Theory, Engines]
    public async Task Sending_back_what_was_received_changes_nothing(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.AddAsync("experience", Job);
        await me.AddAsync("summaries", """{"content":"Calm.","title":"Short"}""");
        await me.PutAsync("contact", """{"firstName":"Ana","links":[{"network":"Mastodon"}]}""");
        var bank = await me.BankAsync();
        foreach (var path in new[]
        {
            $"experience/{bank["experience"]![0]!["id"]}", $"experience/{bank["experience"]![0]!["id"]}/content/{bank["experience"]![0]!["variations"]![0]!["id"]}",
            $"summaries/{bank["summaries"]![0]!["id"]}", "contact",
        })
        {
            var read = await me.GetAsync(path);
            var reply = await me.PutAsync(path, read.Text, ("If-Match", read.ETag!));
            Assert.Equal((200, read.Text, read.ETag), (reply.Status, reply.Text, reply.ETag));
        }
        Assert.Equal(bank.ToJsonString(), (await me.BankAsync()).ToJsonString());
    }

    [Theory, Engines]
    public async Task What_only_Skill_Bank_sets_cannot_be_changed(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        var job = await me.AddAsync("experience", Job);

        var reply = await me.PutAsync($"experience/{job["id"]}",
            """{"id":"01a2079c-49df-7dff-995b-04fe75b5e97c","version":9,"createdAt":"2020-01-01T00:00:00Z","updatedAt":null,"variations":[],"isCurrent":true}""");

        Assert.Equal(["createdAt", "id", "isCurrent", "updatedAt", "variations", "version"], reply.Errors);
    }

    [Theory, Engines]
    public async Task A_deleted_entry_is_gone_and_comes_back_from_the_trash_to_its_place(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        foreach (var name in new[] { "Rust", "Go", "C" }) await me.AddAsync("skills", $$"""{"skillName":"{{name}}","skillType":"hard_skill"}""");
        var path = $"skills/{(await me.GetAsync("skills")).Json[1]!["id"]}";

        Assert.Equal(204, (await me.DeleteAsync(path)).Status);
        Assert.Equal(404, (await me.DeleteAsync(path)).Status);
        Assert.Equal(404, (await me.GetAsync(path)).Status);
        Assert.Equal(["Rust", "C"], await SkillsAsync(me));
        var trash = (await me.GetAsync("trash")).Json;
        Assert.Equal(("entry", "skills", "Go"), ((string?)trash[0]!["kind"], (string?)trash[0]!["section"], (string?)trash[0]!["label"]));

        Assert.Equal(200, (await me.PostAsync($"trash/{trash[0]!["id"]}/restore")).Status);

        Assert.Equal(["Rust", "Go", "C"], await SkillsAsync(me));
        Assert.Empty((await me.GetAsync("trash")).Json.AsArray());
    }

    [Theory, Engines]
    public async Task A_reset_empties_the_bank_and_can_be_undone_whole(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.AddAsync("experience", Job);
        await me.AddAsync("summaries", """{"content":"Calm."}""");
        await me.PutAsync("contact", """{"firstName":"Ana"}""");
        var before = Content(await me.BankAsync());

        Assert.Equal(204, (await me.DeleteAsync("reset")).Status);
        Assert.Empty((await me.BankAsync())["experience"]!.AsArray());
        await me.PostAsync($"trash/{(await me.GetAsync("trash")).Json[0]!["id"]}/restore");

        Assert.Equal(before, Content(await me.BankAsync()));
    }

    [Theory, Engines]
    public async Task An_emptied_trash_gives_nothing_back(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.DeleteAsync($"experience/{(await me.AddAsync("experience", Job))["id"]}");
        var restore = $"trash/{(await me.GetAsync("trash")).Json[0]!["id"]}/restore";

        Assert.Equal(204, (await me.DeleteAsync("trash")).Status);
        Assert.Equal(204, (await me.DeleteAsync("trash")).Status);
        Assert.Equal(404, (await me.PostAsync(restore)).Status);
    }

    [Theory, Engines]
    public async Task Skills_are_listed_by_type(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.AddAsync("skills", """{"skillName":"Rust","skillType":"hard_skill"}""");
        await me.AddAsync("skills", """{"skillName":"Listening","skillType":"soft_skill"}""");

        Assert.Equal(["Listening"], (await me.GetAsync("skills/by-type/soft_skill")).Json.AsArray().Select(skill => (string)skill!["skillName"]!));
        Assert.Empty((await me.GetAsync("skills/by-type/transferable_skill")).Json.AsArray());
        foreach (var type in new[] { "SoftSkill", "soft-skill", "1" }) Assert.Equal(["type"], (await me.GetAsync($"skills/by-type/{type}")).Errors);
        Assert.Equal(["page"], (await me.GetAsync("skills/by-type/soft_skill?page=2")).Errors);
    }

    [Theory, Engines]
    public async Task Certificates_can_be_listed_without_those_that_have_expired(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.AddAsync("certificates", """{"certificateName":"Old","issuingOrganization":"A","expirationDate":"2012"}""");
        await me.AddAsync("certificates", """{"certificateName":"New","issuingOrganization":"A"}""");

        Assert.Equal(["New"], await NamesAsync("?includeExpired=false"));
        Assert.Equal(["Old", "New"], await NamesAsync("?includeExpired=true"));
        Assert.Equal(["Old", "New"], await NamesAsync(""));
        foreach (var query in new[] { "?includeExpired=no", "?includeExpired=", "?includeExpired=true&includeExpired=false" })
            Assert.Equal(["includeExpired"], (await me.GetAsync($"certificates{query}")).Errors);
        Assert.Equal(["expired"], (await me.GetAsync("certificates?expired=1")).Errors);

        async Task<IEnumerable<string>> NamesAsync(string query) =>
            (await me.GetAsync($"certificates{query}")).Json.AsArray().Select(certificate => (string)certificate!["certificateName"]!);
    }

    [Theory, Engines]
    public async Task The_banks_settings_are_changed_without_touching_what_is_in_it(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.AddAsync("experience", Job);
        var before = await me.BankAsync();

        var reply = await me.PutAsync("", """{"title":"Mine","defaultLanguage":"pt-BR","defaultPaper":"letter","notes":null}""");

        Assert.Equal(("Mine", "pt-BR", "letter"), ((string?)reply.Json["title"], (string?)reply.Json["defaultLanguage"], (string?)reply.Json["defaultPaper"]));
        Assert.Equal(before["experience"]!.ToJsonString(), reply.Json["experience"]!.ToJsonString());
        Assert.Equal(reply.ETag, (await me.GetAsync()).ETag);
        Assert.Equal(["experience"], (await me.PutAsync("", """{"experience":[]}""")).Errors);
    }

    [Theory, Engines]
    public async Task The_profile_keeps_the_job_preferences(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);

        var reply = await me.SendAsync("PUT", $"/api/users/{me.User}", """{"preferredLocations":["Lisbon"],"desiredSalaryMin":60000,"desiredSalaryMax":50000}""");
        Assert.Equal(["desiredSalaryMax"], reply.Errors);

        reply = await me.SendAsync("PUT", $"/api/users/{me.User}", """{"preferredLocations":["Lisbon"],"desiredSalaryMin":60000}""");
        Assert.Equal((200, "\"2\""), (reply.Status, reply.ETag));
        Assert.Equal(reply.Text, (await me.SendAsync("GET", $"/api/users/{me.User}")).Text);
    }

    static async Task<IEnumerable<string>> SkillsAsync(Caller me) => (await me.GetAsync("skills")).Json.AsArray().Select(skill => (string)skill!["skillName"]!);

    /// <summary>A bank without versions and times.</summary>
    static string Content(JsonNode bank)
    {
        foreach (var thing in Things(bank))
            foreach (var key in (string[])["version", "updatedAt", "lastAnalyzed"]) thing.Remove(key);
        return bank.ToJsonString();
    }

    static IEnumerable<JsonObject> Things(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(member => Things(member.Value)).Append(thing).ToList(),
        JsonArray list => list.SelectMany(Things),
        _ => [],
    };
}
