using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Rules;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

public sealed class ImportServiceTests
{
    [Theory, Engines]
    public async Task The_sample_goes_in_and_comes_out_equal(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var outcome = await bank.Imports().ImportAsync(bank.Owner, Sample(), dryRun: false);

        Assert.IsType<Outcome<ImportReport>.Saved>(outcome);
        var stored = await bank.ReadAsync();
        var export = JsonFiles.Parse(JsonResumeWriter.Write(stored, withOwnData: false));
        Assert.Null(JsonFiles.Difference(JsonFiles.Parse(SampleTests.File()), export));
        Assert.All(stored.Entries.SelectMany(entry => entry.Variations), variation => Assert.Equal((Origin.Imported, 1), (variation.Origin, variation.Revision)));
        foreach (var section in stored.Entries.GroupBy(entry => entry.Section))
            Assert.Equal(Enumerable.Range(0, section.Count()), section.Select(entry => entry.Position));
    }

    [Theory, Engines]
    public async Task Importing_the_same_file_again_changes_nothing(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.Imports().ImportAsync(bank.Owner, Sample(), dryRun: false);
        var version = (await bank.ReadAsync()).Profile.BankVersion;

        var again = await bank.Imports().ImportAsync(bank.Owner, Sample(), dryRun: false);

        Assert.All(Assert.IsType<Outcome<ImportReport>.Unchanged>(again).Value.Items, item => Assert.Equal(ImportItemKind.Same, item.Kind));
        Assert.Equal(version, (await bank.ReadAsync()).Profile.BankVersion);
    }

    [Theory, Engines]
    public async Task A_trial_tells_the_same_plan_and_stores_nothing(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var before = (await bank.ReadAsync()).Profile.BankVersion;

        var trial = Assert.IsType<Outcome<ImportReport>.Unchanged>(await bank.Imports().ImportAsync(bank.Owner, Sample(), dryRun: true));

        Assert.Empty((await bank.ReadAsync()).Entries);
        Assert.Equal(before, (await bank.ReadAsync()).Profile.BankVersion);
        var real = Assert.IsType<Outcome<ImportReport>.Saved>(await bank.Imports().ImportAsync(bank.Owner, Sample(), dryRun: false));
        Assert.Equal(trial.Value.Items, real.Value.Items);
    }

    [Theory, Engines]
    public async Task What_is_there_is_completed_and_never_overwritten(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var mine = await bank.AddAsync("experience", """{"jobTitle":"Staff Data Engineer","companyName":"havenstroom","startDate":"2021-09","location":"Home","content":"My own words."}""");

        await bank.Imports().ImportAsync(bank.Owner, Sample(), dryRun: false);

        var job = (await bank.ReadAsync()).Of<Experience>().Single(entry => entry.Id == mine.Id);
        Assert.Equal(("Home", "https://havenstroom.example.org"), (job.Details.Location, job.Details.CompanyUrl));
        Assert.Equal("My own words.", job.Main?.Content);
        Assert.Equal([Origin.Written, Origin.Imported], job.Variations.Select(variation => variation.Origin));
    }

    [Theory, Engines]
    public async Task Wordings_come_with_their_names_and_the_right_one_is_main(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var file = new ImportedBank
        {
            Format = "test",
            Entries = [new(new Summary(), [new() { Content = "First." }, new() { Content = "Second.", Title = "Leader", Focus = "people", Language = "de" }], "", Main: 1)],
        };

        await bank.Imports().ImportAsync(bank.Owner, TestImports.File(file), dryRun: false);

        var summary = Assert.Single((await bank.ReadAsync()).Entries);
        Assert.Equal(["First.", "Second."], summary.Variations.Select(variation => variation.Content));
        Assert.Equal(("Leader", "people", "de"), (summary.Main!.Title, summary.Main.Focus, summary.Main.Language));
    }

    [Theory, Engines]
    public async Task A_file_that_does_not_fit_leaves_the_bank_untouched(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.AddAsync("languages", """{"languageName":"Dansk"}""");
        var file = new ImportedBank
        {
            Format = "test",
            Entries = [.. Enumerable.Range(0, Section.MaxEntries).Select(i => new ImportedEntry(new Language { LanguageName = $"L{i}" }, [], ""))],
        };

        await Assert.ThrowsAsync<RuleException>(() => bank.Imports().ImportAsync(bank.Owner, TestImports.File(file), dryRun: false));

        Assert.Single((await bank.ReadAsync()).Entries);
    }

    [Theory, Engines]
    public async Task A_section_can_be_filled_to_the_brim_and_completed_after(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        ImportedBank Publications(string? publisher, string text) => new()
        {
            Format = "test",
            Entries =
            [
                .. Enumerable.Range(0, Section.MaxEntries)
                    .Select(i => new ImportedEntry(new Publication { Name = $"P{i}", Publisher = publisher }, [new() { Content = $"{text} {i}" }], "")),
            ],
        };

        await bank.Imports().ImportAsync(bank.Owner, TestImports.File(Publications(null, "One")), dryRun: false);
        await bank.Imports().ImportAsync(bank.Owner, TestImports.File(Publications("Journal", "Other")), dryRun: false);

        var entries = (await bank.ReadAsync()).Of<Publication>().ToList();
        Assert.Equal(Section.MaxEntries, entries.Count);
        Assert.All(entries, entry => Assert.Equal(("Journal", $"One {entry.Position}", 2), (entry.Details.Publisher, entry.Main?.Content, entry.Variations.Count)));
    }

    [Theory, Engines]
    public async Task Hostile_texts_survive_the_database(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var json = JsonFiles.Parse("""
            {"basics": {"name": "A\u0000na", "summary": "'; drop table entries; --", "image": "data:image/png;base64,AAAA"},
             "skills": ["\u0000Go", {"name": "👩‍🚀", "keywords": ["\u202Ertl"]}], "odd\u0000key": [{"k\u0000": "v\u0000"}], "meta": {"\uFFFF": 1e400}}
            """);

        await bank.Imports().ImportAsync(bank.Owner, TestImports.File(json), dryRun: false);

        Assert.Null(JsonFiles.Difference(json, JsonFiles.Parse(JsonResumeWriter.Write(await bank.ReadAsync(), withOwnData: false))));
    }

    [Theory, Engines]
    public async Task Importing_tells_how_far_it_is_until_every_entry_is_stored(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var told = new Told();
        await bank.Imports().ImportAsync(bank.Owner, Sample(), new ImportOptions { Progress = told });
        Assert.Equal(told.Steps.Order(), told.Steps);
        Assert.Equal((await bank.ReadAsync()).Entries.Count, told.Total);
        Assert.Equal(told.Total, told.Steps[^1]);
    }

    [Theory, Engines]
    public async Task There_is_no_import_for_a_profile_that_does_not_exist(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        Assert.IsType<Outcome<ImportReport>.Missing>(await bank.Imports().ImportAsync(Guid.CreateVersion7(), Sample(), dryRun: false));
        Assert.IsType<Outcome<ImportReport>.Missing>(await bank.Imports().ImportAsync(Guid.CreateVersion7(), Sample(), dryRun: true));
    }

    static ImportFile Sample() => ImportFile.Read("sample.json", SampleTests.File());
}
