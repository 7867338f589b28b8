using SkillBank.Dates;
using SkillBank.Resumes;

namespace SkillBank.Tests.Dates;

public sealed class DateFormatTests
{
    [Theory]
    [InlineData("2019-03", null, "Mar 2019 – present")]
    [InlineData("2019-03", "2020", "Mar 2019 – 2020")]
    [InlineData("2019-03-01", "2019-03-30", "Mar 2019")]
    [InlineData(null, "2020", "2020")]
    [InlineData(null, null, null)]
    public void A_period_says_what_is_known_and_no_more(string? start, string? end, string? expected) =>
        Assert.Equal(expected, Of("en").Print(new Period(Date(start), Date(end))));

    [Theory]
    [InlineData(DateStyle.ShortMonth, "Mar 2021")]
    [InlineData(DateStyle.LongMonth, "March 2021")]
    [InlineData(DateStyle.Numeric, "03/2021")]
    [InlineData(DateStyle.Iso, "2021-03")]
    [InlineData(DateStyle.Year, "2021")]
    public void A_style_says_how_much_of_a_date_is_printed(DateStyle style, string expected) =>
        Assert.Equal(expected, Of("en", style).Print(new PartialDate(2021, 3, 15)));

    [Fact]
    public void A_period_within_one_year_is_one_year() =>
        Assert.Equal("2021", Of("en", DateStyle.Year).Print(new Period(new(2021, 3), new(2021, 9))));

    [Theory]
    [InlineData(DateStyle.Iso)]
    [InlineData(DateStyle.Numeric)]
    [InlineData(DateStyle.LongMonth)]
    public void A_year_without_a_month_is_a_year_in_every_style(DateStyle style) => Assert.Equal("2021", Of("de", style).Print(new PartialDate(2021)));

    [Theory]
    [InlineData("de", DateStyle.ShortMonth, "Okt. 2021 – heute")]
    [InlineData("fr", DateStyle.ShortMonth, "oct. 2021 – aujourd’hui")]
    [InlineData("es", DateStyle.LongMonth, "octubre de 2021 – actualidad")]
    [InlineData("cs", DateStyle.LongMonth, "říjen 2021 – dosud")]
    [InlineData("pl", DateStyle.LongMonth, "październik 2021 – obecnie")]
    [InlineData("uk", DateStyle.LongMonth, "жовтень 2021 – дотепер")]
    [InlineData("el", DateStyle.LongMonth, "Οκτώβριος 2021 – σήμερα")]
    [InlineData("fi", DateStyle.LongMonth, "lokakuu 2021 – nykyhetki")]
    [InlineData("hr", DateStyle.LongMonth, "listopad 2021. – danas")]
    [InlineData("hu", DateStyle.LongMonth, "2021. október – jelenleg")]
    [InlineData("lv", DateStyle.LongMonth, "2021. gada oktobris – šobrīd")]
    [InlineData("lt", DateStyle.LongMonth, "2021 m. spalis – dabar")]
    [InlineData("sv", DateStyle.Numeric, "2021-10 – nu")]
    [InlineData("vi", DateStyle.ShortMonth, "10/2021 – hiện tại")]
    [InlineData("ar", DateStyle.ShortMonth, "أكتوبر 2021 – حتى الآن")]
    [InlineData("fa", DateStyle.LongMonth, "اکتبر 2021 – اکنون")]
    [InlineData("he", DateStyle.LongMonth, "אוקטובר 2021 – היום")]
    [InlineData("hi", DateStyle.LongMonth, "अक्तूबर 2021 – वर्तमान")]
    [InlineData("ja", DateStyle.ShortMonth, "2021年10月～現在")]
    [InlineData("ja", DateStyle.Year, "2021年～現在")]
    [InlineData("ko", DateStyle.ShortMonth, "2021년 10월 ~ 현재")]
    [InlineData("zh-Hans", DateStyle.ShortMonth, "2021年10月 – 至今")]
    [InlineData("zh-TW", DateStyle.Numeric, "2021/10 – 至今")]
    public void A_language_has_its_own_names_order_and_marks(string tag, DateStyle style, string expected) =>
        Assert.Equal(expected, Of(tag, style).Print(new Period(new(2021, 10), null)));

    [Fact]
    public void Dates_are_printed_in_one_calendar_and_in_digits_that_every_program_reads() =>
        Assert.All(ResumeWords.Tags, tag => Assert.Contains("2021", Of(tag).Print(new PartialDate(2021, 3)), StringComparison.Ordinal));

    static DateFormat Of(string tag, DateStyle style = DateStyle.ShortMonth) => ResumeLanguage.Of(tag, style).Dates;

    static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text, null);
}
