using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;

namespace SkillBank.Documents.Tests.Templates;

/// <summary>What can be changed about each template.</summary>
public sealed class TemplateOptionTests(Typesetter typesetter)
{
    static readonly ResumeDocument Portrayed = Corpus.Realistic with { Header = Corpus.Realistic.Header with { Photo = Corpus.Portrait } };

    [Theory, MemberData(nameof(TemplateMatrixTests.Templates), MemberType = typeof(TemplateMatrixTests))]
    public async Task Every_option_makes_a_difference(string slug)
    {
        var template = typesetter.Pool.Templates.Find(slug)!;
        var plain = (await typesetter.PdfAsync(Portrayed, new() { Template = slug })).Bytes;
        foreach (var (key, option) in template.Options)
        {
            var same = 0;
            var others = Values(option).Where(value => value != option.Default).ToList();
            foreach (var value in others)
            {
                var pdf = await typesetter.PdfAsync(Portrayed, new() { Template = slug, Settings = new Dictionary<string, string> { [key] = value } });

                Assert.Empty(pdf.Warnings);
                same += plain.AsSpan().SequenceEqual(pdf.Bytes) ? 1 : 0;
                // What a template shares with all is the same code; what is its own is tried whole.
                if (option.Group != TemplateOptionGroup.Template && same == 0)
                    break;
            }

            Assert.True(same < others.Count && (same == 0 || option.Group != TemplateOptionGroup.Template), $"{key} changes nothing");
        }
    }

    static IEnumerable<string> Values(TemplateOption option) => option.Type switch
    {
        TemplateOptionType.Number => [option.Min!.Value.ToString(CultureInfo.InvariantCulture), option.Max!.Value.ToString(CultureInfo.InvariantCulture)],
        TemplateOptionType.Color => ["#a0322d"],
        _ => option.Choices.Keys,
    };

    [Fact]
    public async Task Every_typeface_is_installed()
    {
        var fonts = typesetter.Pool.Templates.Find("classic")!.Options["font"].Choices.Keys;
        foreach (var font in fonts)
        {
            var settings = new Dictionary<string, string> { ["font"] = font, ["heading-font"] = font };
            Assert.Empty((await typesetter.PdfAsync(Corpus.Realistic, new() { Settings = settings })).Warnings);
        }
    }

    [Fact]
    public void Every_template_says_what_it_looks_like_and_for_whom()
    {
        var all = typesetter.Pool.Templates.All;
        Assert.All(all, template =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", template.Slug);
            Assert.All(new[] { template.Description, template.Audience }, sentence => Assert.Matches(@"^\p{Lu}.{20,160}\.$", sentence));
            Assert.All(template.Options.Values, option => Assert.Matches(@"^\p{Lu}", option.Label));
            Assert.All(template.Options.Values.Where(option => option.Type == TemplateOptionType.Choice), option => Assert.InRange(option.Choices.Count, 2, 12));
            Assert.All(template.Options.Values.Where(option => option.Type == TemplateOptionType.Number), option => Assert.True(option.Min < option.Max && option.Step > 0));
        });
        foreach (var texts in new[] { all.Select(template => template.Name), all.Select(template => template.Description), all.Select(template => template.Audience) })
            Assert.Distinct(texts);
    }
}
