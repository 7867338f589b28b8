using System.Text.Json.Nodes;
using SkillBank.App.Api;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Tests.Storage;

namespace SkillBank.App.Tests.Api.RouteTable;

/// <summary>What holds for every route, tried on every route that it applies to.</summary>
public sealed class RouteTests(Servers servers)
{
    [Theory, Engines]
    public Task A_good_request_is_answered_as_the_document_says(DatabaseProvider provider) => EachAsync(provider, nameof(A_good_request_is_answered_as_the_document_says), async (route, scene) =>
    {
        var before = await scene.BankVersionAsync();

        var reply = await scene.SendAsync(Samples.Body(route, scene));

        Assert.True(reply.Status == route.Operation.Status, reply.ToString());
        Assert.Equal(route.Operation.Answers is not null || route.Operation.File is not null, reply.ETag is not null);
        if (route.Operation.File is not null) Assert.NotEmpty(reply.Text);
        else if (route.Operation.Answers is null) Assert.Empty(reply.Text);
        else await RequireSchemaAsync(route, reply.Json);
        if (reply.Status == 201) Assert.Equal(reply.Json.ToJsonString(), (await scene.Caller.SendAsync("GET", reply.Location!)).Json.ToJsonString());
        if (route.IsRead) await RequireHeadAsync(scene, reply);
        Assert.Equal(route.IsRead || route.Operation.OnlyAsks ? before : before + 1, await scene.BankVersionAsync());
    });

    [Theory, Engines]
    public Task An_empty_body_is_refused(DatabaseProvider provider) => EachAsync(provider, nameof(An_empty_body_is_refused), async (route, scene) =>
    {
        await RequireNothingStoredAsync(scene, async () =>
        {
            foreach (var body in new[] { "", " ", "null", "[]", "3", "\"x\"", "{\"a\":1,\"a\":2}", "{\"a\":", new string('[', 100) })
                Assert.Equal([""], (await scene.SendAsync(body)).Errors);
            if (route.MayBeEmpty) return;
            var nothing = await scene.SendAsync("{}");
            if (route.TakesChanges) Assert.Equal(200, nothing.Status);
            else Assert.True(nothing.Status == 400 && nothing.Errors.Any(), nothing.ToString());
        });
    });

    [Theory, Engines]
    public Task Wrong_types_are_all_named_at_once(DatabaseProvider provider) => EachAsync(provider, nameof(Wrong_types_are_all_named_at_once), async (route, scene) =>
    {
        var body = Samples.WrongTypes(route.Operation.Takes!);

        await RequireNothingStoredAsync(scene, async () => RequireErrors(body, await scene.SendAsync(body.ToJsonString())));
    });

    [Theory, Engines]
    public Task An_unknown_key_is_named(DatabaseProvider provider) => EachAsync(provider, nameof(An_unknown_key_is_named), async (route, scene) =>
    {
        var body = JsonNode.Parse(Samples.Body(route, scene)!)!.AsObject();
        body["nope"] = 1;
        body["profileId"] = Guid.CreateVersion7().ToString();

        await RequireNothingStoredAsync(scene, async () => Assert.Equal(["nope", "profileId"], (await scene.SendAsync(body.ToJsonString())).Errors));
    });

    [Theory, Engines]
    public Task Over_long_values_are_all_named_at_once(DatabaseProvider provider) => EachAsync(provider, nameof(Over_long_values_are_all_named_at_once), async (route, scene) =>
    {
        await RequireNothingStoredAsync(scene, async () =>
        {
            if (route.Operation.Takes == typeof(Sequence))
            {
                var ids = new JsonArray([.. scene.Order.Append(Guid.CreateVersion7().ToString()).Select(id => (JsonNode)id)]);
                Assert.Equal(["ids"], (await scene.SendAsync(new JsonObject { ["ids"] = ids }.ToJsonString())).Errors);
                return;
            }
            var body = Samples.OverLong(route.Operation.Takes!);
            foreach (var (name, value) in JsonNode.Parse(Samples.Body(route, scene)!)!.AsObject())
                if (!body.ContainsKey(name) && route.TakesNew) body[name] = value!.DeepClone();
            if (body.ContainsKey("sentTo")) body["sentOn"] = "2026-11";   // neither goes without the other
            var expected = Samples.OverLong(route.Operation.Takes!);
            Assert.NotEmpty(expected);
            RequireErrors(expected, await scene.SendAsync(body.ToJsonString()));
        });
        Assert.Equal(413, (await scene.SendAsync(new string(' ', ApiLimits.BodyBytes + 1))).Status);
    });

    [Theory, Engines]
    public Task What_is_not_there_or_someone_elses_is_a_404_that_does_not_tell_which(DatabaseProvider provider) =>
        EachAsync(provider, nameof(What_is_not_there_or_someone_elses_is_a_404_that_does_not_tell_which), async (route, scene) =>
        {
            var body = Samples.Body(route, scene);
            var other = await servers.NewPersonAsync(provider);
            List<string> paths = [scene.PathFor(Guid.CreateVersion7().ToString()), scene.PathFor("nobody"), scene.PathFor("00000000000070008000000000000000")];
            if (route.HasId) paths.AddRange([scene.PathFor(other.User), scene.PathToNothing()]);

            await RequireNothingStoredAsync(scene, async () =>
            {
                var replies = await Task.WhenAll(paths.Select(path => other.SendAsync(route.Method, path, body)));
                Assert.All(replies, reply => Assert.Equal(404, reply.Status));
                Assert.Single(replies.Select(reply => reply.Text).Distinct());
            });
        });

