using AngleSharp.Html.Dom;
using SkillBank.Analysis.Checking;
using SkillBank.App.Components.Resumes;
using SkillBank.App.Pages.Resumes;
using SkillBank.App.Tests.Api;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.App.Tests.Pages.Resumes;

/// <summary>What programs find in the PDF of a resume, beside its pages.</summary>
public sealed class CheckPaneTests(Servers servers)
{
    const string Hostile = "<script>alert(1)</script>\"'&";

    [Fact]
    public async Task The_report_stands_beside_the_page_in_the_place_of_the_design()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var open = (await visit.GetAsync()).Page.QuerySelectorAll("#page-pane a").Single(link => link.TextContent.Trim() == "Check").GetAttribute("href")!;
        var page = (await visit.Visitor.GetAsync(open)).Page;
        var pane = page.QuerySelector("#check-pane")!;
        Assert.Null(page.QuerySelector("#design-pane"));
        Assert.Contains("100\u00A0%", pane.TextContent, StringComparison.Ordinal);
        Assert.Empty(pane.QuerySelectorAll("[role=alert]"));
        var close = pane.QuerySelector("a[aria-label='Close the report']")!.GetAttribute("href")!;
        Assert.NotNull((await visit.Visitor.GetAsync(close)).Page.QuerySelector("#design-pane"));
    }

    [Fact]
    public async Task A_report_of_what_was_before_stays_and_says_so()
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var open = (await visit.GetAsync()).Page.QuerySelectorAll("#page-pane a").Single(link => link.TextContent.Trim() == "Check").GetAttribute("href")!;
        await visit.Visitor.GetAsync(open);
        await visit.Person.AddAsync("interests", """{"name":"Sailing"}""");

        var pane = (await visit.Visitor.GetAsync(open)).Page.QuerySelector("#check-pane")!;
        Assert.Contains("has changed since", pane.TextContent, StringComparison.Ordinal);
        Assert.Contains("found by programs", pane.TextContent, StringComparison.Ordinal);
        var again = pane.QuerySelectorAll("a").Single(link => link.TextContent.Trim() == "Check again").GetAttribute("href")!;
        Assert.DoesNotContain("has changed since", (await visit.Visitor.GetAsync(again)).Page.QuerySelector("#check-pane")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("0123456789abcdef"), InlineData("none")]
    public async Task A_look_that_nobody_has_is_not_checked(string look)
    {
        var visit = await BuilderVisit.StartAsync(servers);
        var pane = (await visit.GetAsync($"?check={look}")).Page.QuerySelector("#check-pane")!;
        Assert.Contains("Check again", pane.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("found by programs", pane.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("../../etc"), InlineData("0123456789abcdef0"), InlineData("%3Cb%3E")]
    public async Task What_is_no_name_of_a_look_is_nothing(string look)
    {
        var visit = await BuilderVisit.StartAsync(servers);
        Assert.Null((await visit.GetAsync($"?check={look}")).Page.QuerySelector("#check-pane"));
    }

    [Fact]
    public async Task A_finding_opens_its_entry_its_section_or_the_header()
    {
        var pane = await ShowAsync(new(Report(
            new(CheckSeverity.Error, CheckRule.Facts, Hostile, "experience", Job.Id), new(CheckSeverity.Warning, CheckRule.Order, "b", "experience"),
            new(CheckSeverity.Error, CheckRule.Facts, "c"), new(CheckSeverity.Warning, CheckRule.Fonts, "d"), new(CheckSeverity.Error, CheckRule.Facts, "e", "experience", Guid.CreateVersion7()),
            new(CheckSeverity.Fine, CheckRule.Order, "f", "experience")), null, IsCurrent: true));
        Assert.Equal([$"open={Job.Id}", "open=header", "open=experience"], pane.QuerySelectorAll("#check-pane li a").Select(link => link.GetAttribute("href")!.Split('?', '&', '#').Single(part => part.StartsWith("open=", StringComparison.Ordinal))));
        Assert.All(pane.QuerySelectorAll("#check-pane li a"), link => Assert.Contains("check=abc", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains(Hostile, pane.QuerySelector("#check-pane li")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(pane.QuerySelectorAll("#check-pane script"));
        Assert.Equal(6, pane.QuerySelectorAll("#check-pane li").Length);
    }

    [Fact]
    public async Task What_cannot_be_checked_says_why()
    {
        var pane = (await ShowAsync(new(null, "PDF files need Node.js 20.", IsCurrent: true))).QuerySelector("#check-pane [role=alert]")!;
        Assert.Contains("PDF files need Node.js 20.", pane.TextContent, StringComparison.Ordinal);
        Assert.Contains("Try again", pane.TextContent, StringComparison.Ordinal);
    }

    static readonly Entry Job = Views.Entry(Section.Of<Experience>(), new Experience { JobTitle = "Lead", CompanyName = "Nordhavn", StartDate = new(2022, 3) }, "Leads.");

    static CheckReport Report(params CheckFinding[] findings) => new()
    {
        Expected = 3, Found = 2, Findings = findings, Facts = [new(FactKind.Title, 3, 2)], Missing = [], File = new() { Pages = 1, Bytes = 1000, IsTagged = true, Headings = [] },
    };

    static Task<IHtmlDocument> ShowAsync(CheckedLook check)
    {
        var content = new ResumeContent(new() { Id = Guid.CreateVersion7(), Details = new() { Title = "Planning lead" } }, [], Views.Bank([Job]));
        return Rendered.Of<EditorPage>(("View", new EditorView
        {
            Page = Views.Frame, State = new("/me/resumes/1") { Check = "abc" }, Content = content, Composed = ResumeComposer.Compose(content), Check = check,
            Preview = new(null, "no"), Templates = new Documents.Typesetting.TypesettingPool().Templates, Looks = new Dictionary<string, string?>(), HasPhoto = false, Snapshots = [],
        }));
    }
}
