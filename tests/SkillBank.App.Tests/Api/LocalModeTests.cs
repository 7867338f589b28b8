using SkillBank.Data;

namespace SkillBank.App.Tests.Api;

public sealed class LocalModeTests(Servers servers)
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5000")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:8080")]
    public async Task A_host_that_is_this_machine_is_served(string host) => Assert.Equal(200, (await SendAsync("GET", ("Host", host))).Status);

    [Theory]
    [InlineData("bank.example")]
    [InlineData("localhost.example")]
    [InlineData("localhost.")]
    [InlineData("127.0.0.1.example:5000")]
    [InlineData("127.0.0.2")]
    [InlineData("0.0.0.0")]
    public async Task A_host_that_is_not_this_machine_is_refused(string host)
    {
        var reply = await SendAsync("GET", ("Host", host));

        Assert.Equal((400, "application/problem+json"), (reply.Status, reply.MediaType));
        Assert.DoesNotContain("contactInfo", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "")]
    [InlineData("Origin", "https://bank.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    public async Task A_change_from_another_site_is_refused(string header, string value)
    {
        foreach (var method in new[] { "PUT", "PATCH", "POST", "DELETE", "TRACE", "ODD" })
        {
            var reply = await SendAsync(method, (header, value));
            Assert.Equal((403, "application/problem+json"), (reply.Status, reply.MediaType));
        }
        Assert.Equal(200, (await SendAsync("GET", (header, value))).Status);
    }

    [Fact]
    public async Task A_change_from_our_own_pages_or_from_a_program_is_served()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var origin = server.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(200, (await SendAsync("PUT", ("Origin", origin), ("Sec-Fetch-Site", "same-origin"))).Status);
        Assert.Equal(200, (await SendAsync("PUT", ("Sec-Fetch-Site", "none"))).Status);
        Assert.Equal(200, (await SendAsync("PUT")).Status);
        Assert.Equal(403, (await SendAsync("PUT", ("Origin", origin), ("Sec-Fetch-Site", "cross-site"))).Status);
    }

    [Fact]
    public async Task No_other_site_is_allowed_to_read()
    {
        var reply = await SendAsync("GET", ("Origin", "https://bank.example"));
        var preflight = await SendAsync("OPTIONS", ("Origin", "https://bank.example"), ("Access-Control-Request-Method", "PUT"));

        Assert.Null(reply.Header("Access-Control-Allow-Origin"));
        Assert.Null(preflight.Header("Access-Control-Allow-Origin"));
        Assert.Equal("same-origin", reply.Header("Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("/api/skill-bank/me", 200)]
    [InlineData("/api/skill-bank/nobody", 404)]
    [InlineData("/health", 200)]
    public async Task Answers_keep_browsers_from_guessing(string path, int status)
    {
        var reply = await (await servers.OnAsync(DatabaseProvider.Sqlite)).Me.SendAsync("GET", path);

        Assert.Equal(status, reply.Status);
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", reply.Header("Referrer-Policy"));
        Assert.StartsWith("default-src 'none'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Null(reply.Header("Server"));
    }

    [Fact]
    public async Task Me_is_the_profile_that_was_made_first()
    {
        await using var server = await RunningServer.StartAsync(DatabaseProvider.Sqlite);
        await server.NewPersonAsync();
        var id = (string)(await server.Me.BankAsync())["id"]!;

        var byId = await new Caller(server.Http, id).GetAsync();

        Assert.Equal((await server.Me.GetAsync()).Text, byId.Text);
        Assert.Equal("me", (string?)(await server.Me.SendAsync("GET", "/api/users/me")).Json["name"]);
    }

    async Task<Reply> SendAsync(string method, params (string, string)[] headers)
    {
        var me = (await servers.OnAsync(DatabaseProvider.Sqlite)).Me;
        return await me.SendAsync(method, me.Path(""), method is "PUT" or "PATCH" ? """{"notes":null}""" : null, headers);
    }
}
