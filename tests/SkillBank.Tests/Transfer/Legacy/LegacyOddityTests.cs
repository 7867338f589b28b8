using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Storage;
using SkillBank.Transfer.Legacy;

namespace SkillBank.Tests.Transfer.Legacy;

/// <summary>What old databases have that they should not: each is moved as far as it goes, and told.</summary>
public sealed class LegacyOddityTests
{
    const string Ada = "a648ba8d-75f7-4c1e-9f3a-1b2c3d4e5f60";

    [Theory]
    [InlineData("""["Python","python"," PYTHON ","","  ",null]""", "Python")]
    [InlineData("""["Cafe\u0301","Caf\u00e9"]""", "Café")]
    [InlineData("""[42,{"name":"Go","level":"expert"},["SQL"]]""", "42 Go SQL")]
    [InlineData("\"[\\\"Rust\\\"]\"", "Rust")]
    [InlineData("\"Rust, Go\"", "Rust Go")]
    [InlineData("null", "")]
    [InlineData("{}", "")]
    [InlineData("""{"Frameworks":["Django",{"name":"Flask"}]}""", "Django Flask")]
    [InlineData("""["<b>HTML</b>","\ud83d\ude80"]""", "<b>HTML</b> 🚀")]
    [InlineData("""["lone \ud800 half"]""", "lone � half", "lone")]
    public async Task Skills_of_every_shape_come_in_once_each_in_order(string cell, string expected, string? beginning = null)
    {
        var moved = await MovedAsync(("skills", cell));
        var skills = string.Join(' ', moved.Of<Skill>().Select(skill => skill.Details.SkillName));
        if (beginning is null) Assert.Equal(expected, skills);
        else Assert.StartsWith(beginning, skills, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skills", """["a", "b""")]
    [InlineData("preferred_locations", "{not json")]
    public async Task Damaged_JSON_is_told_and_the_row_is_kept(string column, string cell)
    {
        var (report, rows) = await ReportAsync((column, cell));
        var row = Assert.Single(rows);
        Assert.Equal((LegacyFate.Repaired, cell), (row.Fate, (string?)row.Row![column]));
        Assert.Contains($"{column} is damaged JSON", row.Why, StringComparison.Ordinal);
        Assert.True(report.IsSound);
    }

    [Theory]
    [InlineData("2015", "2015")]
    [InlineData("2012-06", "2012-06")]
    [InlineData("2012-06-01", "2012-06-01")]
    [InlineData("2012-06-01 10:11:12.123456", "2012-06-01")]
    [InlineData("June 2012", "2012-06")]
    [InlineData("soon", null)]
    public async Task Dates_of_every_shape_are_as_exact_as_they_are_given(string written, string? read)
    {
        using var old = LegacyDatabase.G1().Person(Ada).Add("resumes", ("id", "r"), ("user_id", Ada), ("title", "T"), ("education", $$"""[{"institution":"Chalmers","graduation_date":"{{written}}"}]"""));
        var study = (await MovedAsync(old)).Of<Education>().Single().Details;
        Assert.Equal(read, study.GraduationDate?.ToString());
        if (read is null) Assert.Contains(written, study.Extra, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_without_a_start_is_kept_under_another_section()
    {
        using var old = LegacyDatabase.G1().Person(Ada).Add("resumes", ("id", "r"), ("user_id", Ada), ("title", "T"), ("work_experience", """[{"company":"Kvarn","position":"Lead","description":"Owns it."}]"""));
        var custom = (await MovedAsync(old)).Of<Custom>().Single();
        Assert.Equal(("Kvarn", "Lead", "Owns it."), (custom.Details.Title, custom.Details.Subtitle, custom.Main!.Content));
    }

    [Fact]
    public async Task Figures_that_are_none_and_salaries_the_wrong_way_round_are_kept_aside()
    {
        var moved = await MovedAsync(("experience_years", "about ten"), ("desired_salary_min", 90000.0), ("desired_salary_max", 60000.0), ("current_title", "  "));
        Assert.Equal((null, null), (moved.Profile.Details.ExperienceYears, moved.Profile.Details.CurrentTitle));
        Assert.True(moved.Profile.Details.DesiredSalaryMin is null || moved.Profile.Details.DesiredSalaryMax is null);
    }

    [Fact]
    public async Task The_line_about_education_and_the_biography_come_along()
    {
        var moved = await MovedAsync(("education", "MSc Computer Science, Chalmers"), ("bio", "First.\n\n- second"));
        Assert.Equal(("MSc Computer Science, Chalmers", "Education"), moved.Of<Custom>().Single().Details is var custom ? (custom.Title, custom.Group!) : default);
        Assert.Equal("First.\n\n- second", moved.Of<Summary>().Single().Main!.Content);
    }

    [Theory]
    [InlineData("demo-user-123")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("'; DROP TABLE entries; --")]
    [InlineData("")]
    public async Task An_id_that_is_no_UUID_gives_the_same_profile_every_time(string id)
    {
        using var old = LegacyDatabase.G1().Person(id, ("first_name", "Ada"));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var first = await Migration(bank).RunAsync(old.File, new());
        var second = await Migration(bank).RunAsync(old.File, new());
        Assert.Equal(first.People.Single().ProfileId, second.People.Single().ProfileId);
        Assert.Equal((true, false), (first.People.Single().IsNew, second.People.Single().IsNew));
    }

    [Fact]
    public async Task Two_people_of_one_name_have_profiles_of_two_names()
    {
        using var old = LegacyDatabase.G1().Person("1", ("first_name", "Ada")).Person("2", ("first_name", "Ada"));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        Assert.Equal(["Ada", "Ada 2"], (await Migration(bank).RunAsync(old.File, new())).People.Select(person => person.Name));
    }

    [Fact]
    public async Task Endless_texts_and_deep_JSON_do_no_harm()
    {
        var (report, _) = await ReportAsync(("bio", new string('x', 100_000)), ("skills", new string('[', 100_000)), ("preferred_locations", $"[{string.Join(',', Enumerable.Repeat("\"x\"", 50_000))}]"));
        Assert.All(report.Tables, table => Assert.True(table.AddsUp));
    }

    static async Task<Bank> MovedAsync(params (string, object?)[] values)
    {
        using var old = LegacyDatabase.G1().Person(Ada, values);
        return await MovedAsync(old);
    }

    static async Task<Bank> MovedAsync(LegacyDatabase old)
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var report = await Migration(bank).RunAsync(old.File, new());
        Assert.True(report.IsSound, string.Join('\n', report.Missing));
        return (await bank.Reader.BankAsync(Guid.Parse(Ada)))!;
    }

    static async Task<(LegacyReport Report, List<LegacyRowFate> Rows)> ReportAsync(params (string, object?)[] values)
    {
        using var old = LegacyDatabase.G1().Person(Ada, values);
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        List<LegacyRowFate> rows = [];
        return (await Migration(bank).RunAsync(old.File, new() { OnRow = row => { rows.Add(row); return Task.CompletedTask; } }), rows);
    }

    static LegacyMigration Migration(TestBank bank) => new(bank.NewStore(), bank.Reader, bank.Clock);
}
