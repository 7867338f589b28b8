using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Dates;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;
using SkillBank.Tests.Storage;
using Change = SkillBank.Resumes.Change;

namespace SkillBank.Tests.Resumes;

/// <summary>Resumes frozen with their files.</summary>
public sealed class SnapshotTests
{
    const string Job = """{"jobTitle":"Engineer","companyName":"Northlight","startDate":"2019-03","content":"Built it."}""";

    [Theory, Engines]
    public async Task A_snapshot_stays_byte_for_byte_when_the_bank_changes(DatabaseProvider provider)
    {
        await using var pool = new TypesettingPool();
        await using var bank = await TestBank.CreateAsync(provider);
        var (resumes, snapshots) = Services(bank, pool);
        var job = await bank.AddAsync("experience", Job);
        var resume = await resumes.CreateAsync();
        var sent = TestResumes.Saved(await snapshots.CreateAsync(bank.Owner, resume.Id, ResumeFormat.Pdf,
            new() { SentTo = "Nordhavn AS", SentFor = "Staff Engineer", SentOn = PartialDate.Parse("2026-11-20", null) }));
        var before = (await snapshots.FileAsync(bank.Owner, resume.Id, sent.Id))!.Bytes;

        await bank.MergeAsync(job, """{"mainContent":"Rebuilt it."}""");
        await bank.Entries.DeleteAsync(bank.Owner, job.Section, job.Id, null);
        await bank.Trash.EmptyAsync(bank.Owner);

        var after = (await snapshots.FileAsync(bank.Owner, resume.Id, sent.Id))!;
        Assert.Equal(before, after.Bytes);
        Assert.Equal(sent.FileHash, Packing.HashOf(after.Bytes));
        Assert.StartsWith("%PDF-", System.Text.Encoding.Latin1.GetString(after.Bytes), StringComparison.Ordinal);
        Assert.Equal((1, 1, "classic", 16), (sent.Number, sent.Pages, sent.Template, sent.TemplateVersion.Length));
        var document = await snapshots.DocumentAsync(bank.Owner, resume.Id, sent.Id);
        Assert.Equal("Engineer", document!.Sections[0].Items[0].Title);
    }

    [Theory, Engines]
    public async Task Usage_tells_where_a_wording_is_used_and_to_whom_it_was_sent(DatabaseProvider provider)
    {
        await using var pool = new TypesettingPool();
        await using var bank = await TestBank.CreateAsync(provider);
        var (resumes, snapshots) = Services(bank, pool);
        var job = await bank.AddAsync("experience", Job);
        var wording = await bank.AddWordingAsync(job, "Led it.");
        var (first, second) = (await resumes.CreateAsync("First"), await resumes.CreateAsync("Second"));
        await resumes.PlaceAsync(second, job.Id, new() { Wording = WordingMode.Live, VariationId = wording.Id });
        await snapshots.CreateAsync(bank.Owner, first.Id, ResumeFormat.Find("md")!, new());
        bank.Clock.Move(TimeSpan.FromDays(1));
        await snapshots.CreateAsync(bank.Owner, second.Id, ResumeFormat.Find("md")!, new() { SentTo = "Nordhavn AS", SentOn = PartialDate.Parse("2026-11", null) });

        var ofWording = (await resumes.Usage.UsageAsync(bank.Owner, wording.Id))!;
        Assert.Equal([second.Id], ofWording.Resumes.Select(use => use.ResumeId));
        Assert.Equal((1, "Nordhavn AS"), (ofWording.UsageCount, Assert.Single(ofWording.SentTo)));
        var ofEntry = (await resumes.Usage.UsageAsync(bank.Owner, job.Id))!;
        Assert.Equal((2, 2), (ofEntry.Resumes.Count, ofEntry.UsageCount));

        var read = (await bank.ReadAsync()).Entries[0].Variations;
        Assert.All(read, variation => Assert.Equal(1, variation.UsageCount));
        Assert.Equal(ofWording.LastUsedAt, read[1].LastUsedAt);
        Assert.Equal(read[1].LastUsedAt, (await bank.Reader.EntryAsync(bank.Owner, job.Section, job.Id))!.Variations[1].LastUsedAt);
    }

