using System.Diagnostics;
using SkillBank.Data;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Transfer;

namespace SkillBank.Load;

/// <summary>Times PDFs in warm workers, every document different.</summary>
static class WarmPdf
{
    public static async Task RunAsync(string sample)
    {
        var folder = Directory.CreateTempSubdirectory("skillbank-pdf-").FullName;
        await using var database = new Database(DatabaseOptions.Folder(folder));
        await Schema.UpgradeAsync(database);
        var (store, reader) = (new BankStore(database, TimeProvider.System), new BankReader(database, TimeProvider.System));
        var owner = await new ProfileService(store, database, reader, TimeProvider.System).DefaultAsync();
        var file = await File.ReadAllBytesAsync(sample);
        await new ImportService(store, reader).ImportAsync(owner.Id, ImportFile.Read(null, file), dryRun: false);
        var document = ResumeComposer.Compose((await reader.BankAsync(owner.Id))!);

        await using var pool = new TypesettingPool();
        var writer = new PdfWriter(pool);
        foreach (var (name, sections) in new[] { ("one page", 2), ("two pages", 7), ("the whole sample", 20) })
        {
            var part = document with { Sections = [.. document.Sections.Take(sections)] };
            for (var i = 0; i < 10; i++) await writer.WriteAsync(Different(part, -i));
            List<double> times = [];
            var pages = 0;
            for (var i = 0; i < 100; i++)
            {
                var started = Stopwatch.GetTimestamp();
                pages = (await writer.WriteAsync(Different(part, i))).Pages;
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            times.Sort();
            Console.WriteLine(FormattableString.Invariant($"| PDF of {name} ({pages} pages), warm | {times[0]:F0} ms | {times[50]:F0} ms | {times[98]:F0} ms |"));
        }
        Directory.Delete(folder, recursive: true);
    }

    static ResumeDocument Different(ResumeDocument document, int i) => document with { Header = document.Header with { Title = $"Staff Data Engineer, Area {i}" } };
}
