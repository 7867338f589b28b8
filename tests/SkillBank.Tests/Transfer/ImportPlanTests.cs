using FsCheck;
using FsCheck.Fluent;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer;
using static SkillBank.Transfer.ImportItemKind;

namespace SkillBank.Tests.Transfer;

public sealed class ImportPlanTests
{
    static readonly Experience Job = new() { JobTitle = "Engineer", CompanyName = "Northlight", StartDate = new(2019, 3) };

    [Fact]
    public void An_empty_bank_gets_everything()
    {
        var file = JsonFiles.Read(JsonFiles.Parse(SampleTests.File()));
        var plan = ImportPlan.Of(Banks.With(), file);
        Assert.Equal(file.Entries.Count, plan.Items.Count(item => item.Kind == Add));
        Assert.Equal(["profile", "contact", "contact", "profile"], plan.Items.Where(item => item.Kind == FillIn).Select(item => item.Section));
        Assert.All(plan.Items, item => Assert.NotEmpty(item.Reason));
    }

    [Fact]
    public void Any_file_imported_twice_brings_nothing_the_second_time() =>
        Prop.ForAll(JsonFiles.Any.ToArbitrary(), json =>
            {
                var file = JsonFiles.Read(json);
                var once = Applied(Banks.With(), file);
                return ImportPlan.Of(once, file).ChangesNothing;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Any_file_brings_nothing_new_after_another_file_and_itself() =>
        Prop.ForAll(JsonFiles.Any.ToArbitrary(), JsonFiles.Any.ToArbitrary(), (first, second) =>
            {
                var bank = Applied(Applied(Banks.With(), JsonFiles.Read(first)), JsonFiles.Read(second));
                return ImportPlan.Of(bank, JsonFiles.Read(second)).ChangesNothing && ImportPlan.Of(bank, JsonFiles.Read(first)).ChangesNothing;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void The_bank_of_the_imported_file_exports_it_again()
    {
        var json = JsonFiles.Parse(SampleTests.File());
        var bank = Applied(Banks.With(), JsonFiles.Read(json));
        Assert.Null(JsonFiles.Difference(json, JsonFiles.Parse(SkillBank.Transfer.JsonResume.JsonResumeWriter.Write(bank, withOwnData: false))));
    }

    [Fact]
    public void A_changed_text_becomes_a_further_wording()
    {
        var bank = Banks.With(Job, "Old text.");
        var plan = ImportPlan.Of(bank, File(Job, "New text."));
        Assert.Equal([AddWording], plan.Items.Select(item => item.Kind));
        Assert.Equal(["Old text.", "New text."], Applied(bank, File(Job, "New text.")).Entries[0].Variations.Select(variation => variation.Content));
        Assert.Equal("Old text.", Applied(bank, File(Job, "New text.")).Entries[0].Main?.Content);
    }

    [Fact]
    public void The_same_text_is_the_same_whatever_its_line_ends() =>
        Assert.Equal([Same], ImportPlan.Of(Banks.With(Job, "a\nb"), File(Job, " a\r\nb\n")).Items.Select(item => item.Kind));

    [Fact]
    public void Empty_fields_are_filled_and_others_are_kept_with_what_the_file_said()
    {
        var bank = Banks.With(Job with { Location = "Oslo" });
        var file = File(Job with { CompanyName = "NORTHLIGHT", Location = "Bergen", CompanyUrl = "https://n.example.org" });
        var plan = ImportPlan.Of(bank, file);
        Assert.Equal([FillIn, Keep, Keep], plan.Items.Select(item => item.Kind));
        var job = Applied(bank, file).Of<Experience>().Single().Details;
        Assert.Equal(("Northlight", "Oslo", "https://n.example.org"), (job.CompanyName, job.Location, job.CompanyUrl));
        Assert.Contains("Bergen", job.Extra, StringComparison.Ordinal);
        Assert.True(ImportPlan.Of(Applied(bank, file), file).ChangesNothing);
    }

    [Fact]
    public void What_would_break_a_rule_is_not_filled_in()
    {
        var bank = Banks.With(new ImportedBank { Format = "test", Profile = new() { DesiredSalaryMin = 80_000 } });
        var file = new ImportedBank { Format = "test", Profile = new() { DesiredSalaryMax = 60_000, SalaryCurrency = "EUR" } };
        Assert.Equal([FillIn, Keep], ImportPlan.Of(bank, file).Items.Select(item => item.Kind));
        var profile = Applied(bank, file).Profile;
        Assert.Equal((80_000m, null, "EUR"), (profile.Details.DesiredSalaryMin, profile.Details.DesiredSalaryMax, profile.Details.SalaryCurrency));
        Assert.Contains("60000", profile.Extra, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_was_renamed_and_rewritten_since_is_still_the_one_that_was_imported()
    {
        var file = File(Job, "As imported.");
        var bank = Applied(Banks.With(), file);
        var entry = bank.Of<Experience>().Single();
        entry.Details = entry.Details with { JobTitle = "Staff Engineer", Location = "Home" };
        entry.Variations[0].Content = "Rewritten.";
        Assert.Equal([Same], ImportPlan.Of(bank, file).Items.Select(item => item.Kind));

        var newer = ImportPlan.Of(bank, File(Job with { CompanyDescription = "Maps" }, "As imported.", "Newer."));
        Assert.Equal([FillIn, Keep, AddWording], newer.Items.Select(item => item.Kind));
    }

    [Fact]
    public void A_second_entry_with_the_same_key_is_a_second_entry()
    {
        var file = new ImportedBank
        {
            Format = "test",
            Entries = [.. ((string[])["One.", "Two."]).Select(text => new ImportedEntry(new Reference { Name = "Maarten" }, [new() { Content = text }], ""))],
        };
        var bank = Applied(Banks.With(), file);
        Assert.Equal(["One.", "Two."], bank.Entries.Select(entry => entry.Main?.Content));
        Assert.True(ImportPlan.Of(bank, file with { Entries = [.. file.Entries.Reverse()] }).ChangesNothing);
    }

    [Fact]
    public void Two_spellings_of_a_skill_in_one_file_are_one_entry()
    {
        var file = new ImportedBank
        {
            Format = "test",
            Entries =
            [
                new(new Skill { SkillName = "C#", SkillType = SkillType.HardSkill }, [], "a"),
                new(new Skill { SkillName = "c#", SkillType = SkillType.HardSkill, ProficiencyLevel = "Expert" }, [], "b"),
            ],
        };
        var bank = Applied(Banks.With(), file);
        Assert.Equal("Expert", Assert.Single(bank.Of<Skill>()).Details.ProficiencyLevel);
        Assert.True(ImportPlan.Of(bank, file).ChangesNothing);
    }

    [Fact]
    public void The_kind_of_a_skill_is_the_persons_own_decision() =>
        Assert.Equal([Same], ImportPlan.Of(
            Banks.With(new Skill { SkillName = "Listening", SkillType = SkillType.SoftSkill }),
            File(new Skill { SkillName = "LISTENING ", SkillType = SkillType.HardSkill }) with { Entries = [new(new Skill { SkillName = "Listening", SkillType = SkillType.HardSkill }, [], "")] })
            .Items.Select(item => item.Kind));

    [Fact]
    public void A_contact_is_filled_where_it_is_empty_and_kept_where_it_is_not()
    {
        var bank = Banks.With(new ImportedBank { Format = "test", Contact = new() { FirstName = "Ana", LastName = "Maria Lima", Email = "mine@example.org" } });
        var file = new ImportedBank { Format = "test", Contact = new() { FirstName = "Ana Maria", LastName = "Lima", Email = "other@example.org", City = "Porto" } };
        Assert.Equal([FillIn, Keep], ImportPlan.Of(bank, file).Items.Select(item => item.Kind));
        var contact = Applied(bank, file).Contact.Details;
        Assert.Equal(("Maria Lima", "mine@example.org", "Porto"), (contact.LastName, contact.Email, contact.City));
        Assert.Contains("other@example.org", contact.Extra, StringComparison.Ordinal);
        Assert.True(ImportPlan.Of(Applied(bank, file), file).ChangesNothing);
    }

    [Fact]
    public void Settings_come_only_into_a_bank_that_has_not_made_up_its_mind()
    {
        var file = new ImportedBank { Format = "test", Settings = new() { DefaultLanguage = "pt-BR", Title = "Mine" } };
        Assert.Equal(new BankSettings { DefaultLanguage = "pt-BR", Title = "Mine" }, Applied(Banks.With(), file).Profile.Settings);
        Assert.Equal(new BankSettings { Title = "Mine" }, Applied(Banks.With(Job, "English."), file).Profile.Settings);
    }

    [Fact]
    public void A_plan_changes_neither_bank_nor_file()
    {
        var bank = Banks.With(Job, "Old.");
        var file = File(Job with { Location = "Oslo" }, "New.");
        Assert.Equal(ImportPlan.Of(bank, file).Items, ImportPlan.Of(bank, file).Items);
        Assert.Null(bank.Of<Experience>().Single().Details.Location);
        Assert.Single(bank.Entries[0].Variations);
    }

    static ImportedBank File(Details details, params string[] texts) => new()
    {
        Format = "test",
        Entries = [new(details, [.. texts.Select(text => new VariationText { Content = text })], "test[0]")],
    };

    /// <summary>The bank as carrying out the plan leaves it.</summary>
    static Bank Applied(Bank bank, ImportedBank file)
    {
        var plan = ImportPlan.Of(bank, file);
        var profile = new Profile
        {
            Id = bank.Profile.Id,
            Name = bank.Profile.Name,
            Details = plan.Profile ?? bank.Profile.Details,
            Settings = plan.Settings ?? bank.Profile.Settings,
            Extra = plan.Extra ?? bank.Profile.Extra,
        };
        var contact = new Contact { ProfileId = profile.Id, Details = plan.Contact ?? bank.Contact.Details };
        List<Entry> entries = [];
        foreach (var entry in bank.Entries)
        {
            var change = plan.Entries.SingleOrDefault(change => change.Existing == entry);
            var texts = entry.Variations.Select(VariationText.Of).Concat(change?.Texts ?? []);
            entries.Add(Banks.Entry(profile.Id, new(change?.Details ?? entry.AnyDetails, [.. texts], "", Math.Max(0, entry.Variations.FindIndex(v => v.IsMain)))));
        }
        entries.AddRange(plan.Entries.Where(change => change.Existing is null)
            .Select(change => Banks.Entry(profile.Id, new(change.Details, change.Texts, "", change.Main))));
        return Banks.Of(profile, contact, entries);
    }
}
