using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Pages;

/// <summary>The pages of the bank, as someone sees them: by role and name.</summary>
sealed class BankTab(IPage page, Device device = Device.Mouse)
{
    readonly Hands _hands = Hands.Of(device, page);

    public IPage Page => page;

    public Hands Hands => _hands;

    public ILocator Saved => page.GetByRole(AriaRole.Status).Filter(new() { HasTextRegex = Like.This("^(Saved|Saving|Not saved)") });

    /// <summary>The text of the wording that is open.</summary>
    public ILocator Wording => page.GetByRole(AriaRole.Textbox, new() { NameRegex = Like.This("^(Wording: |Main wording$|New wording$)") });

    /// <summary>The text of a wording that is still to be made.</summary>
    public ILocator NewWording => page.GetByRole(AriaRole.Textbox, new() { Name = "New wording", Exact = true });

    /// <summary>What an entry reads at rest.</summary>
    public ILocator Entry(string heading) => page.GetByRole(AriaRole.Article, new() { Name = heading, Exact = true });

    /// <summary>A wording in the strip of an entry.</summary>
    public ILocator Chip(string heading, string wording) =>
        page.GetByRole(AriaRole.Group, new() { Name = $"Wordings of {heading}" }).GetByRole(AriaRole.Link, new() { NameRegex = Like.This($"^(Main: )?{wording}") });

    /// <summary>What opens the menu of an entry. A summary has no role of its own that every browser agrees on.</summary>
    public ILocator More(string heading) => Entry(heading).Locator("summary").And(page.GetByLabel($"More for {heading}"));

    /// <summary>A field of the form that is open.</summary>
    public ILocator Field(string label) => page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true }).Or(page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }));

    public async Task OpenAsync(string tab)
    {
        await _hands.PressAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Sections of the bank" }).GetByRole(AriaRole.Link, new() { NameRegex = Like.Start(tab) }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(tab);
    }

    public Task WriteAsync(string label, string text) => _hands.WriteAsync(Field(label), text);

    public Task PressAsync(AriaRole role, string name) => _hands.PressAsync(page.GetByRole(role, new() { Name = name, Exact = true }));

    /// <summary>Closes the entry that is open, and waits until it reads at rest: what is pressed before goes away with the form.</summary>
    public async Task DoneAsync()
    {
        var done = page.GetByRole(AriaRole.Link, new() { Name = "Done Esc", Exact = true });
        await _hands.PressAsync(done);
        await Expect(done).ToHaveCountAsync(0);
    }

    /// <summary>Goes to a tab, adds an entry and waits until it reads there.</summary>
    public async Task AddAsync(string tab, string noun, params (string Label, string Text)[] fields)
    {
        await OpenAsync(tab);
        await _hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = $"Add {noun}", Exact = true }).First);
        foreach (var (label, text) in fields) await WriteAsync(label, text);
        await PressAsync(AriaRole.Button, $"Add {noun}");
        // It may have been made before, as soon as it had what it needs: what was typed last is stored a moment later.
        await MadeAsync();
        await SavedAsync();
    }

    /// <summary>Waits until what was new has an address of its own.</summary>
    public Task MadeAsync() => Expect(page).ToHaveURLAsync(Like.This("/me/bank/[a-z]+/[0-9a-f-]{36}"));

    /// <summary>Waits until everything typed is stored.</summary>
    public Task SavedAsync() => Expect(Saved).ToHaveTextAsync("Saved");
}
