using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;
using SkillBank.Transfer.Archive;

namespace SkillBank.Tests.Archive;

public sealed class ArchiveRoundTripTests
{
    public static TheoryData<DatabaseProvider, DatabaseProvider> Pairs
    {
        get
        {
            var data = new TheoryData<DatabaseProvider, DatabaseProvider>();
            foreach (var from in Enum.GetValues<DatabaseProvider>())
                foreach (var to in Enum.GetValues<DatabaseProvider>())
                    data.Add(new TheoryDataRow<DatabaseProvider, DatabaseProvider>(from, to)
                    {
                        Skip = from == DatabaseProvider.PostgreSql || to == DatabaseProvider.PostgreSql ? PostgreSqlServer.MissingBecause : null,
                    });
            return data;
        }
    }

    [Theory, MemberData(nameof(Pairs))]
    public async Task A_restored_bank_is_archived_to_the_same_bytes_on_either_engine(DatabaseProvider from, DatabaseProvider to)
    {
        await using var bank = await Archives.FullBankAsync(from);
        var archive = await Archives.WriteAsync(bank);
        await using var target = await TestBank.CreateAsync(to);
        target.Clock.Move(TimeSpan.FromDays(1000));

        await Archives.RestoreAsync(target, archive);

        Assert.Equal(archive, await Archives.WriteAsync(target));
        Assert.Equal(Contents(await bank.ReadAsync()), Contents(await target.ReadAsync()));
        // The rule of the last years is told by the day.
        bank.Clock.Move(TimeSpan.FromDays(1000));
        Assert.Equal(await ArchivedResumes.ContentsAsync(bank), await ArchivedResumes.ContentsAsync(target));
        await Invariants.HoldAsync(target);
    }

    [Theory, Engines]
    public async Task Restoring_tells_how_far_it_is_until_every_row_is_stored(DatabaseProvider provider)
    {
        await using var target = await TestBank.CreateAsync(provider);
        var told = new Told();
        using var stream = new MemoryStream(await Archives.WholeAsync());
        await new BankArchive(target.Database, target.Clock).RestoreAsync(target.Owner, stream, told);
        Assert.NotEmpty(told.Steps);
        Assert.Equal(told.Steps.Order(), told.Steps);
        Assert.Equal(told.Total, told.Steps[^1]);
    }

