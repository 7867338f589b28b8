using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using SkillBank.Dates;

namespace SkillBank.Tests.Dates;

public sealed class PartialDateTests
{
    [Fact]
    public void What_is_printed_reads_back_as_the_same_date() =>
        Prop.ForAll(DateValues.Any.ToArbitrary(), date => PartialDate.TryParse(date.ToString(), out var back) && back == date)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_dates_is_the_order_of_their_texts() =>
        Prop.ForAll(DateValues.Any.Two().ToArbitrary(), pair => Math.Sign(pair.Item1.CompareTo(pair.Item2))
                == Math.Sign(string.CompareOrdinal(pair.Item1.ToString(), pair.Item2.ToString())))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_printed_date_has_the_published_pattern() =>
        Prop.ForAll(DateValues.Any.ToArbitrary(), date => Regex.IsMatch(date.ToString(), PartialDate.Pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_date_lies_between_its_earliest_and_its_latest_day() =>
        Prop.ForAll(DateValues.Any.ToArbitrary(), date =>
                date.Earliest <= date.Latest
                && date.Earliest.Year == date.Year && date.Latest.Year == date.Year
                && (date.Day == 0 || date.Earliest == date.Latest)
                && (date.Month == 0 || (date.Latest.Month == date.Month && date.MonthNumber == date.Year * 12 + date.Month - 1)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_reading_fail_and_what_is_read_prints_as_the_start_of_the_text() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
                !PartialDate.TryParse(text, out var date) || text.Trim().StartsWith(date.ToString(), StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2019", 2019, 0, 0)]
    [InlineData("2019-03", 2019, 3, 0)]
    [InlineData("2019-03-15", 2019, 3, 15)]
    [InlineData("2020-02-29", 2020, 2, 29)]
    [InlineData(" 2019-03 ", 2019, 3, 0)]
    [InlineData("2019-03-15T23:30:00Z", 2019, 3, 15)]
    [InlineData("2019-03-15T23:30:00.123+13:00", 2019, 3, 15)]
    [InlineData("2019-03-15 08:00", 2019, 3, 15)]
    public void Years_months_days_and_date_times_are_read(string text, int year, int month, int day)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("present")]
    [InlineData("201")]
    [InlineData("20190")]
    [InlineData("0999")]
    [InlineData("2019-")]
    [InlineData("2019-3")]
    [InlineData("2019-00")]
    [InlineData("2019-13")]
    [InlineData("2019-02-29")]
    [InlineData("2019-03-00")]
    [InlineData("2019-03-32")]
    [InlineData("2019/03/15")]
    [InlineData("2019-03-15T25:00:00Z")]
    [InlineData("2019-03-15Tomorrow")]
    [InlineData("2019-03-15\u0000")]
    [InlineData("-2019")]
    [InlineData("+019")]
    [InlineData("２０１９")]
    [InlineData("٢٠١٩")]
    [InlineData("2019-٠٣")]
    public void Anything_else_is_no_date(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Reading_does_not_depend_on_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
            Assert.True(PartialDate.TryParse("2019-03-15T10:00:00Z", out var date));
            Assert.Equal("2019-03-15", date.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(2019, 2, 29)]
    [InlineData(2019, 13, 0)]
    [InlineData(2019, 0, 5)]
    [InlineData(999, 1, 1)]
    [InlineData(10_000, 1, 1)]
    public void There_is_no_way_to_make_a_date_that_does_not_exist(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day));
}
