using Microsoft.Playwright;
using SkillBank.Documents.Tests;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Hosting;
using SkillBank.EndToEnd.Pages;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>A resume from the bank and from what is written for it alone, on paper and sent.</summary>
public sealed class ResumeTests(Chromium chromium) : Journey(chromium)
{
    const string Staff = "Staff Data Engineer, Havenstroom";
    const string Leadership = "Led eleven engineers in three towns";

    [Theory]
    [InlineData(Device.Mouse)]
    [InlineData(Device.Keyboard)]
    public async Task It_mixes_sources_changes_its_design_and_its_file_says_what_the_page_said(Device device)
    {
        await FillAsync(BankState.Sample);
        var editor = new ResumeEditor(await OpenAsync("/me/resumes"), device);

        await editor.MakeAsync("Mixed", "Platform lead");
        await editor.ChooseWordingAsync(Staff, "Leadership");
        await editor.PressAsync(AriaRole.Checkbox, "Print Software Engineer, Atelier Mesure & Cie");
        await Expect(editor.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Print Software Engineer, Atelier Mesure & Cie" })).Not.ToBeCheckedAsync();

        await editor.UnfoldAsync("Projects");
        await editor.Hands.PressAsync(editor.Page.GetByRole(AriaRole.Switch, new() { NameRegex = Like.Start("Use from Skill Bank Projects") }));
        await editor.PressAsync(AriaRole.Link, "Write project");
        await editor.WriteAsync("Project", "Harbor map & tide table");
        await editor.WriteAsync("Text", "Mapped every berth of Łódź-on-Sea.");
        await Expect(editor.Page.GetByRole(AriaRole.Link, new() { Name = "Open Harbor map & tide table" })).ToBeVisibleAsync();

        await editor.DesignAsync("Letter");
        await editor.DesignAsync("Typeface of the text", "Source Serif");
        await editor.FitAsync(2);
        var pdf = await editor.DownloadAsync("PDF");

        var text = await ExternalTool.TextAsync(pdf);
        Assert.Contains(Leadership, text, StringComparison.Ordinal);
        Assert.Contains("Harbor map & tide table", text, StringComparison.Ordinal);
        Assert.Contains("Łódź-on-Sea", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Atelier Mesure", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vraagstuk", text, StringComparison.Ordinal);
        var facts = await ExternalTool.RunAsync("pdfinfo", pdf, "{file}");
        Assert.Contains("612 x 792 pts (letter)", facts, StringComparison.Ordinal);
        Assert.Matches(@"Pages:\s+2\n", facts);
        Assert.Contains("SourceSerif", await ExternalTool.RunAsync("pdffonts", pdf, "{file}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Device.Mouse)]
    [InlineData(Device.Keyboard)]
    public async Task What_was_sent_stays_and_a_pinned_text_says_when_the_bank_has_a_newer_one(Device device)
    {
        await FillAsync(BankState.Sample);
        var editor = new ResumeEditor(await OpenAsync("/me/resumes"), device);
        await editor.MakeAsync("To be sent", "Platform lead");
        await editor.ChooseWordingAsync(Staff, "Leadership");
        await editor.Hands.PressAsync(editor.Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = editor.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Print {Staff}" }) })
            .GetByRole(AriaRole.Button, new() { Name = "Follows bank. Pin this text" }));

        await editor.PressAsync(AriaRole.Link, "Mark as sent");
        await editor.WriteAsync("To", "Kestrel Grid SA");
        await editor.WriteAsync("For", "Platform lead, 0815");
        await editor.PressAsync(AriaRole.Button, "Mark as sent");
        await Expect(editor.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        var sent = (await Me.SendAsync("GET", $"/api/users/me/resumes/{editor.Id}/snapshots")).Json[0]!;
        Assert.Equal(("Kestrel Grid SA", "Platform lead, 0815"), ((string?)sent["sentTo"], (string?)sent["sentFor"]));
        var file = await Me.BytesAsync($"/api/users/me/resumes/{editor.Id}/snapshots/{sent["id"]}/file");
        Assert.Contains(Leadership, await ExternalTool.TextAsync(file), StringComparison.Ordinal);

        var bank = new BankTab(editor.Page, device);
        await bank.PressAsync(AriaRole.Link, "Skill Bank");
        await bank.Hands.PressAsync(bank.Chip(Staff, "Leadership"));
        await bank.Hands.WriteAsync(bank.Wording, "Led twelve engineers in four towns.");
        await bank.SavedAsync();

        await bank.PressAsync(AriaRole.Link, "Resume Builder");
        var tile = editor.Page.GetByRole(AriaRole.Listitem).Filter(new() { Has = editor.Page.GetByRole(AriaRole.Link, new() { Name = "To be sent" }) });
        await Expect(tile).ToContainTextAsync("1 newer in bank");
        await Expect(tile).ToContainTextAsync("Sent");
        await editor.PressAsync(AriaRole.Link, "To be sent");
        await Expect(editor.Page.GetByText("Newer in bank", new() { Exact = true })).ToBeVisibleAsync();
        await editor.PressAsync(AriaRole.Button, "Take it");
        await Expect(editor.Page.GetByText("Newer in bank", new() { Exact = true })).ToHaveCountAsync(0);

        Assert.Contains("Led twelve engineers", await ExternalTool.TextAsync(await editor.DownloadAsync("PDF")), StringComparison.Ordinal);
        Assert.Equal(file, await Me.BytesAsync($"/api/users/me/resumes/{editor.Id}/snapshots/{sent["id"]}/file"));
    }

    [Fact]
    public async Task A_click_on_the_page_opens_what_stands_there()
    {
        await FillAsync(BankState.Sample);
        var editor = new ResumeEditor(await OpenAsync("/me/resumes"));
        await editor.MakeAsync("Clicked", "Platform lead");

        await editor.Page.GetByRole(AriaRole.Figure, new() { NameRegex = Like.Start("Page 1") }).GetByRole(AriaRole.Link, new() { Name = $"Open {Staff}" }).ClickAsync();

        await Expect(editor.Page.GetByRole(AriaRole.Group, new() { Name = "The text that prints" })).ToBeInViewportAsync();
    }
}
