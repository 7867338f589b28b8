using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Rules;

namespace SkillBank.Transfer.Legacy;

/// <summary>
/// Moves people from a database of the old application, each into a profile of their own, by the same road as every import: planned against what is
/// there, nothing overwritten, a second run with nothing to do, each person's part undone as one.
/// </summary>
public sealed class LegacyMigration(BankStore store, BankReader reader, TimeProvider time)
{
    // Of one store, so that a profile and what is in it are one transaction.
    readonly ProfileService _profiles = new(store, reader);
    readonly ImportService _imports = new(store, reader);

    const string NoHome = "The bank has no home for it; the whole row is in the report's file.";

    /// <summary>Moves everybody, person by person: whoever fails is told and the others go on.</summary>
    /// <exception cref="ImportException">The file is no database of the old application, or the map names somebody who is not there. Nothing was stored.</exception>
    public async Task<LegacyReport> RunAsync(string path, LegacyOptions options, CancellationToken cancellation = default)
    {
        await using var file = await LegacyFile.OpenAsync(path, cancellation);
        var people = await LegacyPeople.OfAsync(file, options.Map, cancellation);
        var hash = await HashAsync(path, cancellation);
        var totals = file.Tables.ToDictionary(table => table.Key, table => new LegacyTotals(table.Key, table.Value));
        var names = (await reader.ProfilesAsync(cancellation)).ToDictionary(profile => profile.Name, profile => profile.Id);
        List<LegacyMoved> moved = [];
        List<string> missing = [];
        var expected = 0;
        // A person is read while the one before is stored, and looked at again while the one behind is.
        Task<(int, IReadOnlyList<string>)>? looking = null;
        await foreach (var (person, bank, plan) in AheadAsync(people, options, cancellation))
        {
            var one = await MoveAsync(person, new ImportFile(Path.GetFileName(path), hash, bank), plan, names, options.DryRun, cancellation);
            moved.Add(one);
            foreach (var row in person.Rows) await TellAsync(FateOf(row, person, bank, one));
            await LookedAsync();
            if (!options.DryRun && one.Problem is null) looking = Task.Run(() => LookAsync(one, bank, cancellation), cancellation);
            options.Progress?.Report(new(moved.Count, people.Count));
        }
        await LookedAsync();
        await foreach (var (row, owner) in people.OrphansAsync(cancellation))
            await TellAsync(new(row.Table, row.Id, LegacyFate.Left, $"Its user '{owner}' is no profile; --map {owner}=ID gives it to one.", row.Values));
        foreach (var table in file.Tables.Keys.Where(table => table != LegacyFile.People && !LegacyFile.Owned.ContainsKey(table)))
            await foreach (var row in file.RowsAsync(table, cancellation)) await TellAsync(new(row.Table, row.Id, LegacyFate.Left, NoHome, row.Values));
        return new()
        {
            Generation = file.Generation, FileHash = hash, DryRun = options.DryRun, Tables = [.. file.Tables.Keys.Select(table => totals[table])], People = moved,
            FactsExpected = expected, Missing = missing,
        };

        async Task LookedAsync()
        {
            if (looking is null) return;
            var (facts, lost) = await looking;
            looking = null;
            expected += facts;
            missing.AddRange(lost);
        }

        async Task TellAsync(LegacyRowFate fate)
        {
            totals[fate.Table] = totals[fate.Table].With(fate.Fate);
            if (options.OnRow is { } hear) await hear(fate);
        }
    }

    /// <summary>Takes out again what a file brought to everybody; what they have changed since stays.</summary>
    /// <returns>How many imports were undone, and what was left alone.</returns>
    /// <exception cref="ImportException">The file is no database of the old application.</exception>
    public async Task<(int Undone, IReadOnlyList<string> LeftAlone)> UndoAsync(string path, LegacyOptions options, CancellationToken cancellation = default)
    {
        await using var file = await LegacyFile.OpenAsync(path, cancellation);
        var people = await LegacyPeople.OfAsync(file, options.Map, cancellation);
        var undone = 0;
        List<string> leftAlone = [];
        await foreach (var person in people.AllAsync(cancellation))
            foreach (var import in (await new ImportReader(reader).ListAsync(person.ProfileId, cancellation) ?? []).Where(import => import.Format == LegacyReader.Format && import.UndoneAt is null))
            {
                if (await _imports.UndoAsync(person.ProfileId, import.Id, cancellation) is not Outcome<UndoneImport>.Saved(var done)) continue;
                undone++;
                leftAlone.AddRange(done.LeftAlone.Select(item => $"{person.Name}: {item.Heading}"));
            }
        return (undone, leftAlone);
    }

