using FsCheck;
using FsCheck.Fluent;
using SkillBank.Dates;
using SkillBank.Resumes;
using SkillBank.Transfer.Reading;

namespace SkillBank.Tests.Transfer;

public sealed class PeriodTextTests
{
    [Theory]
    [InlineData("Mar 2019 – Present", "2019-03", null, true)]
    [InlineData("March 2019 - December 2020", "2019-03", "2020-12", false)]
    [InlineData("03/2019 – 12/2020", "2019-03", "2020-12", false)]
    [InlineData("2015-2018", "2015", "2018", false)]
    [InlineData("2015-03 to 2018-11", "2015-03", "2018-11", false)]
    [InlineData("2015", "2015", null, false)]
    [InlineData("2015 –", "2015", null, true)]
    [InlineData("seit März 2019", "2019-03", null, true)]
    [InlineData("03.2019 bis heute", "2019-03", null, true)]
    [InlineData("15.03.2019 – 01.04.2020", "2019-03-15", "2020-04-01", false)]
    [InlineData("mars 2019 à aujourd’hui", "2019-03", null, true)]
    [InlineData("Depuis 2020", "2020", null, true)]
    [InlineData("enero de 2019 - actualidad", "2019-01", null, true)]
    [InlineData("Gen 2019 – in corso", "2019-01", null, true)]
    [InlineData("sty 2019 – obecnie", "2019-01", null, true)]
    [InlineData("янв. 2019 — по настоящее время", "2019-01", null, true)]
    [InlineData("2019年3月～現在", "2019-03", null, true)]
    [InlineData("2019. március – 2020. január", "2019-03", "2020-01", false)]
    [InlineData("Sep. 12, 2022", "2022-09-12", null, false)]
    [InlineData("12 September 2022", "2022-09-12", null, false)]
    [InlineData("(Sept 2016 – Juin 2019)", "2016-09", "2019-06", false)]
    [InlineData("1/2019-2/2020", "2019-01", "2020-02", false)]
    public void A_period_is_read_as_exactly_as_it_is_written(string text, string first, string? last, bool goesOn)
    {
        var period = Assert.IsType<PeriodText>(PeriodText.Parse(text));
        Assert.Equal((first, last, goesOn), (period.First.ToString(), period.Last?.ToString(), period.GoesOn));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("03/04/2019")]
    [InlineData("31.02.2019")]
    [InlineData("2015, 2016, 2018")]
    [InlineData("2015, 2018")]
    [InlineData("Class of 2015")]
    [InlineData("+47 555 2015")]
    [InlineData("99999999999999999999")]
    public void What_is_no_period_or_more_than_one_is_not_guessed_at(string text) => Assert.Null(PeriodText.Parse(text));

    [Fact]
    public void A_period_is_found_where_it_stands_in_a_line()
    {
        const string line = "Nordhavn AS, Oslo   Mar 2019 – Present (remote)";
        var period = PeriodText.Find(line)!;
        Assert.Equal("Mar 2019 – Present", line.Substring(period.Index, period.Length));
    }

    [Fact]
    public void Whatever_a_resume_prints_reads_back() => Prop.ForAll(Printed.ToArbitrary(), printed =>
        {
            var read = PeriodText.Parse(printed.Text);
            var (start, end) = (printed.Period.Start!.Value, printed.Period.End);
            var expected = end == start ? (start, null, false) : (start, end, end is null);
            return ((read?.First, read?.Last, read?.GoesOn) == (expected.start, expected.Item2, expected.Item3))
                .Label($"{printed.Tag} {printed.Style}: '{printed.Text}' read as {read}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    sealed record Print(string Tag, DateStyle Style, Period Period, string Text);

    /// <summary>In every language and style, with months that only one language's calendar could mistake left out: "listopad" is October in Croatian and November in Czech.</summary>
    static Gen<Print> Printed =>
        from tag in Gen.Elements(ResumeWords.Tags.Except(["hr"]).ToArray())
        from style in Gen.Elements(Enum.GetValues<DateStyle>())
        from year in Gen.Choose(1950, 2040)
        from month in Gen.Choose(0, 12)
        from years in Gen.Choose(-1, 9)
        let isYear = style == DateStyle.Year
        let start = new PartialDate(year, isYear ? 0 : month)
        let end = years < 0 ? (PartialDate?)null : new PartialDate(year + years, isYear || month == 0 ? 0 : month)
        where !(tag is "cs" or "pl" or "hr" && month is 6 or 7 or 8 or 10 or 11)
        let period = new Period(start, end)
        select new Print(tag, style, period, ResumeLanguage.Of(tag, style).Dates.Print(period)!);
}
