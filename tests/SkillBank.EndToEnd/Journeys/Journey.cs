using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Hosting;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>A test that begins with a server that nobody has used before.</summary>
public abstract class Journey(Chromium chromium) : BrowserTest(chromium)
{
    RunningServer? _server;

    protected override Uri Address => _server!.Address;

    /// <summary>The bank by REST, to bring it into a state or to see what was stored.</summary>
    private protected Caller Me => _server!.Me;

    private protected Task FillAsync(BankState state) => Banks.FillAsync(_server!, state);

    public override async ValueTask InitializeAsync() => _server = await RunningServer.StartAsync(DatabaseProvider.Sqlite);

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        try
        {
            await base.DisposeAsync();
        }
        finally
        {
            await _server!.DisposeAsync();
        }
    }
}