    [Theory, Engines]
    public async Task A_restored_draft_prints_what_the_snapshot_printed(DatabaseProvider provider)
    {
        await using var pool = new TypesettingPool();
        await using var bank = await TestBank.CreateAsync(provider);
        var (resumes, snapshots) = Services(bank, pool);
        var kept = await bank.AddAsync("experience", Job);
        var edited = await bank.AddAsync("experience", """{"jobTitle":"Lead","companyName":"Varga Kft.","startDate":"2016","endDate":"2019","content":"Led it."}""");
        var gone = await bank.AddAsync("projects", """{"projectName":"Tidal map","content":"Mapped tides."}""");
        var resume = await resumes.CreateAsync();
        await resumes.PlaceAsync(resume, gone.Id, new() { Heading = "Tide atlas" });
        var snapshot = TestResumes.Saved(await snapshots.CreateAsync(bank.Owner, resume.Id, ResumeFormat.Find("md")!, new() { Title = "Before" }));
        await bank.MergeAsync(edited, """{"mainContent":"Led it well."}""");
        await bank.Entries.DeleteAsync(bank.Owner, gone.Section, gone.Id, null);
        await bank.AddAsync("skills", """{"skillName":"C#","skillType":"hard_skill"}""");

        var draft = TestResumes.Saved(await snapshots.RestoreAsync(bank.Owner, resume.Id, snapshot.Id, null));

        var composed = await resumes.ComposeAsync(draft);
        var then = (await snapshots.DocumentAsync(bank.Owner, resume.Id, snapshot.Id))!;
        Assert.True(ResumeComparison.Compare(then, composed.Document).IsSame);
        Assert.Equal([WordingMode.Main, WordingMode.Pinned, WordingMode.Own], composed.Entries.Select(entry => entry.Wording));
        Assert.Equal("Led it well.", composed.Entries[1].Newer!.Content);
        Assert.Equal(("Staff roles (version 1)", ResumeStatus.Draft), (draft.Details.Title, draft.Details.Status));
        var present = await resumes.ComposeAsync(resume);
        var changes = ResumeComparison.Compare(then, present.Document);
        Assert.Equal([("experience", Change.None), ("skills", Change.Added), ("projects", Change.Removed)], changes.Sections.Select(section => (section.Id, section.Change)));
        Assert.Equal(edited.Id.ToString(), Assert.Single(changes.Sections[0].Entries).Id);
    }

    [Theory, Engines]
    public async Task Deleted_resumes_and_snapshots_come_back_whole_and_leave_nothing_when_purged(DatabaseProvider provider)
    {
        await using var pool = new TypesettingPool();
        await using var bank = await TestBank.CreateAsync(provider);
        var (resumes, snapshots) = Services(bank, pool);
        await bank.AddAsync("experience", Job);
        var resume = await resumes.CreateAsync();
        var one = TestResumes.Saved(await snapshots.CreateAsync(bank.Owner, resume.Id, ResumeFormat.Pdf, new()));
        var taken = TestResumes.Saved(await snapshots.DeleteAsync(bank.Owner, resume.Id, one.Id, null));
        Assert.Null(await snapshots.FileAsync(bank.Owner, resume.Id, one.Id));
        var whole = TestResumes.Saved(await resumes.Resumes.DeleteAsync(bank.Owner, resume.Id, null));

        await Assert.ThrowsAsync<RuleException>(() => bank.Trash.RestoreAsync(bank.Owner, taken.Id));
        await bank.Trash.RestoreAsync(bank.Owner, whole.Id);
        await bank.Trash.RestoreAsync(bank.Owner, taken.Id);
        Assert.Equal(one.FileHash, Packing.HashOf((await snapshots.FileAsync(bank.Owner, resume.Id, one.Id))!.Bytes));

        await resumes.Resumes.DeleteAsync(bank.Owner, resume.Id, null);
        await bank.Trash.EmptyAsync(bank.Owner);
        Assert.Equal(0, await CountAsync(bank, "blobs"));
        Assert.Equal(0, await CountAsync(bank, "snapshot_uses"));
        Assert.Equal(0, await CountAsync(bank, "placements"));
    }

    [Theory, Engines]
    public async Task Nobody_opens_a_snapshot_of_someone_else_or_by_another_resume(DatabaseProvider provider)
    {
        await using var pool = new TypesettingPool();
        await using var bank = await TestBank.CreateAsync(provider);
        var (resumes, snapshots) = Services(bank, pool);
        var (resume, other) = (await resumes.CreateAsync(), await resumes.CreateAsync("Other"));
        var snapshot = TestResumes.Saved(await snapshots.CreateAsync(bank.Owner, resume.Id, ResumeFormat.Find("md")!, new()));
        var stranger = await bank.Profiles.AddAsync("Ines");

        Assert.Null(await snapshots.FileAsync(stranger.Id, resume.Id, snapshot.Id));
        Assert.Null(await snapshots.FileAsync(bank.Owner, other.Id, snapshot.Id));
        Assert.IsType<Outcome<Snapshot>.Missing>(await snapshots.CreateAsync(stranger.Id, resume.Id, ResumeFormat.Find("md")!, new()));
        Assert.IsType<Outcome<Resume>.Missing>(await snapshots.RestoreAsync(stranger.Id, resume.Id, snapshot.Id, null));
        Assert.IsType<Outcome<Deletion>.Missing>(await snapshots.DeleteAsync(stranger.Id, resume.Id, snapshot.Id, null));
    }

    [Fact]
    public void A_file_is_put_together_from_its_parts_again()
    {
        var pdf = System.Text.Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj stream\n{new string('x', 5000)}endstream 2 0 obj stream\nshort endstream xref");

        var parts = Packing.Split(pdf);

        Assert.Equal(3, parts.Count);
        Assert.Equal(pdf, parts.SelectMany(part => part.ToArray()));
        Assert.Equal(5000, parts[1].Length);
    }

    static (TestResumes, SnapshotService) Services(TestBank bank, TypesettingPool pool)
    {
        var resumes = new TestResumes(bank);
        return (resumes, new SnapshotService(bank.NewStore(), resumes.Reader, new ResumePrinter(pool)));
    }

    static async Task<long> CountAsync(TestBank bank, string table)
    {
        await using var turn = await bank.Database.EnterAsync(CancellationToken.None);
        await using var command = turn.Connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