    [Theory, Engines]
    public Task A_stale_version_is_refused_and_the_present_one_is_told(DatabaseProvider provider) => EachAsync(provider, nameof(A_stale_version_is_refused_and_the_present_one_is_told), async (route, scene) =>
    {
        var body = Samples.Body(route, scene);
        string present = "";
        await RequireNothingStoredAsync(scene, async () =>
        {
            var stale = await scene.SendAsync(body, ("If-Match", "\"0\""));
            Assert.True(stale.Status == 412, stale.ToString());
            present = stale.ETag!;
            Assert.Contains((string)stale.Json["version"]!.ToJsonString(), present, StringComparison.Ordinal);
            Assert.Equal(route.Operation.Guarded == Guarded.Resource, stale.Json["current"] is not null);
            foreach (var tag in new[] { $"W/{present}", "\"0.20260101\"", "\"\"", "\"a\", \"b\"", "\"-1\"" })
                Assert.Equal(412, (await scene.SendAsync(body, ("If-Match", tag))).Status);
            foreach (var tag in new[] { "3", "\"3", "W/", "*, \"3\"", "", string.Join(",", Enumerable.Range(0, 21).Select(n => $"\"{n}\"")) })
                Assert.Equal(["If-Match"], (await scene.SendAsync(body, ("If-Match", tag))).Errors);
        });

        Assert.Equal(route.Operation.Status, (await scene.SendAsync(body, ("If-Match", $"\"x\", W/\"1\", {present}"))).Status);
    });

    [Theory, Engines]
    public Task A_repeated_request_gets_the_first_answer_again(DatabaseProvider provider) => EachAsync(provider, nameof(A_repeated_request_gets_the_first_answer_again), async (route, scene) =>
    {
        var body = Samples.Body(route, scene);
        var key = ("Idempotency-Key", $"{Guid.CreateVersion7()}!~");

        var first = await scene.SendAsync(body, key);
        var version = await scene.BankVersionAsync();
        var second = await scene.SendAsync(body, key);
        var other = await scene.SendAsync(body is null ? "{}" : " " + body, key);

        Assert.Equal(route.Operation.Status, first.Status);
        Assert.Equal((false, true), (first.IsReplayed, second.IsReplayed));
        Assert.Equal((first.Status, first.Text, first.ETag, first.Location, first.MediaType), (second.Status, second.Text, second.ETag, second.Location, second.MediaType));
        Assert.Equal(422, other.Status);
        Assert.Equal(version, await scene.BankVersionAsync());
        foreach (var bad in new[] { "a b", new string('k', ApiLimits.KeyLength + 1) })
            Assert.Equal(["Idempotency-Key"], (await scene.SendAsync(body, ("Idempotency-Key", bad))).Errors);
    });

    /// <summary>Runs a test on each route that it applies to, each in a bank of its own, and tells of all that fail.</summary>
    async Task EachAsync(DatabaseProvider provider, string aspect, Func<RouteRow, Scene, Task> test)
    {
        var server = await servers.OnAsync(provider);
        List<string> failures = [];
        var routes = RouteRow.Of(server).Where(route => route.Aspects().Contains(aspect)).ToList();
        Assert.NotEmpty(routes);
        foreach (var route in routes)
        {
            try
            {
                var scene = await Scene.SetAsync(route, await server.NewPersonAsync());
                Assert.DoesNotContain('{', scene.Path);
                await test(route, scene);
            }
            catch (Exception e)
            {
                failures.Add($"{route.Name}: {e.Message}");
            }
        }
        Assert.True(failures.Count == 0, $"{failures.Count} of {routes.Count} routes:\n{string.Join('\n', failures)}");
    }

    async Task RequireSchemaAsync(RouteRow route, JsonNode answer)
    {
        var document = await servers.OpenApi.Value;
        var operation = OpenApiTests.Operations(document).Single(operation => (string?)operation.Node["operationId"] == route.Operation.Id);
        var schema = operation.Node["responses"]![$"{route.Operation.Status}"]!["content"]!["application/json"]!["schema"]!;
        SchemaCheck.Require(document, schema, answer, "$");
    }

    static async Task RequireHeadAsync(Scene scene, Reply read)
    {
        var head = await scene.Caller.SendAsync("HEAD", scene.Path);
        Assert.Equal((200, "", read.ETag, read.MediaType), (head.Status, head.Text, head.ETag, head.MediaType));
    }

    static async Task RequireNothingStoredAsync(Scene scene, Func<Task> attempt)
    {
        var before = await scene.Caller.BankAsync();
        await attempt();
        Assert.Equal(before.ToJsonString(), (await scene.Caller.BankAsync()).ToJsonString());
    }

    static void RequireErrors(JsonObject expected, Reply reply)
    {
        Assert.True(reply.Status == 400 && reply.MediaType == "application/problem+json", reply.ToString());
        Assert.Equal(expected.Select(member => member.Key).Order(StringComparer.Ordinal), reply.Errors);
    }
}
