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
        var whole = sample.File();
        for (var seed = 0; seed < Mutants; seed++)
        {
            var file = sample.Within is { } within && seed % 2 == 0 ? within(seed) : Mutant.Of(whole, seed);
            sample.Importer.Recognizes(file);
            try
            {
                foreach (var entry in sample.Importer.Read(file).Entries) Checks.Require(entry.Details);
            }
            catch (ImportException refusal)
            {
                Assert.NotEmpty(refusal.Message);
            }
            catch (Exception e) when (e is not Xunit.Sdk.IAssertionException)
            {
                Assert.Fail($"Seed {seed}: {e}");
            }
        }
    }

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
