using Microsoft.Playwright;
using SkillBank.App.Tests.Commands;

namespace SkillBank.EndToEnd.Browsers;

/// <summary>
/// A test that looks at pages in a browser. It fails as well when something goes wrong behind a page; a picture of each page of a test that failed is
/// kept in <c>artifacts/end-to-end</c>.
/// </summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    readonly List<(IBrowserContext Context, Watch Watch)> _opened = [];

    /// <summary>Where the server is.</summary>
    protected abstract Uri Address { get; }

    /// <summary>What went wrong behind the pages so far.</summary>
    private protected IEnumerable<string> Troubles => _opened.SelectMany(opened => opened.Watch.Troubles);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result == TestResult.Failed) await KeepPicturesAsync();
        foreach (var (context, _) in _opened) await context.CloseAsync();
        Assert.True(!Troubles.Any(), string.Join('\n', Troubles));
    }

    /// <summary>A browser of its own, with one empty page.</summary>
    private protected async Task<IPage> OpenAsync(Screen? screen = null, bool scripts = true)
    {
        var context = await chromium.NewContextAsync(screen ?? Screen.Desktop, Address, scripts);
        _opened.Add((context, new Watch(context, Address)));
        await context.AddInitScriptAsync(Checks.Layout.CountShifts);
        return await context.NewPageAsync();
    }

    /// <summary>A browser of its own, at this path.</summary>
    private protected async Task<IPage> OpenAsync(string path, Screen? screen = null, bool scripts = true)
    {
        var page = await OpenAsync(screen, scripts);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Lets troubles of every page opened so far pass that have this in their text.</summary>
    private protected void Allow(string part)
    {
        foreach (var (_, watch) in _opened) watch.Allow(part);
    }

    async Task KeepPicturesAsync()
    {
        var name = string.Concat(TestContext.Current.Test!.TestDisplayName.Split(Path.GetInvalidFileNameChars()));
        foreach (var (i, page) in _opened.SelectMany(opened => opened.Context.Pages).Index())
        {
            var path = Repository.File("artifacts", "end-to-end", $"{name[..Math.Min(name.Length, 150)]}-{i + 1}.png");
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }
}
