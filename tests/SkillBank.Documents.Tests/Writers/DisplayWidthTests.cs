using SkillBank.Documents.Writers.Plain;

namespace SkillBank.Documents.Tests.Writers;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("Zażółć", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("佐藤", 4)]
    [InlineData("ｶﾅ", 2)]
    [InlineData("한글", 4)]
    [InlineData("\u1112\u1161\u11AB", 2)]
    [InlineData("👩🏽‍🚀", 2)]
    [InlineData("🇳🇴", 2)]
    [InlineData("❤️", 2)]
    [InlineData("❤", 1)]
    [InlineData("שלום", 4)]
    [InlineData("हिन्दी", 3)]
    [InlineData("→–“”", 4)]
    public void A_text_takes_as_many_columns_as_a_terminal_gives_it(string text, int columns) => Assert.Equal(columns, DisplayWidth.Of(text));
}
