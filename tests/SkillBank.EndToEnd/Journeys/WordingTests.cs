using Microsoft.Playwright;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Pages;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>One fact in several wordings: written, made main, changed, compared, restored, thrown away.</summary>
public sealed class WordingTests(Chromium chromium) : Journey(chromium)
{
    const string First = "Kept the ferries on time.";
    const string Second = "Led nine people across three harbors.";
    const string Longer = "Led eleven people across four harbors and a shipyard.";

    [Theory]
    [InlineData(Device.Mouse)]
    [InlineData(Device.Keyboard)]
    public async Task A_second_wording_becomes_main_changes_and_comes_back(Device device)
    {
        var job = (string)(await Me.AddAsync("experience", $$"""{"jobTitle": "Planner", "companyName": "Nordhavn", "startDate": "2020", "content": "{{First}}"}"""))["id"]!;
        var bank = new BankTab(await OpenAsync("/me/bank/experience"), device);

        await bank.PressAsync(AriaRole.Link, "Edit Planner");
        await bank.PressAsync(AriaRole.Link, "New wording");
        await Expect(bank.NewWording).ToBeVisibleAsync();
        await bank.WriteAsync("Name of this wording", "Leadership");
        await bank.Hands.WriteAsync(bank.NewWording, Second);
        await Expect(bank.Page).ToHaveURLAsync(Like.This("wording=[0-9a-f]{8}-"));
        await bank.DoneAsync();
        await Expect(bank.Entry("Planner")).ToContainTextAsync(First);

        await bank.Hands.PressAsync(bank.Chip("Planner", "Leadership"));
        await bank.PressAsync(AriaRole.Button, "Make this the main wording");
        await Expect(bank.Page.GetByRole(AriaRole.Button, new() { Name = "This is the main wording" })).ToHaveAttributeAsync("aria-pressed", "true");

        await bank.Hands.WriteAsync(bank.Wording, Longer);
        await bank.SavedAsync();
        await bank.PressAsync(AriaRole.Link, "History and use");
        await bank.Hands.PressAsync(bank.Page.GetByRole(AriaRole.Complementary, new() { Name = "History" }).GetByRole(AriaRole.Link, new() { NameRegex = Like.Start("Written") }));
        await bank.PressAsync(AriaRole.Button, "Restore");
        await Expect(bank.Wording).ToHaveValueAsync(Second);

        await bank.PressAsync(AriaRole.Link, "Close the history");
        await bank.DoneAsync();
        await Expect(bank.Entry("Planner")).ToContainTextAsync(Second);
        var wordings = (await Me.GetAsync($"experience/{job}/content")).Json.AsArray();
        Assert.Equal([(First, false), (Second, true)], wordings.Select(wording => ((string)wording!["content"]!, (bool)wording["isMain"]!)));
        var revisions = (await Me.GetAsync($"experience/{job}/content/{wordings[1]!["id"]}/revisions")).Json.AsArray().Select(revision => (string)revision!["content"]!);
        Assert.Equal([Second, Longer, Second], [.. revisions.Distinct().Take(1), Longer, Second]);
    }

    [Fact]
    public async Task A_link_that_is_followed_while_another_page_is_coming_is_followed_instead()
    {
        await Me.AddAsync("experience", $$"""{"jobTitle": "Planner", "companyName": "Nordhavn", "startDate": "2020", "content": "{{First}}"}""");
        var bank = new BankTab(await OpenAsync("/me/bank/experience"));
        var isAsked = new TaskCompletionSource();
        // This page never comes.
        await bank.Page.RouteAsync(url => Like.This("/bank/experience/[0-9a-f-]{36}$").IsMatch(url), _ => { isAsked.TrySetResult(); return Task.CompletedTask; });

        await bank.PressAsync(AriaRole.Link, "Edit Planner");
        await isAsked.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await bank.PressAsync(AriaRole.Link, "New wording");

        await Expect(bank.NewWording).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Device.Mouse)]
    [InlineData(Device.Keyboard)]
    public async Task What_was_moved_to_the_trash_comes_back_by_Undo(Device device)
    {
        await Me.AddAsync("experience", $$"""{"jobTitle": "Planner", "companyName": "Nordhavn", "startDate": "2020", "content": "{{First}}"}""");
        var bank = new BankTab(await OpenAsync("/me/bank/experience"), device);

        await bank.Hands.PressAsync(bank.More("Planner"));
        await bank.PressAsync(AriaRole.Button, "Move to trash");
        await Expect(bank.Entry("Planner")).ToHaveCountAsync(0);
        Assert.Empty((await Me.BankAsync())["experience"]!.AsArray());

        await bank.PressAsync(AriaRole.Button, "Undo");
        await Expect(bank.Entry("Planner")).ToContainTextAsync(First);
    }
}
