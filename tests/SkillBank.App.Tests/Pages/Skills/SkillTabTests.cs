using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SkillBank.Analysis;
using SkillBank.App.Components.Bank;
using SkillBank.App.Components.Skills;
using SkillBank.App.Pages.Bank;
using SkillBank.App.Pages.Skills;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Tests.Pages.Skills;

/// <summary>What the tab of skills shows.</summary>
public sealed class SkillTabTests
{
    const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7*7}}\u202Egnp.exe";

    [Fact]
    public async Task Skills_stand_by_kind_with_their_number_and_the_rest_of_what_is_known()
    {
        var page = await ShowAsync("", Named("SQL") with { ProficiencyLevel = "advanced", YearsExperience = 9 }, Named("Listening", SkillType.SoftSkill) with { ProficiencyLevel = "Great" }, Named("Go"));
        Assert.Equal(["Hard skills 2", "Soft skills 1", "Transferable skills 0"], page.QuerySelectorAll("tr.group th").Select(Text));
        Assert.Equal(["SQL", "Go", "Listening"], Names(page));
        var row = page.QuerySelector("tr.row")!;
        Assert.Equal(("3", "advanced", "9"), (row.QuerySelector(".meter")!.GetAttribute("data-level"), Text(row.Children[3]), Text(row.Children[4])));
        Assert.Equal("Great", Text(page.QuerySelectorAll("tr.row")[2].Children[3]));
        Assert.Null(page.QuerySelectorAll("tr.row")[2].QuerySelector(".meter"));
        Assert.Equal(["All 3", "Hard 2", "Soft 1", "TransferableTransfer. 0"], page.QuerySelectorAll(".seg a").Select(Text));
    }

    [Fact]
    public async Task A_row_tells_where_the_bank_shows_the_skill_and_when_last()
    {
        var job = Views.Entry(Section.Of<Experience>(), new Experience { JobTitle = "Analyst", CompanyName = "Nordlys", StartDate = new(2019, 3), EndDate = new(2021, 5) }, "Wrote SQL.");
        var project = Views.Entry(Section.Of<Project>(), new Project { ProjectName = "Tides", TechnologiesUsed = ["SQL"] });
        var page = await ShowAsync("", [job, project, Views.Entry(Section.Of<Skill>(), Named("SQL")), Views.Entry(Section.Of<Skill>(), Named("Go"))]);
        Assert.Equal(["1 role · 1 project", "Add evidence"], page.QuerySelectorAll("tr.row").Select(row => Text(row.Children[5])));
        Assert.Equal(["Evidence for SQL: 1 role · 1 project", "Add evidence for Go"], page.QuerySelectorAll("tr.row a[href$='#evidence']").Select(link => link.GetAttribute("aria-label")));
        Assert.Equal(["May 2021", "–"], page.QuerySelectorAll("tr.row").Select(row => Text(row.Children[6])));
    }

    [Fact]
    public async Task The_address_says_which_kind_which_words_and_which_order_are_shown()
    {
        Details[] skills = [Named("SQL") with { YearsExperience = 2 }, Named("Go") with { YearsExperience = 5 }, Named("Listening", SkillType.SoftSkill), Named("Tuning") with { Keywords = ["postgresql"] }];
        Assert.Equal(["SQL", "Tuning"], Names(await ShowAsync("?q=sql", skills)));
        Assert.Equal(["Listening"], Names(await ShowAsync("?type=soft_skill", skills)));
        Assert.Equal(["Go", "SQL", "Tuning", "Listening"], Names(await ShowAsync("?sort=name", skills)));
        Assert.Equal(["Go", "SQL", "Tuning", "Listening"], Names(await ShowAsync("?sort=years", skills)));
        Assert.Contains("No skill has", (await ShowAsync("?q=zzz", skills)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["SQL", "Go", "Tuning", "Listening"], Names(await ShowAsync("?sort=nonsense&type=nonsense&q=", skills)));
    }

    [Fact]
    public async Task Only_the_whole_list_in_its_own_order_can_be_rearranged()
    {
        Details[] skills = [Named("SQL"), Named("Go")];
        Assert.Equal(3, (await ShowAsync("", skills)).QuerySelectorAll("tbody.can-arrange").Length);
        Assert.Single((await ShowAsync("?type=hard_skill", skills)).QuerySelectorAll("tbody.can-arrange"));
        Assert.Empty((await ShowAsync("?sort=name", skills)).QuerySelectorAll(".can-arrange"));
        Assert.Empty((await ShowAsync("?q=s", skills)).QuerySelectorAll(".can-arrange"));
    }

    [Fact]
    public async Task An_open_skill_is_a_form_that_saves_itself_with_its_evidence_below()
    {
        var skill = Views.Entry(Section.Of<Skill>(), Named("SQL"));
        var tab = Views.Tab(Section.Of<Skill>(), skill, Views.Entry(Section.Of<Experience>(), new Experience { JobTitle = "Analyst <1>", CompanyName = "Nordlys", StartDate = new(2019, 3), EndDate = new(2021, 5) }, "Wrote SQL."));
        var page = await Rendered.Of<BankPage>(("View", tab with { Open = skill }));
        Assert.NotNull(page.QuerySelector($"tr.row-open form[data-autosave][action='/me/bank/skills/{skill.Id}'] input[name=skillName]"));
        Assert.Contains("Analyst <1>, Nordlys", page.QuerySelector("#evidence")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 years 3 months", page.QuerySelector("#evidence")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [$"/me/bank/skills/{skill.Id}/place/hard_skill", $"/me/bank/skills/{skill.Id}/place/hard_skill", $"/me/bank/skills/{skill.Id}/place/soft_skill", $"/me/bank/skills/{skill.Id}/place/transferable_skill", $"/me/bank/skills/{skill.Id}/delete"],
            page.QuerySelectorAll("tr.row-open button[form=skill-deeds]").Select(button => button.GetAttribute("formaction")));
    }

    [Fact]
    public async Task Names_that_are_alike_are_proposed_for_a_merge()
    {
        Details[] skills = [Named("PostgreSQL") with { YearsExperience = 3 }, Named("Go"), Named("Postgres SQL") with { YearsExperience = 9, ProficiencyLevel = "Expert" }];
        Assert.Contains("1 group looks alike", (await ShowAsync("", skills)).QuerySelector("a[href$='show=alike']")!.TextContent, StringComparison.Ordinal);
        var page = await ShowAsync("?show=alike", skills);
        Assert.Equal(2, page.QuerySelectorAll("form[action$='/merge'] input[name=keep]").Length);
        Assert.Contains("Expert · 9 years", page.QuerySelector("form[action$='/merge']")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await ShowAsync("", Named("Go"), Named("SQL"))).QuerySelector("a[href$='show=alike']"));
    }

    [Fact]
    public async Task Hostile_and_endless_names_do_no_harm()
    {
        var endless = new string('W', Skill.MaxName);
        var page = await ShowAsync($"?list={Uri.EscapeDataString($"{Hostile},{endless}x")}&q=%22%3E%3Cscript%3E", Named(Hostile), Named(endless) with { ProficiencyLevel = Hostile[..50] });
        Assert.Empty(page.QuerySelectorAll("body script, img, [onerror]"));
        page = await ShowAsync("", Named(Hostile), Named(endless));
        Assert.Equal([Hostile, endless], Names(page));
    }

    [Fact]
    public async Task A_pasted_list_says_what_will_be_added_and_what_is_left_out()
    {
        var tab = Views.Tab(Section.Of<Skill>(), Views.Entry(Section.Of<Skill>(), Named("Power BI")));
        var list = new PastedList("Kaizen, PowerBI", PastedSkills.Read("Kaizen, PowerBI, <b>x</b>, kaizen", tab.Bank));
        var page = await Rendered.Of<BankPage>(("View", tab with { Pasted = list }));
        Assert.Equal("Add 2 skills", Text(page.QuerySelector("button[value=add]")!));
        Assert.Equal(["Kaizen", "<b>x</b>"], page.QuerySelectorAll("input[name=name]").Select(name => name.GetAttribute("value")));
        Assert.Equal(["PowerBI in the bank as Power BI", "kaizen in the list as Kaizen"], page.QuerySelectorAll(".paste-list .is-out").Select(Text));
        Assert.Equal("transferable_skill", ((IHtmlSelectElement)page.QuerySelector("select[name=kind]")!).Value);
    }

    [Fact]
    public async Task An_empty_tab_offers_to_paste_a_list()
    {
        var page = await ShowAsync("", Array.Empty<Entry>());
        Assert.NotNull(page.QuerySelector("textarea[name=list]"));
        Assert.NotNull(page.QuerySelector("button[value=preview]"));
        Assert.Null(page.QuerySelector("table.rows"));
    }

    static Task<IHtmlDocument> ShowAsync(string query, params Details[] skills) => ShowAsync(query, [.. skills.Select(skill => Views.Entry(Section.Of<Skill>(), skill))]);

    static Task<IHtmlDocument> ShowAsync(string query, Entry[] entries)
    {
        var tab = Views.Tab(Section.Of<Skill>(), entries);
        return Rendered.Of<BankPage>(("View", tab with { Page = tab.Page with { Here = $"/me/bank/skills{query}" } }));
    }

    static IEnumerable<string> Names(IHtmlDocument page) => page.QuerySelectorAll("tr.row .skill-name").Select(name => name.TextContent);

    static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static Skill Named(string name, SkillType type = SkillType.HardSkill) => new() { SkillName = name, SkillType = type };
}
