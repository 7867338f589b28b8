using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api.RouteTable;

public sealed class ConflictTests(Servers servers)
{
    const string Rust = """{"skillName":"Rust","skillType":"hard_skill"}""";

    [Theory, Engines]
    public async Task A_skill_of_the_same_name_is_refused_and_the_existing_one_is_named(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        var existing = await me.AddAsync("skills", Rust);
        var other = await me.AddAsync("skills", """{"skillName":"Go","skillType":"hard_skill"}""");
        var path = me.Path($"skills/{other["id"]}");
        var before = await me.BankAsync();

        Reply[] replies =
        [
            await me.PostAsync("skills", """{"skillName":" ＲＵＳＴ ","skillType":"soft_skill"}"""),
            await me.SendAsync("PUT", path, """{"skillName":"rust"}"""),
            await me.SendAsync("PATCH", path, """{"skillName":"RUST"}"""),
        ];

        Assert.All(replies, reply => Assert.Equal((409, (string?)existing["id"]), (reply.Status, (string?)reply.Json["existingId"])));
        Assert.Equal(before.ToJsonString(), (await me.BankAsync()).ToJsonString());
    }

    [Theory, Engines]
    public async Task A_skill_cannot_come_back_from_the_trash_while_its_name_is_in_use(DatabaseProvider provider)
    {
        var me = await servers.NewPersonAsync(provider);
        await me.DeleteAsync($"skills/{(await me.AddAsync("skills", Rust))["id"]}");
        var usurper = await me.AddAsync("skills", Rust);
        var restore = $"trash/{(await me.GetAsync("trash")).Json[0]!["id"]}/restore";

        Assert.Equal(409, (await me.PostAsync(restore)).Status);

        await me.PutAsync($"skills/{usurper["id"]}", """{"skillName":"Rust, embedded"}""");
        Assert.Equal(200, (await me.PostAsync(restore)).Status);
        Assert.Equal(["Rust", "Rust, embedded"], (await me.GetAsync("skills")).Json.AsArray().Select(skill => (string)skill!["skillName"]!));
    }
}
