using System.Diagnostics;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;

namespace SkillBank.Tests.Transfer.Formats;

/// <summary>What holds for every format that is imported.</summary>
public sealed class FormatTests
{
    public static TheoryData<string> Names => FormatSample.Names;

    [Fact]
    public void There_is_a_sample_of_every_format() =>
        Assert.Subset(FormatSample.All.Values.Select(sample => sample.Importer.Slug).ToHashSet(), Importers.All.Select(importer => importer.Slug).Except(["pdf"]).ToHashSet());   // which takes the worker: PdfImportTests

    [Theory, MemberData(nameof(Names))]
    public void The_sample_is_recognized_by_its_content(string name) =>
        Assert.Equal(FormatSample.All[name].Importer.Slug, Importers.Recognize(FormatSample.All[name].File())?.Slug);

    [Theory, MemberData(nameof(Names))]
    public async Task The_sample_comes_in_whole_then_brings_nothing_new_and_goes_again(string name)
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var before = await bank.ContentsAsync();
        var file = ImportFile.Read("sample", FormatSample.All[name].File());

        var report = await bank.ImportAsync(file);
        await Invariants.HoldAsync(bank);
        Assert.IsType<Outcome<ImportReport>.Unchanged>(await bank.Imports().ImportAsync(bank.Owner, file, dryRun: false));
        await bank.UndoAsync(report);

        Assert.Equal(before, await bank.ContentsAsync());
    }

    /// <summary>Files that were cut, or of which bytes were changed, left out or doubled: a clear refusal, or a bank that keeps its rules.</summary>
    [Theory, MemberData(nameof(Names))]
    public void A_mutated_file_is_read_or_refused(string name)
    {
        var sample = FormatSample.All[name];
        for (var seed = 0; seed < Mutants; seed++)
        {
            var file = sample.Mutated(seed);
            sample.Importer.Recognizes(file);
            RequireReadOrRefused(sample.Importer, file, seed);
        }
    }

    /// <summary>What an importer reads of a mutant keeps the rules, or it says why it does not read it; and it ends.</summary>
    internal static void RequireReadOrRefused(IImporter importer, SourceFile file, int seed)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            foreach (var entry in importer.Read(file).Entries) Checks.Require(entry.Details);
        }
        catch (ImportException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
        catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
        {
            Assert.Fail($"Seed {seed}: {e}");
        }
        Assert.True(Stopwatch.GetElapsedTime(started) < Hang, $"Seed {seed} hung.");
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_mutated_file_comes_in_whole_or_not_at_all(string name)
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var before = await bank.ContentsAsync();
        for (var seed = 0; seed < StoredMutants; seed++) await RequireWholeOrNothingAsync(bank, FormatSample.All[name].Mutated(seed), before, seed);
    }

    /// <summary>A file is refused and nothing is stored, or comes in with all rules kept and goes again without a trace.</summary>
    internal static async Task RequireWholeOrNothingAsync(TestBank bank, SourceFile mutant, string before, int seed)
    {
        ImportFile file;
        try
        {
            file = ImportFile.Read("mutant", mutant);
        }
        catch (ImportException)
        {
            return;
        }
        if (await bank.Imports().ImportAsync(bank.Owner, file, dryRun: false) is Outcome<ImportReport>.Saved { Value: var report })
        {
            await Invariants.HoldAsync(bank);
            await bank.UndoAsync(report);
        }
        Assert.True(before == await bank.ContentsAsync(), $"Seed {seed} left something.");
    }

    /// <summary>No mutant takes longer than two seconds on a quiet machine; what takes this long on any does not end.</summary>
    static readonly TimeSpan Hang = TimeSpan.FromSeconds(20);

    const int StoredMutants = 40;

    /// <summary>Over all samples some twenty thousand.</summary>
    const int Mutants = 2_300;
}

/// <summary>Changes a file by chance, the same for the same seed.</summary>
static class Mutant
{
    public static byte[] Of(byte[] whole, int seed)
    {
        var random = new Random(seed);
        List<byte> bytes = [.. whole];
        for (var i = random.Next(1, 5); i > 0 && bytes.Count > 1; i--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 64), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0: bytes.RemoveRange(at, bytes.Count - at); break;
                case 1: bytes.RemoveRange(at, length); break;
                case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 3: bytes[at] = (byte)random.Next(256); break;
                default: bytes[at] = (byte)"\"'{}[]<>,:;\n\0&%#-*"[random.Next(18)]; break;
            }
        }
        return [.. bytes];
    }
}
