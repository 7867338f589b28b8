using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SkillBank.Analysis;
using SkillBank.Contract;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Dates;
using SkillBank.Tests.Transfer;

namespace SkillBank.Tests.Analysis;

public sealed class InsightsTests
{
    static readonly Gen<Experience> Job =
        from company in Gen.Elements("Northlight", "northlight ", "Oresund", "Ọkọ̀", "ỌKỌ̀")
        from one in DateValues.Recent
        from other in DateValues.Recent
        from open in Gen.Choose(0, 3)
        select new Experience
        {
            JobTitle = "Engineer",
            CompanyName = company,
            StartDate = one < other ? one : other,
            EndDate = open == 0 ? null : one < other ? other : one,
        };

    static readonly Gen<List<Experience>> Jobs = Job.ListOf();

    [Fact]
    public void The_order_of_entries_does_not_matter() =>
        Prop.ForAll(Jobs.ToArbitrary(), ArbMap.Default.ArbFor<int>(), (jobs, seed) =>
            {
                var shuffled = jobs.ToArray();
                new Random(seed).Shuffle(shuffled);
                return Json(Of(jobs)) == Json(Of(shuffled));
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Months_never_count_twice() =>
        Prop.ForAll(Jobs.ToArbitrary(), jobs =>
            {
                var once = Of(jobs).ExperienceSummary;
                var twice = Of([.. jobs, .. jobs]).ExperienceSummary;
                return once.TotalMonths == twice.TotalMonths
                    && once.MonthsByYear.SequenceEqual(twice.MonthsByYear)
                    && once.TotalMonths <= once.Employers.Sum(employer => employer.Months);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Another_job_never_lowers_the_total() =>
        Prop.ForAll(Jobs.ToArbitrary(), Job.ToArbitrary(), (jobs, job) =>
                Of([.. jobs, job]).ExperienceSummary.TotalMonths >= Of(jobs).ExperienceSummary.TotalMonths)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Everything_stays_within_its_bounds() =>
        Prop.ForAll(Jobs.ToArbitrary(), jobs =>
            {
                var summary = Of(jobs).ExperienceSummary;
                var from = jobs.Count == 0 ? Banks.Today : jobs.Min(job => job.StartDate.Earliest);
                var span = Math.Max(0, (Banks.Today.Year - from.Year) * 12 + Banks.Today.Month - from.Month + 1);
                return summary.TotalMonths <= span
                    && summary.MonthsByYear.Values.All(months => months is >= 1 and <= 12)
                    && summary.MonthsByYear.Values.Sum() == summary.TotalMonths
                    && summary.Employers.All(employer => employer.Months <= summary.TotalMonths)
                    && summary.Employers.Sum(employer => employer.Roles) == jobs.Count
                    && summary.CurrentEmployers.Count <= summary.Employers.Count;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Overlapping_jobs_are_merged_and_the_months_at_both_ends_count()
    {
        var summary = Of([Held("A", "2020-01", "2020-06"), Held("B", "2020-04-20", "2021-02-03"), Held("a", "2023", "2023")]).ExperienceSummary;
        Assert.Equal((26, 2.2m), (summary.TotalMonths, summary.TotalYears));
        Assert.Equal([("A", 18, 1.5m, 2), ("B", 11, 0.9m, 1)], summary.Employers.Select(e => (e.CompanyName, e.Months, e.Years, e.Roles)));
        Assert.Equal(new Dictionary<string, int> { ["2020"] = 12, ["2021"] = 2, ["2023"] = 12 }, summary.MonthsByYear);
        Assert.Empty(summary.CurrentEmployers);
    }

    [Fact]
    public void A_job_that_goes_on_counts_up_to_today_and_one_in_the_future_not_at_all()
    {
        var summary = Of([Held("Now", "2024-04", null), Held("Planned", "2025-01", null), Held("Ends later", "2024-05", "2026")]).ExperienceSummary;
        Assert.Equal(2, summary.TotalMonths);
        Assert.Equal(["Ends later", "Now"], summary.CurrentEmployers);
        Assert.Equal(0, summary.Employers.Single(employer => employer.CompanyName == "Planned").Months);
    }

    [Fact]
    public void A_thousand_years_of_two_thousand_jobs_are_counted_too() =>
        Assert.Equal((2024 - 1000) * 12 + 5, Of(Enumerable.Range(0, 2000).Select(_ => Held("Abbey", "1000", null))).ExperienceSummary.TotalMonths);

    [Fact]
    public void Skills_are_counted_by_kind_level_and_years()
    {
        var bank = Banks.With(
            Skill("C#", SkillType.HardSkill, "Expert", 12), Skill("Go", SkillType.HardSkill, "expert ", 1), Skill("Rust", SkillType.HardSkill, "Expert", 2),
            Skill("Listening", SkillType.SoftSkill, null, null), Skill("Cooking", SkillType.TransferableSkill, "Beginner", 20));
        Assert.Equal(
            """
            {"total":5,"byType":{"hard_skill":3,"soft_skill":1,"transferable_skill":1},"byLevel":{"Expert":3,"Beginner":1},
            """.Trim() + """
            "byYears":{"0-1":1,"2-4":1,"5-9":0,"10-19":1,"20+":1,"unknown":1}}
            """.Trim(),
            JsonSerializer.Serialize(Insights.Of(bank).SkillSummary, BankJson.Options));
    }

    [Fact]
    public void An_empty_bank_has_insights_of_nothing() => Assert.Equal(
        """
        {"totalMonths":0,"totalYears":0,"employers":[],"monthsByYear":{},"currentEmployers":[]}
        """.Trim(), JsonSerializer.Serialize(Of([]).ExperienceSummary, BankJson.Options));

    [Theory]
    [InlineData("2024-05-01T08:00:00Z", "2024-05-10T00:00:00Z")]
    [InlineData("2024-05-10T08:00:00Z", "2024-05-10T08:00:00Z")]
    public void They_hold_from_the_last_change_or_the_beginning_of_the_day(string updated, string expected)
    {
        var bank = Banks.With();
        bank.Profile.UpdatedAt = DateTimeOffset.Parse(updated, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Insights.Of(bank).LastAnalyzed);
    }

    static Insights Of(IEnumerable<Experience> jobs) => Insights.Of(Banks.With([.. jobs.Cast<Details>()]));

    static string Json(Insights insights) => JsonSerializer.Serialize(insights, BankJson.Options);

    static Skill Skill(string name, SkillType type, string? level, int? years) =>
        new() { SkillName = name, SkillType = type, ProficiencyLevel = level, YearsExperience = years };

    static Experience Held(string company, string start, string? end) => new()
    {
        JobTitle = "Engineer",
        CompanyName = company,
        StartDate = PartialDate.Parse(start, null),
        EndDate = end is null ? null : PartialDate.Parse(end, null),
    };
}
