using System.Text.Json.Nodes;
using SkillBank.Dates;
using SkillBank.Documents.Tests;
using SkillBank.Resumes;

namespace SkillBank.App.Tests.Commands;

/// <summary>The sample, imported and printed, read back as a program reads it that looks for applicants.</summary>
public sealed class SamplePdfTests : IDisposable
{
    /// <summary>What stands in which order: the sections as printed, and in each the keys whose texts follow one another.</summary>
    static readonly (string Section, string[] Keys)[] Order =
    [
        ("work", ["summary", "highlights"]),
        ("education", ["studyType", "area", "institution", "score", "courses"]),
        ("projects", ["name", "roles", "entity", "type", "description", "highlights", "keywords"]),
        ("skills", ["name", "level", "keywords"]),
        ("certificates", ["name", "issuer"]),
        ("volunteer", ["position", "organization", "summary", "highlights"]),
        ("awards", ["title", "awarder", "summary"]),
        ("publications", ["name", "publisher", "summary"]),
        ("languages", ["language", "fluency"]),
        ("interests", ["name", "keywords"]),
        ("references", ["name", "reference"]),
    ];

    readonly TestShell _shell = new();

    [Fact]
    public async Task Every_text_of_the_sample_can_be_read_from_the_PDF_in_order()
    {
        var sample = JsonNode.Parse(await File.ReadAllTextAsync(Repository.Sample))!.AsObject();
        var pdf = await PrintAsync();
        var text = Folded(await ExternalTool.TextAsync(pdf));

        // A resume does not print the portrait's address, the file's own data, or a country as a code.
        sample.Remove("$schema");
        sample.Remove("meta");
        sample["basics"]!.AsObject().Remove("image");
        sample["basics"]!["location"]!["countryCode"] = "Netherlands";
        var links = Folded(await ExternalTool.RunAsync("qpdf", pdf, "--qdf", "--object-streams=disable", "{file}", "-"));
        foreach (var (key, value) in Leaves(sample))
        {
            if (key.EndsWith("rl", StringComparison.Ordinal)) Assert.Contains(value, links, StringComparison.Ordinal);
            else Assert.Contains(Folded(key.EndsWith("ate", StringComparison.Ordinal) ? Date(value) : value), text, StringComparison.OrdinalIgnoreCase);
        }

        var at = 0;
        foreach (var expected in InOrder(sample))
        {
            var found = text.IndexOf(Folded(expected), at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{expected}' does not follow what stands before it.");
            at = found + Folded(expected).Length;
        }
    }

    [Fact]
    public async Task The_PDF_is_tagged_and_sound()
    {
        var pdf = await PrintAsync();

        Assert.Contains("Tagged:          yes", await ExternalTool.RunAsync("pdfinfo", pdf, "{file}"), StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", await ExternalTool.RunAsync("qpdf", pdf, "--check", "{file}"), StringComparison.Ordinal);
    }

    async Task<byte[]> PrintAsync()
    {
        await _shell.DoAsync("import", Repository.Sample);
        await _shell.DoAsync("print", "-o", _shell.File("cv.pdf"));
        return await File.ReadAllBytesAsync(_shell.File("cv.pdf"));
    }

    static IEnumerable<string> InOrder(JsonObject sample) =>
        from section in Order
        from item in sample[section.Section]!.AsArray()
        from key in section.Keys
        from leaf in Leaves(item![key], key)
        select leaf.Value;

    static IEnumerable<(string Key, string Value)> Leaves(JsonNode? node, string key = "") => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value, member.Key)),
        JsonArray items => items.SelectMany(item => Leaves(item, key)),
        JsonValue value => [(key, value.ToString())],
        _ => [],
    };

    static string Date(string value) => ResumeLanguage.English.Dates.Print(PartialDate.Parse(value, null));

    /// <summary>Without white space: where a line ends says nothing about a text.</summary>
    static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public void Dispose() => _shell.Dispose();
}
