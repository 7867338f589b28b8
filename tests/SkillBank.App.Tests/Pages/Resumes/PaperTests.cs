using System.Text;
using SkillBank.App.Components.Resumes;
using SkillBank.App.Tests.Api;
using SkillBank.Data;

namespace SkillBank.App.Tests.Pages.Resumes;

/// <summary>The pages of a resume as pictures with what opens from them, its design, its files and versions.</summary>
public sealed class PaperTests(Servers servers)
{
    [Fact]
    public async Task The_page_pane_shows_each_page_under_a_name_that_a_browser_may_keep()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var picture = (await visit.GetAsync()).Page.QuerySelector("#page-pane img")!.GetAttribute("src")!;
        using var kept = await visit.Server.Http.GetAsync(new Uri(picture, UriKind.Relative));
        Assert.Equal("image/svg+xml", kept.Content.Headers.ContentType!.MediaType);
        Assert.True(kept.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        var policy = kept.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.StartsWith("<svg", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var old = await visit.Server.Http.GetAsync(new Uri(picture[..^4] + "0000", UriKind.Relative));
        Assert.True(old.Headers.CacheControl!.NoCache);
        Assert.Equal(404, (await visit.GetAsync("pages/9.svg")).Status);
        // Whoever asks for a page of a former look gets an empty sheet, not an error.
        Assert.Equal(200, (await visit.GetAsync("pages/9.svg?v=0123456789abcdef")).Status);
    }

    [Fact]
    public async Task Blocks_on_the_page_open_what_they_show()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var page = (await visit.GetAsync($"?open={visit.Job}")).Page;
        var blocks = page.QuerySelectorAll("#page-pane .block");
        Assert.Contains(blocks, block => block.GetAttribute("aria-label") == "Open the header");
        Assert.Contains(blocks, block => block.GetAttribute("aria-label") == "Open the section Experience");
        var open = Assert.Single(blocks, block => block.GetAttribute("aria-current") == "true");
        Assert.Contains("Head of Planning", open.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.EndsWith($"#o-{visit.Job}", open.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(blocks, block => Assert.Matches(@"^left:[\d.]+%;top:[\d.]+%;width:[\d.]+%;height:[\d.]+%$", block.GetAttribute("style")));
    }

    [Fact]
    public async Task A_miniature_is_a_picture_of_the_first_page_in_any_installed_template()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var mini = (await visit.GetAsync()).Page.QuerySelector("#design-pane .mini-page")!.GetAttribute("src")!;
        using var reply = await visit.Server.Http.GetAsync(new Uri(mini, UriKind.Relative));
        Assert.Equal("image/png", reply.Content.Headers.ContentType!.MediaType);
        Assert.True(reply.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
        Assert.Equal([0x89, .. "PNG"u8], (await reply.Content.ReadAsByteArrayAsync())[..4]);
        Assert.Equal(404, (await visit.GetAsync("page.png?template=nonsense")).Status);
        Assert.Equal(404, (await visit.GetAsync("page.png?template=../classic")).Status);
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Options_are_kept_where_they_differ_from_the_template_and_given_back(DatabaseProvider provider)
    {
        var visit = await BuilderVisit.StartAsync(servers, provider);
        Assert.Equal(200, (await visit.SaveAsync("design", ("option.size", "11"), ("was.option.size", "10.2"), ("option.accent", "custom"), ("option.accent.custom", "#aa00bb"),
            ("was.option.accent", "#1f4e79"), ("option.dates", "end"), ("was.option.dates", "end"), ("paper", "letter"), ("language", "de"), ("was.language", ""), ("fits", "false"), ("fits", "true"), ("fit", "1"))).Status);
        var stored = await visit.ApiAsync();
        Assert.Equal(["accent", "size"], stored["options"]!.AsObject().Select(option => option.Key).Order(StringComparer.Ordinal));
        Assert.Equal(("letter", "de", 1), ((string)stored["paper"]!, (string)stored["language"]!, (int)stored["fit"]!));
        var page = (await visit.GetAsync()).Page;
        Assert.Contains("Fits 1 page", page.QuerySelector("#page-pane")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("11", page.QuerySelector("#d-size")!.GetAttribute("value"));
        await visit.SaveAsync("design", ("option.size", "10.2"), ("was.option.size", "11"), ("fits", "false"), ("fit", "1"));
        Assert.Equal(["accent"], (await visit.ApiAsync())["options"]!.AsObject().Select(option => option.Key));
        Assert.Null((await visit.ApiAsync())["fit"]);
        await visit.DoAsync("design/reset");
        Assert.Empty((await visit.ApiAsync())["options"]!.AsObject());
    }

    [Fact]
    public async Task One_option_is_taken_back_and_the_others_stay()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.SaveAsync("design", ("option.size", "11"), ("option.margin", "18"));
        Assert.Equal(2, (await visit.GetAsync()).Page.QuerySelectorAll($"button[form={OptionField.ResetForm}]").Length);
        await visit.DoAsync("design/reset", ("key", "size"));
        Assert.Equal(["margin"], (await visit.ApiAsync())["options"]!.AsObject().Select(option => option.Key));
    }

    [Fact]
    public async Task A_size_that_is_set_while_the_pages_are_kept_to_is_the_most_there_is()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.SaveAsync("design", ("fits", "false"), ("fits", "true"), ("fit", "2"));
        Assert.Contains("Fits on 2 pages at 11.2 pt.", (await visit.GetAsync()).Page.QuerySelector("#design-pane")!.TextContent, StringComparison.Ordinal);
        await visit.SaveAsync("design", ("option.size", "10.2"), ("was.option.size", "10"));
        Assert.Contains("Fits on 2 pages at 10.2 pt.", (await visit.GetAsync()).Page.QuerySelector("#design-pane")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("10.2", (string?)(await visit.ApiAsync())["options"]!["size"]);
    }

    [Fact]
    public async Task Dates_and_the_portrait_are_chosen_in_the_design_pane()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.SaveAsync("design", ("dateStyle", "iso"), ("was.dateStyle", ""), ("showPhoto", "true"));
        var stored = await visit.ApiAsync();
        Assert.Equal(("iso", true), ((string?)stored["dateStyle"], (bool)stored["showPhoto"]!));
        Assert.Equal("iso", (await visit.GetAsync()).Page.QuerySelector("#d-date-style option[selected]")!.GetAttribute("value"));
        await visit.SaveAsync("design", ("dateStyle", ""), ("was.dateStyle", "iso"), ("showPhoto", ""));
        stored = await visit.ApiAsync();
        Assert.Equal((null, null), (stored["dateStyle"], stored["showPhoto"]));
    }

    [Theory, InlineData("option.size", "99"), InlineData("option.accent", "red; }"), InlineData("option.font", "comic"), InlineData("language", "not a tag"), InlineData("paper", "a0")]
    public async Task A_value_that_the_look_cannot_have_is_refused(string name, string value)
    {
        var visit = await BuilderVisit.StartAsync(servers);
        Assert.Equal(422, (await visit.SaveAsync("design", (name, value))).Status);
        Assert.Empty((await visit.ApiAsync())["options"]!.AsObject());
    }

    [Fact]
    public async Task A_resume_over_its_number_of_pages_says_by_how_many()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var text = string.Join("\n", Enumerable.Range(1, 80).Select(line => $"- Line {line} of a long story."));
        await visit.Visitor.SaveAsync($"bank/experience/{visit.Job}/wordings/{visit.Wording}", ("content", text), ("was.content", "- Leads nine planners."));
        await visit.SaveAsync("design", ("fits", "true"), ("fit", "1"));
        var page = (await visit.GetAsync()).Page;
        var over = (int)(await visit.ApiAsync("pages"))["linesOver"]!;
        Assert.InRange(over, 5, 30);
        Assert.Contains($"{over} lines over", page.QuerySelector("#page-pane")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{over} lines too long for 1 page. {FitText.Advice}", page.QuerySelector("#design-pane")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("#page-pane figure").Length);
        Assert.Contains(page.QuerySelectorAll("#page-pane .block"), block => block.GetAttribute("aria-label")!.EndsWith(", continued", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_format_is_offered_and_comes_under_a_safe_name()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.SaveAsync("", ("title", "../..\\Lead: \"pharma\" \u202Efdp.exe"));
        var offered = (await visit.GetAsync()).Page.QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(SkillBank.Resumes.ResumeFormat.All.Count, offered.Count);
        foreach (var path in offered)
        {
            using var file = await visit.Server.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(file.IsSuccessStatusCode);
            Assert.DoesNotContain(file.Content.Headers.ContentDisposition!.FileNameStar!, character => character is '/' or '\\' or ':' or '"' or '\u202E');
        }
        Assert.Equal(404, (await visit.GetAsync("file/exe")).Status);
    }

    [Fact]
    public async Task Every_format_tells_what_it_carries_and_leads_to_the_entries_that_it_does_not()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.Visitor.SaveAsync($"bank/experience/{visit.Job}", ("companyUrl", "https://example.org/<b>"));
        var about = (await visit.GetAsync()).Page.QuerySelectorAll("details a[href*='dialog=carries-']").Select(link => link.GetAttribute("href")!.Split("carries-")[^1]).ToList();
        Assert.Equal(SkillBank.Resumes.ResumeFormat.All.Select(format => format.Slug).Order(StringComparer.Ordinal), about.Order(StringComparer.Ordinal));
        var page = (await visit.GetAsync("?dialog=carries-rendercv")).Page;
        var dialog = page.QuerySelector("dialog")!;
        Assert.Equal("What RenderCV carries", dialog.QuerySelector("h2")!.TextContent);
        var changed = dialog.QuerySelector("section[aria-label='In the file, otherwise than here']")!;
        Assert.Contains("Look", changed.TextContent, StringComparison.Ordinal);
        Assert.Contains(changed.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains(visit.Job.ToString(), StringComparison.Ordinal) && link.TextContent.StartsWith("Company address", StringComparison.Ordinal));
        Assert.NotNull(dialog.QuerySelector("section[aria-label='As it is here']"));
        Assert.Null((await visit.GetAsync("?dialog=carries-exe")).Page.QuerySelector("dialog[data-asks]"));
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_was_sent_is_kept_byte_for_byte_compared_and_restored(DatabaseProvider provider)
    {
        var visit = await BuilderVisit.StartAsync(servers, provider);
        await visit.DoAsync("versions", ("sentTo", "Halden & Moor"), ("sentFor", "Job 12"), ("sentOn", "4 Nov 2026"), ("notes", "By mail."));
        var snapshot = (await visit.ApiAsync("snapshots"))[0]!;
        var id = (string)snapshot["id"]!;
        var sent = await visit.Person.BytesAsync(visit.Visitor.Path(visit.Path($"versions/{id}/file")));
        await visit.Visitor.SaveAsync($"bank/experience/{visit.Job}/wordings/{visit.Wording}", ("content", "- Leads ten planners."), ("was.content", "- Leads nine planners."));
        Assert.Equal(sent, await visit.Person.BytesAsync(visit.Visitor.Path(visit.Path($"versions/{id}/file"))));
        Assert.Equal("%PDF", Encoding.ASCII.GetString(sent, 0, 4));
        var open = (await visit.GetAsync($"versions/{id}")).Page;
        Assert.Contains("Halden & Moor", open.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Job 12", open.QuerySelector("input[name=sentFor]")!.GetAttribute("value"));
        var compared = (await visit.GetAsync($"compare?from={id}")).Page;
        Assert.Equal(("nine", "ten"), (compared.QuerySelector("del")!.TextContent.Trim(), compared.QuerySelector("ins")!.TextContent.Trim()));
        Assert.Equal(200, (await visit.SaveAsync($"versions/{id}", ("sentTo", "Halden"), ("was.sentTo", "Halden & Moor"))).Status);
        var draft = await visit.DoAsync($"versions/{id}/restore");
        Assert.Contains("nine planners", (await visit.Person.SendAsync("GET", $"/api/users/{visit.Person.User}/resumes/{draft.Location!.Split('/')[^1]}/document")).Text, StringComparison.Ordinal);
        await visit.DoAsync($"versions/{id}/delete");
        Assert.Equal(404, (await visit.GetAsync($"versions/{id}")).Status);
    }

    [Fact]
    public async Task A_sending_without_a_sensible_day_is_refused_with_what_was_typed()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var refused = await visit.Visitor.PostAsync(visit.Path("versions"), ("sentTo", "Halden <b>"), ("sentOn", "yesterday or so"));
        Assert.Equal(422, refused.Status);
        Assert.Equal("Halden <b>", refused.Page.QuerySelector("dialog input[name=sentTo]")!.GetAttribute("value"));
        Assert.Equal("true", refused.Page.QuerySelector("dialog input[name=sentOn]")!.GetAttribute("aria-invalid"));
        Assert.Empty((await visit.ApiAsync("snapshots")).AsArray());
    }

    [Theory, InlineData(""), InlineData("pages/1.svg"), InlineData("page.png"), InlineData("file/pdf"), InlineData("versions"), InlineData("versions/{0}"), InlineData("versions/{0}/file"), InlineData("compare")]
    public async Task What_is_someone_elses_is_not_shown(string path)
    {
        var visit = await BuilderVisit.StartAsync(servers);
        await visit.DoAsync("versions", ("title", "Kept"));
        var snapshot = (string)(await visit.ApiAsync("snapshots"))[0]!["id"]!;
        var stranger = Visitor.Of(visit.Server, await visit.Server.NewPersonAsync());
        var reply = await stranger.GetAsync(visit.Path(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, snapshot)).TrimEnd('/'));
        Assert.Equal(404, reply.Status);
    }

    [Theory, InlineData(""), InlineData("status"), InlineData("duplicate"), InlineData("delete"), InlineData("contacts"), InlineData("sections/skills"), InlineData("sections/reorder"),
        InlineData("sections/skills/move"), InlineData("sections/skills/entries"), InlineData("entries/{0}"), InlineData("entries/{0}/heading"), InlineData("entries/{0}/move"), InlineData("entries/{0}/take"),
        InlineData("entries/{0}/own"), InlineData("design"), InlineData("design/template"), InlineData("design/reset"), InlineData("versions")]
    public async Task What_is_someone_elses_stays_as_it_is(string path)
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var before = ((await visit.ApiAsync()).ToJsonString(), (await visit.ApiAsync("placements")).ToJsonString());
        var stranger = Visitor.Of(visit.Server, await visit.Server.NewPersonAsync());
        var reply = await stranger.PostAsync(visit.Path(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, visit.Job)),
            ("title", "Mine"), ("skillName", "Mine"), ("skillType", "hard_skill"), ("status", "archived"), ("toggle", "hide email"), ("show", "false"), ("by", "up"), ("among", "skills experience"), ("template", "classic"), ("isVisible", "false"));
        Assert.Equal(404, reply.Status);
        Assert.Equal(before, ((await visit.ApiAsync()).ToJsonString(), (await visit.ApiAsync("placements")).ToJsonString()));
    }

    [Fact]
    public async Task A_comparison_reaches_no_other_bank()
    {
        var (mine, other) = (await BuilderVisit.StartAsync(servers), await BuilderVisit.StartAsync(servers));
        await other.DoAsync("versions", ("title", "Kept"));
        var snapshot = (string)(await other.ApiAsync("snapshots"))[0]!["id"]!;
        Assert.Equal(404, (await mine.GetAsync($"compare?from={snapshot}")).Status);
        Assert.Equal(404, (await mine.GetAsync($"compare?to={other.Resume}")).Status);
        Assert.Equal(200, (await mine.GetAsync("compare")).Status);
    }
}
