using System.Text.Json;
using AngleSharp.Html.Dom;
using SkillBank.App.Components.Bank;
using SkillBank.App.Components.Bank.Forms;
using SkillBank.App.Pages.Bank;
using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;
using Microsoft.AspNetCore.Http;

namespace SkillBank.App.Tests.Pages.Bank;

/// <summary>The tab and the form of every section: empty, full, invalid, with long names and hostile text.</summary>
public sealed class SectionTabTests
{
    const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'{{7*7}}\u202Egnp.exe";

    public static TheoryData<string> Slugs => [.. Section.All.Select(section => section.Slug)];

    public static TheoryData<string> WithForms => [.. Section.All.Where(section => !section.IsSingle).Select(section => section.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task An_empty_tab_says_what_the_section_is_for_and_offers_the_next_step(string slug)
    {
        var section = Section.Find(slug)!;
        var page = await Show(Views.Tab(section));
        Assert.Contains(SectionForms.Of(section).Purpose, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"main a[href='{Views.Frame.Links.Transfer}']"));
    }

    [Theory, MemberData(nameof(WithForms))]
    public async Task A_full_entry_is_shown_with_its_title_and_main_wording(string slug)
    {
        var section = Section.Find(slug)!;
        var entry = Views.Entry(section, Full(section), section.HasVariations ? ["- Built it.\n- Ran it.", "Other words."] : []);
        var page = await Show(Views.Tab(section, entry));
        var shown = page.QuerySelector("main")!.TextContent;
        Assert.Contains(EntryText.Describe(entry).Title!, shown, StringComparison.Ordinal);
        if (!section.HasVariations) return;
        Assert.Contains("Built it.", shown, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll(".strip .chip:not(.is-add)").Length);
        Assert.Single(page.QuerySelectorAll(".strip .star"));
    }

    [Theory, MemberData(nameof(WithForms))]
    public async Task The_form_of_a_section_has_every_property_and_shows_what_is_stored(string slug)
    {
        var section = Section.Find(slug)!;
        var entry = Views.Entry(section, Full(section), section.HasVariations ? ["Built it."] : []);
        var form = (IHtmlFormElement)(await Show(Views.Tab(section, entry) with { Open = entry, Wording = entry.Main })).QuerySelector($"#f-{entry.Id}")!;
        var json = JsonSerializer.SerializeToNode(entry.AnyDetails, section.DetailsType, BankJson.Options)!.AsObject();
        foreach (var (name, value) in json)
        {
            var field = form.QuerySelector($"[name='{name}']");
            Assert.True(field is not null, $"The form of {slug} has no field for {name}.");
            Assert.True(form.QuerySelector($"label[for='{field.Id}']") is not null, $"{name} has no label.");
            if (value is System.Text.Json.Nodes.JsonArray) continue;
            var shown = field is IHtmlSelectElement choice ? choice.Value : field is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)field).Value;
            var expected = FieldProperty.Of(section.DetailsType, name).Kind == FieldKind.Date ? FormState.DateText(value!.ToString()) : value!.ToString();
            Assert.Equal(expected, shown);
        }
    }

    [Theory, MemberData(nameof(WithForms))]
    public async Task What_is_wrong_stands_beside_its_field_with_what_was_typed(string slug)
    {
        var section = Section.Find(slug)!;
        var first = JsonNamingPolicy.CamelCase.ConvertName(SampleValues.Settable(section.DetailsType)
            .First(property => property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), true) && property.PropertyType == typeof(string)).Name);
        var typed = new FormCollection(new() { [first] = new string('x', 400) });
        var refused = FormState.Refused(section.DetailsType, "new", typed, new RuleException(first, "At most 200 characters; this has 400."));
        var page = await Show(Views.Tab(section) with { NewForm = refused });
        var field = (IHtmlInputElement)page.QuerySelector($"#new-{first}")!;
        Assert.Equal(400, field.Value.Length);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        var error = page.GetElementById(field.GetAttribute("aria-describedby")!)!;
        Assert.Contains("At most 200 characters", error.TextContent, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(WithForms))]
    public async Task Hostile_text_is_shown_as_text(string slug)
    {
        var section = Section.Find(slug)!;
        var entry = Views.Entry(section, With(section, Hostile), section.HasVariations ? [Hostile, $"[link](javascript:alert(1)) {Hostile}"] : []);
        foreach (var view in new[] { Views.Tab(section, entry), Views.Tab(section, entry) with { Open = entry, Wording = entry.Main, History = [] } })
        {
            var page = await Show(view);
            Assert.DoesNotContain(page.QuerySelectorAll("script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
            Assert.Empty(page.QuerySelectorAll("[onerror], img[src=x], a[href^='javascript:']"));
            Assert.Contains("<script>alert(1)</script>", page.QuerySelector("main")!.TextContent + string.Concat(page.QuerySelectorAll("input").Select(input => input.GetAttribute("value"))), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(WithForms))]
    public async Task Names_as_long_as_they_may_be_are_whole_on_the_page(string slug)
    {
        var section = Section.Find(slug)!;
        var entry = Views.Entry(section, With(section, new string('W', 100)), section.HasVariations ? [new string('W', 2000)] : []);
        var page = await Show(Views.Tab(section, entry));
        Assert.Contains(EntryText.Describe(entry).Title!, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("page", page.QuerySelector("nav[aria-label='Main'] a[aria-current]")?.GetAttribute("aria-current"));
    }

    [Fact]
    public void Every_section_has_a_form_except_the_one_that_has_wordings_alone() =>
        Assert.All(Section.All, section => Assert.Equal(section.IsSingle, SectionForms.Of(section).Form is null));

    [Fact]
    public async Task Roles_at_one_employer_that_follow_each_other_share_a_card()
    {
        var section = Section.Find("experience")!;
        Entry Job(string title, string company) => Views.Entry(section, new SkillBank.Entries.Sections.Experience { JobTitle = title, CompanyName = company, StartDate = new(2020, 1) });
        var page = await Show(Views.Tab(section, Job("Lead", "Nordhavn"), Job("Engineer", "NORDHAVN "), Job("Clerk", "Baltika"), Job("Adviser", "Nordhavn")));
        Assert.Equal([2, 1, 1], page.QuerySelectorAll("section.entry").Select(card => card.QuerySelectorAll("article").Length));
    }

    static Task<IHtmlDocument> Show(BankView view) => Rendered.Of<BankPage>(("View", view));

    static Details Full(Section section) => (Details)SampleValues.Full(section.DetailsType);

    /// <summary>A record whose free texts are all this.</summary>
    static Details With(Section section, string text)
    {
        var details = SampleValues.Bare(section.DetailsType);
        foreach (var property in SampleValues.Settable(section.DetailsType))
            if (property.PropertyType == typeof(string) && property.GetCustomAttributes(typeof(TextAttribute), true) is [TextAttribute { MaxLength: >= 60 }] && property.Name != "Extra")
                property.SetValue(details, text);
        return (Details)details;
    }
}
