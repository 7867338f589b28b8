using FsCheck;
using FsCheck.Fluent;
using SkillBank.Dates;

namespace SkillBank.Tests.Dates;

/// <summary>Generated dates of all three precisions.</summary>
static class DateValues
{
    public static Gen<PartialDate> Any { get; } = Between(1000, 9999);

    public static Gen<PartialDate> Recent { get; } = Between(1990, 2030);

    static Gen<PartialDate> Between(int first, int last) =>
        from year in Gen.Choose(first, last)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 31)
        select new PartialDate(year, month, month == 0 ? 0 : Math.Min(day, DateTime.DaysInMonth(year, month)));
}
