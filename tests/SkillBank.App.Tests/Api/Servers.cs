using System.Text.Json.Nodes;
using SkillBank.App.Tests.Api;
using SkillBank.Data;

[assembly: AssemblyFixture(typeof(Servers))]

namespace SkillBank.App.Tests.Api;

/// <summary>One server for each engine, for all tests; each test makes people of its own.</summary>
public sealed class Servers : IAsyncDisposable
{
    readonly Lazy<Task<RunningServer>> _sqlite = new(() => RunningServer.StartAsync(DatabaseProvider.Sqlite));
    readonly Lazy<Task<RunningServer>> _server = new(() => RunningServer.StartAsync(DatabaseProvider.PostgreSql));

    public Servers() => OpenApi = new(async () =>
    {
        var reply = await (await OnAsync(DatabaseProvider.Sqlite)).Me.SendAsync("GET", "/openapi/v1.json");
        Assert.Equal((200, "application/json"), (reply.Status, reply.MediaType));
        return reply.Json;
    });

    /// <summary>The OpenAPI document as it is served.</summary>
    internal Lazy<Task<JsonNode>> OpenApi { get; }

    internal Task<RunningServer> OnAsync(DatabaseProvider provider) => (provider == DatabaseProvider.Sqlite ? _sqlite : _server).Value;

    internal async Task<Caller> NewPersonAsync(DatabaseProvider provider) => await (await OnAsync(provider)).NewPersonAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var server in new[] { _sqlite, _server })
            if (server.IsValueCreated)
                await (await server.Value).DisposeAsync();
    }
}
