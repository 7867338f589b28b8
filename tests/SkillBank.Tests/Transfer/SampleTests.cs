using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

public sealed class SampleTests
{
    /// <summary>Every field that the format's schema names, as <c>section.field</c>.</summary>
    const string Fields = """
        $schema
        basics: name label image email phone url summary location profiles
        basics.location: address postalCode city countryCode region
        basics.profiles: network username url
        work: name location description position url startDate endDate summary highlights
        volunteer: organization position url startDate endDate summary highlights
        education: institution url area studyType startDate endDate score courses
        awards: title date awarder summary
        certificates: name date url issuer
        publications: name publisher releaseDate url summary
        skills: name level keywords
        languages: language fluency
        interests: name keywords
        references: name reference
        projects: name description highlights keywords startDate endDate url roles entity type
        meta: canonical version lastModified
        """;

    /// <summary>The folder of the samples.</summary>
    public static string Folder { get; } = FolderOf();

    public static byte[] File(string name = "noemie-adeyemi-sorensen.json") => System.IO.File.ReadAllBytes(Path.Combine(Folder, name));

    static string FolderOf([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../../samples");

    [Fact]
    public void The_sample_has_every_field_of_the_format()
    {
        var present = Paths(JsonFiles.Parse(File())).Select(leaf => leaf.Path).ToHashSet();
        foreach (var line in Fields.Split('\n', StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(": ");
            foreach (var field in parts.Length == 1 ? [line] : parts[1].Split(' ').Select(field => $"{parts[0]}.{field}"))
                Assert.Contains(present, path => path == field || path.StartsWith($"{field}.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_text_of_the_sample_comes_out_where_it_went_in()
    {
        var file = JsonFiles.Parse(File());
        var export = JsonFiles.RoundTrip(file, withOwnData: true);
        OwnData.TakeFrom(export);
        Assert.Equal(Paths(file).Order(), Paths(export).Order());
    }

    [Fact]
    public void The_sample_comes_out_as_the_same_JSON() => Assert.Null(JsonFiles.Difference(JsonFiles.Parse(File()), JsonFiles.RoundTrip(JsonFiles.Parse(File()))));

    [Fact]
    public void The_sample_needs_no_remark() => Assert.Empty(new JsonResumeImporter().Read(File()).Issues);

    [Fact]
    public void The_sample_is_recognized() => Assert.Equal("json-resume", Importers.Recognize(File())?.Slug);

    [Fact]
    public void The_export_writes_letters_as_letters_and_is_the_same_each_time()
    {
        var bank = Banks.With(new JsonResumeImporter().Read(File()));
        var export = JsonResumeWriter.Write(bank);
        Assert.Equal(export, JsonResumeWriter.Write(bank));
        var text = Encoding.UTF8.GetString(export);
        Assert.Contains("Noémie Adeyemi-Sørensen", text, StringComparison.Ordinal);
        Assert.Contains("Atelier Mesure & Cie", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    /// <summary>All non-empty leaves with their paths, the indexes left out.</summary>
    internal static IEnumerable<(string Path, string Text)> Paths(JsonNode? node, string path = "") => node switch
    {
        JsonObject item => item.SelectMany(pair => Paths(pair.Value, path.Length == 0 ? pair.Key : $"{path}.{pair.Key}")),
        JsonArray list => list.SelectMany(item => Paths(item, path)),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>().Length > 0 ? [(path, value.GetValue<string>())] : [],
        null => [],
        _ => [(path, node.ToJsonString())],
    };
}
