using System.Diagnostics;
using System.Globalization;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Load;

/// <summary>How many different PDFs of two pages a machine's workers typeset in a second, and what memory a worker holds on the way.</summary>
static class PdfThroughput
{
    const int Documents = 4_000;
    const int Each = 500;

    public static async Task RunAsync(string sample)
    {
        var document = await SampleDocument.ReadAsync(sample);
        document = document with { Sections = [.. document.Sections.Take(7)] };
        var options = new TypesettingOptions();
        await using var pool = new TypesettingPool(options);
        var writer = new PdfWriter(pool);
        for (var i = 0; i < 20; i++) await writer.WriteAsync(SampleDocument.Different(document, -1 - i));

        Console.WriteLine(FormattableString.Invariant($"| PDFs of two pages, {options.Workers} workers | a second | memory of each worker, MB |"));
        Console.WriteLine("|---|---|---|");
        var all = Stopwatch.GetTimestamp();
        for (var done = 0; done < Documents; done += Each)
        {
            var started = Stopwatch.GetTimestamp();
            // Twice as many requests as workers, so that a worker always finds one waiting.
            await Parallel.ForEachAsync(Enumerable.Range(done, Each), new ParallelOptions { MaxDegreeOfParallelism = 2 * options.Workers },
                async (i, cancellation) => await writer.WriteAsync(SampleDocument.Different(document, i), cancellation));
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            Console.WriteLine(FormattableString.Invariant($"| up to {done + Each} | {Each / seconds:F0} | {string.Join(", ", WorkerMemory())} |"));
        }
        Console.WriteLine(FormattableString.Invariant($"| all | {Documents / Stopwatch.GetElapsedTime(all).TotalSeconds:F0} | |"));
    }

    /// <summary>Resident memory in MB (10⁶ bytes) of the Node.js processes that this one has started; Linux only.</summary>
    static IEnumerable<long> WorkerMemory()
    {
        foreach (var worker in Process.GetProcessesByName("node"))
        {
            using (worker)
            {
                var parent = File.ReadAllText($"/proc/{worker.Id}/stat").Split(')')[^1].Split(' ')[2];
                if (int.Parse(parent, CultureInfo.InvariantCulture) == Environment.ProcessId) yield return worker.WorkingSet64 / 1_000_000;
            }
        }
    }
}
