using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

public sealed class ConditionalReadTests(Servers servers)
{
    const string Certificate = """{"certificateName":"Rope Access 2","issuingOrganization":"Fjord Academy","expirationDate":"2026-03-14"}""";

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "")]
    [InlineData(DatabaseProvider.Sqlite, "certificates")]
    [InlineData(DatabaseProvider.Sqlite, "summaries")]
    [InlineData(DatabaseProvider.Sqlite, "skills/by-type/hard_skill")]
    [InlineData(DatabaseProvider.Sqlite, "trash")]
    public async Task What_the_caller_has_already_is_not_sent_again(DatabaseProvider provider, string path)
    {
        var me = await servers.NewPersonAsync(provider);
        var first = await me.GetAsync(path);

        foreach (var tags in new[] { first.ETag!, $"W/{first.ETag}", $"\"x\", {first.ETag}", "*" })
        {
            var again = await me.GetAsync(path, ("If-None-Match", tags));
            Assert.Equal((304, "", first.ETag), (again.Status, again.Text, again.ETag));
        }
        foreach (var tags in new[] { "\"x\"", "nonsense", first.ETag!.Trim('"') })
            Assert.Equal((200, first.Text), ((await me.GetAsync(path, ("If-None-Match", tags))) is var reply ? (reply.Status, reply.Text) : default));

        await me.AddAsync("certificates", Certificate);
        Assert.Equal(200, (await me.GetAsync(path, ("If-None-Match", first.ETag!))).Status);
    }

    [Fact]
    public async Task A_bank_that_does_not_exist_matches_no_tag()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);

        Assert.Equal(404, (await new Caller(server.Http, Guid.CreateVersion7().ToString()).GetAsync("", ("If-None-Match", "*"))).Status);
    }

    [Theory, Engines]
    public async Task The_tag_changes_at_midnight_because_what_follows_from_dates_does(DatabaseProvider provider)
    {
        var clock = new TestClock();
        await using var server = await RunningServer.StartAsync(provider, clock);
        await server.Me.AddAsync("certificates", Certificate);
        var today = await server.Me.GetAsync();
        clock.Move(TimeSpan.FromDays(1));

        var tomorrow = await server.Me.GetAsync("", ("If-None-Match", today.ETag!));

        Assert.Equal((true, false), ((bool?)today.Json["certificates"]![0]!["isActive"], (bool?)tomorrow.Json["certificates"]![0]!["isActive"]));
        Assert.Equal(today.Json["version"]!.ToJsonString(), tomorrow.Json["version"]!.ToJsonString());
        Assert.Equal(200, (await server.Me.PutAsync("", """{"title":"Mine"}""", ("If-Match", today.ETag!))).Status);
    }
}
