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
        new("docx", new WordImporter(), () => SampleTests.File("resume.docx")),
        new("markdown", new MarkdownImporter(), () => SampleTests.File("resume.md")),
        new("csv", new CsvImporter(), () => SampleTests.File("skills.csv")),
        new("csv-experience", new CsvImporter(), () => SampleTests.File("experience.csv")),
    }.ToDictionary(sample => sample.Name);

    public static TheoryData<string> Names => [.. All.Keys];
}
