using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Checks;
using SkillBank.EndToEnd.Hosting;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Pages;

/// <summary>What opens over a page: dialogs and menus, on every screen and in both themes.</summary>
public sealed class OverlayTests(Chromium chromium, Sites sites) : SiteTest(chromium, sites)
{
    public static TheoryData<bool, Theme> Screens => new MatrixTheoryData<bool, Theme>([false, true], [Theme.Light, Theme.Dark]);

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_search_over_everything_is_accessible_and_finds_by_keyboard(bool isPhone, Theme theme)
    {
        var page = await VisitAsync(BankState.Sample, "experience", ScreenOf(isPhone, theme));

        await page.Keyboard.PressAsync("Control+K");
        var palette = page.GetByRole(AriaRole.Dialog, new() { Name = "Search" });
        await palette.GetByRole(AriaRole.Combobox, new() { Name = "Search" }).PressSequentiallyAsync("oko transit");
        await Expect(palette.GetByRole(AriaRole.Option).First).ToContainTextAsync("Transit");
        await page.RequireNoSidewaysScrollingAsync();
        await page.RequireAccessibleAsync();

        await page.Keyboard.PressAsync("Enter");
        await Expect(palette).ToBeHiddenAsync();
        await Expect(page).ToHaveURLAsync(Like.This("/me/bank/experience/[0-9a-f-]{36}"));
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_sheet_of_shortcuts_is_accessible_and_closes_by_Esc(bool isPhone, Theme theme)
    {
        var page = await VisitAsync(BankState.Sample, "experience", ScreenOf(isPhone, theme));

        await page.Keyboard.PressAsync("?");
        var sheet = page.GetByRole(AriaRole.Dialog, new() { Name = "Keyboard shortcuts" });
        await Expect(sheet).ToBeVisibleAsync();
        await page.RequireNoSidewaysScrollingAsync();
        await page.RequireAccessibleAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(sheet).ToBeHiddenAsync();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Every_menu_of_a_page_opens_within_the_page_and_is_accessible(bool isPhone, Theme theme)
    {
        var page = await VisitAsync(BankState.Sample, "experience", ScreenOf(isPhone, theme));
        var all = await page.Locator("details[data-menu] > summary:visible").AllAsync();
        Assert.True(all.Count > 3);

        foreach (var menu in all)
        {
            await menu.ClickAsync();
            await Expect(page.Locator("details[data-menu][open]")).ToHaveCountAsync(1);
            await page.RequireNoSidewaysScrollingAsync();
            if (menu == all[0]) await page.RequireAccessibleAsync();
            await page.Keyboard.PressAsync("Escape");
            await Expect(page.Locator("details[data-menu][open]")).ToHaveCountAsync(0);
        }
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_menu_of_downloads_is_accessible_and_leads_to_what_a_file_carries(bool isPhone, Theme theme)
    {
        var page = await VisitAsync(BankState.Sample, "resume", ScreenOf(isPhone, theme));

        await page.Locator("summary").And(page.GetByLabel("Download", new() { Exact = true })).ClickAsync();
        await Expect(page.GetByText("For other programs")).ToBeVisibleAsync();
        await page.RequireNoSidewaysScrollingAsync();
        await page.RequireAccessibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "What JSON Resume carries" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "What JSON Resume carries" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "What JSON Resume carries" })).ToBeHiddenAsync();
    }

    static Screen ScreenOf(bool isPhone, Theme theme) => (isPhone ? Screen.Phone : Screen.Desktop).In(theme);
}
