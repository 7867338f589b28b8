using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class DocumentFormatTests(Typesetter typesetter)
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    static ResumeDocument Dated(ResumeDocument document) => document with { ChangedOn = new(2026, 3, 14) };

    public static TheoryData<string> Slugs => [.. DocumentFormat.All.Select(format => format.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task A_format_prints_and_is_found_by_its_slug(string slug)
    {
        var format = DocumentFormat.Find(slug.ToUpperInvariant())!;

        Assert.Equal(slug, format.Slug);
        Assert.StartsWith(".", format.FileExtension, StringComparison.Ordinal);
        Assert.NotEmpty((await format.WriteAsync(Dated(Corpus.Realistic), typesetter.Pool, cancellationToken: Now)).Bytes);
    }

    [Fact]
    public void No_two_formats_share_a_slug_or_the_end_of_their_files()
    {
        Assert.Equal(DocumentFormat.All.Count, DocumentFormat.All.DistinctBy(format => format.Slug).Count());
        Assert.Equal(DocumentFormat.All.Count, DocumentFormat.All.DistinctBy(format => format.FileExtension).Count());
        Assert.Null(DocumentFormat.Find("wordperfect"));
    }

    /// <summary>Turkish has other capitals, Thai another year and Persian other digits and separators.</summary>
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public async Task Equal_documents_give_equal_bytes_whatever_the_language_of_the_machine(string culture)
    {
        foreach (var format in DocumentFormat.All)
        {
            foreach (var document in new[] { Corpus.Realistic, CorpusOfExtremes.Arabic })
            {
                var usual = await WriteAsync(format, document, typesetter.Pool, CultureInfo.InvariantCulture);
                Assert.Equal(usual, await WriteAsync(format, document, typesetter.Pool, CultureInfo.GetCultureInfo(culture)));
            }
        }
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task Equal_documents_give_equal_bytes_whatever_was_printed_before(string slug)
    {
        var format = DocumentFormat.Find(slug)!;
        var first = await WriteAsync(format, Corpus.Realistic, typesetter.Pool, CultureInfo.InvariantCulture);
        await using var other = new TypesettingPool(Typesetter.Patient with { Workers = 1 });
        await WriteAsync(format, CorpusOfExtremes.European, other, CultureInfo.InvariantCulture);

        Assert.Equal(first, await WriteAsync(format, Corpus.Realistic, other, CultureInfo.InvariantCulture));
    }

    static async Task<byte[]> WriteAsync(DocumentFormat format, ResumeDocument document, TypesettingPool pool, CultureInfo culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            return (await format.WriteAsync(Dated(document), pool, cancellationToken: Now)).Bytes;
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("html")]
    public async Task A_format_that_flows_takes_settings_of_the_look_and_refuses_what_the_template_does_not_know(string slug)
    {
        var format = DocumentFormat.Find(slug)!;
        var plain = await format.WriteAsync(Corpus.Sparse, typesetter.Pool, new(), Now);
        var colored = await format.WriteAsync(Corpus.Sparse, typesetter.Pool, new() { Settings = new Dictionary<string, string> { ["accent"] = "#8a1c4a" } }, Now);

        Assert.NotEqual(plain.Bytes, colored.Bytes);
        await Assert.ThrowsAsync<ArgumentException>(() => format.WriteAsync(Corpus.Sparse, typesetter.Pool, new() { Template = "../etc" }, Now));
    }
}
