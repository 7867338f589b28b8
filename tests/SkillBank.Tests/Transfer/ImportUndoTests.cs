using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;

namespace SkillBank.Tests.Transfer;

/// <summary>What an import brought goes again; what the person has done since stays.</summary>
public sealed class ImportUndoTests
{
    const string Job = """{"work":[{"name":"Havenstroom","position":"Data Engineer","startDate":"2019-03","location":"Rotterdam","summary":"Rebuilt the tide model."}]}""";

    static readonly Section Experience = Section.Find("experience")!;

    [Theory, Engines]
    public async Task Undoing_the_sample_leaves_an_empty_bank_and_importing_it_again_brings_everything_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var before = await bank.ContentsAsync();
        var sample = ImportFile.Read("sample.json", SampleTests.File());
        var first = await bank.ImportAsync(sample);
        var count = (await bank.ReadAsync()).Entries.Count;

        var undone = await bank.UndoAsync(first);

        Assert.Equal(before, await bank.ContentsAsync());
        Assert.Empty(undone.LeftAlone);
        Assert.Equal((DeletionKind.Import, "What came from sample.json"), (undone.Deletion!.Kind, undone.Deletion.Label));
        Assert.Equal(undone.Deletion.Id, Assert.Single((await bank.Reader.TrashAsync(bank.Owner))!).Id);
        await Invariants.HoldAsync(bank);

