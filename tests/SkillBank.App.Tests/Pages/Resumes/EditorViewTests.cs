using AngleSharp.Html.Dom;
using SkillBank.App.Components.Bank.Forms;
using SkillBank.App.Components.Resumes;
using SkillBank.App.Pages.Resumes;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.App.Tests.Pages.Resumes;

/// <summary>What the editor shows of resumes that exist only in memory: without entries, without a typesetter, with entries of every section of their own.</summary>
public sealed class EditorViewTests
{
    const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7*7}}";

    public static TheoryData<string> Slugs => [.. Section.All.Select(section => section.Slug)];

    [Fact]
    public async Task An_empty_bank_leads_to_an_import_and_offers_every_section_to_be_written()
    {
        var page = await ShowAsync(View());
        Assert.Contains("import a file", page.QuerySelector("#page-pane")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Section.All.Select(section => section.DocumentTitle).Order(StringComparer.Ordinal),
            page.QuerySelectorAll("#content-pane > header .menu button").Select(button => button.TextContent.Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_page_that_cannot_be_typeset_says_why_and_leaves_the_rest_usable()
    {
        var page = await ShowAsync(View() with { Preview = new(null, "Node.js is missing & <b>needed</b>.") });
        Assert.Contains("Node.js is missing & <b>needed</b>.", page.QuerySelector("#page-pane [role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#page-pane img"));
        Assert.NotNull(page.QuerySelector("#headline-form input[name=headline]"));
        Assert.NotNull(page.QuerySelector("#d-size"));
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task A_section_that_is_written_here_has_the_form_of_the_bank(string slug)
    {
        var section = Section.Find(slug)!;
        var view = View(sections: [new() { Section = slug, Source = SectionSource.Own }], open: EditorState.New + slug);
        var form = (await ShowAsync(view)).QuerySelector($"#own-{slug}")!;
        Assert.Equal($"/me/resumes/{view.Resume.Id}/sections/{slug}/entries", form.GetAttribute("action"));
        Assert.Equal(section.HasVariations, form.QuerySelector("textarea[name=content]") is not null);
        Assert.Equal(SectionForms.Of(section).Form is not null, form.QuerySelector("input[name]:not([type=hidden]), select[name]") is not null);
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task A_section_of_the_bank_can_be_hidden_moved_renamed_and_written_here_instead(string slug)
    {
        var view = View(sections: [new() { Section = slug, Title = Hostile }]);
        var section = (await ShowAsync(view)).QuerySelector($"#o-{slug}")!;
        Assert.Equal(Hostile, section.QuerySelector($"#s-{slug} .font-semibold")!.TextContent);
        Assert.Equal($"Hide {Hostile}", section.QuerySelector("button[name=isVisible]")!.GetAttribute("aria-label"));
        Assert.Equal(("true", "own"), (section.QuerySelector("[role=switch]")!.GetAttribute("aria-checked"), section.QuerySelector("[role=switch]")!.GetAttribute("value")));
        Assert.Equal(2, section.QuerySelectorAll("button[name=by]").Length);
        Assert.Empty(section.QuerySelectorAll("script, img"));
    }

    [Fact]
    public async Task The_menu_of_wordings_names_each_and_marks_the_one_in_use()
    {
        var job = Views.Entry(Section.Of<Experience>(), new Experience { JobTitle = Hostile, CompanyName = "Nordhavn", StartDate = new(2022, 3) }, "Leads.", "Plans.", "Saves.");
        var page = await ShowAsync(View([job], [new() { ResumeId = Id, Id = job.Id, EntryId = job.Id, Section = "experience", VariationId = job.Variations[2].Id }]));
        var row = page.QuerySelector($"#o-{job.Id}")!;
        Assert.Equal(["main", .. job.Variations.Select(variation => variation.Id.ToString())], row.QuerySelectorAll("button[name=wording]").Select(button => button.GetAttribute("value")));
        Assert.Equal(job.Variations[2].Id.ToString(), row.QuerySelector("button[name=wording][aria-current]")!.GetAttribute("value"));
        Assert.Equal($"Print {Hostile}, Nordhavn", row.QuerySelector("[role=checkbox]")!.GetAttribute("aria-label"));
        Assert.Contains("Follows bank", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_field_and_button_has_a_name_and_every_id_is_there_once()
    {
        var job = Views.Entry(Section.Of<Experience>(), new Experience { JobTitle = "Lead", CompanyName = "Nordhavn", StartDate = new(2022, 3) }, "Leads.", "Plans.");
        var page = await ShowAsync(View([job], open: job.Id.ToString()));
        Assert.All(page.QuerySelectorAll("main button, main summary, main a"), element => Assert.False(
            string.IsNullOrWhiteSpace(element.TextContent) && element.GetAttribute("aria-label") is null && element.GetAttribute("aria-labelledby") is null, element.OuterHtml));
        Assert.All(page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea"), field => Assert.True(
            field.GetAttribute("aria-label") is not null || field.Closest("label") is not null || page.QuerySelector($"label[for='{field.Id}']") is not null, field.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("[id]").CountBy(element => element.Id!).Where(id => id.Value > 1).Select(id => id.Key));
    }

    [Theory, InlineData("Same. Old end.", "Same. New end."), InlineData("one two three four five six seven eight nine ten eleven twelve OLD", "one two three four five six seven eight nine ten eleven twelve NEW"), InlineData("", "All new"), InlineData("gone", "")]
    public void An_excerpt_of_a_change_has_all_that_was_added_and_removed(string before, string after)
    {
        var all = TextDiff.Words(before, after);
        var told = DiffExcerpt.Of(all);
        foreach (var kind in new[] { PieceKind.Added, PieceKind.Removed })
            Assert.Equal(string.Concat(all.Where(piece => piece.Kind == kind).Select(piece => piece.Text)), string.Concat(told.Where(piece => piece.Kind == kind).Select(piece => piece.Text)));
        Assert.True(told.Sum(piece => piece.Text.Length) <= before.Length + after.Length + 4);
    }

    static readonly Guid Id = Guid.CreateVersion7();
    static readonly TypesettingPool Pool = new();

    static EditorView View(IEnumerable<Entry>? entries = null, IReadOnlyList<Placement>? placements = null, List<ResumeSection>? sections = null, string? open = null)
    {
        var resume = new Resume { Id = Id, Details = new() { Title = "Planning lead" }, Sections = sections ?? [] };
        var content = new ResumeContent(resume, placements ?? [], Views.Bank(entries ?? []));
        return new()
        {
            Page = Views.Frame, State = new($"/me/resumes/{Id}") { Open = open, Pane = EditorPane.Content }, Content = content, Composed = ResumeComposer.Compose(content),
            Preview = new(new() { Pages = ["<svg/>"u8.ToArray()], Marks = [], Width = 595, Height = 842, Version = "0", Warnings = [] }, null),
            Templates = Pool.Templates, Looks = new Dictionary<string, string?>(), Snapshots = [], HasPhoto = false,
        };
    }

    static Task<IHtmlDocument> ShowAsync(EditorView view) => Rendered.Of<EditorPage>(("View", view));
}
