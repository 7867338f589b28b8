using System.Text.Json.Nodes;
using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

public sealed class ExportTests(Servers servers)
{
    [Theory, Engines]
    public async Task The_export_has_each_entry_with_its_main_wording_parsed(DatabaseProvider provider)
    {
        var me = await PersonAsync(provider);

        var document = (await me.GetAsync("export")).Json;

        Assert.Equal("Ana Lima", (string?)document["header"]!["name"]);
        Assert.Equal(["summaries", "experience", "skills"], Sections(document));
        var text = document["sections"]![1]!["items"]![0]!["text"]!["blocks"]!;
        Assert.Equal(["paragraph", "list"], text.AsArray().Select(block => (string)block!["kind"]!));
        Assert.Equal("emphasis", (string?)text[0]!["spans"]![0]!["kind"]);
        Assert.DoesNotContain("Another wording", document.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Only_the_sections_asked_for_are_exported(DatabaseProvider provider)
    {
        var me = await PersonAsync(provider);

        Assert.Equal(["experience", "skills"], Sections((await me.GetAsync("export?sections=skills,experience")).Json));
        Assert.Empty(Sections((await me.GetAsync("export?sections=awards")).Json));
        foreach (var query in new[] { "sections=", "sections=skills,nope", "sections=Skills", "sections=skills&sections=experience" })
            Assert.Equal(["sections"], (await me.GetAsync($"export?{query}")).Errors);
        Assert.Equal(["section"], (await me.GetAsync("export?section=skills")).Errors);
    }

    [Fact]
    public async Task A_text_that_nests_deeply_is_exported_whole()
    {
        var me = await servers.NewPersonAsync(DatabaseProvider.Sqlite);
        var nested = string.Join("\\n", Enumerable.Range(0, 60).Select(level => $"{new string(' ', level * 2)}- level {level}"));
        await me.AddAsync("summaries", $$"""{"content":"{{nested}}"}""");

        var reply = await me.GetAsync("export");

        Assert.Equal(200, reply.Status);
        Assert.Contains("level 59", reply.Text, StringComparison.Ordinal);
    }

    async Task<Caller> PersonAsync(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.PutAsync("contact", """{"firstName":"Ana","lastName":"Lima"}""");
        var job = await me.AddAsync("experience", """{"jobTitle":"Engineer","companyName":"Nordlys","startDate":"2019-03","content":"**Led** it.\n\n- one\n- two"}""");
        await me.AddAsync($"experience/{job["id"]}/content", """{"content":"Another wording."}""");
        await me.AddAsync("summaries", """{"content":"Calm."}""");
        await me.AddAsync("skills", """{"skillName":"Rust","skillType":"hard_skill"}""");
        return me;
    }

    static IEnumerable<string> Sections(JsonNode document) => document["sections"]!.AsArray().Select(section => (string)section!["id"]!);
}
