using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Checks;
using SkillBank.EndToEnd.Hosting;

namespace SkillBank.EndToEnd.Pages;

/// <summary>What holds for every page, whatever is on it. Each screen has a class, so that the classes run beside each other.</summary>
public abstract class PageTests(Chromium chromium, Sites sites) : SiteTest(chromium, sites)
{
    private protected abstract Screen Screen { get; }

    public static TheoryData<BankState, string> Pages => Addresses.In(BankState.Empty, BankState.Sample);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_stands_still_within_its_width_and_is_accessible_in_light_and_dark(BankState state, string name)
    {
        var page = await VisitAsync(state, name, Screen);

        await page.RequireStillnessAsync();
        await page.RequireNoSidewaysScrollingAsync();
        await page.RequireAccessibleAsync();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.RequireAccessibleAsync();
    }
}

/// <inheritdoc/>
public sealed class DesktopTests(Chromium chromium, Sites sites) : PageTests(chromium, sites)
{
    private protected override Screen Screen => Screen.Desktop;
}

/// <inheritdoc/>
public sealed class PhoneTests(Chromium chromium, Sites sites) : PageTests(chromium, sites)
{
    private protected override Screen Screen => Screen.Phone;
}