        var again = await bank.ImportAsync(sample);
        Assert.Equal(first.Items, again.Items);
        Assert.Equal(count, (await bank.ReadAsync()).Entries.Count);
    }

    [Theory, Engines]
    public async Task What_went_comes_back_from_the_trash_whole(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var mine = await bank.AddAsync("experience", """{"jobTitle":"Data Engineer","companyName":"Havenstroom","startDate":"2019-03"}""");
        var report = await bank.ImportAsync(Job.Replace("]}", """],"skills":[{"name":"Rust"},{"name":"Go"}],"projects":[{"name":"Tidewatch","description":"A map."}]}""", StringComparison.Ordinal));
        var entries = Entries(await bank.ReadAsync());
        var undone = await bank.UndoAsync(report);
        Assert.Equal([mine.Id], (await bank.ReadAsync()).Entries.Select(entry => entry.Id));

        Assert.IsType<Outcome<Deletion>.Saved>(await bank.Trash.RestoreAsync(bank.Owner, undone.Deletion!.Id));

        Assert.Equal(entries, Entries(await bank.ReadAsync()));
        Assert.Empty((await bank.Reader.TrashAsync(bank.Owner))!);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Values_go_back_and_those_that_were_changed_since_stay_and_are_named(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.Profiles.UpdateContactAsync(bank.Owner, _ => new() { FirstName = "Noor", LastName = "Haddad" }, null);
        var report = await bank.ImportAsync("""{"basics":{"name":"Noor Haddad","label":"Engineer","email":"noor@example.org","phone":"+31 10 000 0000","location":{"city":"Rotterdam"}}}""");
        await bank.Profiles.UpdateContactAsync(bank.Owner, contact => contact.Details with { Phone = "+31 20 000 0000" }, null);

        var undone = await bank.UndoAsync(report);

        var now = await bank.ReadAsync();
        Assert.Equal(new ContactDetails { FirstName = "Noor", LastName = "Haddad", Phone = "+31 20 000 0000" } with { Links = now.Contact.Details.Links }, now.Contact.Details);
        Assert.Null(now.Profile.Details.CurrentTitle);
        var left = Assert.Single(undone.LeftAlone);
        Assert.Equal((ImportItemKind.FillIn, "contact"), (left.Kind, left.Section));
        Assert.EndsWith(": phone.", left.Reason, StringComparison.Ordinal);
        Assert.Null(undone.Deletion);
    }

    [Theory, Engines]
    public async Task An_entry_that_was_changed_or_given_another_wording_stays_and_one_that_only_moved_goes(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var first = await bank.AddAsync("projects", """{"projectName":"Mine"}""");
        var report = await bank.ImportAsync("""{"projects":[{"name":"Edited"},{"name":"Extended","description":"Text."},{"name":"Rewritten","description":"Text."},{"name":"Moved"},{"name":"Pushed"}]}""");
        var projects = (await bank.ReadAsync()).Of<Project>().ToDictionary(entry => entry.Details.ProjectName);
        await bank.MergeAsync(projects["Edited"], """{"projectUrl":"https://example.org"}""");
        await bank.AddWordingAsync(projects["Extended"], "My own.");
        await bank.MergeAsync(projects["Rewritten"], """{"content":"Other text."}""");
        await bank.MergeAsync(projects["Moved"], """{"displayOrder":0}""");

        var undone = await bank.UndoAsync(report);

        Assert.Equal([first.Id, projects["Edited"].Id, projects["Extended"].Id, projects["Rewritten"].Id], (await bank.ReadAsync()).Entries.Select(entry => entry.Id));
        Assert.Equal(["Moved", "Pushed"], undone.Went.Where(item => item.Kind == ImportItemKind.Add).Select(item => item.Heading).Order());
        Assert.Equal(["Edited", "Extended", "Rewritten"], undone.LeftAlone.Select(item => item.Heading));
        Assert.All(undone.LeftAlone, item => Assert.Equal("It was changed after the import.", item.Reason));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task A_text_that_was_rewritten_and_written_back_keeps_its_history_in_the_bank(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var report = await bank.ImportAsync(Job.Replace("]}", """],"skills":[{"name":"Rust"}]}""", StringComparison.Ordinal));
        var job = (await bank.ReadAsync()).Of<Experience>().Single();
        await bank.MergeAsync(job, """{"content":"Better words, which I may want again."}""");
        await bank.MergeAsync(job, $$"""{"content":"{{job.Main!.Content}}"}""");

        await bank.UndoAsync(report);

        Assert.Equal(3, Assert.Single((await bank.ReadAsync()).Entries).Main!.Revision);
    }

    [Theory, Engines]
    public async Task A_wording_goes_unless_it_was_changed_or_made_the_main_one(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var entries = new List<Entry>();
        foreach (var name in new[] { "Untouched", "Rewritten", "Starred", "Bare" })
            entries.Add(await bank.AddAsync("projects", $$"""{"projectName":"{{name}}"{{(name == "Bare" ? "" : ",\"content\":\"Mine.\"")}}}"""));
        var report = await bank.ImportAsync("""{"projects":[{"name":"Untouched","description":"Theirs."},{"name":"Rewritten","description":"Theirs."},{"name":"Starred","description":"Theirs."},{"name":"Bare","description":"Theirs."}]}""");
        var imported = (await bank.ReadAsync()).Entries.Select(entry => entry.Variations[^1]).ToList();
        await bank.Variations.UpdateAsync(bank.Owner, entries[1].Section, entries[1].Id, imported[1].Id, v => new(VariationText.Of(v) with { Content = "Better." }), null);
        await bank.Variations.SetMainAsync(bank.Owner, entries[2].Section, entries[2].Id, imported[2].Id, null);
        await bank.AddWordingAsync(entries[3], "Later and mine.");

        var undone = await bank.UndoAsync(report);

        var now = (await bank.ReadAsync()).Entries;
        Assert.Equal([["Mine."], ["Mine.", "Better."], ["Mine.", "Theirs."], ["Later and mine."]], now.Select(entry => entry.Variations.Select(v => v.Content)));
        Assert.Equal(["Mine.", "Mine.", "Theirs.", "Later and mine."], now.Select(entry => entry.Main!.Content));
        Assert.Equal(["It was changed after the import.", "It was made the main wording after the import."], undone.LeftAlone.Select(item => item.Reason));
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task Imported_summaries_go_from_between_those_that_were_written_since(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        const string File = """{"basics":{"summary":"From the file."}}""";
        var report = await bank.ImportAsync(File);
        await bank.Variations.CreateAsync(bank.Owner, Section.All[0], null, new(new() { Content = "Mine." }));

        var undone = await bank.UndoAsync(report);

        var summaries = Assert.Single((await bank.ReadAsync()).Entries).Variations;
        Assert.Equal(("Mine.", true), (Assert.Single(summaries).Content, summaries[0].IsMain));
        Assert.Empty(undone.LeftAlone);
        await bank.ImportAsync(File);
        Assert.Equal(["Mine.", "From the file."], Assert.Single((await bank.ReadAsync()).Entries).Variations.Select(v => v.Content));
    }

    [Theory, Engines]
    public async Task Undoing_twice_says_so_and_of_two_at_once_one_does_it(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var report = await bank.ImportAsync(Job);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => bank.Imports().UndoAsync(bank.Owner, report.Import!.Id))));

        Assert.Single(both.OfType<Outcome<UndoneImport>.Saved>());
        var second = Assert.Single(both.OfType<Outcome<UndoneImport>.Unchanged>()).Value;
        Assert.True(second.WasUndone);
        Assert.NotNull(second.Import.UndoneAt);
        Assert.Single((await bank.Reader.TrashAsync(bank.Owner))!);
        await Invariants.HoldAsync(bank);
    }

    [Theory, Engines]
    public async Task When_nothing_of_it_is_left_nothing_is_touched_and_it_can_still_be_undone_later(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var report = await bank.ImportAsync(Job);
        var reset = Assert.IsType<Outcome<Deletion>.Saved>(await bank.Trash.ResetAsync(bank.Owner)).Value;
        var version = await bank.Reader.VersionAsync(bank.Owner);

        var nothing = Assert.IsType<Outcome<UndoneImport>.Unchanged>(await bank.Imports().UndoAsync(bank.Owner, report.Import!.Id)).Value;

        Assert.False(nothing.WasUndone);
        Assert.Equal("It is not in the bank any more.", Assert.Single(nothing.LeftAlone).Reason);
        Assert.Equal(version, await bank.Reader.VersionAsync(bank.Owner));
        Assert.Null(Assert.Single((await new ImportReader(bank.Reader).ListAsync(bank.Owner))!).UndoneAt);

        await bank.Trash.RestoreAsync(bank.Owner, reset.Id);
        await bank.UndoAsync(report);
        Assert.Empty((await bank.ReadAsync()).Entries);
    }

    [Theory, Engines]
    public async Task Of_two_imports_of_one_entry_either_can_be_undone(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.AddAsync("experience", """{"jobTitle":"Data Engineer","companyName":"Havenstroom","startDate":"2019-03"}""");
        var before = await bank.ContentsAsync();
        var first = await bank.ImportAsync(Job);
        var between = await bank.ContentsAsync();
        var second = await bank.ImportAsync(Job.Replace("Rebuilt", "Led those who rebuilt", StringComparison.Ordinal).Replace("Rotterdam", "Delft", StringComparison.Ordinal));

        await bank.UndoAsync(second);
        Assert.Equal(between, await bank.ContentsAsync());
        await bank.UndoAsync(first);
        Assert.Equal(before, await bank.ContentsAsync());
    }

    [Theory, Engines]
    public async Task A_resume_takes_an_undone_entry_for_a_deleted_one_until_it_comes_back(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var report = await bank.ImportAsync(Job);
        var job = (await bank.ReadAsync()).Of<Experience>().Single();
        var resumes = new Resumes.TestResumes(bank);
        var resume = await resumes.CreateAsync("Staff roles");
        await resumes.PlaceAsync(resume, job.Id, new() { Heading = "Platform Engineer" });
        async Task<IEnumerable<string?>> HeadingsAsync() => (await resumes.ComposeAsync(resume)).Document.Sections.SelectMany(section => section.Items).Select(item => item.Title);

        var undone = await bank.UndoAsync(report);

        Assert.Empty(await HeadingsAsync());
        await bank.Trash.RestoreAsync(bank.Owner, undone.Deletion!.Id);
        Assert.Equal(["Platform Engineer"], await HeadingsAsync());
    }

    [Theory, Engines]
    public async Task What_was_undone_leaves_the_trash_after_its_days(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.AddAsync("experience", """{"jobTitle":"Data Engineer","companyName":"Havenstroom","startDate":"2019-03","content":"Mine."}""");
        await bank.UndoAsync(await bank.ImportAsync(Job));
        bank.Clock.Move(TimeSpan.FromDays(Deletion.Days + 1));

        await new Housekeeping(bank.Database, bank.Clock).PurgeAsync();

        Assert.Equal((1, 1, 1, 0), await bank.CountAsync());
        Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
    }

    [Theory, Engines]
    public async Task An_undone_wording_whose_entry_is_purged_leaves_nothing_in_the_trash(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var job = await bank.AddAsync("experience", """{"jobTitle":"Data Engineer","companyName":"Havenstroom","startDate":"2019-03","content":"Mine."}""");
        var report = await bank.ImportAsync(Job);
        bank.Clock.Move(TimeSpan.FromDays(20));
        await bank.UndoAsync(report);
        bank.Clock.Move(TimeSpan.FromDays(-20));   // a clock that was wrong and has been set
        await bank.Entries.DeleteAsync(bank.Owner, Experience, job.Id, null);
        bank.Clock.Move(TimeSpan.FromDays(Deletion.Days + 1));

        await bank.Trash.PurgeAsync(bank.Owner);

        Assert.Equal((0, 0, 0, 0), await bank.CountAsync());
    }

    static IEnumerable<string> Entries(Bank bank) => bank.Entries.Select(entry =>
        $"{entry.Section} {entry.Position} {entry.Id} {string.Join('|', entry.Variations.Select(v => $"{v.Position} {v.Id} {v.IsMain} {v.Content}"))}");
}
