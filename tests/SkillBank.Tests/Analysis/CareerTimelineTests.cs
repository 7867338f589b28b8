using SkillBank.Analysis;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;

namespace SkillBank.Tests.Analysis;

/// <summary>Today is 2024-05-10.</summary>
public sealed class CareerTimelineTests
{
    [Fact]
    public void An_empty_bank_has_an_empty_timeline()
    {
        var timeline = CareerTimeline.Of(Banks.With());
        Assert.Empty(timeline.Spans);
        Assert.Empty(timeline.Gaps);
        Assert.Empty(timeline.Undated);
        Assert.Null(timeline.Months);
        Assert.Equal(0, timeline.LanesOf(CareerKind.Work));
    }

    [Theory]
    [InlineData("2019-01", "2019-01", "2019-02", "")]
    [InlineData("2019-01", "2019-01", "2019-03", "")]
    [InlineData("2019-01-01", "2019-01-01", "2019-03-31", "")]
    [InlineData("2019-01", "2019-01-31", "2019-04-01", "2019-02..2019-03")]
    [InlineData("2019", "2019", "2020-03", "2020-01..2020-02")]
    [InlineData("2018-03", "2018", "2019", "")]
    [InlineData("2017-12", "2017", "2019", "2018-01..2018-12")]
    public void A_gap_is_two_whole_months_that_are_surely_empty(string start, string end, string next, string gaps) =>
        Assert.Equal(gaps, Gaps(Job("A", start, end), Job("B", next, null)));

    [Theory]
    [InlineData("2024-05-10", "")]
    [InlineData("2024-04", "")]
    [InlineData("2024-03-31", "")]
    [InlineData("2024-02-29", "2024-03..2024-04 open")]
    [InlineData("2024", "")]
    public void A_gap_that_goes_on_ends_with_the_last_whole_month(string end, string gaps) => Assert.Equal(gaps, Gaps(Job("A", "2020", end)));

    [Fact]
    public void What_is_planned_closes_no_month_before_it()
    {
        Details[] details = [Job("A", "2020", "2023-06"), Job("B", "2025-01", null), Job("C", "2030", "2031")];
        Assert.Equal("2023-07..2024-04 open", Gaps(details));
        var timeline = CareerTimeline.Of(Banks.With(details));
        Assert.Equal([(false, false), (true, false), (true, false)], timeline.Spans.Select(span => (span.IsPlanned, span.IsCurrent)));
        Assert.Equal("2020-01..2031-12", Text(timeline.Months!.Value));
        Assert.Equal("2025-01..2025-01", Text(timeline.Spans[1].Months));
    }

    [Fact]
    public void What_goes_on_comes_after_what_ended_in_the_same_month()
    {
        Details goesOn = Job("A", "2020-01", null), ended = Job("B", "2020-01", "2024-05-05");
        foreach (Details[] details in new[] { [goesOn, ended], new[] { ended, goesOn } })
            Assert.Equal([false, true], CareerTimeline.Of(Banks.With(details)).Spans.Select(span => span.IsCurrent));
    }

    [Fact]
    public void A_job_that_begins_later_this_month_is_planned_and_closes_the_gap_before_it()
    {
        Details[] details = [Job("A", "2020", "2024-01"), Job("B", "2024-05-20", null)];
        Assert.Equal("2024-02..2024-04", Gaps(details));
        Assert.Equal((true, false), CareerTimeline.Of(Banks.With(details)).Spans.Select(span => (span.IsPlanned, span.IsCurrent)).Last());
    }

    [Fact]
    public void Study_closes_gaps_and_unpaid_work_and_projects_are_named_with_them()
    {
        var bank = Banks.With(
            Job("A", "2015-01", "2016-12"), Job("B", "2019-01", null),
            new Education { InstitutionName = "Oresund", StartDate = Date("2017-01"), EndDate = Date("2017-12") },
            new Volunteering { Organization = "Repair café", StartDate = Date("2018-12"), EndDate = Date("2019-05") },
            new Project { ProjectName = "Vraagstuk", StartDate = Date("2015"), EndDate = Date("2017") });
        var gap = Assert.Single(CareerTimeline.Of(bank).Gaps);
        Assert.Equal(("2018-01..2018-12", false), (Text(gap.Months), gap.IsOpen));
        Assert.Equal(bank.Of<Volunteering>().Select(entry => entry.Id), gap.Beside);
    }

    [Theory]
    [InlineData("2011-06", "2011-10", "")]
    [InlineData("2011-06", "2011-11", "2011-07..2011-10")]
    public void A_summer_after_study_is_no_gap(string end, string next, string gaps) =>
        Assert.Equal(gaps, Gaps(new Education { InstitutionName = "Oresund", EndDate = Date(end) }, Job("A", next, null)));

