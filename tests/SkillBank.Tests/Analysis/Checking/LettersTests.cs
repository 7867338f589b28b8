using SkillBank.Analysis.Checking;

namespace SkillBank.Tests.Analysis.Checking;

public sealed class LettersTests
{
    static bool Has(string text, string sought) => Letters.Of(text).Has(Letters.Of(sought));

    [Theory]
    [InlineData("Staff Engineer, Northlight", "staff engineer northlight")]
    [InlineData("Staff\nEngineer", "Staff Engineer")]
    [InlineData("develop-\nment of things", "development")]
    [InlineData("oﬃce", "office")]
    [InlineData("E X P E R I E N C E", "Experience")]
    [InlineData("re\u00ADsume", "resume")]
    [InlineData("+44 20 7946 0318", "+442079460318")]
    [InlineData("Mar 2019–present", "Mar 2019 – Present")]
    [InlineData("株式会社サンプル2020年", "サンプル")]
    [InlineData("٢٠٢١ الآن", "2021")]
    [InlineData("Ａｎａ", "Ana")]
    public void Spacing_case_hyphens_and_forms_make_no_difference(string text, string sought) => Assert.True(Has(text, sought));

    [Theory]
    [InlineData("C++ and Rust", "C")]
    [InlineData("C# and Rust", "C")]
    [InlineData("Rustic", "Rust")]
    [InlineData("Django", "Go")]
    [InlineData("resume", "résumé")]
    [InlineData("Ana", "")]
    public void Other_words_are_other_words(string text, string sought) => Assert.False(Has(text, sought));

    [Fact]
    public void A_text_that_is_cut_off_is_searched_as_far_as_it_goes()
    {
        var letters = Letters.Of([new string('a', 100), "end"], most: 100);
        Assert.Equal(100, letters.Count);
        Assert.False(letters.Has(Letters.Of("end")));
    }

    [Fact]
    public void Half_a_character_does_no_harm() => Assert.True(Has("lone\ud800 Ana", "Ana"));
}
