using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.Pages.Resumes;

/// <summary>The list of resumes: made, copied, archived, thrown away and undone by form.</summary>
public sealed class ResumeListTests(Servers servers)
{
    const string Hostile = "\"><script>alert(1)</script>'{{7*7}}";

    [Fact]
    public async Task Without_any_resume_the_page_says_what_one_is_and_offers_the_next_steps()
    {
        var server = await servers.OnAsync(DatabaseProvider.Sqlite);
        var visitor = Visitor.Of(server, await server.NewPersonAsync());
        var page = (await visitor.GetAsync("resumes")).Page;
        Assert.Contains("No résumé yet", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='{visitor.Path("transfer")}']"));
        Assert.NotNull(page.QuerySelector("main a[href$='dialog=new']"));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_new_resume_opens_in_the_editor_and_stands_in_the_list(DatabaseProvider provider)
    {
        var visit = await BuilderVisit.StartAsync(servers, provider);
        Assert.Equal(200, (await visit.GetAsync()).Status);
        var tile = (await visit.Visitor.GetAsync("resumes")).Page.QuerySelector($"#r-{visit.Resume}")!;
        Assert.Equal("Planning lead", tile.QuerySelector("h2")!.TextContent);
        Assert.Contains("Halden", tile.TextContent, StringComparison.Ordinal);
        Assert.Contains("Classic", tile.TextContent, StringComparison.Ordinal);
        var picture = tile.QuerySelector("img")!;
        Assert.Equal(("lazy", "151", "214"), (picture.GetAttribute("loading"), picture.GetAttribute("width"), picture.GetAttribute("height")));
    }

    [Fact]
    public async Task A_resume_without_a_name_is_refused_and_what_was_typed_is_still_there()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var refused = await visit.Visitor.PostAsync("resumes", ("title", " "), ("targetRole", "Lead <b>of</b> all"), ("rule", "last_years"), ("ruleYears", "900"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("Lead <b>of</b> all", refused.Page.QuerySelector("dialog input[name=targetRole]")!.GetAttribute("value"));
        Assert.Equal("900", refused.Page.QuerySelector("dialog input[name=ruleYears]")!.GetAttribute("value"));
        Assert.Equal("true", refused.Page.QuerySelector("dialog input[name=title]")!.GetAttribute("aria-invalid"));
        Assert.NotEmpty(refused.Page.QuerySelectorAll("dialog [data-errors-for=ruleYears] .field-error"));
    }

    [Fact]
    public async Task A_resume_begins_as_a_copy_of_another_one_for_another_job()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.DoAsync($"entries/{visit.Job}", ("show", "false"));
        var made = await visit.Visitor.PostAsync("resumes", ("title", "Second"), ("targetRole", "Analyst"), ("like", visit.Resume));
        var copy = (await visit.Person.SendAsync("GET", $"/api/users/{visit.Person.User}/resumes/{made.Location!.Split('/')[^1]}")).Json;
        Assert.Equal(("Second", "Analyst"), ((string)copy["title"]!, (string)copy["targetRole"]!));
        var placed = (await visit.Person.SendAsync("GET", $"/api/users/{visit.Person.User}/resumes/{copy["id"]}/placements")).Json.AsArray();
        Assert.True((bool)placed.Single(entry => (string?)entry!["entryId"] == visit.Job)!["isHidden"]!);
    }

    [Fact]
    public async Task A_resume_is_copied_archived_and_taken_out_of_the_archive_again()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        Assert.Equal(303, (await visit.Visitor.PostAsync(visit.Path("duplicate"))).Status);
        await visit.DoAsync("status", ("status", "archived"));
        Assert.Null((await visit.Visitor.GetAsync("resumes")).Page.QuerySelector($"#r-{visit.Resume}"));
        Assert.NotNull((await visit.Visitor.GetAsync("resumes?show=archived")).Page.QuerySelector($"#r-{visit.Resume}"));
        await visit.DoAsync("status?to=draft");
        Assert.Equal(2, (await visit.Visitor.GetAsync("resumes")).Page.QuerySelectorAll("[data-entry]").Length);
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_deleted_resume_comes_back_from_the_trash(DatabaseProvider provider)
    {
        var visit = await BuilderVisit.StartAsync(servers, provider);
        await visit.DoAsync("delete");
        Assert.Equal(404, (await visit.GetAsync()).Status);
        var deletion = (await visit.Person.GetAsync("trash")).Json.AsArray().Single(deleted => (string)deleted!["label"]! == "Planning lead")!;
        await visit.Visitor.PostAsync($"trash/{deletion["id"]}/restore");
        Assert.Equal(200, (await visit.GetAsync()).Status);
    }

    [Fact]
    public async Task A_resume_that_was_sent_asks_before_it_is_deleted()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.DoAsync("versions", ("sentTo", "Halden"), ("sentOn", "4 Nov 2026"));
        var tile = (await visit.Visitor.GetAsync("resumes")).Page.QuerySelector($"#r-{visit.Resume}")!;
        Assert.Contains("Sent 4 Nov 2026", tile.TextContent, StringComparison.Ordinal);
        Assert.Null(tile.QuerySelector($"form[action='{visit.Visitor.Path(visit.Path("delete"))}']"));
        var asked = (await visit.Visitor.GetAsync($"resumes?dialog=delete&of={visit.Resume}")).Page.QuerySelector("dialog")!;
        Assert.Contains("Halden", asked.TextContent, StringComparison.Ordinal);
        Assert.NotNull(asked.QuerySelector($"form[action='{visit.Visitor.Path(visit.Path("delete"))}']"));
    }

    [Fact]
    public async Task Hostile_names_are_shown_as_they_are_written()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.SaveAsync("", ("title", Hostile), ("targetCompany", Hostile), ("headline", Hostile), ("notes", Hostile));
        foreach (var path in new[] { "resumes", "resumes?dialog=new", visit.Path(), visit.Path("?dialog=about"), visit.Path("?dialog=send"), visit.Path("versions"), visit.Path("compare") })
        {
            var page = (await visit.Visitor.GetAsync(path)).Page;
            Assert.Contains(Hostile, page.DocumentElement.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        }
    }
}
