using System.Diagnostics;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Load;

/// <summary>Times the formats that flow, in a warm process, every document different.</summary>
static class WarmFormats
{
    const int Runs = 300;

    public static async Task RunAsync(string sample)
    {
        var document = await SampleDocument.ReadAsync(sample);
        await using var pool = new TypesettingPool();
        var part = document with { Sections = [.. document.Sections.Take(7)] };
        foreach (var format in new[] { DocumentFormat.Docx, DocumentFormat.OpenDocument, DocumentFormat.Html, DocumentFormat.Markdown, DocumentFormat.PlainText })
        {
            for (var i = 0; i < 50; i++) await format.WriteAsync(SampleDocument.Different(part, -1 - i), pool);
            List<double> times = [];
            var length = 0;
            for (var i = 0; i < Runs; i++)
            {
                var started = Stopwatch.GetTimestamp();
                length = (await format.WriteAsync(SampleDocument.Different(part, i), pool)).Bytes.Length;
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
            times.Sort();
            Console.WriteLine(FormattableString.Invariant(
                $"| {format.Name} of two pages, {length / 1024.0:F0} KiB | {times[0]:F2} ms | {times[Runs / 2]:F2} ms | {times[Runs * 99 / 100]:F2} ms |"));
        }
    }
}
