using System.Text.RegularExpressions;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Templates;

/// <summary>Whoever chooses a color still has a resume that can be read.</summary>
public sealed partial class TemplateColorTests(Typesetter typesetter)
{
    public static MatrixTheoryData<string, string> Colors =>
        new(TemplateMatrixTests.Templates.Select(row => row.Data), ["", "#ffff00", "#ffffff", "#000000", "#7f7f7f"]);

    [Theory, MemberData(nameof(Colors))]
    public async Task Words_stand_out_from_what_is_behind_them_whatever_the_accent(string template, string accent)
    {
        foreach (var options in Looks(typesetter.Pool.Templates.Find(template)!, accent))
        {
            var pdf = (await typesetter.PdfAsync(Corpus.Realistic, options)).Bytes;
            var page = await PaintedPage.OfAsync(pdf);
            var words = (await PrintedWord.OfAsync(pdf)).Where(word => word.Page == 1 && LongWord().IsMatch(word.Text)).ToList();

            Assert.NotEmpty(words);
            // Thin strokes are painted a little lighter than their ink.
            Assert.DoesNotContain(words.Select(word => (word.Text, Contrast: page.ContrastOf(word))), word => word.Contrast < 4.4);
        }
    }

    /// <summary>Long enough that one of its strokes is painted in full.</summary>
    [GeneratedRegex(@"\p{L}{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LongWord();

    /// <summary>A template with a color, or as it comes, once for each tone that it has.</summary>
    static IEnumerable<PdfOptions> Looks(Template template, string accent)
    {
        if (accent.Length > 0 && !template.Options.ContainsKey("accent"))
            return [];
        Dictionary<string, string> settings = accent.Length > 0 ? new() { ["accent"] = accent } : [];
        return template.Options.TryGetValue("tone", out var tone)
            ? tone.Choices.Keys.Select(value => new PdfOptions { Template = template.Slug, Settings = new Dictionary<string, string>(settings) { ["tone"] = value } })
            : [new() { Template = template.Slug, Settings = settings }];
    }
}
