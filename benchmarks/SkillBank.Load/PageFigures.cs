using System.Diagnostics;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Resumes;

namespace SkillBank.Load;

/// <summary>Times what the resume builder shows of a two-page resume, in warm workers: after an edit, and once more.</summary>
static class PageFigures
{
    const int Runs = 100;
    const int MiniatureWidth = 360;

    public static async Task RunAsync(string sample)
    {
        var document = await SampleDocument.ReadAsync(sample);
        document = document with { Sections = [.. document.Sections.Take(7)] };
        await using var pool = new TypesettingPool();
        var printer = new ResumePrinter(pool);
        var look = new ResumeDetails { Title = "Sample" };

        var drawn = await printer.DrawAsync(look, document);
        var picture = (await printer.PictureAsync(look, document, 1, MiniatureWidth))!;
        Console.WriteLine(FormattableString.Invariant(
            $"{drawn.Pages.Count} pages of {drawn.Pages.Max(page => page.Length) / 1024} KiB at most, {drawn.Marks.Count} marks; a miniature of {picture.Width} × {picture.Height}, {picture.Bytes.Length / 1024} KiB"));
        Console.WriteLine("| | fastest | median | 99th |");
        Console.WriteLine("|---|---|---|---|");
        await TimeAsync("pages with marks after an edit", i => printer.DrawAsync(look, SampleDocument.Different(document, i)));
        await TimeAsync("miniature after an edit", i => printer.PictureAsync(look, SampleDocument.Different(document, i), 1, MiniatureWidth));
        await TimeAsync("PDF after an edit", i => printer.PrintAsync(look, SampleDocument.Different(document, i), DocumentFormat.Pdf));
        await TimeAsync("pages with marks, unchanged", _ => printer.DrawAsync(look, document));
        await TimeAsync("miniature, unchanged", _ => printer.PictureAsync(look, document, 1, MiniatureWidth));
        foreach (var pages in new[] { 2, 1 })
        {
            var fitted = look with { Fit = pages };
            Console.WriteLine((await printer.DrawAsync(fitted, document)).Fit!.Text);
            await TimeAsync(FormattableString.Invariant($"pages fitted to {pages}, after an edit"), i => printer.DrawAsync(fitted, SampleDocument.Different(document, i)));
            await TimeAsync(FormattableString.Invariant($"pages fitted to {pages}, unchanged"), _ => printer.DrawAsync(fitted, document));
        }
        await TimeAsync("version for addresses", _ => Task.FromResult(printer.VersionOf(look, document)));
    }

    static async Task TimeAsync<T>(string name, Func<int, Task<T>> work)
    {
        for (var i = 0; i < 10; i++) await work(-1 - i);
        List<double> times = [];
        for (var i = 0; i < Runs; i++)
        {
            var started = Stopwatch.GetTimestamp();
            await work(i);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        Console.WriteLine(FormattableString.Invariant($"| {name} | {times[0]:F1} ms | {times[Runs / 2]:F1} ms | {times[Runs * 99 / 100]:F1} ms |"));
    }
}
