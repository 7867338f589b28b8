using FsCheck;
using FsCheck.Fluent;
using SkillBank.Documents.Document;
using SkillBank.Transfer.Reading;

namespace SkillBank.Tests.Transfer;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("Plain text", "Plain text")]
    [InlineData("<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three")]
    [InlineData("<p>A <strong>bold</strong> and <em>slanted</em> word</p>", "A **bold** and _slanted_ word")]
    [InlineData("<ul><li><p>One</p></li><li>Two<ul><li>Nested</li></ul></li></ul>", "- One\n- Two\n  - Nested")]
    [InlineData("<ul><li>One</li><ul><li>Nested</li></ul></ul>", "- One\n  - Nested")]
    [InlineData("<ol start=\"3\"><li>three</li></ol>", "3. three")]
    [InlineData("<p>a<br>b</p>", "a\\\nb")]
    [InlineData("<p><a href=\"https://example.org/?a=1&amp;b=2\">here</a></p>", "[here](https://example.org/?a=1&b=2)")]
    [InlineData("<p><a href=\"javascript:alert(1)\">here</a></p>", "here")]
    [InlineData("<h3>Duties</h3><p>Many</p>", "**Duties**\n\nMany")]
    [InlineData("<script>alert(1)</script><style>p{}</style><p>Words</p>", "Words")]
    [InlineData("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree")]
    [InlineData("<p># not a heading</p><p>- nor a list</p><p>*nor* bold</p>", "\\# not a heading\n\n\\- nor a list\n\n\\*nor\\* bold")]
    [InlineData("<p></p><p>&nbsp;</p>", "")]
    [InlineData("1 &lt; 2", "1 < 2")]
    public void Html_becomes_Markdown_that_says_the_same(string html, string markdown) => Assert.Equal(markdown, HtmlText.ToMarkdown(html));

    [Fact]
    public void What_we_write_as_html_reads_back_as_the_same_text() => Prop.ForAll(Gen.Elements("word", "**bold**", "_it_", "[link](https://example.org/a)", "\n- ", "\n\n", "1. ", " & <b>", "\\*", "# ", "é漢").ListOf().Select(string.Concat).ToArbitrary(), markdown =>
        {
            var html = SkillBank.Transfer.ReactiveResume.RichHtml.Of([], RichTextParser.Parse(markdown), ": ");
            var again = SkillBank.Transfer.ReactiveResume.RichHtml.Of([], RichTextParser.Parse(HtmlText.ToMarkdown(html)), ": ");
            return (Words(again) == Words(html)).Label($"{html}\n{again}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("<div>", 200_000)]
    [InlineData("<ul><li>", 100_000)]
    [InlineData("<b>", 100_000)]
    [InlineData("&amp;", 200_000)]
    [InlineData("<a href=x>", 50_000)]
    public void Deep_and_endless_markup_ends(string part, int count) => HtmlText.ToMarkdown(string.Concat(Enumerable.Repeat(part, count)) + "end");

    /// <summary>Marks of emphasis count only beside a space or a sign, so some go; words, links and lists do not.</summary>
    static string Words(string html) => html.Replace("<strong>", "", StringComparison.Ordinal).Replace("</strong>", "", StringComparison.Ordinal).Replace("<em>", "", StringComparison.Ordinal).Replace("</em>", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);
}
