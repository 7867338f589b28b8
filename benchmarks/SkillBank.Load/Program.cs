using System.Globalization;
using SkillBank.Data;
using SkillBank.Load;

// SkillBank.Load (--data DIR | --database ADDRESS) PROFILES TARGETS
// Makes PROFILES banks and writes to the file TARGETS a line for each: profile id, experience id, wording id.
// SkillBank.Load pdf SAMPLE
// Times PDFs in warm workers: the fastest, the median, the 99th of 100.
// SkillBank.Load throughput SAMPLE
// Counts PDFs in a second over 4,000 of them, with the memory of each worker.
// SkillBank.Load formats SAMPLE
// Times Word files, web pages, Markdown and plain text of two pages in a warm process.
// SkillBank.Load pages SAMPLE
// Times what the resume builder shows: pages with marks after an edit, a miniature, and each again.
// SkillBank.Load resumes (--data DIR | --database ADDRESS)
// Times composing, listing and usage over a bank of 300 entries and 1,200 wordings, and tells what 1,000 snapshots weigh.
// SkillBank.Load search
// Times searching a bank of 300 entries and 1,200 wordings, and what the pages count of it.
// SkillBank.Load imports DIR
// Times a data export of 2,000 rows and the move of 10,000 people from an old database, into a new folder.
// SkillBank.Load accuracy SAMPLES DIR [--missed]
// Counts which facts of the samples are found in PDFs that we, LibreOffice, Chromium and LaTeX make of them, into DIR.
if (args[0] == "accuracy")
{
    await SkillBank.Load.Accuracy.ImportAccuracy.RunAsync(args[1], args[2], args.Contains("--missed"));
    return 0;
}

if (args[0] == "imports")
{
    await ImportFigures.RunAsync(args[1]);
    return 0;
}

if (args[0] == "pdf")
{
    await WarmPdf.RunAsync(args[1]);
    return 0;
}

if (args[0] == "throughput")
{
    await PdfThroughput.RunAsync(args[1]);
    return 0;
}

if (args[0] == "formats")
{
    await WarmFormats.RunAsync(args[1]);
    return 0;
}

if (args[0] == "pages")
{
    await PageFigures.RunAsync(args[1]);
    return 0;
}

if (args[0] == "search")
{
    await SearchFigures.RunAsync();
    return 0;
}

if (args[0] == "resumes")
{
    await ResumeFigures.RunAsync(args[1] == "--data" ? DatabaseOptions.Folder(args[2]) : DatabaseOptions.Server(args[2]));
    return 0;
}

var options = args[0] == "--data" ? DatabaseOptions.Folder(args[1]) : DatabaseOptions.Server(args[1]);
var count = int.Parse(args[2], CultureInfo.InvariantCulture);
await using var database = new Database(options);
await Schema.UpgradeAsync(database);

var random = new Random(20260314);
await using var targets = new StreamWriter(args[3]);
for (var i = 0; i < count; i++)
{
    var target = await BigBank.CreateAsync(database, $"person {i:0000}", random);
    await targets.WriteLineAsync($"{target.Profile} {target.Entry} {target.Wording}");
}

var first = await new SkillBank.Contract.BankCache(new BankReader(database, TimeProvider.System))
    .GetAsync((await new BankReader(database, TimeProvider.System).ProfilesAsync())[0].Id);
Console.WriteLine($"{count} banks; the first is {first!.Utf8.Length:N0} bytes of JSON.");
return 0;
