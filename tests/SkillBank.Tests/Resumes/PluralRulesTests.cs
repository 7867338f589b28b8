using SkillBank.Resumes;

namespace SkillBank.Tests.Resumes;

public sealed class PluralRulesTests
{
    [Theory]
    [InlineData("en", "1 year|2 years|11 years|0 years")]
    [InlineData("fr", "1 an|2 ans|0 an")]
    [InlineData("nl", "1 jaar|5 jaar")]
    [InlineData("pl", "1 rok|2 lata|5 lat|12 lat|22 lata|21 lat")]
    [InlineData("cs", "1 rok|3 roky|5 let|22 let")]
    [InlineData("uk", "1 рік|2 роки|5 років|11 років|21 рік|13 років")]
    [InlineData("ru", "1 год|4 года|5 лет|14 лет|31 год")]
    [InlineData("hr", "1 godina|3 godine|5 godina|21 godina|12 godina")]
    [InlineData("sl", "1 leto|2 leti|3 leta|4 leta|5 let|102 leti")]
    [InlineData("ro", "1 an|2 ani|19 ani|20 de ani|101 ani")]
    [InlineData("lt", "1 metai|9 metai|10 metų|11 metų|21 metai")]
    [InlineData("lv", "1 gads|2 gadi|10 gadu|11 gadu|21 gads")]
    [InlineData("fi", "1 vuosi|2 vuotta")]
    [InlineData("ja", "1年|12年")]
    [InlineData("sw", "mwaka 1|miaka 2")]
    public void Years_take_the_form_that_their_number_asks_for(string tag, string expected) => Assert.All(expected.Split('|'), text =>
        Assert.Equal(text, ResumeWords.Find(tag)!.YearsOf(int.Parse(string.Concat(text.Where(char.IsAsciiDigit)), null))));

    [Theory]
    [InlineData("ar", 1, "سنة واحدة")]
    [InlineData("ar", 2, "سنتان")]
    [InlineData("ar", 5, "5 سنوات")]
    [InlineData("ar", 11, "11 سنة")]
    [InlineData("ar", 103, "103 سنوات")]
    [InlineData("he", 1, "שנה אחת")]
    [InlineData("he", 2, "שנתיים")]
    [InlineData("he", 7, "7 שנים")]
    public void A_form_may_be_the_number_itself(string tag, int count, string expected) => Assert.Equal(expected, ResumeWords.Find(tag)!.YearsOf(count));
}
