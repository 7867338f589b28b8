using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Hosting;

namespace SkillBank.EndToEnd.Pages;

/// <summary>Takes pictures of pages, on demand: <c>eng/screenshots.sh</c> runs it.</summary>
public sealed class Screenshots(Chromium chromium, Sites sites) : SiteTest(chromium, sites)
{
    static readonly Screen[] Screens = [Screen.Desktop, Screen.Desktop.In(Theme.Dark), Screen.Phone, Screen.Phone.In(Theme.Dark)];

    /// <summary>The folder that they go to.</summary>
    static string Folder => Environment.GetEnvironmentVariable("SKILLBANK_PICTURES") ?? throw new InvalidOperationException("SKILLBANK_PICTURES must name a folder.");

    /// <summary>Parts of the names of the pages that are wanted; all when there is none.</summary>
    static string[] Wanted => (Environment.GetEnvironmentVariable("SKILLBANK_PAGES") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static TheoryData<BankState, string> All => Addresses.In(BankState.Empty, BankState.Sample, BankState.Big);

    [Theory(Explicit = true)]
    [MemberData(nameof(All))]
    public async Task Pictures_are_taken(BankState state, string name)
    {
        if (Wanted.Length > 0 && !Wanted.Any(part => name.Contains(part, StringComparison.Ordinal))) return;
        foreach (var screen in Screens)
        {
            var page = await VisitAsync(state, name, screen);
            var file = FormattableString.Invariant($"{name}-{screen.Width}-{screen.Theme}.png").ToLowerInvariant();
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, state.ToString().ToLowerInvariant(), file), FullPage = true });
        }
    }
}
