using System.Text.Json.Nodes;
using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api;

/// <summary>The old application's profile, while it is switched on.</summary>
public sealed class LegacyProfileRouteTests
{
    [Theory, Engines]
    public async Task The_profile_is_read_and_written_as_the_old_application_does_and_the_bank_keeps_what_it_knows(DatabaseProvider provider)
    {
        await using var server = await RunningServer.StartAsync(provider, legacyProfileApi: true);
        var me = await server.NewPersonAsync();
        await me.AddAsync("skills", """{"skillName":"Go","skillType":"hard_skill","yearsExperience":8}""");
        await me.AddAsync("skills", """{"skillName":"Zig","skillType":"hard_skill"}""");

        var written = await me.SendAsync("PUT", Path(me), """
            {"first_name":"Maren","last_name":"Okafor","email":"maren@example.org","phone":"","current_title":"Engineer","experience_years":13,"skills":["Rust"," go ","rust","","Mentoring"],"education":"MSc, Chalmers",
             "bio":"Dull releases.","preferred_locations":["Oslo"],"preferred_job_types":["Full-time"],"preferred_remote_types":["Remote"],"desired_salary_min":80000.0,"desired_salary_max":90000.0,"city":"Malmö"}
            """);
        Assert.Equal(200, written.Status);
        var read = await me.SendAsync("GET", Path(me));
        Assert.Equal(written.Json.ToJsonString(), read.Json.ToJsonString());
        Assert.Equal(["Rust", "Go", "Mentoring"], read.Json["skills"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(("Maren", 13, "Dull releases.", "MSc, Chalmers", 80000m, null), ((string)read.Json["first_name"]!, (int)read.Json["experience_years"]!, (string)read.Json["bio"]!, (string)read.Json["education"]!, (decimal)read.Json["desired_salary_min"]!, read.Json["phone"]));

        var skills = (await me.GetAsync("skills")).Json.AsArray();
        Assert.Equal(8, (int)skills.Single(skill => (string)skill!["skillName"]! == "Go")!["yearsExperience"]!);
        Assert.Equal("Zig", (string)(await me.GetAsync("trash")).Json[0]!["label"]!);

        await me.SendAsync("PATCH", Path(me), """{"bio":"Duller releases."}""");
        var summary = (await me.GetAsync("summaries")).Json[0]!;
        Assert.Equal((2, "Duller releases."), ((int)summary["revision"]!, (string)summary["content"]!));
        Assert.Equal("Maren", (string)(await me.SendAsync("GET", Path(me))).Json["first_name"]!);
        await me.SendAsync("PATCH", Path(me), """{"bio":null,"education":"","skills":[]}""");
        var empty = (await me.SendAsync("GET", Path(me))).Json;
        Assert.Equal((null, null, 0), (empty["bio"], empty["education"], empty["skills"]!.AsArray().Count));
    }

    [Fact]
    public async Task Every_answer_says_that_it_is_deprecated_and_what_takes_its_place()
    {
        await using var server = await RunningServer.StartAsync(DatabaseProvider.Sqlite, legacyProfileApi: true);
        var me = await server.NewPersonAsync();
        foreach (var reply in new[] { await me.SendAsync("GET", Path(me)), await me.SendAsync("PATCH", Path(me), """{"city":"Oslo"}""") })
        {
            Assert.Equal("@1795651200", reply.Headers.GetValues("Deprecation").Single());
            Assert.Equal("Tue, 30 Nov 2027 00:00:00 GMT", reply.Headers.GetValues("Sunset").Single());
            Assert.Equal($"</api/skill-bank/{me.User}>; rel=\"successor-version\"", reply.Headers.GetValues("Link").Single());
        }
    }

    [Theory]
    [InlineData("""{"nickname":"x"}""", "nickname")]
    [InlineData("""{"experience_years":"many"}""", "experience_years")]
    [InlineData("""{"email":"no address"}""", "email")]
    [InlineData("""{"skills":"Go"}""", "skills")]
    [InlineData("""{"skills":[1]}""", "skills")]
    [InlineData("""{"bio":[]}""", "bio")]
    [InlineData("""{"skills":["Go"],"bio":"x","desired_salary_max":-1}""", "desired_salary_max")]
    public async Task What_breaks_a_rule_is_told_by_its_old_name_and_nothing_is_stored(string body, string name)
    {
        await using var server = await RunningServer.StartAsync(DatabaseProvider.Sqlite, legacyProfileApi: true);
        var me = await server.NewPersonAsync();
        var before = (await me.SendAsync("GET", Path(me))).Json.ToJsonString();
        Assert.Equal([name], (await me.SendAsync("PUT", Path(me), body)).Errors);
        Assert.Equal(before, (await me.SendAsync("GET", Path(me))).Json.ToJsonString());
    }

    [Fact]
    public async Task Nobody_who_is_not_there_answers()
    {
        await using var server = await RunningServer.StartAsync(DatabaseProvider.Sqlite, legacyProfileApi: true);
        foreach (var user in new[] { Guid.CreateVersion7().ToString(), "demo-user-123", "..%2F..%2Fme" })
        {
            var caller = new Caller(server.Http, user);
            Assert.Equal(404, (await caller.SendAsync("GET", $"/api/users/{user}")).Status);
            Assert.Equal(404, (await caller.SendAsync("PUT", $"/api/users/{user}", """{"city":"Oslo"}""")).Status);
        }
    }

    [Fact]
    public async Task It_is_off_unless_it_is_switched_on()
    {
        await using var server = await RunningServer.StartAsync(DatabaseProvider.Sqlite);
        var reply = await server.Me.SendAsync("GET", "/api/users/me");
        Assert.False(reply.Json.AsObject().ContainsKey("first_name"));
        Assert.False(reply.Headers.Contains("Deprecation"));
    }

    static string Path(Caller me) => $"/api/users/{me.User}";
}
