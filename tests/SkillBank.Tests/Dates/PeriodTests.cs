using FsCheck;
using FsCheck.Fluent;
using SkillBank.Dates;

namespace SkillBank.Tests.Dates;

public sealed class PeriodTests
{
    [Fact]
    public void A_period_of_two_dates_is_reversed_in_at_most_one_direction() =>
        Prop.ForAll(DateValues.Recent.Two().ToArbitrary(), pair =>
                !(new Period(pair.Item1, pair.Item2).IsReversed && new Period(pair.Item2, pair.Item1).IsReversed))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_period_whose_dates_are_in_order_is_never_reversed() =>
        Prop.ForAll(DateValues.Recent.Two().ToArbitrary(), pair =>
            {
                var (first, last) = pair.Item1 <= pair.Item2 ? pair : (pair.Item2, pair.Item1);
                return !new Period(first, last).IsReversed;
            })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2020-06", "2020", false)]
    [InlineData("2020", "2020-01", false)]
    [InlineData("2020-06-15", "2020-06", false)]
    [InlineData("2020-06", "2020-05", true)]
    [InlineData("2020", "2019", true)]
    [InlineData(null, "2019", false)]
    [InlineData("2020", null, false)]
    public void A_vague_end_is_read_as_late_as_it_may_mean(string? start, string? end, bool reversed) =>
        Assert.Equal(reversed, Of(start, end).IsReversed);

    [Theory]
    [InlineData("2019", null, true)]
    [InlineData("2019", "2024-05", true)]
    [InlineData("2019", "2024", true)]
    [InlineData("2019", "2024-05-10", true)]
    [InlineData("2019", "2024-05-09", false)]
    [InlineData("2019", "2024-04", false)]
    [InlineData(null, null, false)]
    [InlineData(null, "2025", true)]
    public void It_is_open_until_the_last_day_that_its_end_may_mean(string? start, string? end, bool open) =>
        Assert.Equal(open, Of(start, end).IsOpenOn(new DateOnly(2024, 5, 10)));

    static Period Of(string? start, string? end) => new(Date(start), Date(end));

    static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text, null);
}
