using System.Globalization;
using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Pages;

/// <summary>The editor of a resume, as someone sees it: by role and name.</summary>
sealed class ResumeEditor(IPage page, Device device = Device.Mouse)
{
    readonly Hands _hands = Hands.Of(device, page);

    public IPage Page => page;

    public Hands Hands => _hands;

    /// <summary>The address of the resume, without what is open.</summary>
    public string Path => new Uri(page.Url).AbsolutePath;

    public Guid Id => Guid.Parse(Path.Split('/')[3]);

    /// <summary>From the list to the editor of a new resume.</summary>
    public async Task MakeAsync(string title, string role)
    {
        await _hands.PressAsync(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "New résumé" }).First);
        await WriteAsync("What you call it", title);
        await WriteAsync("The job it is for", role);
        await PressAsync(AriaRole.Button, "Make it");
        await Expect(page).ToHaveURLAsync(Like.This("/me/resumes/[0-9a-f-]{36}"));
    }

    public Task WriteAsync(string label, string text) => _hands.WriteAsync(page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }), text);

    public Task PressAsync(AriaRole role, string name) => _hands.PressAsync(page.GetByRole(role, new() { Name = name, Exact = true }));

    /// <summary>Opens a section that is folded.</summary>
    public Task UnfoldAsync(string section) => _hands.PressAsync(page.Locator("summary", new() { HasTextRegex = Like.Start(section) }));

    /// <summary>Takes another wording of an entry.</summary>
    public async Task ChooseWordingAsync(string heading, string wording)
    {
        await _hands.PressAsync(page.Locator("summary").And(page.GetByLabel(Like.Start($"Wording of {heading}"))));
        await _hands.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = Like.Start(wording) }));
        await Expect(page.Locator("summary").And(page.GetByLabel($"Wording of {heading}: {wording}", new() { Exact = true }))).ToBeVisibleAsync();
    }

    ILocator Design => page.GetByRole(AriaRole.Region, new() { Name = "Design" });

    /// <summary>Chooses one of the values of an option that shows them all.</summary>
    public async Task DesignAsync(string choice)
    {
        await _hands.SelectAsync(Design.GetByRole(AriaRole.Radio, new() { Name = choice, Exact = true }));
        await ExpectSavedAsync();
    }

    /// <summary>Chooses one of the values of an option that is a list.</summary>
    public async Task DesignAsync(string option, string choice)
    {
        await _hands.ChooseAsync(Design.GetByLabel(option, new() { Exact = true }), choice);
        await ExpectSavedAsync();
    }

    /// <summary>Keeps the resume to a number of pages, and waits for what came of it.</summary>
    public async Task FitAsync(int pages)
    {
        var toggle = Design.GetByRole(AriaRole.Checkbox, new() { Name = "Fit to" });
        await _hands.PressAsync(toggle);
        await Expect(Design.GetByRole(AriaRole.Status)).ToContainTextAsync("Fits on");
        await _hands.WriteAsync(Design.GetByLabel("Pages to fit to"), pages.ToString(CultureInfo.InvariantCulture));
        await Expect(Design.GetByRole(AriaRole.Status)).ToContainTextAsync($"Fits on {pages} page");
        await Expect(toggle).ToBeCheckedAsync();
    }

    async Task ExpectSavedAsync()
    {
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = Like.This("^(Saved|Saving|Not saved)") })).ToHaveTextAsync("Saved");
    }

    /// <summary>Downloads the resume in the first format whose name begins so.</summary>
    public async Task<byte[]> DownloadAsync(string format)
    {
        await _hands.PressAsync(page.Locator("summary").And(page.GetByLabel("Download", new() { Exact = true })));
        var download = await page.RunAndWaitForDownloadAsync(() => _hands.PressAsync(page.GetByRole(AriaRole.Link, new() { NameRegex = Like.Start(format) }).First));
        return await File.ReadAllBytesAsync((await download.PathAsync())!);
    }
}
