using SkillBank.Data;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Rules;
using SkillBank.Tests.Storage;
using SkillBank.Transfer;
using SkillBank.Transfer.Pdf;

namespace SkillBank.Tests.Transfer.Formats;

/// <summary>What holds for every format, for the one that takes another process to open: <see cref="FormatTests"/>.</summary>
public sealed class PdfImportTests : IAsyncDisposable
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    readonly TypesettingPool _pool = new();

    Task<SourceFile> OpenAsync(byte[] file) => SourceFile.OpenAsync(file, new PdfReader(_pool), Now);

    static byte[] Sample => SampleTests.File("resume.pdf");

    [Fact]
    public async Task The_sample_comes_in_whole_then_brings_nothing_new_and_goes_again()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var before = await bank.ContentsAsync();
        var file = ImportFile.Read("resume.pdf", await OpenAsync(Sample));

        var report = await bank.ImportAsync(file);
        await Invariants.HoldAsync(bank);
        Assert.IsType<Outcome<ImportReport>.Unchanged>(await bank.Imports().ImportAsync(bank.Owner, file, dryRun: false));
        await bank.UndoAsync(report);

        Assert.Equal(before, await bank.ContentsAsync());
    }

    [Fact]
    public async Task A_mutated_file_comes_in_whole_or_not_at_all()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var before = await bank.ContentsAsync();
        var sample = Sample;
        for (var seed = 0; seed < 80; seed++)
        {
            SourceFile file;
            try
            {
                file = await OpenAsync(Mutant.Of(sample, seed));
            }
            catch (ImportException refusal)
            {
                Assert.NotEmpty(refusal.Message);
                continue;
            }
            if (file.Pdf is null) continue;
            FormatTests.RequireReadOrRefused(new PdfImporter(), file, seed);
            if (seed % 4 == 0) await FormatTests.RequireWholeOrNothingAsync(bank, file, before, seed);
        }
    }

    /// <summary>Pages whose places, sizes, structure and words are anything: what a file says of them is not to be trusted.</summary>
    [Fact]
    public async Task Pages_that_say_anything_are_read_or_refused()
    {
        var whole = (await OpenAsync(Sample)).Pdf!;
        for (var seed = 0; seed < 2_300; seed++) FormatTests.RequireReadOrRefused(new PdfImporter(), new(Sample, Changed(whole, new(seed))), seed);
    }

    static ReadPdf Changed(ReadPdf pdf, Random random) => pdf with
    {
        IsMarked = random.Next(3) > 0,
        Pages = [.. pdf.Pages.Select(page => page with
        {
            Height = random.Next(20) == 0 ? Number(random) : page.Height,
            Runs = random.Next(6) switch
            {
                0 => [.. page.Runs.Shuffle()],
                1 => [.. page.Runs.Take(random.Next(page.Runs.Count))],
                _ => [.. page.Runs.Select(run => random.Next(12) == 0 ? Changed(run, random) : run)],
            },
            Tags = [.. page.Tags.Select(tag => random.Next(12) == 0 ? new StructureTag(Roles[random.Next(Roles.Length)], random.Next(-3, page.Tags.Count + 3)) : tag)],
            Links = [.. page.Links.Select(link => random.Next(4) == 0 ? new ReadLink(Words[random.Next(Words.Length)], Number(random), Number(random), Number(random), Number(random)) : link)],
        })],
    };

    static TextRun Changed(TextRun run, Random random) => random.Next(8) switch
    {
        0 => run with { X = Number(random) },
        1 => run with { Y = Number(random) },
        2 => run with { Size = Number(random), Width = Number(random) },
        3 => run with { Tag = random.Next(-5, 400), Order = random.Next(-5, 400) },
        4 => run with { Tag = null, Order = null },
        5 => run with { Actual = Words[random.Next(Words.Length)] },
        6 => run with { Angle = 90, Direction = "rtl", Font = "none" },
        _ => run with { Text = Words[random.Next(Words.Length)] },
    };

    static double Number(Random random) => random.Next(6) switch { 0 => 0, 1 => -1, 2 => 1e300, 3 => -1e300, 4 => 1e-300, _ => random.NextDouble() * 900 };

    static readonly string[] Roles = ["H1", "H2", "H6", "P", "L", "LI", "LBody", "Lbl", "Span", "Table", "TD", "TR", "NonStruct", "Document", "", "H0", "H99"];

    static readonly string[] Words =
    [
        "", " ", "\t", "•", "-", "Experience", "Skills", "References", "2019 – 2021", "since 2014", "99999 – 00000", "a@b.c", "+1 2 3 4 5 6 7 8 9 0", "javascript:alert(1)", "https://", "mailto:", "\u202E\u200B\uFEFF", "\uFFFD", "\0\u0001",
        new string('(', 3_000), string.Concat(Enumerable.Repeat("a ", 3_000)), new string('1', 2_000), string.Concat(Enumerable.Repeat("a@b.", 800)), string.Concat(Enumerable.Repeat("Label: ", 800)), "ـــ", "日本語", "e\u0301\u0301\u0301",
    ];

    public ValueTask DisposeAsync() => _pool.DisposeAsync();
}
