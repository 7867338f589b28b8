using System.Text;
using Microsoft.Extensions.DependencyInjection;
using SkillBank.Data;

namespace SkillBank.App.Tests.Api;

/// <summary>Errors that no handler of ours makes are problems too.</summary>
public sealed class FrameworkErrorTests(Servers servers)
{
    [Theory]
    [InlineData("GET", "/api", 404)]
    [InlineData("GET", "/api/skill-bank", 404)]
    [InlineData("GET", "/api/skill-bank/me/nothing", 404)]
    [InlineData("GET", "/api/skill-bank/me/skills/by-type", 404)]
    [InlineData("GET", "/api/skill-bank/me/experience/not-an-id", 404)]
    [InlineData("GET", "/api/skill-bank/me/summaries/01a2079c-49df-7dff-995b-04fe75b5e97c/revisions/first", 404)]
    [InlineData("GET", "/api/skill-bank/me/summaries/01a2079c-49df-7dff-995b-04fe75b5e97c/revisions/99999999999", 404)]
    [InlineData("GET", "/api/skill-bank/me/%2e%2e/%0a", 404)]
    [InlineData("GET", "/api/skill-bank/me/skills/01A2079C-49DF-7DFF-995B-04FE75B5E97C/content", 404)]
    [InlineData("DELETE", "/api/skill-bank/me", 405)]
    [InlineData("POST", "/api/skill-bank/me/contact", 405)]
    [InlineData("GET", "/api/skill-bank/me/skills/reorder", 405)]
    public async Task A_route_that_does_not_exist_is_a_problem(string method, string path, int status)
    {
        var reply = await (await servers.OnAsync(DatabaseProvider.Sqlite)).Me.SendAsync(method, path);

        Assert.Equal((status, "application/problem+json", status), (reply.Status, reply.MediaType, (int)reply.Json["status"]!));
    }

    [Fact]
    public async Task A_method_that_is_not_allowed_is_answered_with_those_that_are()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/skill-bank/me/contact");

        using var response = await server.Http.SendAsync(request);

        Assert.Equal(["GET", "HEAD", "PATCH", "PUT"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/jsonp")]
    public async Task A_body_that_does_not_say_it_is_JSON_is_refused(string type)
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await server.Http.PutAsync("/api/skill-bank/me/contact", content);

        Assert.Equal((415, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_whether_or_not_it_says_its_length()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var large = Encoding.UTF8.GetBytes($$"""{"notes":"{{new string('a', 1_100_000)}}"}""");
        foreach (var chunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "/api/skill-bank/me") { Content = new ByteArrayContent(large) };
            request.Content.Headers.ContentType = new("application/json");
            request.Headers.TransferEncodingChunked = chunked;

            using var response = await server.Http.SendAsync(request);

            Assert.Equal((413, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task What_nobody_foresaw_is_a_problem_with_a_trace_id_and_no_details()
    {
        await using var server = await RunningServer.StartAsync(DatabaseProvider.Sqlite);
        await server.Services.GetRequiredService<Database>().DisposeAsync();

        var reply = await server.Me.PutAsync("contact", """{"firstName":"Ana"}""");

        Assert.Equal((500, "application/problem+json"), (reply.Status, reply.MediaType));
        Assert.NotEmpty((string)reply.Json["traceId"]!);
        Assert.DoesNotContain("Disposed", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_is_alive_but_not_ready_without_its_database()
    {
        await using var server = await RunningServer.StartAsync(DatabaseProvider.PostgreSql);
        Assert.Equal(200, (await server.Me.SendAsync("GET", "/health/ready")).Status);

        await server.Services.GetRequiredService<Database>().DisposeAsync();

        Assert.Equal(503, (await server.Me.SendAsync("GET", "/health/ready")).Status);
        Assert.Equal(200, (await server.Me.SendAsync("GET", "/health")).Status);
    }
}
