using System.Globalization;
using System.Text.RegularExpressions;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Tests.Templates;

/// <summary>Every template with people of every kind, read back by programs that are not ours.</summary>
public sealed partial class TemplateMatrixTests(Typesetter typesetter)
{
    static readonly Dictionary<string, ResumeDocument> Documents = new()
    {
        [nameof(Corpus.Realistic)] = Corpus.Realistic,
        [nameof(Corpus.Sparse)] = Corpus.Sparse,
        [nameof(CorpusOfExtremes.Long)] = CorpusOfExtremes.Long,
        [nameof(CorpusOfExtremes.Hostile)] = CorpusOfExtremes.Hostile,
        [nameof(CorpusOfExtremes.Arabic)] = CorpusOfExtremes.Arabic,
        [nameof(CorpusOfCareers.Academic)] = CorpusOfCareers.Academic,
        [nameof(CorpusOfCareers.German)] = CorpusOfCareers.German,
        [nameof(CorpusOfCareers.Japanese)] = CorpusOfCareers.Japanese,
    };

    public static TheoryData<string> Templates => [.. new TemplateCatalog(new TypesettingOptions().TemplatesDirectory).All.Select(template => template.Slug)];

    public static MatrixTheoryData<string, string> Pairs => new(Templates.Select(row => row.Data), Documents.Keys);

    [Theory, MemberData(nameof(Pairs))]
    public async Task Everything_is_printed_inside_the_page_and_nothing_over_another(string template, string name)
    {
        var document = Documents[name];
        var pdf = await typesetter.PdfAsync(document, new() { Template = template });
        var report = await PdfReport.OfAsync(pdf.Bytes);

        Assert.Empty(pdf.Warnings);
        Assert.Contains("No syntax or stream encoding errors", report.Check, StringComparison.Ordinal);
        Assert.Matches(@"Tagged:\s+yes", report.Info);
        Assert.Matches($@"Pages:\s+{pdf.Pages}\n", report.Info);
        Assert.Contains(document.Paper == Paper.A4 ? "595.276 x 841.89" : "612 x 792", report.Info, StringComparison.Ordinal);
        // Columns: embedded, subset, with a map to Unicode.
        Assert.All(report.Fonts, line => Assert.Matches(@"\syes yes yes\s", line));
        Assert.DoesNotContain('\u00AD', report.Text);
        Assert.DoesNotContain(WordsOf(document), word => !report.Has(word));
        AssertApart(report, document.Paper);
    }

    static void AssertApart(PdfReport report, Paper paper)
    {
        var (width, height) = paper == Paper.A4 ? (595.3, 841.9) : (612.0, 792.0);
        Assert.DoesNotContain(report.Words, word => word.Left < Edge || word.Right > width - Edge || word.Top < 0 || word.Bottom > height);
        Assert.Empty(report.Collisions());
    }

    [Theory, MemberData(nameof(Templates))]
    public async Task Large_type_between_wide_margins_stays_inside_the_page(string template)
    {
        var largest = typesetter.Pool.Templates.Find(template)!.Options.Where(option => option.Value.Type == TemplateOptionType.Number)
            .ToDictionary(option => option.Key, option => option.Value.Max!.Value.ToString(CultureInfo.InvariantCulture));
        foreach (var document in new[] { CorpusOfExtremes.Hostile, CorpusOfCareers.German, CorpusOfCareers.Academic })
        {
            var pdf = await typesetter.PdfAsync(document, new() { Template = template, Settings = largest });

            Assert.Empty(pdf.Warnings);
            AssertApart(await PdfReport.OfAsync(pdf.Bytes), document.Paper);
        }
    }

    /// <summary>What a printer cannot reach, in points.</summary>
    const double Edge = 14;

    /// <summary>Words as a program reads them; piled-up accents come back in another order.</summary>
    static IEnumerable<string> WordsOf(ResumeDocument document) =>
        DocumentTexts.Of(document, periods: true).SelectMany(text => text.Split(' ')).Where(word => !PiledAccents().IsMatch(word)).Select(PdfReport.Squeezed).Distinct();

    [GeneratedRegex(@"\p{M}{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PiledAccents();

    [Theory, MemberData(nameof(Templates))]
    public async Task Programs_read_the_resume_in_its_order(string template)
    {
        var text = (await PdfReport.OfAsync((await typesetter.PdfAsync(Corpus.Realistic, new() { Template = template })).Bytes)).Text;

        Assert.StartsWith(PdfReport.Squeezed(Corpus.Realistic.Header.Name), text, StringComparison.Ordinal);
        List<int> starts = [];
        foreach (var section in Corpus.Realistic.Sections)
        {
            var items = Corpus.Realistic with { Header = new() { Name = "" }, Sections = [section] };
            var expected = DocumentTexts.Of(items, periods: false).Select(PdfReport.Squeezed).ToList();
            // A section's title may be a word of another: it is the one that its first item follows.
            var at = text.IndexOf(expected[0] + expected[1], StringComparison.Ordinal);
            if (at < 0) at = text.IndexOf(expected[0], StringComparison.Ordinal);
            starts.Add(at);
            foreach (var piece in expected)
            {
                at = text.IndexOf(piece, at, StringComparison.Ordinal);
                Assert.True(at >= 0, $"'{piece}' does not follow in {section.Title}");
                at += piece.Length;
            }
        }

        // What stands in a side column is read after what stands in the main one, and skills may be taken before the rest.
        var returns = starts.Zip(starts.Skip(1)).Count(pair => pair.Second < pair.First);
        Assert.True(returns == 0 || MovesSections(template), string.Create(CultureInfo.InvariantCulture, $"{returns} sections are read before the one above them"));
    }

    bool MovesSections(string template) => typesetter.Pool.Templates.Find(template)!.Options.Keys.Any(key => key is "side" or "skills");

    [Theory, MemberData(nameof(Templates))]
    public async Task A_template_may_stand_alone_with_a_portrait_on_letter_paper_and_without_anything(string template)
    {
        var alone = new ResumeDocument { Language = "en", Paper = Paper.Letter, Header = new() { Name = "", Photo = Corpus.Portrait } };
        var full = Corpus.Realistic with { Paper = Paper.Letter, Header = Corpus.Realistic.Header with { Photo = Corpus.Portrait } };
        foreach (var document in new[] { alone, alone with { Header = new() { Name = "" } }, full })
            Assert.Empty((await typesetter.PdfAsync(document, new() { Template = template })).Warnings);
    }
}