    /// <summary>Reads a few people ahead, and plans the import of those who are new, since nothing can change that plan.</summary>
    async IAsyncEnumerable<(LegacyPerson Person, ImportedBank Bank, ImportPlan? Plan)> AheadAsync(LegacyPeople people, LegacyOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        const int Ahead = 8;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var read = Channel.CreateBounded<(LegacyPerson, ImportedBank, ImportPlan?)>(Ahead);
        var reading = Task.Run(async () =>
        {
            try
            {
                await foreach (var person in people.AllAsync(stop.Token))
                {
                    var bank = new LegacyReader(person, options.LeaveOutSamples).Read();
                    var isNew = await reader.VersionAsync(person.ProfileId, stop.Token) is null;
                    await read.Writer.WriteAsync((person, bank, isNew ? ImportPlan.Of(Empty(person.ProfileId, person.Name), bank) : null), stop.Token);
                }
                read.Writer.Complete();
            }
            catch (Exception e)
            {
                read.Writer.Complete(e);
            }
        }, CancellationToken.None);
        try
        {
            await foreach (var person in read.Reader.ReadAllAsync(cancellation)) yield return person;
        }
        finally
        {
            // The file must not be read any more when whoever asked closes it.
            await stop.CancelAsync();
            await reading;
        }
    }

    async Task<(int Expected, IReadOnlyList<string> Missing)> LookAsync(LegacyMoved moved, ImportedBank file, CancellationToken cancellation) =>
        await reader.BankAsync(moved.ProfileId, cancellation) is { } stored
            ? LegacyCheck.Of(stored, moved.IsNew ? [.. (await new ResumeReader(reader).ListAsync(moved.ProfileId, cancellation) ?? []).Select(resume => resume.Details.Title)] : null, file, moved.Name)
            : (1, [$"{moved.Name}: the profile"]);

    /// <param name="person">Who.</param>
    /// <param name="file">What the file says of them.</param>
    /// <param name="plan">The plan for somebody who is new; null for others.</param>
    /// <param name="names">The names of profiles that are taken.</param>
    /// <param name="dryRun">Whether it is only tried.</param>
    /// <param name="cancellation">Stops it.</param>
    async Task<LegacyMoved> MoveAsync(LegacyPerson person, ImportFile file, ImportPlan? plan, Dictionary<string, Guid> names, bool dryRun, CancellationToken cancellation)
    {
        var isNew = plan is not null;
        var name = isNew ? Unused(person, names) : names.First(known => known.Value == person.ProfileId).Key;
        names[name] = person.ProfileId;
        var moved = new LegacyMoved(person.OldId, person.ProfileId, name) { IsNew = isNew };
        try
        {
            if (dryRun && plan is not null) return moved with { Counts = ImportReport.Of(plan, file).Counts };
            if (plan is not null)
            {
                Outcome<ImportReport> outcome = new Outcome<ImportReport>.Missing();
                await _profiles.AddAsync(name, person.ProfileId, async made => outcome = await _imports.ImportAsync(Empty(made.Id, made.Name), plan, file, cancellation), cancellation);
                return Told(outcome);
            }
            return Told(await _imports.ImportAsync(person.ProfileId, file, dryRun, cancellation));
        }
        catch (RuleException refusal)
        {
            return moved with { Problem = string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages)) };
        }

        LegacyMoved Told(Outcome<ImportReport> outcome) => outcome switch
        {
            Outcome<ImportReport>.Saved(var report) => moved with { Counts = report.Counts },
            Outcome<ImportReport>.Unchanged(var report) => moved with { Counts = report.Counts },
            _ => moved with { Problem = "The profile is gone." },
        };
    }

    static LegacyRowFate FateOf(LegacyRow row, LegacyPerson person, ImportedBank bank, LegacyMoved moved)
    {
        if (moved.Problem is not null) return new(row.Table, row.Id, LegacyFate.Left, moved.Problem, row.Values);
        if (moved.Counts is { } counts && counts == new ImportCounts { Same = counts.Same }) return new(row.Table, row.Id, LegacyFate.Same, $"'{moved.Name}' has it already.");
        var isTwin = row.Table == LegacyFile.People && row != person.Profiles[0];
        // What is wrong with the contact or the profile is told with the first row of the person.
        string[] sources = row == person.Profiles[0] ? [LegacyReader.SourceOf(row), $"{LegacyFile.People}."] : [LegacyReader.SourceOf(row)];
        var issues = sources.SelectMany(source => bank.Issues.Where(issue => issue.Path.StartsWith(source, StringComparison.Ordinal)).Select(issue => $"{issue.Path[source.Length..].TrimStart('.')}: {issue.Message}".TrimStart(':', ' ')))
            .Distinct().Take(20).ToList();
        var why = string.Join(' ', new[] { isTwin ? $"The same person as {person.OldId}." : $"In the bank of '{moved.Name}'." }.Concat(issues));
        return new(row.Table, row.Id, isTwin ? LegacyFate.Merged : issues.Count > 0 ? LegacyFate.Repaired : LegacyFate.Moved, why, issues.Count > 0 ? row.Values : null);
    }

    /// <summary>A name that no other profile has.</summary>
    static string Unused(LegacyPerson person, Dictionary<string, Guid> names)
    {
        var name = person.Name;
        for (var number = 2; names.TryGetValue(name, out var other) && other != person.ProfileId; number++) name = FormattableString.Invariant($"{person.Name} {number}");
        return name;
    }

    Bank Empty(Guid id, string name) => new()
    {
        Profile = new() { Id = id, Name = name }, Contact = new() { ProfileId = id, Details = new() }, Entries = [], Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
    };

    static async Task<string> HashAsync(string path, CancellationToken cancellation)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
    }
}
