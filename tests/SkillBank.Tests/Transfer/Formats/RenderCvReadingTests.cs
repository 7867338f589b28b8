using System.Text;
using SkillBank.Entries.Sections;
using SkillBank.Transfer;
using SkillBank.Transfer.RenderCv;

namespace SkillBank.Tests.Transfer.Formats;

public sealed class RenderCvReadingTests
{
    [Fact]
    public void The_sample_brings_what_is_expected() => ImportedText.RequireExpected("rendercv.txt", new RenderCvImporter().Read(SampleTests.File("rendercv.yaml")));

    [Theory]
    [InlineData("cv:\n  name: Ada", true)]
    [InlineData("# comment\ndesign:\n  theme: classic\ncv:\n  name: Ada", true)]
    [InlineData("name: cv: Ada", false)]
    [InlineData("cv: Ada", false)]
    [InlineData("{\"cv\":\n{}}", false)]
    public void It_is_recognized_by_the_part_about_the_person(string text, bool isIt) => Assert.Equal(isIt, new RenderCvImporter().Recognizes(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("cv:\n  name: &a Ada\n  headline: *a", "Write the value out")]
    [InlineData("cv:\n  name: Ada\n  name: Eva", "there twice")]
    [InlineData("cv:\n  name: Ada\n headline: x", "This is no YAML")]
    [InlineData("cv:\n  ? [a]\n  : b", "more than a word")]
    [InlineData("cv:\n", "says anything")]
    public void What_cannot_be_read_is_refused_with_its_line(string text, string reason) => Assert.Contains(reason, Refused(text).Message, StringComparison.Ordinal);

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_the_first() =>
        Refused("cv:\n  a: &a [x,x,x,x,x,x,x,x,x]\n  b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n  c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]");

    [Fact]
    public void Endless_nesting_is_refused() => Assert.Contains("nests more than", Refused($"cv:\n  sections: {new string('[', 5000)}").Message, StringComparison.Ordinal);

    [Fact]
    public void Words_are_texts_and_never_truths_or_numbers()
    {
        var read = Read("cv:\n  sections:\n    Skills:\n      - label: no\n        details: 1.10\n      - label: on\n        details: 2020-01-01\n");
        Assert.Equal([("no", "1.10"), ("on", "2020-01-01")], read.Entries.Select(entry => (Skill)entry.Details).Select(skill => (skill.SkillName, skill.Keywords.Single())));
    }

    [Fact]
    public void An_entry_of_an_unknown_heading_goes_under_that_heading()
    {
        var custom = (Custom)Assert.Single(Read("cv:\n  sections:\n    Patents:\n      - name: Folding stool\n        date: 2020\n").Entries).Details;
        Assert.Equal(("Folding stool", "Patents", "2020"), (custom.Title, custom.Group, custom.StartDate.ToString()));
    }

    static ImportException Refused(string text) => Assert.Throws<ImportException>(() => Read(text));

    static ImportedBank Read(string text) => new RenderCvImporter().Read(Encoding.UTF8.GetBytes(text));
}
