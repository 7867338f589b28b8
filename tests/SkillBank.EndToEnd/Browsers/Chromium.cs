using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SkillBank.EndToEnd.Browsers.Chromium))]

namespace SkillBank.EndToEnd.Browsers;

/// <summary>The installed Chromium, started once for all tests. Where there is none a test is skipped; the build server has to have it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    // The shell is the same engine without the windows around it; the tests take half the time in it.
    static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    // Names other than this machine's do not resolve: no page may ask anyone else for anything, and neither may the browser itself.
    static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--font-render-hinting=none",
    ];

    /// <summary>How long to wait for what a page should come to, in milliseconds: much longer than it takes, for a build server that has a lot to do.</summary>
    const float Patience = 20_000;

    readonly Lazy<Task<IBrowser>> _browser;
    IPlaywright? _playwright;

    public Chromium()
    {
        _browser = new(StartAsync);
        Assertions.SetDefaultExpectTimeout(Patience);
    }

    /// <summary>A browser without any history, as wide and bright as the screen says.</summary>
    internal async Task<IBrowserContext> NewContextAsync(Screen screen, Uri address, bool scripts = true)
    {
        var context = await (await _browser.Value).NewContextAsync(new()
        {
            BaseURL = address.AbsoluteUri,
            ViewportSize = new() { Width = screen.Width, Height = screen.Height },
            DeviceScaleFactor = screen.Scale,
            HasTouch = screen.IsTouch,
            ColorScheme = screen.Theme == Theme.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "UTC",
            JavaScriptEnabled = scripts,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_playwright is null) return;
        await (await _browser.Value).DisposeAsync();
        _playwright.Dispose();
    }

    async Task<IBrowser> StartAsync()
    {
        var program = Installed.Program(Names);
        _playwright = await Playwright.CreateAsync();
        return await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments, ChromiumSandbox = false });
    }
}