    [Fact]
    public void Spans_are_named_by_what_was_done_and_for_whom()
    {
        var timeline = CareerTimeline.Of(Banks.With(
            Job("Havenstroom", "2021-09", null),
            new Education { InstitutionName = "Oresund", DegreeType = "BSc", FieldOfStudy = "Physics", GraduationDate = Date("2011-06") },
            new Education { InstitutionName = "Evening school", EndDate = Date("2009") },
            new Project { ProjectName = "Vraagstuk", Organization = "Open Meter", StartDate = Date("2020") },
            new Volunteering { Organization = "Code Club", EndDate = Date("2018-11") }));
        Assert.Equal(
            [
                "Work: Engineer, Havenstroom, 2021-09..2024-05, current", "Study: Evening school, , 2009-01..2009-12", "Study: BSc, Physics, Oresund, 2011-06..2011-06",
                "Volunteering: Code Club, , 2018-11..2018-11", "Project: Vraagstuk, Open Meter, 2020-01..2024-05, current",
            ],
            timeline.Spans.Select(span => $"{span.Kind}: {span.Label}, {span.Organization}, {Text(span.Months)}{(span.IsCurrent ? ", current" : "")}"));
    }

    [Fact]
    public void What_has_no_date_is_told_apart()
    {
        var bank = Banks.With(new Education { InstitutionName = "Somewhere" }, new Project { ProjectName = "Something" }, Skill("C#"));
        Assert.Equal(bank.Entries.Where(entry => entry.AnyDetails is not SkillBank.Entries.Sections.Skill).Select(entry => entry.Id), CareerTimeline.Of(bank).Undated);
    }

    [Theory]
    [InlineData("one after the other", "2015 2017, 2017 2019, 2019 2020", "0 2016-12, 0 2018-12, 0 2020-12")]
    [InlineData("handed over within a month", "2015-01 2016-03, 2016-03 2017-01", "0 2016-02, 0 2017-01")]
    [InlineData("a day too many", "2015-01 2016-03-20, 2016-03-10 2017-01", "0 2016-03, 1 2017-01")]
    [InlineData("within another", "2015-01 2019-12, 2016-01 2016-06, 2016-07 2017-01, 2020-01 2021-01", "0 2019-12, 1 2016-06, 1 2017-01, 0 2021-01")]
    [InlineData("begun in one month", "2015-01 2015-02, 2015-01 2015-03", "0 2015-02, 1 2015-03")]
    [InlineData("vague between exact", "2015-01 2017-09, 2017 2017, 2017-06 2018-01", "0 2016-12, 0 2017-12, 1 2018-01")]
    public void Spans_that_ran_at_once_lie_in_lanes_of_their_own(string what, string dates, string lanes)
    {
        var jobs = dates.Split(", ").Select(job => job.Split(' ')).Select(job => (Details)Job("A", job[0], job[1]));
        var timeline = CareerTimeline.Of(Banks.With([.. jobs]));
        Assert.True(
            lanes == string.Join(", ", timeline.Spans.Select(span => $"{span.Lane} {new MonthSpan(span.DrawnTo, span.DrawnTo).FirstMonth}")),
            $"{what}: {string.Join(", ", timeline.Spans.Select(span => $"{span.Lane} {new MonthSpan(span.DrawnTo, span.DrawnTo).FirstMonth}"))}");
        Assert.Equal(timeline.Spans.Max(span => span.Lane) + 1, timeline.LanesOf(CareerKind.Work));
    }

    [Fact]
    public void Two_jobs_that_go_on_lie_in_two_lanes() =>
        Assert.Equal([0, 1], CareerTimeline.Of(Banks.With(Job("A", "2020", null), Job("B", "2024-05", null))).Spans.Select(span => span.Lane));

    [Fact]
    public void The_sample_person_has_no_gap()
    {
        var file = SamplePerson.Default.File.AsMemory();
        var timeline = CareerTimeline.Of(Banks.With(Importers.Recognize(file)!.Read(file)));
        Assert.Empty(timeline.Gaps);
        Assert.Equal("2008-09..2024-05", Text(timeline.Months!.Value));
        Assert.Equal((4, 2, 2, 2), (Count(CareerKind.Work), Count(CareerKind.Study), Count(CareerKind.Volunteering), Count(CareerKind.Project)));
        Assert.Equal(1, timeline.LanesOf(CareerKind.Work));

        int Count(CareerKind kind) => timeline.Spans.Count(span => span.Kind == kind);
    }

    [Fact]
    public void The_first_and_the_last_year_there_are_do_no_harm()
    {
        var timeline = CareerTimeline.Of(Banks.With(Job("A", "1000", "1000"), Job("B", "9999-12", null), Job("C", "9999-12-31", "9999-12-31")));
        Assert.Equal("1000-01..9999-12", Text(timeline.Months!.Value));
        Assert.Equal("1001-01..2024-04", Text(Assert.Single(timeline.Gaps).Months));
    }

    static string Gaps(params Details[] details) =>
        string.Join(", ", CareerTimeline.Of(Banks.With(details)).Gaps.Select(gap => Text(gap.Months) + (gap.IsOpen ? " open" : "")));

    static string Text(MonthSpan months) => $"{months.FirstMonth}..{months.LastMonth}";

    static PartialDate Date(string text) => PartialDate.Parse(text, null);

    static Skill Skill(string name) => new() { SkillName = name, SkillType = SkillType.HardSkill };

    static Experience Job(string company, string start, string? end) =>
        new() { JobTitle = "Engineer", CompanyName = company, StartDate = Date(start), EndDate = end is null ? null : Date(end) };
}
