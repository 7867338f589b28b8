using System.Text.Json.Nodes;
using SkillBank.App.Tests.Durability;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Pages;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>The server dies while someone types, as in a power cut, and is started again.</summary>
public sealed class KilledServerTests(Chromium chromium) : BrowserTest(chromium)
{
    readonly string _folder = Directory.CreateTempSubdirectory("skillbank-killed-").FullName;
    ServerProcess _server = null!;
    Uri? _address;

    protected override Uri Address => _address!;

    public override async ValueTask InitializeAsync()
    {
        _server = await ServerProcess.StartAsync(_folder);
        _address = _server.Address;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_was_typed_stays_in_the_page_and_is_stored_once_the_server_is_back()
    {
        var bank = new BankTab(await OpenAsync("/me/bank/experience/new"));
        Allow("");
        await bank.WriteAsync("Job title", "Planner");
        await bank.WriteAsync("Employer", "Nordhavn");
        await bank.WriteAsync("From", "2020");
        await bank.MadeAsync();

        await bank.Hands.WriteAsync(bank.Wording, "Before the lights went out");
        await bank.SavedAsync();
        await _server.KillAsync();
        await bank.Wording.PressSequentiallyAsync(", and after.");
        await Expect(bank.Saved).ToContainTextAsync("Not saved");
        await Expect(bank.Wording).ToHaveValueAsync("Before the lights went out, and after.");

        _server.Dispose();
        _server = await ServerProcess.StartAsync(_folder, _address);
        await bank.SavedAsync();

        var jobs = JsonNode.Parse(await _server.Client.GetStringAsync("/api/skill-bank/me/experience"))!;
        Assert.Equal("Before the lights went out, and after.", (string?)jobs[0]!["mainContent"]);
        await bank.Page.ReloadAsync();
        await Expect(bank.Wording).ToHaveValueAsync("Before the lights went out, and after.");
    }

    [Fact]
    public async Task Leaving_with_text_that_is_not_stored_warns_first()
    {
        var bank = new BankTab(await OpenAsync("/me/bank/experience/new"));
        Allow("");
        await bank.WriteAsync("Job title", "Planner");
        await bank.WriteAsync("Employer", "Nordhavn");
        await bank.WriteAsync("From", "2020");
        await bank.MadeAsync();
        await _server.KillAsync();
        await bank.WriteAsync("Employer", "Nordhavn Cold Chain");
        await Expect(bank.Saved).ToContainTextAsync("Not saved");

        var warned = new TaskCompletionSource<string>();
        bank.Page.Dialog += (_, dialog) =>
        {
            warned.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };
        await bank.Page.CloseAsync(new() { RunBeforeUnload = true });

        Assert.Equal("beforeunload", await warned.Task.WaitAsync(TimeSpan.FromSeconds(10)));
        await Expect(bank.Field("Employer")).ToHaveValueAsync("Nordhavn Cold Chain");
    }
}
