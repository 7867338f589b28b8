using System.Text.Json.Nodes;
using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.Pages.Resumes;

/// <summary>The editor: what its forms and buttons do to the resume, and what it shows of it.</summary>
public sealed class EditorTests(Servers servers)
{
    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task An_entry_leaves_the_page_and_comes_back_by_its_checkbox(DatabaseProvider provider)
    {
        var visit = await BuilderVisit.StartAsync(servers, provider);
        await visit.DoAsync($"entries/{visit.Job}", ("show", "false"));
        Assert.Equal(["Analyst"], await visit.PrintedJobsAsync());
        Assert.Equal("false", (await visit.GetAsync()).Page.QuerySelector($"#o-{visit.Job} [role=checkbox]")!.GetAttribute("aria-checked"));
        await visit.DoAsync($"entries/{visit.Job}", ("show", "true"));
        Assert.Equal(["Head of Planning", "Analyst"], await visit.PrintedJobsAsync());
    }

    [Fact]
    public async Task A_hand_picked_resume_offers_what_it_does_not_take()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        Assert.Equal("{\"saved\":true}", (await visit.SaveAsync("", ("rule", "hand_picked"), ("was.rule", "everything"), ("ruleYears", "10"), ("was.ruleYears", ""), ("ruleEntries", "4"), ("was.ruleEntries", ""))).Text);
        Assert.Empty(await visit.PrintedJobsAsync());
        var page = (await visit.GetAsync()).Page;
        Assert.Equal("false", page.QuerySelector($"#o-{visit.Job} [role=checkbox]")!.GetAttribute("aria-checked"));
        Assert.Contains("Nothing is chosen yet", page.QuerySelector("#page-pane")!.TextContent, StringComparison.Ordinal);
        await visit.DoAsync($"entries/{visit.Job}", ("show", "true"));
        Assert.Equal(["Head of Planning"], await visit.PrintedJobsAsync());
    }

    [Fact]
    public async Task A_rule_without_a_sensible_number_is_refused_at_its_field()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var refused = await visit.SaveAsync("", ("rule", "last_years"), ("was.rule", "everything"), ("ruleYears", "500"), ("was.ruleYears", ""));
        Assert.Equal(422, refused.Status);
        Assert.NotNull(JsonNode.Parse(refused.Text)!["errors"]!["ruleYears"]);
        Assert.Equal("everything", (string)(await visit.ApiAsync())["rule"]!);
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_wording_is_chosen_pinned_reported_as_newer_and_taken(DatabaseProvider provider)
    {
        var visit = await BuilderVisit.StartAsync(servers, provider);
        await visit.Visitor.PostAsync($"bank/experience/{visit.Job}/wordings", ("title", "Pharma"), ("content", "Plans pharma."));
        var pharma = (string)(await visit.Person.GetAsync($"experience/{visit.Job}")).Json["variations"]![1]!["id"]!;
        await visit.DoAsync($"entries/{visit.Job}", ("wording", pharma));
        Assert.Equal(("live", "Plans pharma."), await WordingAsync(visit));
        await visit.DoAsync($"entries/{visit.Job}", ("pin", "true"));
        await visit.Visitor.SaveAsync($"bank/experience/{visit.Job}/wordings/{pharma}", ("content", "Plans pharma well."), ("was.content", "Plans pharma."));
        Assert.Equal(("pinned", "Plans pharma."), await WordingAsync(visit));
        var row = (await visit.GetAsync()).Page.QuerySelector($"#o-{visit.Job}")!;
        Assert.Contains("Newer in bank", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("well.", row.QuerySelector("ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 newer", (await visit.Visitor.GetAsync("resumes")).Page.QuerySelector($"#r-{visit.Resume}")!.TextContent, StringComparison.Ordinal);
        await visit.DoAsync($"entries/{visit.Job}/take");
        Assert.Equal(("pinned", "Plans pharma well."), await WordingAsync(visit));
        await visit.DoAsync($"entries/{visit.Job}", ("pin", "false"));
        Assert.Equal(("live", "Plans pharma well."), await WordingAsync(visit));
        await visit.DoAsync($"entries/{visit.Job}", ("wording", "main"));
        Assert.Equal(("main", "- Leads nine planners."), await WordingAsync(visit));
    }

    [Fact]
    public async Task A_newer_wording_that_is_not_wanted_is_not_reported_again()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.DoAsync($"entries/{visit.Job}", ("pin", "true"));
        await visit.Visitor.SaveAsync($"bank/experience/{visit.Job}/wordings/{visit.Wording}", ("content", "- Leads ten."), ("was.content", "- Leads nine planners."));
        await visit.DoAsync($"entries/{visit.Job}/keep");
        Assert.DoesNotContain("Newer in bank", (await visit.GetAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(("pinned", "- Leads nine planners."), await WordingAsync(visit));
    }

    [Fact]
    public async Task An_entry_has_a_heading_of_its_own_on_the_resume_until_it_is_forgotten()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        Assert.Equal(200, (await visit.SaveAsync($"entries/{visit.Job}/heading", ("heading", "Planning <i>Lead</i>"), ("was.heading", ""))).Status);
        var page = (await visit.GetAsync($"?open={visit.Job}")).Page;
        Assert.Contains("Planning <i>Lead</i>", page.QuerySelector($"#o-{visit.Job}")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(409, (await visit.SaveAsync($"entries/{visit.Job}/heading", ("heading", "Other"), ("was.heading", "Third"))).Status);
        await visit.DoAsync($"entries/{visit.Job}/forget");
        Assert.DoesNotContain("<i>", (await visit.ApiAsync("placements")).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Entries_and_sections_are_put_in_another_order(DatabaseProvider provider)
    {
        var visit = await BuilderVisit.StartAsync(servers, provider);
        await visit.DoAsync($"entries/{visit.Job}/move", ("by", "down"));
        Assert.Equal(["Analyst", "Head of Planning"], await visit.PrintedJobsAsync());
        var ids = (await visit.ApiAsync("placements")).AsArray().Where(placed => (string)placed!["section"]! == "experience").Select(placed => ("ids", (string)placed!["id"]!));
        await visit.DoAsync("sections/experience/reorder", [.. ids.Reverse()]);
        Assert.Equal(["Head of Planning", "Analyst"], await visit.PrintedJobsAsync());
        await visit.DoAsync("sections/experience/reorder", ("ids", "nonsense"));
        Assert.Equal(["Head of Planning", "Analyst"], await visit.PrintedJobsAsync());
        await visit.DoAsync("sections/skills/move", ("by", "up"), ("among", "experience skills"));
        Assert.Equal(["skills", "experience"], (await visit.ApiAsync("document"))["sections"]!.AsArray().Select(section => (string)section!["id"]!));
        await visit.DoAsync("sections/reorder", ("ids", "experience"), ("ids", "skills"));
        Assert.Equal(["experience", "skills"], (await visit.ApiAsync("document"))["sections"]!.AsArray().Select(section => (string)section!["id"]!));
    }

    [Fact]
    public async Task A_section_is_hidden_shown_and_renamed()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.DoAsync("sections/skills", ("isVisible", "false"));
        Assert.Equal(["experience"], (await visit.ApiAsync("document"))["sections"]!.AsArray().Select(section => (string)section!["id"]!));
        await visit.DoAsync("sections/skills", ("isVisible", "true"));
        await visit.SaveAsync("sections/skills", ("title", "Tools & <b>methods</b>"), ("was.title", ""));
        Assert.Equal("Tools & <b>methods</b>", (string)(await visit.ApiAsync("document"))["sections"]![1]!["title"]!);
        Assert.Equal("Tools & <b>methods</b>", (await visit.GetAsync()).Page.QuerySelector("#s-skills .font-semibold")!.TextContent);
        Assert.Equal(404, (await visit.Visitor.PostAsync(visit.Path("sections/nonsense"), ("isVisible", "false"))).Status);
    }

    [Theory, InlineData("startsOnNewPage", " · new page"), InlineData("keepTogether", " · together")]
    public async Task A_section_is_told_where_its_pages_break(string key, string told)
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.DoAsync("sections/skills", (key, "true"));
        Assert.True((bool)(await visit.ApiAsync("document"))["sections"]![1]![key]!);
        var skills = (await visit.GetAsync()).Page.QuerySelector("#o-skills")!;
        Assert.Equal(("false", "true"), (skills.QuerySelector($"button[name={key}]")!.GetAttribute("value"), skills.QuerySelector($"button[name={key}]")!.GetAttribute("aria-pressed")));
        Assert.EndsWith(told, skills.QuerySelector("#s-skills")!.TextContent.Trim(), StringComparison.Ordinal);
        await visit.DoAsync("sections/skills", (key, "false"));
        Assert.False((bool)(await visit.ApiAsync("document"))["sections"]![1]![key]!);
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_section_is_written_for_this_resume_alone_and_its_entry_added_to_the_bank(DatabaseProvider provider)
    {
        var visit = await BuilderVisit.StartAsync(servers, provider);
        await visit.DoAsync("sections/awards", ("source", "own"));
        var refused = await visit.SaveAsync("sections/awards/entries", ("title", ""), ("content", "For planning."));
        Assert.Equal(422, refused.Status);
        var saved = JsonNode.Parse((await visit.SaveAsync("sections/awards/entries", ("title", "Planner of the Year"), ("date", "Mar 2024"), ("content", "For planning."))).Text)!;
        var own = ((string)saved["action"]!).Split('/')[^2];
        Assert.Equal(200, (await visit.Visitor.SaveAsync((string)saved["action"]!, ("title", "Planner of 2024"), ("was.title", "Planner of the Year"), ("content", "For cold planning."), ("was.content", "For planning."))).Status);
        Assert.Equal(409, (await visit.SaveAsync($"entries/{own}/own", ("title", "Mine"), ("was.title", "Planner of the Year"))).Status);
        var form = (await visit.GetAsync($"?open={own}")).Page.QuerySelector($"#own-{own}")!;
        Assert.Equal("Planner of 2024", form.QuerySelector("input[name=title]")!.GetAttribute("value"));
        await visit.DoAsync($"entries/{own}/own/to-bank");
        var award = (await visit.Person.BankAsync())["awards"]![0]!;
        Assert.Equal(("Planner of 2024", "For cold planning."), ((string)award["title"]!, (string)award["mainContent"]!));
        Assert.Contains("Follows bank", (await visit.GetAsync()).Page.QuerySelector($"#o-{own}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_for_this_resume_alone_is_removed_only_after_a_question()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.DoAsync("sections/awards", ("source", "own"));
        var own = ((string)JsonNode.Parse((await visit.SaveAsync("sections/awards/entries", ("title", "Prize"))).Text)!["action"]!).Split('/')[^2];
        var row = (await visit.GetAsync()).Page.QuerySelector($"#o-{own}")!;
        Assert.Null(row.QuerySelector("[formaction$=remove], form[action$=remove]"));
        var asked = (await visit.GetAsync($"?open={own}&dialog=remove")).Page.QuerySelector("dialog[open]")!;
        Assert.NotNull(asked.QuerySelector($"form[action='{visit.Visitor.Path(visit.Path($"entries/{own}/own/remove"))}']"));
        await visit.DoAsync($"entries/{own}/own/remove");
        Assert.DoesNotContain("Prize", (await visit.ApiAsync("placements")).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(404, (await visit.Visitor.PostAsync(visit.Path($"entries/{visit.Job}/own/remove"))).Status);
    }

    [Fact]
    public async Task A_contact_is_left_out_and_put_back()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.Person.PutAsync("contact", """{"firstName":"Ines","email":"ines@example.org","links":[{"network":"Mastodon","url":"https://example.org/@ines"}]}""");
        await visit.DoAsync("contacts", ("toggle", "hide email"));
        await visit.DoAsync("contacts", ("toggle", "hide Mastodon"));
        Assert.Empty((await visit.ApiAsync("document"))["header"]!["contacts"]!.AsArray());
        await visit.DoAsync("contacts", ("toggle", "show email"));
        Assert.Equal(["Mastodon"], (await visit.ApiAsync())["hiddenContacts"]!.AsArray().Select(hidden => (string)hidden!));
        Assert.Equal(["true", "false"], (await visit.GetAsync("?open=header")).Page.QuerySelectorAll("#o-header [role=checkbox]").Select(contact => contact.GetAttribute("aria-checked")));
    }

    static async Task<(string, string)> WordingAsync(BuilderVisit visit)
    {
        var placed = (await visit.ApiAsync("placements")).AsArray().Single(placed => (string?)placed!["entryId"] == visit.Job)!;
        return ((string)placed["wording"]!, (string)placed["content"]!);
    }
}
