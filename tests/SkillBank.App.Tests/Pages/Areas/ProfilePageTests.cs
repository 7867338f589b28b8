using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using SkillBank.Analysis;
using SkillBank.App.Components.Person;
using SkillBank.App.Pages.Forms;
using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.Profiles;

namespace SkillBank.App.Tests.Pages.Areas;

/// <summary>The profile and the job preferences, and what is missing.</summary>
public sealed class ProfilePageTests(Servers servers)
{
    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Everything_a_person_can_say_of_themselves_is_saved_and_shown(DatabaseProvider provider)
    {
        var (visitor, person) = await StartAsync(provider);
        (string, string)[] form =
        [
            ("currentTitle", "Planner"), ("experienceYears", "12"), ("bio", "Line one\r\nline two"), ("preferredTitles", "Lead, Head of planning"), ("preferredLocations", "Oslo, Norway\nBergen\n"),
            ("preferredJobTypes", "Full time"), ("preferredRemoteTypes", "Remote, Hybrid"), ("desiredSalaryMin", "50 000"), ("desiredSalaryMax", "62000.50"), ("salaryCurrency", "nok"),
        ];
        Assert.Equal("{\"saved\":true}", (await visitor.SaveAsync("profile", form)).Text);
        var stored = (await person.SendAsync("GET", $"/api/users/{person.User}")).Json;
        Assert.Equal(["Oslo, Norway", "Bergen"], stored["preferredLocations"]!.AsArray().Select(place => (string?)place));
        Assert.Equal(["Lead", "Head of planning"], stored["preferredTitles"]!.AsArray().Select(place => (string?)place));
        Assert.Equal(("NOK", 50000m), ((string?)stored["salaryCurrency"], (decimal)stored["desiredSalaryMin"]!));

        // What the page shows, sent back as it is, changes nothing.
        var page = (await visitor.GetAsync("profile")).Page;
        var fields = page.QuerySelectorAll("#profile-form [name]").Select(field => (field.GetAttribute("name")!, field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? "")).ToArray();
        Assert.All(form, field => Assert.Contains(fields, shown => shown.Item1 == field.Item1 && shown.Item2.Length > 0));
        Assert.Equal("{\"saved\":true}", (await visitor.SaveAsync("profile", fields)).Text);
        Assert.Equal(stored.ToJsonString(), (await person.SendAsync("GET", $"/api/users/{person.User}")).Json.ToJsonString());
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field_in_words_for_people()
    {
        var (visitor, _) = await StartAsync();
        (string, string)[] form = [("experienceYears", "many"), ("desiredSalaryMin", "60000"), ("desiredSalaryMax", "50000"), ("salaryCurrency", "euro")];
        var errors = JsonNode.Parse((await visitor.SaveAsync("profile", form)).Text)!["errors"]!.AsObject();
        Assert.Equal(["desiredSalaryMax", "experienceYears", "salaryCurrency"], errors.Select(error => error.Key).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("desiredSalaryMin", errors["desiredSalaryMax"]!.ToJsonString(), StringComparison.Ordinal);
        var page = await visitor.PostAsync("profile", form);
        Assert.Equal(422, page.Status);
        Assert.Equal("many", page.Page.QuerySelector("input[name=experienceYears]")!.GetAttribute("value"));
        Assert.Equal(3, page.Page.QuerySelectorAll("[aria-invalid=true]").Length);
    }

    [Fact]
    public async Task A_field_that_two_tabs_changed_shows_both_texts()
    {
        var (visitor, person) = await StartAsync();
        await visitor.SaveAsync("profile", ("currentTitle", "Lead"));
        var conflict = await visitor.SaveAsync("profile", ("currentTitle", "Head"), ("was.currentTitle", ""));
        Assert.Equal(409, conflict.Status);
        Assert.Contains("Lead", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("Lead", (string?)(await person.SendAsync("GET", $"/api/users/{person.User}")).Json["currentTitle"]);
    }

    [Fact]
    public async Task Everything_that_is_missing_leads_to_the_field_where_it_is_written()
    {
        var (visitor, person) = await StartAsync();
        await RequireLinksAsync();
        await person.AddAsync("experience", """{"jobTitle":"Planner","companyName":"Nordhavn","startDate":"2019-03"}""");
        await RequireLinksAsync();

        async Task RequireLinksAsync()
        {
            var links = (await visitor.GetAsync("profile")).Page.QuerySelectorAll("aside li a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.NotEmpty(links);
            foreach (var link in links)
            {
                var page = await visitor.GetAsync(link.Split('#')[0]);
                Assert.Equal((link, 200), (link, page.Status));
                if (link.Contains('#', StringComparison.Ordinal)) Assert.True(page.Page.GetElementById(link.Split('#')[1]) is not null, link);
            }
        }
    }

    [Fact]
    public async Task Completeness_is_told_in_percent_and_rises()
    {
        var (visitor, person) = await StartAsync();
        Assert.Equal("0", await PercentAsync());
        await person.PutAsync("contact", """{"firstName":"Ada","email":"ada@example.org"}""");
        Assert.Equal("15", await PercentAsync());

        async Task<string?> PercentAsync() => (await visitor.GetAsync("profile")).Page.QuerySelector("[role=progressbar][aria-valuenow]")!.GetAttribute("aria-valuenow");
    }

    [Fact]
    public async Task A_complete_bank_is_told_so()
    {
        var done = new Completeness(100, [new("name", "Write your name.", true, 100, new("contact", "firstName"))]);
        var page = await Rendered.Of<ProfilePage>(("Page", Views.Frame), ("Bank", Views.Bank()), ("Form", FormState.Of(new ProfileDetails(), "profile")), ("Completeness", done));
        Assert.Contains("Everything", page.QuerySelector("aside")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("aside li a"));
    }

    [Fact]
    public async Task Hostile_text_is_shown_as_text()
    {
        const string Hostile = "</textarea><img src=x onerror=alert(1)>";
        var details = new ProfileDetails { CurrentTitle = Hostile, Bio = Hostile, PreferredTitles = [Hostile], PreferredLocations = [new string('W', 200)] };
        var page = await Rendered.Of<ProfilePage>(("Page", Views.Frame), ("Bank", Views.Bank()), ("Form", FormState.Of(details, "profile")), ("Completeness", Completeness.Of(Views.Bank())));
        Assert.Empty(page.QuerySelectorAll("img"));
        Assert.Equal(Hostile, page.QuerySelector("textarea[name=bio]")!.TextContent.Trim());
        Assert.Contains(new string('W', 200), page.QuerySelector("textarea[name=preferredLocations]")!.TextContent, StringComparison.Ordinal);
    }

    async Task<(Visitor Visitor, Caller Person)> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var server = await servers.OnAsync(provider);
        var person = await server.NewPersonAsync();
        return (Visitor.Of(server, person), person);
    }
}
