using System.Globalization;
using SkillBank.Dates;

namespace SkillBank.Tests.Dates;

public sealed class DateFormatTests
{
    [Theory]
    [InlineData("2019-03", null, "Mar 2019 – now")]
    [InlineData("2019-03", "2020", "Mar 2019 – 2020")]
    [InlineData("2019-03-01", "2019-03-30", "Mar 2019")]
    [InlineData(null, "2020", "2020")]
    [InlineData(null, null, null)]
    public void A_period_says_what_is_known_and_no_more(string? start, string? end, string? expected) =>
        Assert.Equal(expected, Of(DateStyle.ShortMonth).Print(new Period(Date(start), Date(end))));

    [Theory]
    [InlineData(DateStyle.ShortMonth, "Mar 2021")]
    [InlineData(DateStyle.LongMonth, "March 2021")]
    [InlineData(DateStyle.Numeric, "03/2021")]
    [InlineData(DateStyle.Iso, "2021-03")]
    [InlineData(DateStyle.Year, "2021")]
    public void A_style_says_how_much_of_a_date_is_printed(DateStyle style, string expected) =>
        Assert.Equal(expected, Of(style).Print(new PartialDate(2021, 3, 15)));

    [Fact]
    public void A_period_within_one_year_is_one_year() =>
        Assert.Equal("2021", Of(DateStyle.Year).Print(new Period(new(2021, 3), new(2021, 9))));

    static DateFormat Of(DateStyle style) => new(CultureInfo.GetCultureInfo("en"), style, "now");

    static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text, null);
}
