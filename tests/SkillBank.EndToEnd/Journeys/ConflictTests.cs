using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Checks;
using SkillBank.EndToEnd.Pages;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>One entry open in two tabs: neither text is lost.</summary>
public sealed class ConflictTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Device.Mouse, "What you typed here", "from the second tab")]
    [InlineData(Device.Mouse, "What is stored now", "from the first tab")]
    [InlineData(Device.Keyboard, "What is stored now", "from the first tab")]
    public async Task The_second_save_shows_both_texts_and_keeps_the_one_that_is_chosen(Device device, string choice, string kept)
    {
        var entry = await Me.AddAsync("experience", """{"jobTitle": "Planner", "companyName": "Nordhavn", "startDate": "2020", "content": "as it was"}""");
        var path = $"/me/bank/experience/{entry["id"]}";
        var first = new BankTab(await OpenAsync(path), device);
        var second = new BankTab(await OpenAsync(path), device);
        Allow("409");

        await first.Hands.WriteAsync(first.Wording, "from the first tab");
        await first.SavedAsync();
        await second.Hands.WriteAsync(second.Wording, "from the second tab");

        var dialog = second.Page.GetByRole(AriaRole.Dialog, new() { Name = "This was changed elsewhere too" });
        await Expect(dialog).ToContainTextAsync("from the first tab");
        await Expect(dialog).ToContainTextAsync("from the second tab");
        await second.Page.RequireAccessibleAsync();
        await second.Hands.SelectAsync(dialog.GetByRole(AriaRole.Radio, new() { NameRegex = Like.Start(choice) }));
        await second.PressAsync(AriaRole.Button, "Keep the chosen");
        await second.SavedAsync();

        await Expect(second.Wording).ToHaveValueAsync(kept);
        Assert.Equal(kept, (string?)(await Me.GetAsync($"experience/{entry["id"]}")).Json["mainContent"]);
    }

    [Fact]
    public async Task Two_tabs_that_change_different_fields_do_not_disturb_each_other()
    {
        var entry = await Me.AddAsync("experience", """{"jobTitle": "Planner", "companyName": "Nordhavn", "startDate": "2020", "content": "as it was"}""");
        var path = $"/me/bank/experience/{entry["id"]}";
        var first = new BankTab(await OpenAsync(path));
        var second = new BankTab(await OpenAsync(path));

        await first.WriteAsync("Job title", "Head of Planning");
        await first.SavedAsync();
        await second.WriteAsync("Employer", "Nordhavn Cold Chain");
        await second.SavedAsync();

        var stored = (await Me.GetAsync($"experience/{entry["id"]}")).Json;
        Assert.Equal(("Head of Planning", "Nordhavn Cold Chain"), ((string?)stored["jobTitle"], (string?)stored["companyName"]));
    }
}
