using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests.Document;

public sealed class RichTextParserTests
{
    static string Parsed(string? markdown) => DocumentTexts.Describe(RichTextParser.Parse(markdown));

    [Theory]
    [InlineData(null, "")]
    [InlineData(" \n\t\n", "")]
    [InlineData("one\ntwo\n\nthree", "<p>one two</p><p>three</p>")]
    [InlineData("one  \ntwo\\\nthree", "<p>one<br>two<br>three</p>")]
    [InlineData("**bold** and *italic* and ***both***", "<p><b>bold</b> and <i>italic</i> and <i><b>both</b></i></p>")]
    [InlineData("snake_case_name 2*3*4", "<p>snake_case_name 2<i>3</i>4</p>")]
    [InlineData("- a\n- b\n  - c\n  - d\n- e", "<ul><li><p>a</p></li><li><p>b</p><ul><li><p>c</p></li><li><p>d</p></li></ul></li><li><p>e</p></li></ul>")]
    [InlineData("3. a\n4. b", "<ol 3><li><p>a</p></li><li><p>b</p></li></ol>")]
    [InlineData("- a\n-\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>")]
    [InlineData("[site](https://example.org \"title\")", "<p><a https://example.org>site</a></p>")]
    [InlineData("[**bold** label](mailto:a@example.org)", "<p><a mailto:a@example.org><b>bold</b> label</a></p>")]
    [InlineData("<https://example.org> <a@example.org>", "<p><a https://example.org>https://example.org</a> <a mailto:a@example.org>a@example.org</a></p>")]
    [InlineData("[](https://example.org)", "<p><a https://example.org>https://example.org</a></p>")]
    public void The_subset_is_understood(string? markdown, string expected) => Assert.Equal(expected, Parsed(markdown));

    [Theory]
    [InlineData("see https://example.org now", "<p>see https://example.org now</p>")]
    [InlineData("<b>x</b> &amp; <!-- c -->", "<p><b>x</b> & <!-- c --></p>")]
    [InlineData("<div>\nblock\n</div>", "<p><div> block </div></p>")]
    [InlineData("# Heading\n\nUnder\n===", "<p>Heading</p><p>Under</p>")]
    [InlineData("`code` and ``a`b``", "<p>code and a`b</p>")]
    [InlineData("```cs\nvar a;\nvar b;\n```", "<p>cs<br>var a;<br>var b;</p>")]
    [InlineData("    indented\n    code", "<p>indented<br>code</p>")]
    [InlineData("> quoted\n> text", "<p>quoted text</p>")]
    [InlineData("a\n\n---\n\nb", "<p>a</p><p>b</p>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "<p>| a | b | |---|---| | 1 | 2 |</p>")]
    [InlineData("![picture of me](https://example.org/me.png)", "<p>picture of me</p>")]
    [InlineData("[note]: this is no link target", "<p>[note]: this is no link target</p>")]
    [InlineData("[note]: https://example.org", "<p>[note]: https://example.org</p>")]
    [InlineData("before\n\n[note]: https://example.org\n\nafter", "<p>before</p><p>[note]: https://example.org</p><p>after</p>")]
    [InlineData("[used]\n\n[used]: https://example.org", "<p><a https://example.org>used</a></p>")]
    public void The_text_of_everything_else_is_kept(string markdown, string expected) => Assert.Equal(expected, Parsed(markdown));

    [Theory]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "<p>x</p>")]
    [InlineData("[x](&#106;avascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](data:text/html;base64,AA)", "<p>x</p>")]
    [InlineData("[x](file:///etc/passwd)", "<p>x</p>")]
    [InlineData("[x](relative/path)", "<p>x</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    public void Other_addresses_are_no_links(string markdown, string expected) => Assert.Equal(expected, Parsed(markdown));

    [Fact]
    public void An_entity_cannot_smuggle_in_a_control_character() => Assert.Equal("<p>ab</p>", Parsed("a&#x202E;b"));

    [Fact]
    public void Nesting_is_bounded_and_its_text_kept()
    {
        var deep = string.Concat(Enumerable.Range(0, 60).Select(n => new string(' ', 2 * n) + $"- level{n}\n"));
        var text = Parsed(deep);
        Assert.Equal(RichTextParser.DeepestLevel, text.Split("<ul>").Length - 1);
        Assert.All(Enumerable.Range(0, 60), n => Assert.Contains($"level{n}", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("*a ")]
    [InlineData("**a ")]
    [InlineData("*")]
    [InlineData("_a*")]
    [InlineData("[")]
    [InlineData("![a](")]
    [InlineData("`")]
    [InlineData("<")]
    [InlineData("&#")]
    [InlineData("\u0301")]
    [InlineData("[a]: b\n")]
    public void Twenty_thousand_characters_of_the_same_trick_do_no_harm(string trick) =>
        Assert.NotNull(RichTextParser.Parse(string.Concat(Enumerable.Repeat(trick, 20_000 / trick.Length)) + " end"));

    [Fact]
    public void Any_string_gives_a_result_that_holds_all_its_letters()
    {
        string[] pieces = ["*", "**", "_", "[", "](", ")", "https://e.org", "\n", "\n\n", "- ", "1. ", "  ", "> ", "#", "`", "```", "<b>", "&", "&lt;", "\\", "|", "!", "\t", "~", "=", "---"];
        var random = new Random(20_11);
        for (var i = 0; i < 3_000; i++)
        {
            List<string> words = [];
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(n =>
            {
                if (random.Next(2) == 0)
                    return pieces[random.Next(pieces.Length)];
                words.Add($"w{n}w");
                return words[^1];
            }));
            var parsed = Parsed(text);
            Assert.All(words, word => Assert.True(
                parsed.Contains(word, StringComparison.Ordinal) || text.Contains("](", StringComparison.Ordinal) || text.Contains('&', StringComparison.Ordinal), text));
        }
    }
}
