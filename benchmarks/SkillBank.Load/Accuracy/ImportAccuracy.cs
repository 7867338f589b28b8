using System.Diagnostics;
using System.Globalization;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Transfer;
using SkillBank.Transfer.Pdf;

namespace SkillBank.Load.Accuracy;

/// <summary>Counts which facts of known resumes are found again in the PDFs that several programs make of them, and times reading.</summary>
static class ImportAccuracy
{
    /// <summary>The samples, each in the language that it is written in.</summary>
    static readonly (string File, string Language)[] Samples =
    [
        ("noemie-adeyemi-sorensen.json", "en"), ("reactive-resume.json", "en"), ("reactive-resume-v4.json", "pt"), ("rendercv.yaml", "fr"), ("europass-passport.xml", "it"), ("europass.xml", "en"), ("resume.md", "de"),
    ];

    public static async Task RunAsync(string samples, string folder, bool tellsMissed)
    {
        Directory.CreateDirectory(folder);
        await using var pool = new TypesettingPool();
        var (makers, reader) = (new PdfMakers(pool, folder), new PdfReader(pool));
        Dictionary<string, (int Files, int Expected, int Found)> totals = [];
        List<double> times = [];
        foreach (var (file, language) in Samples)
        {
            var known = UnstoredBank.Of(ImportFile.Read(file, await File.ReadAllBytesAsync(Path.Combine(samples, file))).Bank, new(2026, 11, 1));
            known.Profile.Settings = known.Profile.Settings with { DefaultLanguage = language };
            var document = ResumeComposer.Compose(known);
            foreach (var (maker, path) in await makers.MakeAsync(Path.GetFileNameWithoutExtension(file), document))
            {
                var pdf = await File.ReadAllBytesAsync(path);
                var started = Stopwatch.GetTimestamp();
                var opened = await SourceFile.OpenAsync(pdf, reader);
                var read = new PdfImporter().Read(opened);
                if (opened.Pdf!.Pages.Count == 2) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                Count(maker, path, known, read);
                if (opened.Pdf.IsTagged) Count($"{maker}, without structure", path, known, new PdfImporter().Read(new SourceFile(pdf, WithoutStructure(opened.Pdf))));
            }
        }
        foreach (var (maker, (files, expected, found)) in totals)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {maker}, {files} files | {found:N0} of {expected:N0} | {100.0 * found / expected:F1} % |"));
        times.Sort();
        if (times.Count > 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| reading a PDF of two pages, {times.Count} of them | median {times[times.Count / 2]:F0} ms | slowest {times[^1]:F0} ms |"));

        void Count(string maker, string path, Bank known, ImportedBank read)
        {
            var (expected, missed) = KnownFacts.Compare(known, read);
            var total = totals.GetValueOrDefault(maker);
            totals[maker] = (total.Files + 1, total.Expected + expected, total.Found + expected - missed.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{maker}: {Path.GetFileName(path)}: {expected - missed.Count} of {expected}, {100.0 * (expected - missed.Count) / expected:F1} %"));
            if (tellsMissed) Console.WriteLine(string.Join('\n', missed.Select(what => $"    {what}")));
        }
    }

    /// <summary>The same file as programs write it that do not mark what is a heading or a list.</summary>
    static ReadPdf WithoutStructure(ReadPdf pdf) => pdf with
    {
        IsMarked = false, Pages = [.. pdf.Pages.Select(page => page with { Tags = [], Runs = [.. page.Runs.Select(run => run with { Tag = null, Order = null })] })],
    };
}
