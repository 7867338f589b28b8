using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SkillBank.App.Pages.Forms;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Tests.Pages;

/// <summary>What forms post, as changes of records.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("2022-03", "2022-03")]
    [InlineData("Mar 2022", "2022-03")]
    [InlineData("March 2022", "2022-03")]
    [InlineData("3/2022", "2022-03")]
    [InlineData(" 2022 ", "2022")]
    [InlineData("15 Mar 2022", "2022-03-15")]
    [InlineData("03/04/2022", "03/04/2022")]
    public void A_date_is_read_in_any_form_that_leaves_no_doubt(string typed, string read) =>
        Assert.Equal(read, (string?)FormBody.Read(typeof(Experience), Form(("startDate", typed)))["startDate"]);

    [Theory]
    [InlineData("")]
    [InlineData("Present")]
    [InlineData("now")]
    public void An_end_that_has_not_come_is_no_end(string typed)
    {
        var body = FormBody.Read(typeof(Experience), Form(("endDate", typed)));
        Assert.True(body.ContainsKey("endDate"));
        Assert.Null(body["endDate"]);
    }

    [Fact]
    public void What_goes_on_has_no_end() =>
        Assert.Null(FormBody.Read(typeof(Experience), Form(("endDate", "2022"), ("ongoing", "true")))["endDate"]);

    [Theory]
    [InlineData("C#, Go ,Rust", new[] { "C#", "Go", "Rust" })]
    [InlineData("Research, applied\r\n", new[] { "Research, applied" })]
    [InlineData("One, two\nThree", new[] { "One, two", "Three" })]
    [InlineData(" ", new string[0])]
    public void Items_of_a_list_stand_on_lines_or_between_commas(string typed, string[] read) =>
        Assert.Equal(read, FormBody.Read(typeof(Project), Form(("technologiesUsed", typed)))["technologiesUsed"]!.AsArray().Select(item => (string?)item));

    [Fact]
    public void A_field_that_was_only_shown_is_left_alone_even_when_another_tab_changed_it()
    {
        var edit = FormEdit.Read(typeof(Experience), Form(("jobTitle", "Lead"), ("was.jobTitle", "Lead"), ("location", "Oslo"), ("was.location", "Bergen")));
        var changes = edit.Against(Job("Head", "Bergen"));
        Assert.Equal(["location"], changes.Select(change => change.Key));
    }

    [Fact]
    public void A_field_that_both_changed_is_a_conflict_with_both_texts()
    {
        var edit = FormEdit.Read(typeof(Experience), Form(("jobTitle", "Mine"), ("was.jobTitle", "Lead")));
        var conflict = Assert.Single(Assert.Throws<ConflictException>(() => edit.Against(Job("Theirs", null))).Conflicts);
        Assert.Equal(new Conflict("jobTitle", "Mine", "Theirs"), conflict);
    }

    [Fact]
    public void A_field_that_both_changed_to_the_same_is_none() =>
        Assert.Empty(FormEdit.Read(typeof(Experience), Form(("jobTitle", "Same"), ("was.jobTitle", "Lead"))).Against(Job("Same", null)));

    [Fact]
    public void Line_ends_and_white_space_around_a_text_make_no_change() =>
        Assert.Empty(FormEdit.Read(typeof(VariationText), Form(("content", " One\r\nTwo "), ("was.content", "One\nTwo"))).Against(new VariationText { Content = "Two tabs" }));

    [Fact]
    public void Fields_that_the_record_does_not_have_change_nothing() =>
        Assert.Empty(FormEdit.Read(typeof(Experience), Form(("profileId", "x"), ("extra", "{}"), ("id", "y"))).Against(Job("Lead", null)));

    static Experience Job(string title, string? place) => new() { JobTitle = title, CompanyName = "Nordlys", Location = place, StartDate = new(2020, 1) };

    static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)));
}
