using System.Collections.Frozen;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;
using static SkillBank.Transfer.ImportItemKind;

namespace SkillBank.Tests.Transfer;

/// <summary>What a person takes of a file, and what not.</summary>
public sealed class ImportChoiceTests
{
    static readonly Experience Job = new() { JobTitle = "Engineer", CompanyName = "Northlight", StartDate = new(2019, 3), Location = "Oslo" };

    static readonly ImportedBank Whole = new()
    {
        Format = "test",
        Contact = new() { Phone = "+47 555 01 02", Extra = """{"test":{"fax":"1"}}""" },
        Profile = new() { CurrentTitle = "Engineer" },
        Settings = new() { DefaultLanguage = "nb" },
        Extra = """{"test":{"theme":"blue"}}""",
        Entries = [new(Job, [new() { Content = "Text." }], "work[0]"), new(Job with { JobTitle = "Apprentice", StartDate = new(2017) }, [], "work[1]")],
    };

    [Theory, Engines]
    public async Task What_is_left_out_is_not_stored_and_the_rest_is(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var report = await ImportAsync(bank, Whole, Options(leaveOut: ["work[0]", "contact", "settings", "nothing[7]"]));

        var stored = await bank.ReadAsync();
        Assert.Equal("Apprentice", Assert.Single(stored.Of<Experience>()).Details.JobTitle);
        Assert.Equal((null, null, "Engineer", "en"), (stored.Contact.Details.Phone, stored.Contact.Details.Extra, stored.Profile.Details.CurrentTitle, stored.Profile.Settings.DefaultLanguage));
        Assert.Equal(["work[0]", "contact", "settings"], report.Items.Where(item => item.Kind == LeaveOut).Select(item => item.Source));
        await bank.UndoAsync(report);
        Assert.Empty((await bank.ReadAsync()).Entries);
    }

    [Theory, Engines]
    public async Task What_was_left_out_can_be_taken_later(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await ImportAsync(bank, Whole, Options(leaveOut: ["work[0]"]));
        var later = await ImportAsync(bank, Whole, new());
        Assert.Equal(["work[0]"], later.Items.Where(item => item.Kind == Add).Select(item => item.Source));
    }

    [Fact]
    public void The_other_spelling_of_a_skill_that_is_left_out_stays_out_too()
    {
        var file = Whole with { Entries = [.. ((string[])["SQL", "Go", "sql"]).Select((name, index) => new ImportedEntry(new Skill { SkillName = name, SkillType = SkillType.HardSkill }, [], $"skills[{index}]"))] };
        Assert.Equal([LeaveOut, Add, LeaveOut], ImportPlan.Of(Banks.With(), file, Options(leaveOut: ["skills[0]"])).Items.Take(3).Select(item => item.Kind));
    }

    [Theory, Engines]
    public async Task Leaving_out_everything_changes_nothing(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var before = await bank.ContentsAsync();
        var outcome = await bank.Imports().ImportAsync(bank.Owner, TestImports.File(Whole), Options(leaveOut: ["work[0]", "work[1]", "contact", "profile", "settings"]));
        Assert.IsType<Outcome<ImportReport>.Unchanged>(outcome);
        Assert.Equal(before, await bank.ContentsAsync());
    }

    [Theory, Engines]
    public async Task The_files_value_takes_the_place_of_the_banks_only_where_the_person_says_so_and_goes_back_by_undo(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.ImportAsync(TestImports.File(Whole));
        var before = await bank.ContentsAsync();
        var other = Whole with { Contact = new() { Phone = "+47 555 09 09" }, Entries = [new(Job with { Location = "Bergen", CompanyUrl = "https://n.example.org" }, [], "jobs[4]")] };

        var plan = ImportPlan.Of(await bank.ReadAsync(), other);
        Assert.Equal([new("location", "Oslo", "Bergen"), new("phone", "+47 555 01 02", "+47 555 09 09")], plan.Items.Where(item => item.Kind == Keep).Select(item => item.Conflict!));
        var report = await ImportAsync(bank, other, Options(replace: ["jobs[4].location", "work[0].companyName"]));

        var job = (await bank.ReadAsync()).Of<Experience>().First().Details;
        Assert.Equal(("Bergen", "https://n.example.org"), (job.Location, job.CompanyUrl));
        Assert.Equal("+47 555 01 02", (await bank.ReadAsync()).Contact.Details.Phone);
        Assert.Contains(report.Items, item => item.Kind == FillIn && item.Reason == "Fills in companyUrl; takes the file's location.");
        await bank.UndoAsync(report);
        Assert.Equal(before, await bank.ContentsAsync());
    }

    [Fact]
    public void A_value_that_was_kept_aside_once_can_be_taken_when_the_file_comes_again()
    {
        var bank = Banks.With(Job);
        var file = Whole with { Entries = [new(Job with { Location = "Bergen" }, [], "work[0]")] };
        var entry = bank.Of<Experience>().Single();
        entry.Details = (Experience)ImportPlan.Of(bank, file).Entries.Single().Details;
        Assert.Equal(Same, ImportPlan.Of(bank, file).Items[0].Kind);

        var again = ImportPlan.Of(bank, file, Options(replace: ["work[0].location"]));
        Assert.Equal("Bergen", Assert.IsType<Experience>(again.Entries.Single().Details).Location);
    }

    [Fact]
    public void A_value_that_would_break_a_rule_is_kept_aside_even_when_it_is_preferred()
    {
        var bank = Banks.With(new ImportedBank { Format = "test", Profile = new() { DesiredSalaryMin = 80_000, DesiredSalaryMax = 90_000 } });
        var file = new ImportedBank { Format = "test", Profile = new() { DesiredSalaryMax = 60_000 } };
        var conflict = Assert.Single(ImportPlan.Of(bank, file, Options(replace: ["profile.desiredSalaryMax"])).Items).Conflict!;
        Assert.Equal(("desiredSalaryMax", false), (conflict.Property, conflict.CanReplace));
    }

    static async Task<ImportReport> ImportAsync(TestBank bank, ImportedBank file, ImportOptions options) =>
        Assert.IsType<Outcome<ImportReport>.Saved>(await bank.Imports().ImportAsync(bank.Owner, TestImports.File(file), options)).Value;

    static ImportOptions Options(string[]? leaveOut = null, string[]? replace = null) => new() { LeaveOut = (leaveOut ?? []).ToFrozenSet(), Replace = (replace ?? []).ToFrozenSet() };
}
