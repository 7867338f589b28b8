using Microsoft.Playwright;
using SkillBank.App.Tests.Api;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Hosting;

namespace SkillBank.EndToEnd.Pages;

/// <summary>A test that only looks at the pages of a bank, which it shares with others.</summary>
public abstract class SiteTest(Chromium chromium, Sites sites) : BrowserTest(chromium)
{
    RunningServer? _server;

    protected override Uri Address => _server!.Address;

    /// <summary>Opens a page by its short name.</summary>
    private protected async Task<IPage> VisitAsync(BankState state, string name, Screen screen, bool scripts = true)
    {
        _server = await sites.WithAsync(state);
        var page = await OpenAsync(screen, scripts);
        if (name == "nothing-here") Allow("404");
        await page.GotoAsync(await Addresses.PathAsync(name, _server.Me), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }
}
