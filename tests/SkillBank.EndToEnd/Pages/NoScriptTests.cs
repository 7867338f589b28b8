using Microsoft.Playwright;
using SkillBank.Documents.Tests;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Hosting;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Pages;

/// <summary>A browser that runs no scripts.</summary>
public sealed class NoScriptTests(Chromium chromium, Sites sites) : SiteTest(chromium, sites)
{
    [Fact]
    public async Task The_bank_is_read_by_following_links()
    {
        var page = await VisitAsync(BankState.Sample, "experience", Screen.Desktop, scripts: false);

        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Sections of the bank" }).GetByRole(AriaRole.Link, new() { NameRegex = Like.Start("Education") }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_wording_is_read_with_its_history_and_beside_another()
    {
        var page = await VisitAsync(BankState.Sample, "experience", Screen.Desktop, scripts: false);

        await page.GetByRole(AriaRole.Link, new() { NameRegex = Like.Start("Edit") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "History and use" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "History" })).ToContainTextAsync("Nordhavn");
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare with another wording" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Compare" })).ToContainTextAsync("Leadership");
    }

    [Fact]
    public async Task A_resume_is_downloaded_from_its_menu_and_told_about()
    {
        var page = await VisitAsync(BankState.Sample, "resume", Screen.Desktop, scripts: false);

        var text = await ExternalTool.TextAsync(await new ResumeEditor(page).DownloadAsync("PDF"));
        Assert.Contains("Noémie Adeyemi-Sørensen", text, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "What RenderCV carries" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "What RenderCV carries" })).ToContainTextAsync("In the file, otherwise than here");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download RenderCV" }).ClickAsync());
        Assert.StartsWith("cv:\n", await File.ReadAllTextAsync((await download.PathAsync())!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_bank_is_downloaded_from_its_page()
    {
        var page = await VisitAsync(BankState.Sample, "transfer", Screen.Desktop, scripts: false);

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { NameRegex = Like.Start("PDF of everything") }).ClickAsync());
        var text = await ExternalTool.TextAsync(await File.ReadAllBytesAsync((await download.PathAsync())!));
        Assert.Equal("everything.pdf", download.SuggestedFilename);
        Assert.Contains("Noémie Adeyemi-Sørensen", text, StringComparison.Ordinal);
        Assert.Contains("Havenstroom", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bank_is_searched_by_a_form()
    {
        var page = await VisitAsync(BankState.Sample, "search", Screen.Desktop, scripts: false);

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Searchbox, new() { Name = "Search" }).FillAsync("oko transit");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First).ToContainTextAsync("Transit");
    }
}
