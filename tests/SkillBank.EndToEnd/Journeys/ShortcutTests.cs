using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Pages;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>The keys that make it quick.</summary>
public sealed class ShortcutTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task Entries_are_walked_edited_moved_and_closed_by_single_keys()
    {
        foreach (var title in new[] { "First", "Second", "Third" }) await Me.AddAsync("projects", $$"""{"projectName": "{{title}}", "content": "What it was."}""");
        var bank = new BankTab(await OpenAsync("/me/bank/projects"));
        var keys = bank.Page.Keyboard;

        await keys.PressAsync("j");
        await Expect(bank.Entry("First")).ToBeFocusedAsync();
        await keys.PressAsync("j");
        await keys.PressAsync("k");
        await keys.PressAsync("j");
        await Expect(bank.Entry("Second")).ToBeFocusedAsync();
        await keys.PressAsync("Alt+ArrowUp");
        await Expect(bank.Page.GetByRole(AriaRole.Article).First).ToContainTextAsync("Second");
        Assert.Equal(["Second", "First", "Third"], await NamesAsync());

        await bank.Entry("Second").FocusAsync();
        await keys.PressAsync("e");
        await Expect(bank.Field("Project")).ToHaveValueAsync("Second");
        await keys.PressAsync("Escape");
        await Expect(bank.Field("Project")).ToBeHiddenAsync();

        await keys.PressAsync("n");
        await Expect(bank.Field("Project")).ToHaveValueAsync("");
        await keys.PressAsync("Escape");
        await Expect(bank.Field("Project")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Marks_are_set_by_keys_and_a_list_goes_on_by_itself()
    {
        var job = await Me.AddAsync("experience", """{"jobTitle": "Planner", "companyName": "Nordhavn", "startDate": "2020", "content": "one"}""");
        var bank = new BankTab(await OpenAsync($"/me/bank/experience/{job["id"]}"));
        var keys = bank.Page.Keyboard;

        await bank.Wording.FillAsync("");
        await keys.TypeAsync("- Led ");
        await keys.PressAsync("Control+B");
        await keys.TypeAsync("nine");
        await keys.PressAsync("Control+End");
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Trained six");
        await bank.SavedAsync();

        await Expect(bank.Wording).ToHaveValueAsync("- Led **nine**\n- Trained six");
        Assert.Equal("- Led **nine**\n- Trained six", (string?)(await Me.GetAsync($"experience/{job["id"]}")).Json["mainContent"]);
    }

    async Task<string[]> NamesAsync() => [.. (await Me.GetAsync("projects")).Json.AsArray().Select(project => (string)project!["projectName"]!)];
}
