using System.Text.Json;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Tests.Templates;

/// <summary>What single templates are there for.</summary>
public sealed class TemplatePurposeTests(Typesetter typesetter)
{
    async Task<string> ReadAsync(string template, ResumeDocument document, string? mode = null, params (string Key, string Value)[] settings)
    {
        var pdf = await typesetter.PdfAsync(document, new() { Template = template, Settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value) });
        return await ExternalTool.TextAsync(pdf.Bytes, mode is null ? [] : [mode]);
    }

    static IEnumerable<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [InlineData("-raw")]
    [InlineData("-layout")]
    public async Task Plain_gives_every_program_the_same_words_in_the_same_order(string mode)
    {
        foreach (var document in new[] { Corpus.Realistic, CorpusOfCareers.German, CorpusOfCareers.Academic })
            Assert.Equal(Words(await ReadAsync("plain", document)), Words(await ReadAsync("plain", document, mode)));
    }

    [Theory]
    [InlineData("numbered", "1.", "2.", "3.")]
    [InlineData("descending", "3.", "2.", "1.")]
    [InlineData("years", "2021", "2020", "2019")]
    public async Task Academic_numbers_publications_or_dates_them(string publications, params string[] marks)
    {
        var document = Corpus.Sparse with
        {
            Sections = [new() { Id = "publications", Title = "Publications", Items = [.. new[] { "2021", "2020", "2019" }.Select(year => Corpus.Item($"Paper of {year}", "Journal", year))] }],
        };
        var text = await ReadAsync("academic", document, "-raw", ("publications", publications));

        Assert.Equal(marks, text.Split('\n').Select(line => line.Split(' ')[0]).Where(word => word.Length > 1 && char.IsAsciiDigit(word[0])));
    }

    [Fact]
    public async Task Engineering_and_skills_first_tell_what_somebody_can_do_before_where()
    {
        foreach (var template in new[] { "engineering", "skills-first" })
        {
            var text = await ReadAsync(template, Corpus.Realistic, "-raw");
            Assert.InRange(text.IndexOf("PostgreSQL, CockroachDB", StringComparison.Ordinal), 0, text.IndexOf("Northlight Payments", StringComparison.Ordinal));
        }

        var inOrder = await ReadAsync("engineering", Corpus.Realistic, "-raw", ("skills", "in-order"));
        Assert.InRange(inOrder.IndexOf("Northlight Payments", StringComparison.Ordinal), 0, inOrder.IndexOf("PostgreSQL, CockroachDB", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Organization: Panadería Sol", "Location: Bilbao", "Dates: 2020")]
    [InlineData("de-AT", "Organisation: Panadería Sol", "Ort: Bilbao", "Zeitraum: 2020")]
    [InlineData("tlh", "Panadería Sol", "Bilbao", "2020")]
    public async Task The_long_form_has_a_line_and_a_label_for_every_fact(string language, params string[] lines)
    {
        var document = Corpus.Sparse with { Language = language, Sections = [Corpus.Section("Experience", SectionLayout.Entries, Corpus.Item("Baker", "Panadería Sol", "2020", "Bilbao"))] };
        var read = (await ReadAsync("federal", document, "-raw")).Split('\n');

        Assert.Equal(lines, read[(Array.IndexOf(read, "Baker") + 1)..].Take(lines.Length));
    }

    [Fact]
    public void Labels_are_whole_in_every_language_that_has_any()
    {
        using var labels = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(new TypesettingOptions().TemplatesDirectory, "federal", "labels.json")));
        Assert.All(labels.RootElement.EnumerateObject(), language =>
        {
            Assert.Equal(["organization", "place", "dates"], language.Value.EnumerateObject().Select(label => label.Name));
            Assert.All(language.Value.EnumerateObject(), label => Assert.Matches(@"^\p{L}", label.Value.GetString()));
        });
    }

    [Fact]
    public async Task A_line_to_sign_on_stands_over_the_name_at_the_end()
    {
        var text = await ReadAsync("tabular", Corpus.Sparse, "-raw", ("signature", "name"));

        Assert.EndsWith("Panadería Sol\nTomás Ibarra", text.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sol\nTomás", await ReadAsync("tabular", Corpus.Sparse, "-raw"), StringComparison.Ordinal);
    }
}
