using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SkillBank.App.Components.Bank;
using SkillBank.App.Components.Insights;
using SkillBank.App.Pages.Insights;
using SkillBank.App.Tests.Api;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.App.Tests.Pages.Skills;

/// <summary>The page of insights, the strip in the bank, and the ends of certificates. Today is 2026-11-25.</summary>
public sealed class InsightsPageTests(Servers servers)
{
    const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task An_empty_bank_says_what_the_page_is_for_and_offers_the_next_step()
    {
        var page = await ShowAsync();
        Assert.Contains("Nothing to tell yet", Text(page), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/me/bank/experience/new']"));
        Assert.Empty(page.QuerySelectorAll("svg[role=img]"));
        Assert.Null((await TabAsync()).QuerySelector(".insights-strip"));
    }

    [Fact]
    public async Task The_career_is_drawn_and_told_in_a_list_with_its_gaps()
    {
        var page = await ShowAsync(Career);
        var chart = page.QuerySelector("svg[role=img]")!;
        Assert.Equal("Career timeline, 2008 to 2026", chart.QuerySelector("title")!.TextContent);
        Assert.Contains("5 months open, Jan – May 2019", chart.QuerySelector("desc")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (chart.QuerySelectorAll("rect.c-gap").Length, chart.QuerySelectorAll("rect.c-study").Length, chart.QuerySelectorAll("rect.c-bar").Length));
        Assert.Equal(
            ["Nordhavn, Planner Jun 2019 – now", "5 months open Jan – May 2019", "Mwangaza, Analyst 2013 – 2018", "MSc · study 2008 – 2013"],
            page.QuerySelector("ol.trail")!.Children.Select(item => Words(item)));
        Assert.Contains("One open stretch: Jan – May 2019", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_skills_years_and_next_steps_are_told_in_words()
    {
        var page = await ShowAsync([.. Career, Skill("SQL", "Expert"), Skill("Go", null), Skill("Listening", "Beginner", SkillType.SoftSkill), Ending(new(2026, 12, 17))]);
        Assert.Equal(
            ["13yrs 6 mos2 roles, 2 employers", "3in the bank0 with evidence", "0for 0 entriesnone sent yet", "0résumésnone sent yet"], page.QuerySelectorAll("dl.surface dd").Select(dd => Words(dd)));
        Assert.Equal(["Hard 1 expert, 1 not ranked 11 2", "Soft 1 beginner 1 1", "Transferable none 0"], page.QuerySelectorAll("section[aria-labelledby=sk] tr").Select(row => Words(row)));
        Assert.StartsWith("First aid expires in 22 days", Words(page.QuerySelector("section[aria-labelledby=nx] li")!), StringComparison.Ordinal);
        Assert.Equal("Planner", page.QuerySelector("section[aria-labelledby=ya] th")!.TextContent);
    }

    [Theory]
    [InlineData(AreaKind.Employer, "Nordhavn")]
    [InlineData(AreaKind.Skill, "SQL")]
    public async Task Years_are_shown_by_what_the_address_says(AreaKind area, string first)
    {
        var sql = Views.Entry(Section.Of<Skill>(), new Skill { SkillName = "SQL", SkillType = default, YearsExperience = 9 });
        var page = await Rendered.Of<InsightsPage>(("View", new InsightsView { Page = Views.Frame, Bank = Views.Bank([.. Career, sql]), Area = area }));
        Assert.Equal(first, page.QuerySelector("section[aria-labelledby=ya] th")!.TextContent);
    }

    [Fact]
    public async Task Hostile_endless_undated_and_overlapping_entries_do_no_harm()
    {
        Entry[] entries =
        [
            .. Enumerable.Range(0, 40).Select(i => Views.Entry(Section.Of<Experience>(), new Experience { JobTitle = Hostile, CompanyName = new string('W', 200), StartDate = new(1950 + i), EndDate = new(1990 + i) })),
            Views.Entry(Section.Of<Project>(), new Project { ProjectName = Hostile }), Views.Entry(Section.Of<Project>(), new Project { ProjectName = "Planned", StartDate = new(2031) }),
            Views.Entry(Section.Of<Skill>(), new Skill { SkillName = Hostile, SkillType = default, ProficiencyLevel = Hostile }), Ending(new(2020)),
        ];
        foreach (var page in new[] { await ShowAsync(entries), await TabAsync(entries) })
        {
            Assert.Empty(page.QuerySelectorAll("body script, img, [onerror]"));
            Assert.DoesNotContain(page.QuerySelectorAll("rect").Select(rect => rect.GetAttribute("width")!), width => width.Contains("NaN", StringComparison.Ordinal) || width.StartsWith('-'));
        }
    }

    [Fact]
    public async Task The_strip_tells_the_bank_in_one_line()
    {
        var page = await TabAsync([.. Career, Skill("SQL", "Expert")]);
        Assert.Equal("/me/insights", page.QuerySelector("a.insights-strip")!.GetAttribute("href"));
        Assert.Contains("1 gap", Words(page.QuerySelector("a.insights-strip")!), StringComparison.Ordinal);
        Assert.Contains("1 skill", Words(page.QuerySelector("a.insights-strip")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificates_wear_a_badge_near_their_end_and_the_tab_counts_them()
    {
        Entry[] entries = [Ending(new(2026, 12, 17)), Ending(new(2027, 2, 1)), Ending(new(2020)), Ending(null), Ending(new(2026, 11, 25))];
        var page = await Rendered.Of<BankPage>(("View", Views.Tab(Section.Of<Certificate>(), entries)));
        Assert.Equal(["Expires in 22 days", "Expires in 68 days", "Expired", "Expires today"], page.QuerySelectorAll("article .badge").Select(badge => Words(badge)));
        Assert.Contains("5 certificates · 1 expired · 2 expire within 30 days · 1 expires within 90 days", Text(page), StringComparison.Ordinal);
    }

    [Theory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task The_running_program_shows_ones_own_bank_only(DatabaseProvider provider)
    {
        var server = await servers.OnAsync(provider);
        var (person, other) = (await server.NewPersonAsync(), await server.NewPersonAsync());
        await person.AddAsync("experience", """{"jobTitle":"Planner","companyName":"Nordhavn","startDate":"2019-06","content":"Led 9 people."}""");
        Assert.Contains("Nordhavn", (await Visitor.Of(server, person).GetAsync("insights?by=employer")).Text, StringComparison.Ordinal);
        var empty = await Visitor.Of(server, other).GetAsync("insights");
        Assert.Equal(200, empty.Status);
        Assert.DoesNotContain("Nordhavn", empty.Text, StringComparison.Ordinal);
    }

    static Entry[] Career =>
    [
        Views.Entry(Section.Of<Experience>(), new Experience { JobTitle = "Planner", CompanyName = "Nordhavn", StartDate = new(2019, 6) }),
        Views.Entry(Section.Of<Experience>(), new Experience { JobTitle = "Analyst", CompanyName = "Mwangaza", StartDate = new(2013), EndDate = new(2018) }),
        Views.Entry(Section.Of<Education>(), new Education { DegreeType = "MSc", InstitutionName = "Oresund", StartDate = new(2008), EndDate = new(2013) }),
    ];

    static Entry Skill(string name, string? level, SkillType type = SkillType.HardSkill) =>
        Views.Entry(Section.Of<Skill>(), new Skill { SkillName = name, SkillType = type, ProficiencyLevel = level });

    static Entry Ending(SkillBank.Dates.PartialDate? end) =>
        Views.Entry(Section.Of<Certificate>(), new Certificate { CertificateName = "First aid", IssuingOrganization = "Red Cross", ExpirationDate = end });

    static Task<IHtmlDocument> ShowAsync(params Entry[] entries) =>
        Rendered.Of<InsightsPage>(("View", new InsightsView { Page = Views.Frame, Bank = Views.Bank(entries), Sent = SentSummary.None }));

    static Task<IHtmlDocument> TabAsync(params Entry[] entries) => Rendered.Of<BankPage>(("View", Views.Tab(Section.Of<Experience>(), entries)));

    static string Text(IHtmlDocument page) => Words(page.QuerySelector("main")!);

    static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
