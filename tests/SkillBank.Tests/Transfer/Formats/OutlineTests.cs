using System.IO.Compression;
using System.Text;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries.Sections;
using SkillBank.Transfer;
using SkillBank.Transfer.Markdown;
using SkillBank.Transfer.Pdf;
using SkillBank.Transfer.Word;

namespace SkillBank.Tests.Transfer.Formats;

/// <summary>Resumes that were made to be looked at: Markdown, Word, PDF.</summary>
public sealed class OutlineTests
{
    [Fact]
    public void The_Markdown_sample_brings_what_is_expected() => ImportedText.RequireExpected("resume-md.txt", new MarkdownImporter().Read(SampleTests.File("resume.md")));

    [Fact]
    public void The_Word_sample_brings_what_is_expected() => ImportedText.RequireExpected("resume-docx.txt", new WordImporter().Read(SampleTests.File("resume.docx")));

    [Fact]
    public async Task The_PDF_sample_brings_what_is_expected()
    {
        await using var pool = new TypesettingPool();
        var file = await SourceFile.OpenAsync(SampleTests.File("resume.pdf"), new PdfReader(pool), TestContext.Current.CancellationToken);
        Assert.Equal("pdf", Importers.Recognize(file)?.Slug);
        ImportedText.RequireExpected("resume-pdf.txt", new PdfImporter().Read(file));
    }

    [Theory]
    [InlineData("### Engineer\n**Acme** · Oslo, Norway · Mar 2019 – present", "Engineer", "Acme", "Oslo, Norway", "2019-03")]
    [InlineData("### Engineer at Acme\n2019 - 2021", "Engineer", "Acme", null, "2019")]
    [InlineData("### Acme GmbH — Entwicklerin\nseit 03/2019", "Entwicklerin", "Acme GmbH", null, "2019-03")]
    [InlineData("**Acme Ltd** | Software Developer | London, UK | 2018–2020", "Software Developer", "Acme Ltd", "London, UK", "2018")]
    [InlineData("Développeuse\tjanv. 2019 – aujourd’hui\n\nAcme, Lyon", "Développeuse", "Acme", "Lyon", "2019-01")]
    public void A_job_is_known_by_its_words_whatever_their_order(string entry, string title, string company, string? place, string start)
    {
        var job = Assert.IsType<Experience>(Assert.Single(Read($"# Ada Berg\n\n## Experience\n\n{entry}\n\n- Did it\n").Entries).Details);
        Assert.Equal((title, company, place, start), (job.JobTitle, job.CompanyName, job.Location, job.StartDate.ToString()));
    }

    [Theory]
    [InlineData("Berufserfahrung")]
    [InlineData("Expérience professionnelle")]
    [InlineData("Experiencia laboral")]
    [InlineData("Esperienze lavorative")]
    [InlineData("Experiência profissional")]
    [InlineData("Werkervaring")]
    [InlineData("Doświadczenie zawodowe")]
    [InlineData("Arbetslivserfarenhet")]
    [InlineData("Опыт работы")]
    public void Headings_are_known_in_many_languages(string heading) =>
        Assert.IsType<Experience>(Assert.Single(Read($"# Ada Berg\n\n## {heading}\n\n### Engineer, Acme Ltd\n2019 – 2021\n").Entries).Details);

    [Fact]
    public void What_is_in_doubt_is_marked_to_be_looked_at() =>
        Assert.Contains(Read("# Ada Berg\n\n## Experience\n\n### Wonderful things\n\nDone at some time.\n").Issues, issue => issue.Kind == ImportIssueKind.Unsure);

    [Fact]
    public void No_word_is_lost()
    {
        const string text = "# Ada Berg\n\nA long text about the person that stands under no heading at all and goes on for quite some words until it ends here.\n\n## Experience\n\nStrange line one\n\nStrange line two.\n\n## Odd heading\n\nOdd words\n";
        var all = ImportedText.Of(Read(text));
        Assert.All(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('#', '.')).Where(word => word.Length > 3 && word != "Experience"), word => Assert.Contains(word, all, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#", 100_000)]
    [InlineData("# Experience\n", 30_000)]
    [InlineData("- ", 50_000)]
    [InlineData("**", 50_000)]
    [InlineData("1 2 3 4 5 6 7 8 9 0 ", 20_000)]
    [InlineData("[", 50_000)]
    public void Endless_and_odd_Markdown_ends(string part, int count)
    {
        try
        {
            Read($"# Ada Berg\n\n## Experience\n\n{string.Concat(Enumerable.Repeat(part, count))}\n");
        }
        catch (ImportException refusal)
        {
            Assert.NotEmpty(refusal.Message);
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>", "document type")]
    [InlineData("<w:document xmlns:w=\"w\"><w:body/></w:document>", "no text")]
    [InlineData("<broken", "damaged")]
    public void A_hostile_Word_document_is_refused(string xml, string reason) => Assert.Contains(reason, Assert.Throws<ImportException>(() => new WordImporter().Read(Word(xml))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_Word_document_that_unpacks_to_more_than_may_be_is_refused() =>
        Assert.Contains("64 MiB", Assert.Throws<ImportException>(() => new WordImporter().Read(Word(new string(' ', 65 * 1024 * 1024)))).Message, StringComparison.Ordinal);

    static byte[] Word(string document)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), new UTF8Encoding(false));
            stream.Write(document);
        }
        return packed.ToArray();
    }

    static ImportedBank Read(string markdown) => new MarkdownImporter().Read(Encoding.UTF8.GetBytes(markdown));
}
