using System.Diagnostics;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Load;

/// <summary>Times PDFs in warm workers, every document different.</summary>
static class WarmPdf
{
    public static async Task RunAsync(string sample)
    {
        var document = await SampleDocument.ReadAsync(sample);
        await using var pool = new TypesettingPool();
        var writer = new PdfWriter(pool);
        foreach (var (name, sections) in new[] { ("one page", 2), ("two pages", 7), ("the whole sample", 20) })
        {
            var part = document with { Sections = [.. document.Sections.Take(sections)] };
            for (var i = 0; i < 10; i++) await writer.WriteAsync(SampleDocument.Different(part, -1 - i));
            List<double> times = [];
            var pages = 0;
            for (var i = 0; i < 100; i++)
            {
                var started = Stopwatch.GetTimestamp();
                pages = (await writer.WriteAsync(SampleDocument.Different(part, i))).Pages;
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            times.Sort();
            Console.WriteLine(FormattableString.Invariant($"| PDF of {name} ({pages} pages), warm | {times[0]:F0} ms | {times[50]:F0} ms | {times[98]:F0} ms |"));
        }
    }
}
