using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;
using SkillBank.Transfer.Legacy;

namespace SkillBank.Tests.Transfer.Legacy;

/// <summary>The move of whole databases: totals, a second run, undoing, and what each generation looks like.</summary>
public sealed class LegacyMigrationTests
{
    const string Ada = "a648ba8d-75f7-4c1e-9f3a-1b2c3d4e5f60";

    [Theory, Engines]
    public async Task The_sample_moves_with_totals_that_add_up_then_has_nothing_to_do_and_goes_again(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var file = Path.Combine(SampleTests.Folder, "legacy/jobpilot-sample.db");
        var before = File.GetLastWriteTimeUtc(file);

        var trial = await Migration(bank).RunAsync(file, new() { DryRun = true });
        Assert.Single(await bank.Reader.ProfilesAsync());
        List<LegacyRowFate> rows = [];
        var report = await Migration(bank).RunAsync(file, new() { OnRow = row => { rows.Add(row); return Task.CompletedTask; } });

        Assert.True(report.IsSound, string.Join('\n', report.Missing));
        Assert.Equal(trial.Tables, report.Tables);
        Assert.All(report.Tables, table => Assert.True(table.AddsUp, table.ToString()));
        Assert.Equal(report.Tables.Sum(table => table.Rows), rows.Count);
        Assert.All(rows.Where(row => row.Fate is LegacyFate.Left or LegacyFate.Repaired), row => Assert.NotNull(row.Row));
        Assert.Equal(4, (await bank.Reader.ProfilesAsync()).Count);
        Assert.Equal(75, report.FactsExpected);

        var again = await Migration(bank).RunAsync(file, new());
        Assert.All(again.People, person => Assert.Equal(new ImportCounts { Same = person.Counts!.Same }, person.Counts));
        Assert.All(again.Tables, table => Assert.Equal(table.Rows, table.Same + table.Left));

        Assert.Equal((3, 0), (await Migration(bank).UndoAsync(file, new())) is var (undone, left) ? (undone, left.Count) : default);
        foreach (var person in report.People) Assert.Empty((await bank.Reader.BankAsync(person.ProfileId))!.Entries);
        Assert.Equal(report.People.Select(person => person.Counts), (await Migration(bank).RunAsync(file, new())).People.Select(person => person.Counts));
        Assert.Equal(before, File.GetLastWriteTimeUtc(file));
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(file)!, "*-wal"));
    }

    [Theory, Engines]
    public async Task Resumes_become_views_of_the_bank_each_in_its_own_words(DatabaseProvider provider)
    {
        using var old = LegacyDatabase.G1();
        old.Person(Ada, ("first_name", "Ada"), ("last_name", "Lindqvist"), ("email", "ada@example.org"), ("skills", """["Go","Rust"]"""));
        old.Add("resumes", ("id", "r1"), ("user_id", Ada), ("title", "For builders"), ("status", "active"), ("contact_info", "{}"), ("summary", "Builds."),
            ("work_experience", """[{"company":"Acme","position":"Engineer","start_date":"2019-03-01","description":"Built bridges."}]"""), ("skills", """[{"name":"Rust","level":"expert"}]"""));
        old.Add("resumes", ("id", "r2"), ("user_id", Ada), ("title", "For teachers"), ("contact_info", "{}"),
            ("work_experience", """[{"company":"Acme","position":"Engineer","start_date":"2019-03-01","description":"Taught apprentices."}]"""));
        await using var bank = await TestBank.CreateAsync(provider);

        var report = await Migration(bank).RunAsync(old.File, new());
        Assert.True(report.IsSound, string.Join('\n', report.Missing.Concat(report.People.Select(person => person.Problem ?? ""))));
        var person = Guid.Parse(Ada);
        Assert.Equal(["For builders: Active Builds. Built bridges. Rust", "For teachers: Draft Taught apprentices."], await PrintedAsync(bank, person));
        Assert.Single((await bank.Reader.BankAsync(person))!.Of<Experience>());

        var again = await Migration(bank).RunAsync(old.File, new());
        Assert.Equal(2, (await new ResumeReader(bank.Reader).ListAsync(person))!.Count);
        Assert.True(again.IsSound);

        await Migration(bank).UndoAsync(old.File, new());
        Assert.Empty((await new ResumeReader(bank.Reader).ListAsync(person))!);
        Assert.Empty((await bank.Reader.BankAsync(person))!.Entries);
        await Migration(bank).RunAsync(old.File, new());
        Assert.Equal(2, (await PrintedAsync(bank, person)).Count);
    }

    [Fact]
    public async Task A_resume_that_was_changed_since_stays_when_the_move_is_undone()
    {
        using var old = LegacyDatabase.G1();
        old.Person(Ada, ("first_name", "Ada"), ("email", "ada@example.org"));
        old.Add("resumes", ("id", "r1"), ("user_id", Ada), ("title", "Mine"), ("contact_info", "{}"), ("summary", "Builds."));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        await Migration(bank).RunAsync(old.File, new());
        var resume = Assert.Single((await new ResumeReader(bank.Reader).ListAsync(Guid.Parse(Ada)))!);
        await new ResumeService(bank.NewStore()).UpdateAsync(Guid.Parse(Ada), resume.Id, known => known.Details with { Title = "Changed" }, null);

        Assert.Contains("Mine", Assert.Single((await Migration(bank).UndoAsync(old.File, new())).LeftAlone), StringComparison.Ordinal);

        Assert.Single((await new ResumeReader(bank.Reader).ListAsync(Guid.Parse(Ada)))!);
    }

    static async Task<List<string>> PrintedAsync(TestBank bank, Guid person)
    {
        List<string> printed = [];
        foreach (var resume in (await new ResumeReader(bank.Reader).ListAsync(person))!.OrderBy(resume => resume.Details.Title, StringComparer.Ordinal))
        {
            var content = (await new ResumeReader(bank.Reader).ContentAsync(person, resume.Id))!;
            var texts = Section.All.SelectMany(section => Placing.Of(content, content.Resume.AllSections().Single(chosen => chosen.Section == section.Slug)))
                .Select(entry => entry.Content ?? entry.Heading).Order(StringComparer.Ordinal);
            printed.Add($"{resume.Details.Title}: {resume.Details.Status} {string.Join(' ', texts)}");
        }
        return printed;
    }

    [Theory]
    [InlineData("G1")]
    [InlineData("G1b")]
    [InlineData("G2")]
    [InlineData("G3")]
    public async Task Each_generation_is_known_by_its_columns_and_moves(string generation)
    {
        using var old = generation switch { "G1" => LegacyDatabase.G1(), "G1b" => LegacyDatabase.G1b(), "G2" => LegacyDatabase.G2(), _ => LegacyDatabase.G3() };
        old.Person(Ada, ("first_name", "Ada"), ("last_name", "Lindqvist"), ("email", "ada@example.org"), ("bio", "Builds bridges."), ("preferred_job_types", """["FULL_TIME","Contract"]"""), ("desired_salary_min", 80000.0));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);

        var report = await Migration(bank).RunAsync(old.File, new());

        Assert.Equal((generation, true), (report.Generation, report.IsSound));
        var moved = (await bank.Reader.BankAsync(Guid.Parse(Ada)))!;
        Assert.Equal(("Ada Lindqvist", "ada@example.org", 80000m), (moved.Profile.Name, moved.Contact.Details.Email, moved.Profile.Details.DesiredSalaryMin));
        Assert.Equal(["Full-time", "Contract"], moved.Profile.Details.PreferredJobTypes);
        Assert.Equal(("Builds bridges.", "Main Summary"), (moved.Entries.Single().Main!.Content, moved.Entries.Single().Main!.Title));
    }

    [Fact]
    public async Task The_second_bank_brings_entries_with_all_their_wordings()
    {
        using var old = LegacyDatabase.G2().Person(Ada, ("first_name", "Ada"), ("skills", """["Python"]"""));
        old.Add("skill_banks", ("id", "b1"), ("user_id", Ada), ("default_summary", "The main one."),
            ("summary_variations", Twice("""[{"id":"s1","title":"Short","content":"Short one.","focus":"concise"}]""")),
            ("skills", Twice("""{"Technical Skills":[{"name":"python","level":"expert","years_experience":9}],"Soft Skills":[{"name":"Tact"}],"technical":[{"name":"Go"}]}""")),
            ("work_experiences", Twice("""[{"id":"e1","company":"Kvarn Pay","position":"Engineer","start_date":"2021-02-01","end_date":null,"is_current":true,"default_description":"Owns it.","default_achievements":["Cut failures"]},{"id":"e2","company":"TechCorp Solutions","position":"Dev","start_date":"2019-01-01"}]""")),
            ("experience_content_variations", Twice("""{"e1":[{"id":"v1","title":"For leads","content":"Leads it.","achievements":["Hired nine"]}],"gone":[{"content":"x"}]}""")));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);

        await Migration(bank).RunAsync(old.File, new() { LeaveOutSamples = true });

        var moved = (await bank.Reader.BankAsync(Guid.Parse(Ada)))!;
        var job = Assert.Single(moved.Of<Experience>());
        Assert.Equal(["Owns it.\n\n- Cut failures", "Leads it.\n\n- Hired nine"], job.Variations.Select(variation => variation.Content));
        Assert.Equal([null, "For leads"], job.Variations.Select(variation => variation.Title));
        Assert.Equal([("Python", SkillType.HardSkill, "Expert"), ("Tact", SkillType.SoftSkill, null), ("Go", SkillType.HardSkill, null)], moved.Of<Skill>().Select(skill => (skill.Details.SkillName, skill.Details.SkillType, skill.Details.ProficiencyLevel)));
        var summary = Assert.Single(moved.Of<Summary>());
        Assert.Equal(("The main one.", "concise"), (summary.Main!.Content, summary.Variations[1].Focus));
    }

    [Fact]
    public async Task Two_shapes_of_one_resume_entry_are_one_entry()
    {
        using var old = LegacyDatabase.G1().Person(Ada, ("first_name", "Ada"));
        old.Add("resumes", ("id", "r1"), ("user_id", Ada), ("title", "Base"), ("contact_info", """{"location":"Göteborg, Sweden","github_url":"https://github.com/ada-example"}"""), ("summary", "Dull releases."),
            ("work_experience", """[{"company":"Kvarn","position":"Lead","start_date":"2021-02-01","location":"Göteborg","description":"Owns it."}]"""),
            ("education", """[{"institution":"Chalmers","degree":"MSc","field_of_study":"CS","start_date":"2007-09-01","end_date":"2012-06-01","gpa":4.6,"honors":["Distinction"],"relevant_coursework":["Logic"]}]"""));
        old.Add("resumes", ("id", "r2"), ("user_id", Ada), ("title", "Tailored"), ("contact_info", "{}"),
            ("work_experience", """[{"company":"kvarn ","position":"LEAD","start_date":"2021-02-01","description":"Told for a carrier."}]"""),
            ("education", """[{"institution":"Chalmers","degree":"MSc","field_of_study":"CS","graduation_date":"2012","gpa":"4.6"}]"""),
            ("skills", """[{"name":"Rust","proficiency_level":"Intermediate"}]"""), ("certifications", """[{"name":"CKA","issuer":"CNCF","date_earned":"2023-04-01"}]"""));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);

        var report = await Migration(bank).RunAsync(old.File, new());

        Assert.True(report.IsSound);
        var moved = (await bank.Reader.BankAsync(Guid.Parse(Ada)))!;
        Assert.Equal([("Base", "Owns it."), ("Tailored", "Told for a carrier.")], Assert.Single(moved.Of<Experience>()).Variations.Select(variation => (variation.Title!, variation.Content)));
        var study = Assert.Single(moved.Of<Education>()).Details;
        Assert.Equal(("2007-09-01", "2012", "4.6", "Distinction"), (study.StartDate.ToString(), study.GraduationDate.ToString(), study.Gpa, study.Honors));
        Assert.Equal(("Göteborg", "Sweden", "https://github.com/ada-example"), (moved.Contact.Details.City, moved.Contact.Details.Country, moved.Contact.Details.GithubUrl));
        Assert.Equal(("2023-04-01", "Intermediate"), (moved.Of<Certificate>().Single().Details.DateObtained.ToString(), moved.Of<Skill>().Single().Details.ProficiencyLevel));
        Assert.Contains("\"title\":\"Tailored\"", moved.Profile.Extra, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_there_twice_is_one_person_and_the_first_counts()
    {
        using var old = LegacyDatabase.G1().Person(Ada, ("first_name", "Ada"), ("email", "a@example.org"), ("skills", """["Go"]"""))
            .Person("second", ("first_name", "A."), ("email", " A@Example.org"), ("phone", "1"), ("skills", """["go","Rust"]"""))
            .Person("third", ("email", null)).Person("fourth", ("email", ""));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);

        var report = await Migration(bank).RunAsync(old.File, new());

        Assert.Equal([Ada, "third", "fourth"], report.People.Select(person => person.OldId));
        Assert.Equal((3, 1), (report.Tables.Single(table => table.Table == "user_profiles").Moved, report.Tables.Single(table => table.Table == "user_profiles").Merged));
        var moved = (await bank.Reader.BankAsync(Guid.Parse(Ada)))!;
        Assert.Equal(("Ada", "1"), (moved.Contact.Details.FirstName, moved.Contact.Details.Phone));
        Assert.Equal(["Go", "Rust"], moved.Of<Skill>().Select(skill => skill.Details.SkillName));
    }

    [Fact]
    public async Task Rows_of_nobody_are_left_until_they_are_given_to_somebody()
    {
        using var old = LegacyDatabase.G1().Person(Ada, ("first_name", "Ada")).Add("resumes", ("id", "r1"), ("user_id", "demo-user-123"), ("title", "Mine"), ("contact_info", "{}"), ("summary", "Orphaned."));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        List<LegacyRowFate> rows = [];

        await Migration(bank).RunAsync(old.File, new() { OnRow = row => { rows.Add(row); return Task.CompletedTask; } });
        Assert.Equal((LegacyFate.Left, "Mine"), (rows[^1].Fate, (string?)rows[^1].Row!["title"]));
        Assert.Contains("--map demo-user-123=", rows[^1].Why, StringComparison.Ordinal);

        var mapped = await Migration(bank).RunAsync(old.File, new() { Map = new Dictionary<string, string> { ["demo-user-123"] = Ada } });
        Assert.Equal(0, mapped.Tables.Single(table => table.Table == "resumes").Left);
        Assert.Equal("Orphaned.", (await bank.Reader.BankAsync(Guid.Parse(Ada)))!.Of<Summary>().Single().Main!.Content);
    }

    [Theory]
    [InlineData("demo-user-123", "nobody", "no profile 'nobody'")]
    [InlineData("nothing", Ada, "Nothing in the file belongs to 'nothing'")]
    [InlineData(Ada, Ada, "mapped to itself")]
    public async Task A_map_that_names_somebody_who_is_not_there_is_refused(string from, string to, string reason)
    {
        using var old = LegacyDatabase.G1().Person(Ada).Add("resumes", ("id", "r1"), ("user_id", "demo-user-123"), ("title", "Mine"));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var refusal = await Assert.ThrowsAsync<ImportException>(() => Migration(bank).RunAsync(old.File, new() { Map = new Dictionary<string, string> { [from] = to } }));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Single(await bank.Reader.ProfilesAsync());
    }

    [Theory]
    [InlineData("not a database at all, but a text that is long enough to be mistaken for one", "no SQLite database")]
    [InlineData("", "no table user_profiles")]
    public async Task What_is_no_database_of_the_old_application_is_refused(string content, string reason)
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var path = Path.Combine(Directory.CreateTempSubdirectory("skillbank-legacy-").FullName, "a.db");
        await File.WriteAllTextAsync(path, content);
        Assert.Contains(reason, (await Assert.ThrowsAsync<ImportException>(() => Migration(bank).RunAsync(path, new()))).Message, StringComparison.Ordinal);
        Assert.Contains("no such file", (await Assert.ThrowsAsync<ImportException>(() => Migration(bank).RunAsync($"{path}.gone", new()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_changed_since_stays_when_the_move_is_undone()
    {
        using var old = LegacyDatabase.G1().Person(Ada, ("first_name", "Ada"), ("skills", """["Go","Rust"]"""));
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        await Migration(bank).RunAsync(old.File, new());
        var go = (await bank.Reader.BankAsync(Guid.Parse(Ada)))!.Of<Skill>().First();
        await bank.Entries.UpdateAsync(Guid.Parse(Ada), Section.Of<Skill>(), go.Id, entry => new((Skill)entry.AnyDetails with { YearsExperience = 3 }), null);

        var (undone, left) = await Migration(bank).UndoAsync(old.File, new());

        Assert.Equal(1, undone);
        Assert.Equal("Ada: Go", Assert.Single(left));
        Assert.Equal("Go", (await bank.Reader.BankAsync(Guid.Parse(Ada)))!.Of<Skill>().Single().Details.SkillName);
    }

    /// <summary>As the repository of that generation stored JSON: as text within the JSON of the column.</summary>
    static string Twice(string json) => System.Text.Json.JsonSerializer.Serialize(json);

    static LegacyMigration Migration(TestBank bank) => new(bank.NewStore(), bank.Reader, bank.Clock);
}
