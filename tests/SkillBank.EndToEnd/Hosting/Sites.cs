using System.Collections.Concurrent;
using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.EndToEnd.Hosting;
using SkillBank.Tests.Storage;

[assembly: AssemblyFixture(typeof(Sites))]

namespace SkillBank.EndToEnd.Hosting;

/// <summary>One server for each state of a bank, for the tests that only look. Their clock stands still, so that what they show is the same every day.</summary>
public sealed class Sites : IAsyncDisposable
{
    readonly ConcurrentDictionary<BankState, Lazy<Task<RunningServer>>> _servers = [];

    internal Task<RunningServer> WithAsync(BankState state) => _servers.GetOrAdd(state, s => new(() => StartAsync(s))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values) await (await server.Value).DisposeAsync();
    }

    static async Task<RunningServer> StartAsync(BankState state)
    {
        var server = await RunningServer.StartAsync(DatabaseProvider.Sqlite, new TestClock());
        await Banks.FillAsync(server, state);
        return server;
    }
}
