using Microsoft.Playwright;
using SkillBank.App.Tests.Commands;
using SkillBank.EndToEnd.Browsers;
using SkillBank.EndToEnd.Hosting;
using SkillBank.EndToEnd.Pages;
using static Microsoft.Playwright.Assertions;

namespace SkillBank.EndToEnd.Journeys;

/// <summary>The first minutes: a file comes in, or a sample, and goes again.</summary>
public sealed class FirstRunTests(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(Device.Mouse)]
    [InlineData(Device.Keyboard)]
    public async Task A_file_is_brought_in_looked_at_and_taken_back(Device device)
    {
        var page = await OpenAsync("/");
        var hands = Hands.Of(device, page);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Write your career down once.");

        await ChooseFileAsync(page, device, Repository.Sample);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What will happen" })).ToBeVisibleAsync();
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What came in" })).ToBeVisibleAsync();
        await hands.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Go to the bank" }));
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(4);
        Assert.Equal("noemie@noemie.example.org", (string?)(await Me.BankAsync())["contactInfo"]!["email"]);

        await hands.PressAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Import & export" }));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = Like.Start("Undo noemie") }));
        await Expect(page.GetByRole(AriaRole.List).GetByText("Undone")).ToBeVisibleAsync();
        Assert.Empty((await Me.BankAsync())["experience"]!.AsArray());
    }

    [Theory]
    [InlineData(Device.Mouse)]
    [InlineData(Device.Keyboard)]
    public async Task A_sample_is_looked_around_in_and_removed(Device device)
    {
        var page = await OpenAsync("/");
        var hands = Hands.Of(device, page);

        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = Like.Start("See a sample") }));
        await Expect(page).Not.ToHaveURLAsync(Like.This("welcome"));
        await hands.PressAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Import & export" }));
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Remove the sample" }));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove the sample" })).ToBeHiddenAsync();

        Assert.Empty((await Me.BankAsync())["experience"]!.AsArray());
    }

    [Theory]
    [InlineData("JSON Resume", 4, "noemie@noemie.example.org")]
    [InlineData("LinkedIn", 3, "ilse@example.org")]
    [InlineData("PDF", 3, "aurelien@example.org")]
    public async Task A_file_dropped_on_any_page_is_reviewed_comes_in_and_goes_again(string format, int jobs, string email)
    {
        var (name, file) = format switch
        {
            "LinkedIn" => ("linkedin.zip", Exports.LinkedIn()),
            "PDF" => ("resume.pdf", await File.ReadAllBytesAsync(Repository.File("samples", "resume.pdf"))),
            _ => ("resume.json", await File.ReadAllBytesAsync(Repository.Sample)),
        };
        var page = await OpenAsync("/me/bank/skills");
        var files = await page.EvaluateHandleAsync("""
            ([name, base64]) => {
              const files = new DataTransfer();
              files.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], name));
              return files;
            }
            """, new[] { name, Convert.ToBase64String(file) });

        foreach (var step in new[] { "dragenter", "dragover", "drop" }) await page.DispatchEventAsync("main", step, new { dataTransfer = files });

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Experience", Exact = true }).GetByRole(AriaRole.Checkbox, new() { NameRegex = Like.Start("Take ") })).ToHaveCountAsync(jobs);
        Assert.Empty((await Me.BankAsync())["experience"]!.AsArray());
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring it in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What came in" })).ToBeVisibleAsync();
        var bank = await Me.BankAsync();
        Assert.Equal((jobs, email), (bank["experience"]!.AsArray().Count, (string)bank["contactInfo"]!["email"]!));

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo the import" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What had come in" })).ToBeVisibleAsync();
        Assert.Empty((await Me.BankAsync())["experience"]!.AsArray());
    }

    [Fact]
    public async Task What_a_file_leaves_in_doubt_is_marked_where_it_is_reviewed()
    {
        var page = await OpenAsync("/me/transfer");
        var file = Path.Combine(Directory.CreateTempSubdirectory("skillbank-file-").FullName, "resume.md");
        await File.WriteAllTextAsync(file, "# Ilse Okonkwo\n\n## Experience\n\n### Dune watcher, Kadaster\n\n2019 – 2021\n\nMeasured the dunes.\n");

        await ChooseFileAsync(page, Device.Mouse, file);

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Experience", Exact = true }).GetByText("Is \"Dune watcher\" what you were, and \"Kadaster\" where?")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_that_is_no_resume_is_refused_in_words()
    {
        var page = await OpenAsync("/");
        Allow("42");
        Allow("40");
        var file = Path.Combine(Directory.CreateTempSubdirectory("skillbank-file-").FullName, "notes.json");
        await File.WriteAllTextAsync(file, "these are notes, not a resume");

        await ChooseFileAsync(page, Device.Mouse, file);

        await Expect(page.GetByText("notes.json").First).ToBeVisibleAsync();
        Assert.Empty((await Me.BankAsync())["experience"]!.AsArray());
    }

    [Theory]
    [InlineData(Device.Mouse)]
    [InlineData(Device.Keyboard)]
    public async Task A_network_export_is_reviewed_taken_in_part_and_undone(Device device)
    {
        await Me.PutAsync("contact", """{"firstName": "Ilse", "lastName": "Okonkwo-Bergström", "city": "Malmö"}""");
        var page = await OpenAsync("/me/transfer");
        var hands = Hands.Of(device, page);
        await ChooseFileAsync(page, device, await Exports.OnDiskAsync("linkedin.zip", Exports.LinkedIn()));

        await hands.SelectAsync(page.GetByRole(AriaRole.Group, new() { Name = "City" }).GetByRole(AriaRole.Radio, new() { NameRegex = Like.Start("In the file") }));
        await hands.PressAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Take Interpreter" }));
        var skills = page.GetByRole(AriaRole.Region, new() { Name = "Skills", Exact = true });
        await hands.PressAsync(skills.GetByRole(AriaRole.Button, new() { Name = "Take none" }));
        await Expect(skills.GetByText("0 of 5 taken")).ToBeVisibleAsync();
        Assert.Empty((await Me.BankAsync())["experience"]!.AsArray());
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = Like.This("^Bring in [0-9]+ of [0-9]+$") }));

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What came in" })).ToBeVisibleAsync();
        var bank = await Me.BankAsync();
        Assert.Equal((3, 0, "Stockholm"), (bank["experience"]!.AsArray().Count, bank["skills"]!.AsArray().Count, (string)bank["contactInfo"]!["city"]!));
        Assert.DoesNotContain("Interpreter", bank.ToJsonString(), StringComparison.Ordinal);
        await hands.PressAsync(page.GetByRole(AriaRole.Button, new() { Name = "Undo the import" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What had come in" })).ToBeVisibleAsync();
        bank = await Me.BankAsync();
        Assert.Equal((0, "Malmö"), (bank["experience"]!.AsArray().Count, (string)bank["contactInfo"]!["city"]!));
    }

    static async Task ChooseFileAsync(IPage page, Device device, string file)
    {
        var field = device == Device.Mouse ? page.GetByText("Choose files", new() { Exact = true }) : page.GetByLabel("Choose files", new() { Exact = true });
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Hands.Of(device, page).PressAsync(field));
        await chooser.SetFilesAsync(file);
    }
}
