using System.Diagnostics;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Dates;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Load;

/// <summary>Times what resumes cost over a bank of 300 entries and 1,200 wordings.</summary>
static class ResumeFigures
{
    const int Runs = 300;

    public static async Task RunAsync(DatabaseOptions options)
    {
        await using var database = new Database(options);
        await Schema.UpgradeAsync(database);
        var (store, banks) = (new BankStore(database, TimeProvider.System), new BankReader(database, TimeProvider.System));
        var reader = new ResumeReader(banks);
        var owner = (await new ProfileService(store, banks).AddAsync("resumes")).Id;
        await FillAsync(store, owner);
        var bank = (await banks.BankAsync(owner))!;
        Console.WriteLine(FormattableString.Invariant($"{bank.Entries.Count} entries, {bank.Entries.Sum(entry => entry.Variations.Count)} wordings"));

        var resumes = new ResumeService(store);
        var service = new PlacementService(store, reader);
        var all = await NewAsync(resumes, owner, new() { Title = "Everything" });
        var job = bank.Of<Experience>().First();
        var picked = await NewAsync(resumes, owner, new() { Title = "A usual one", Rule = EntryRule.AtMost, RuleEntries = 6 });
        foreach (var entry in bank.Of<Experience>().Take(4))
            await service.PlaceAsync(owner, picked.Id, entry.Id, _ => new() { Wording = WordingMode.Live, VariationId = entry.Variations[2].Id }, null);
        for (var i = 2; i < 50; i++) await resumes.DuplicateAsync(owner, picked.Id, FormattableString.Invariant($"Resume {i}"));

        Console.WriteLine("| | fastest | median | p99 |");
        Console.WriteLine("|---|---|---|---|");
        await TimeAsync("compose everything: 300 entries print", async () => ResumeComposer.Compose((await reader.ContentAsync(owner, all.Id))!));
        await TimeAsync("compose a usual resume: about 40 entries print", async () => ResumeComposer.Compose((await reader.ContentAsync(owner, picked.Id))!));
        await TimeAsync("read what a resume is composed of", () => reader.ContentAsync(owner, picked.Id));
        await TimeAsync("list 50 resumes, as JSON", async () => System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(await reader.ListAsync(owner), BankJson.Options));

        await using var pool = new TypesettingPool();
        var snapshots = new SnapshotService(store, reader, new ResumePrinter(pool));
        var variations = new VariationService(store);
        var before = await SizeAsync(options, database);
        var wording = bank.Of<Experience>().First().Variations[2];
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 1000; i++)
        {
            var text = FormattableString.Invariant($"{wording.Content} Edition {i}.");
            await variations.UpdateAsync(owner, job.Section, job.Id, wording.Id, v => new(VariationText.Of(v) with { Content = text }), null);
            await snapshots.CreateAsync(owner, picked.Id, ResumeFormat.Pdf, new());
        }
        var snapshot = (await reader.SnapshotsAsync(owner, picked.Id))[0];
        Console.WriteLine(FormattableString.Invariant(
            $"| 1,000 snapshots of {snapshot.Pages} pages, {snapshot.FileLength / 1024} KiB each, add to the database | {(await SizeAsync(options, database) - before) / 1_000_000.0:F1} MB | {Stopwatch.GetElapsedTime(started).TotalMilliseconds / 1000:F0} ms each | |"));
        var usage = new UsageService(reader);
        await TimeAsync("usage of one wording over 1,000 snapshots", () => usage.UsageAsync(owner, wording.Id));
        await TimeAsync("read the bank with its usage counts", () => banks.BankAsync(owner));
        await TimeAsync("open a snapshot's file", () => snapshots.FileAsync(owner, picked.Id, snapshot.Id));
    }

    static async Task<Resume> NewAsync(ResumeService resumes, Guid owner, ResumeDetails details) =>
        ((Outcome<Resume>.Saved)await resumes.CreateAsync(owner, details)).Value;

    static Task FillAsync(BankStore store, Guid owner) => store.WriteAsync<int>(owner, async tx =>
    {
        var text = new Words(new Random(20260314));
        for (var i = 0; i < 120; i++)
        {
            BigBank.Add(tx, i, new Experience { JobTitle = text.Title(), CompanyName = text.Name(), StartDate = new PartialDate(2025 - i % 40), EndDate = new PartialDate(2026 - i % 40) }, 5, text);
            BigBank.Add(tx, i, new Project { ProjectName = text.Title() }, 4, text);
        }
        for (var i = 0; i < 30; i++) BigBank.Add(tx, i, new Education { InstitutionName = text.Name() }, 4, text);
        for (var i = 0; i < 30; i++) BigBank.Add(tx, i, new Skill { SkillName = FormattableString.Invariant($"{text.Name()} {i}"), SkillType = SkillType.HardSkill }, 0, text);
        await tx.Db.SaveChangesAsync();
        return new Outcome<int>.Saved(0);
    });

    internal static async Task TimeAsync<T>(string name, Func<Task<T>> work)
    {
        for (var i = 0; i < 50; i++) await work();
        List<double> times = [];
        for (var i = 0; i < Runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await work();
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"| {name} | {times[0]:F2} ms | {times[Runs / 2]:F2} ms | {times[Runs * 99 / 100]:F2} ms |"));
    }

    static async Task<long> SizeAsync(DatabaseOptions options, Database database)
    {
        await using var turn = await database.EnterAsync(CancellationToken.None);
        await using var command = turn.Connection.CreateCommand();
        command.CommandText = options.Provider == DatabaseProvider.Sqlite
            ? "select page_count * page_size from pragma_page_count(), pragma_page_size()"
            : "select pg_database_size(current_database())";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
