using System.IO.Compression;
using SkillBank.Transfer;
using SkillBank.Transfer.Csv;
using SkillBank.Transfer.Europass;
using SkillBank.Transfer.JsonResume;
using SkillBank.Transfer.LinkedIn;
using SkillBank.Transfer.Markdown;
using SkillBank.Transfer.ReactiveResume;
using SkillBank.Transfer.RenderCv;
using SkillBank.Transfer.Word;

namespace SkillBank.Tests.Transfer.Formats;

/// <summary>A file in every format that is imported, as the programs of that format write it.</summary>
/// <param name="Name">The slug, or the slug and what makes it different.</param>
/// <param name="Importer">What reads it.</param>
/// <param name="File">The file.</param>
/// <param name="Within">The file with changes within its parts, by a seed, where a change outside would not reach them.</param>
sealed record FormatSample(string Name, IImporter Importer, Func<byte[]> File, Func<int, byte[]>? Within = null)
{
    public static IReadOnlyDictionary<string, FormatSample> All { get; } = new FormatSample[]
    {
        new("json-resume", new JsonResumeImporter(), () => SampleTests.File()),
        new("reactive-resume", new ReactiveResumeImporter(), () => SampleTests.File("reactive-resume.json")),
        new("reactive-resume-v4", new ReactiveResumeImporter(), () => SampleTests.File("reactive-resume-v4.json")),
        new("rendercv", new RenderCvImporter(), () => SampleTests.File("rendercv.yaml")),
        new("linkedin", new LinkedInImporter(), () => LinkedInTests.Sample(), seed => LinkedInTests.Sample((_, content) => Mutant.Of(content, seed))),
        new("europass-passport", new EuropassImporter(), () => SampleTests.File("europass-passport.xml")),
        new("europass", new EuropassImporter(), () => SampleTests.File("europass.xml")),
        new("docx", new WordImporter(), () => SampleTests.File("resume.docx"), seed => WithChangedParts(SampleTests.File("resume.docx"), seed)),
        new("markdown", new MarkdownImporter(), () => SampleTests.File("resume.md")),
        new("csv", new CsvImporter(), () => SampleTests.File("skills.csv")),
        new("csv-experience", new CsvImporter(), () => SampleTests.File("experience.csv")),
    }.ToDictionary(sample => sample.Name);

    /// <summary>The file with changes by chance, the same for the same seed.</summary>
    public byte[] Mutated(int seed) => Within is { } within && seed % 2 == 0 ? within(seed) : Mutant.Of(File(), seed);

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>A ZIP whose parts are changed, and which is sound itself.</summary>
    static byte[] WithChangedParts(byte[] zip, int seed)
    {
        var changed = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(zip)))
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create))
            foreach (var part in from.Entries)
            {
                using var content = new MemoryStream();
                using (var opened = part.Open()) opened.CopyTo(content);
                using var written = to.CreateEntry(part.FullName).Open();
                written.Write(part.FullName is "word/document.xml" or "word/numbering.xml" or "word/styles.xml" ? Mutant.Of(content.ToArray(), seed) : content.ToArray());
            }
        return changed.ToArray();
    }
}