    [Theory, Engines]
    public async Task Everything_in_the_trash_and_in_history_can_still_be_restored(DatabaseProvider provider)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);
        await using var target = await TestBank.CreateAsync(provider);
        await Archives.RestoreAsync(target, await Archives.WriteAsync(bank));
        var trash = (await target.Reader.TrashAsync(target.Owner))!;
        Assert.Equal(Enum.GetValues<DeletionKind>(), trash.Select(d => d.Kind).Order());

        foreach (var deletion in trash.OrderBy(d => d.Kind == DeletionKind.Reset))
            Assert.IsType<Outcome<Deletion>.Saved>(await target.Trash.RestoreAsync(target.Owner, deletion.Id));
        var main = (await target.ReadAsync()).Entries.Select(e => e.Variations).First(list => list.Any(v => v.Revision == 2));
        var wording = main.First(v => v.Revision == 2);
        var entry = (await target.ReadAsync()).Entries.Single(e => e.Id == wording.EntryId);
        await target.Variations.RestoreRevisionAsync(target.Owner, entry.Section, entry.Id, wording.Id, 1, null);

        await Invariants.HoldAsync(target);
    }

    /// <summary>A backup of November 2026, as people have them on their disks: a later program restores it as it was.</summary>
    [Fact]
    public async Task The_sample_comes_back_with_wordings_history_trash_and_what_was_sent()
    {
        var sample = await File.ReadAllBytesAsync(Path.Combine(SampleTests.Folder, "skill-bank.zip"), TestContext.Current.CancellationToken);
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);

        var summary = await Archives.RestoreAsync(bank, sample);

        Assert.Equal(new ArchiveSummary(Entries: 19, Variations: 8, Revisions: 9, Deletions: 1, Resumes: 1, Snapshots: 1, Imports: 1), summary);
        var now = await bank.ReadAsync();
        Assert.Equal("Aurélien Takahashi-Boateng", now.Contact.Details.FullName);
        var job = now.Of<Experience>().First();
        Assert.Equal(["Dams, locks and flood models.\n\n- Leads *eleven* engineers on three sites\n- Cut the flood warning time from 9 to 4 hours\n- Budget: USD 38 million", "Led eleven engineers on three dams and two locks."], job.Variations.Select(wording => wording.Content));
        Assert.DoesNotContain("Modelling", now.Of<Skill>().Select(skill => skill.AnyDetails.Heading));
        await Invariants.HoldAsync(bank);
        Assert.Equal(Archives.Files(sample).Where(file => file.Name != "manifest.json"), Archives.Files(await Archives.WriteAsync(bank)).Where(file => file.Name != "manifest.json"));
    }

    [Fact]
    public async Task An_archive_of_an_unchanged_bank_is_the_same_whenever_and_however_it_is_written()
    {
        await using var bank = await Archives.RestoredBankAsync(DatabaseProvider.Sqlite);
        var archive = await Archives.WriteAsync(bank);
        bank.Clock.Move(TimeSpan.FromDays(5));
        var file = Path.Combine(Path.GetDirectoryName(bank.Database.Options.ConnectionString)!, "backup.zip");

        await using (var stream = new FileStream(file, FileMode.CreateNew)) await new SkillBank.Transfer.Archive.BankArchive(bank.Database, bank.Clock).WriteAsync(bank.Owner, stream);

        Assert.Equal(archive, await File.ReadAllBytesAsync(file));
        Assert.Equal(archive, await Archives.WriteAsync(bank));
    }

    [Fact]
    public async Task An_archive_names_neither_its_profile_nor_its_program()
    {
        await using var bank = await Archives.RestoredBankAsync(DatabaseProvider.Sqlite);
        var files = Archives.Files(await Archives.WriteAsync(bank));

        Assert.Equal(["manifest.json", "profile.json", "contact.json", "entries.json", "variations.json", "revisions.json", "deletions.json", "resumes.json", "placements.json", "snapshots.json", "blobs.json", "imports.json", "photos.json"], files.Select(file => file.Name));
        Assert.All(files, file => Assert.DoesNotContain(bank.Owner.ToString(), System.Text.Encoding.UTF8.GetString(file.Content), StringComparison.OrdinalIgnoreCase));
    }

    [Theory, Engines]
    public async Task An_archive_of_the_first_format_is_restored_and_has_no_resumes(DatabaseProvider provider)
    {
        var old = Archives.WithoutResumes(await Archives.WholeAsync());
        await using var target = await TestBank.CreateAsync(provider);

        var summary = await Archives.RestoreAsync(target, old);

        Assert.Equal((0, 0, 5), (summary.Resumes, summary.Snapshots, summary.Deletions));
        Assert.Equal(Texts(old), Texts(Archives.WithoutResumes(await Archives.WriteAsync(target))));
        await Invariants.HoldAsync(target);
    }

    [Theory, Engines]
    public async Task An_archive_of_the_second_format_is_restored_and_has_no_imports(DatabaseProvider provider)
    {
        var old = Archives.WithoutImports(await Archives.WholeAsync());
        await using var target = await TestBank.CreateAsync(provider);

        var summary = await Archives.RestoreAsync(target, old);

        Assert.Equal((2, 0, 7), (summary.Resumes, summary.Imports, summary.Deletions));
        Assert.Equal(Texts(old), Texts(Archives.WithoutImports(await Archives.WriteAsync(target))));
        await Invariants.HoldAsync(target);
    }

    [Theory, Engines]
    public async Task An_archive_of_the_third_format_is_restored_and_has_no_portraits(DatabaseProvider provider)
    {
        var old = Archives.WithoutPhotos(await Archives.WholeAsync());
        await using var target = await TestBank.CreateAsync(provider);

        await Archives.RestoreAsync(target, old);

        Assert.Null(await new SkillBank.Profiles.Photos.PhotoReader(target.Reader).FindAsync(target.Owner));
        Assert.Equal(Texts(old), Texts(Archives.WithoutPhotos(await Archives.WriteAsync(target))));
        await Invariants.HoldAsync(target);
    }

    [Theory, Engines]
    public async Task An_import_can_still_be_undone_after_its_bank_was_restored(DatabaseProvider provider)
    {
        await using var target = await Archives.RestoredBankAsync(provider);
        var standing = Assert.Single((await new ImportReader(target.Reader).ListAsync(target.Owner))!, import => import.UndoneAt is null);

        var undone = Assert.IsType<Outcome<UndoneImport>.Saved>(await target.Imports().UndoAsync(target.Owner, standing.Id)).Value;

        Assert.Equal([ImportItemKind.Add, ImportItemKind.AddWording, ImportItemKind.FillIn, ImportItemKind.Keep], undone.Went.Select(item => item.Kind).Distinct().Order());
        Assert.Empty(undone.LeftAlone);
        await Invariants.HoldAsync(target);
    }

    [Theory, Engines]
    public async Task An_empty_bank_is_archived_and_restored_too(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var archive = await Archives.WriteAsync(bank);
        await using var target = await TestBank.CreateAsync(provider);
        target.Clock.Move(TimeSpan.FromDays(1));

        Assert.Equal(new(0, 0, 0, 0, 0, 0), await Archives.RestoreAsync(target, archive));

        Assert.Equal(archive, await Archives.WriteAsync(target));
    }

    [Theory, Engines]
    public async Task A_bank_that_was_reset_and_emptied_takes_an_archive_and_its_versions_only_rise(DatabaseProvider provider)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);
        var archive = await Archives.WriteAsync(bank);
        foreach (var resume in (await new ResumeReader(bank.Reader).ListAsync(bank.Owner))!) await new ResumeService(bank.NewStore()).DeleteAsync(bank.Owner, resume.Id, null);
        await bank.Trash.ResetAsync(bank.Owner);
        await bank.Trash.EmptyAsync(bank.Owner);
        var before = await bank.ReadAsync();

        await Archives.RestoreAsync(bank, archive);

        var after = await bank.ReadAsync();
        Assert.Equal(archive, await Archives.WriteAsync(bank));
        Assert.Equal(before.Profile.BankVersion + 1, after.Profile.BankVersion);
        Assert.Equal((before.Profile.Version + 1, before.Contact.Version + 1), (after.Profile.Version, after.Contact.Version));
    }

    [Theory, Engines]
    public async Task A_bank_that_is_not_empty_is_left_alone(DatabaseProvider provider)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);
        var archive = await Archives.WriteAsync(bank);
        await using var busy = await TestBank.CreateAsync(provider);
        await busy.AddAsync("interests", """{"name":"Chess"}""");
        await using var trashy = await TestBank.CreateAsync(provider);
        await trashy.Trash.ResetAsync(trashy.Owner);
        await using var named = await TestBank.CreateAsync(provider);
        await named.Profiles.UpdateContactAsync(named.Owner, _ => new() { Phone = "+47 22 00 00 00" }, null);
        await using var resuming = await TestBank.CreateAsync(provider);
        await new ResumeService(resuming.NewStore()).CreateAsync(resuming.Owner, new() { Title = "Staff roles" });

        foreach (var target in new[] { busy, trashy, named, resuming })
        {
            var before = await Archives.WriteAsync(target);
            var version = await target.Reader.VersionAsync(target.Owner);
            Assert.Contains("not empty", (await Assert.ThrowsAsync<ImportException>(() => Archives.RestoreAsync(target, archive))).Message, StringComparison.Ordinal);
            Assert.Equal(before, await Archives.WriteAsync(target));
            Assert.Equal(version, await target.Reader.VersionAsync(target.Owner));
        }
    }

    [Theory, Engines]
    public async Task Restoring_for_one_person_touches_nobody_else(DatabaseProvider provider)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);
        var archive = await Archives.WriteAsync(bank);
        var other = await bank.Profiles.AddAsync("Ines");

        await Archives.RestoreAsync(bank, archive, other.Id);

        Assert.Equal(archive, await Archives.WriteAsync(bank));
        Assert.Equal(archive, await Archives.WriteAsync(bank, other.Id));
        Assert.Equal("Ines", (await bank.Reader.ProfileAsync(other.Id))!.Name);
        Assert.Equal(bank.Owner, (await bank.Profiles.DefaultAsync()).Id);
    }

    [Theory, Engines]
    public async Task Of_two_restores_at_once_one_is_refused(DatabaseProvider provider)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);
        var archive = await Archives.WriteAsync(bank);
        await using var target = await TestBank.CreateAsync(provider);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Record.ExceptionAsync(() => Archives.RestoreAsync(target, archive)).AsTask()));

        Assert.Equal(3, outcomes.OfType<ImportException>().Count());
        Assert.Equal(archive, await Archives.WriteAsync(target));
    }

    [Fact]
    public async Task Nobody_s_bank_is_neither_written_nor_restored()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var archive = await Archives.WriteAsync(bank);

        await Assert.ThrowsAsync<ImportException>(() => Archives.WriteAsync(bank, Guid.CreateVersion7()));
        await Assert.ThrowsAsync<ImportException>(() => Archives.RestoreAsync(bank, archive, Guid.CreateVersion7()));
    }

    static IEnumerable<string> Texts(byte[] archive) => Archives.Files(archive).Select(file => System.Text.Encoding.UTF8.GetString(file.Content));

    /// <summary>The bank's JSON without what belongs to the profile.</summary>
    static string Contents(Bank bank)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(BankDocument.Write(bank with { Today = new(2030, 1, 1) }))!.AsObject();
        foreach (var own in new[] { "id", "version" }) json.Remove(own);
        foreach (var own in new[] { "id", "version" }) json["contactInfo"]!.AsObject().Remove(own);
        return json.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }
}
