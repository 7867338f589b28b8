using FsCheck;
using FsCheck.Fluent;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

public sealed class HighlightTextTests
{
    static readonly Gen<string> Piece = Gen.Elements(
        "", " ", "  ", "\n", "\n\n", "word", "two words", "-", "- ", "* ", "+ ", "+", "---", "- - -", "***", "_ _ _", "# ", "#tag", "## Title", ">", "> said",
        "1. ", "1)", "1986. A year", "12\\. ", "\\", "\\- ", "\\\\", "**bold**", "*soft*", "`code`", "```", "~~~", "===", "=", "[a](https://example.org)",
        "\t", "\r", "é", "漢字", "👩‍🚀", "<b>", "&amp;", "|", "- [ ] task");

    static readonly Gen<string> Text = Piece.ListOf().Select(pieces => string.Concat(pieces));

    [Fact]
    public void Any_summary_and_highlights_come_out_as_they_went_in() =>
        Prop.ForAll(Text.ToArbitrary(), Text.ListOf().ToArbitrary(), (summary, highlights) =>
            {
                var (summaryBack, highlightsBack) = HighlightText.Split(HighlightText.Join(summary, [.. highlights]));
                return (summaryBack ?? "") == summary && highlightsBack.SequenceEqual(highlights);
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void No_word_of_any_text_is_lost_by_splitting_it() =>
        Prop.ForAll(Text.ToArbitrary(), text =>
            {
                var (summary, highlights) = HighlightText.Split(text);
                var all = string.Join(' ', highlights.Prepend(summary ?? ""));
                return Words(text).All(word => all.Contains(word, StringComparison.Ordinal));
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Theory]
    [InlineData("Led a team.", new[] { "Cut costs", "Hired four" }, "Led a team.\n\n- Cut costs\n- Hired four")]
    [InlineData(null, new[] { "One\nof two lines" }, "- One\n  of two lines")]
    [InlineData("- not a bullet", new string[0], "\\- not a bullet")]
    [InlineData("1. not a list\n# not a heading", new string[0], "1\\. not a list\n\\# not a heading")]
    [InlineData("**bold** and *soft* stay", new[] { "see [this](https://example.org)" }, "**bold** and *soft* stay\n\n- see [this](https://example.org)")]
    public void The_text_is_Markdown_that_a_person_would_write(string? summary, string[] highlights, string expected) =>
        Assert.Equal(expected, HighlightText.Join(summary, highlights));

    [Fact]
    public void A_paragraph_after_the_bullets_becomes_a_highlight_and_so_stays()
    {
        var (summary, highlights) = HighlightText.Split("Intro:\n* one\n* two\n  more of two\n\nAnd in the end.");
        Assert.Equal("Intro:", summary);
        Assert.Equal(["one", "two\nmore of two", "And in the end."], highlights);
    }

    [Fact]
    public void Nothing_at_all_is_no_text() => Assert.Null(HighlightText.Join("", []));

    static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', '\t', '\r', '-', '*', '+', '\\'], StringSplitOptions.RemoveEmptyEntries);
}
