using SkillBank.Documents.Templates;
using SkillBank.Resumes;

namespace SkillBank.Tests.Resumes;

public sealed class KeptOptionsTests
{
    static readonly TemplateOption Size = new() { Label = "Size", Type = TemplateOptionType.Number, Default = "10", Min = 8, Max = 12 };
    static readonly TemplateOption Dates = new() { Label = "Dates", Type = TemplateOptionType.Choice, Default = "end", Choices = new Dictionary<string, string> { ["end"] = "End", ["start"] = "Start" } };

    static Template Template(string slug, params (string Key, TemplateOption Option)[] options) => new()
    {
        Slug = slug, Name = slug, Description = slug, Audience = slug, Options = options.ToDictionary(option => option.Key, option => option.Option),
    };

    static readonly Template Plain = Template("plain", ("size", Size), ("dates", Dates));
    static readonly Template Bare = Template("bare", ("size", Size with { Max = 11 }));
    static readonly Template Other = Template("other", ("size", Size), ("dates", Dates with { Choices = new Dictionary<string, string> { ["end"] = "End" } }));

    static readonly ResumeDetails Resume = new() { Title = "One", Template = "plain", Options = new() { ["size"] = "11", ["dates"] = "start" } };

    [Fact]
    public void What_templates_share_goes_along_and_what_only_one_has_waits_for_it()
    {
        var there = KeptOptions.In(Resume, Bare);
        Assert.Equal(("bare", "11"), (there.Template, Assert.Single(KeptOptions.Of(there)).Value));

        var back = KeptOptions.In(there, Plain);
        Assert.Equal(("plain", "start", "11"), (back.Template, KeptOptions.Of(back)["dates"], KeptOptions.Of(back)["size"]));
        Assert.Equal(2, back.Options.Count);
    }

    [Fact]
    public void A_value_that_only_one_template_takes_waits_for_it_however_many_are_tried_between()
    {
        var tried = KeptOptions.In(KeptOptions.In(KeptOptions.In(Resume with { Options = new() { ["size"] = "12", ["dates"] = "start" } }, Bare), Other), Bare);
        Assert.Empty(KeptOptions.Of(tried));
        Assert.Equal(["start", "12"], KeptOptions.Of(KeptOptions.In(tried, Plain)).OrderBy(option => option.Key).Select(option => option.Value));
    }

    [Fact]
    public void What_was_changed_meanwhile_is_not_taken_back()
    {
        var there = KeptOptions.In(Resume with { Options = new() { ["size"] = "12" } }, Bare);
        var changed = there with { Options = new(there.Options) { ["size"] = "9" } };

        Assert.Equal("9", KeptOptions.Of(KeptOptions.In(changed, Plain))["size"]);
        Assert.Single(KeptOptions.In(changed, Plain).Options);
    }

    [Fact]
    public void Taking_options_back_leaves_those_of_other_templates()
    {
        var there = KeptOptions.In(Resume, Bare);

        Assert.Equal("plain:dates", Assert.Single(KeptOptions.Reset(there).Options).Key);
        Assert.Equal(["dates"], KeptOptions.Reset(Resume, "size").Options.Keys);
        Assert.Same(Resume, KeptOptions.In(Resume, Plain));
    }
}
