using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests.Document;

public sealed class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("plain text", "plain text")]
    [InlineData("a\u0000b\u0007c\u001bd\u007fe\u009ff", "abcdef")]
    [InlineData("over\u202Egnp\u202C \u2066iso\u2069", "overgnp iso")]
    [InlineData("zero\u200Bwidth\u2060 soft\u00ADhyphen \uFEFFmark", "zerowidth softhyphen mark")]
    [InlineData("tags\U000E0041\U000E0042", "tags")]
    [InlineData("non\uFFFEcharacter\uFDD0", "noncharacter")]
    [InlineData("ASCII\u200Djoiner\u200C", "ASCIIjoiner")]
    [InlineData("no\u00A0break", "no\u00A0break")]
    [InlineData("  many \t spaces\r\nand\nlines\u2028here  ", "many spaces and lines here")]
    public void A_line_keeps_words_and_loses_what_harms(string? text, string clean) => Assert.Equal(clean, CleanText.Line(text));

    // Not an InlineData: a lone surrogate does not survive in an attribute.
    [Fact]
    public void Half_a_character_becomes_a_replacement_character() =>
        Assert.Equal("lone \ufffd surrogate \ufffd", CleanText.Line("lone \ud800 surrogate \udc00"));

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩🏽\u200D🚀")]
    [InlineData("❤\uFE0F")]
    [InlineData("ב\u200FC#")]
    public void Joiners_and_marks_stay_where_the_script_needs_them(string text) => Assert.Equal(text, CleanText.Line(text));

    [Fact]
    public void Every_kind_of_line_break_becomes_a_line_feed() =>
        Assert.Equal("a\nb\nc\nd\ne\n\nf", CleanText.Lines("a\r\nb\rc\nd\u0085e\u2029\u2028f"));

    [Fact]
    public void A_run_of_marks_is_cut_short() =>
        Assert.Equal("a" + new string('\u0301', 8) + "b", CleanText.Line("a" + new string('\u0301', 20_000) + "b"));

    [Fact]
    public void Cleaning_twice_changes_nothing_more()
    {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, 40).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0x300 : 0x10000))]);
            Assert.Equal(CleanText.Lines(text), CleanText.Lines(CleanText.Lines(text)));
            Assert.Equal(CleanText.Line(text), CleanText.Line(CleanText.Line(text)));
        }
    }

    [Theory]
    [InlineData("https://example.org/a?b=c#d", "https://example.org/a?b=c#d")]
    [InlineData(" mailto:a@example.org ", "mailto:a@example.org")]
    [InlineData("HTTP://example.org", "HTTP://example.org")]
    [InlineData("tel:+15550100", "tel:+15550100")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("java\u0000script:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("//example.org", null)]
    [InlineData("https://", null)]
    [InlineData("https://example.org/a b", null)]
    [InlineData(null, null)]
    public void Only_harmless_addresses_become_links(string? url, string? safe) => Assert.Equal(safe, SafeUrl.OrNull(url));
}
