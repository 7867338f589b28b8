using System.Text.Json.Nodes;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;
using YamlDotNet.RepresentationModel;

namespace SkillBank.Tests.Transfer;

/// <summary>Resumes for the data formats, and their files read back.</summary>
static class StructuredResumes
{
    /// <summary>A resume of these details, each with its text in Markdown.</summary>
    public static StructuredResume With(params (Details Details, string? Text)[] entries)
    {
        var bank = Banks.With(new SkillBank.Transfer.ImportedBank
        {
            Format = "test",
            Entries = [.. entries.Select((entry, i) => new SkillBank.Transfer.ImportedEntry(entry.Details, entry.Text is null ? [] : [new VariationText { Content = entry.Text }], $"test[{i}]"))],
        });
        return Of(bank);
    }

    public static StructuredResume Of(Bank bank, ResumeDetails? look = null)
    {
        var content = ResumeContent.Everything(bank);
        if (look is not null) content = content with { Resume = new() { ProfileId = bank.Profile.Id, Details = look }, IsWholeBank = false };
        return StructuredResume.Of(content, ResumeComposer.Compose(content));
    }

    /// <summary>Every section with an entry that has everything.</summary>
    public static StructuredResume Full => With([.. Section.All.Select(section => (
        (Details)SampleValues.Full(section.DetailsType), section.HasVariations ? "Built **fast** things.\n\n- First [point](https://example.org/first)\n- Second point" : null))]);

    /// <summary>The file of a format, whatever printer there is: data formats need none.</summary>
    public static WrittenDocument Write(this ResumeFormat format, StructuredResume resume)
    {
        var content = new ResumeContent(new() { ProfileId = resume.Bank.Profile.Id, Details = resume.Look }, [], resume.Bank) { IsWholeBank = resume.IsWholeBank };
        var writing = format.WriteAsync(content, ResumeComposer.Compose(content), new ResumePrinter(new TypesettingPool()));
        return writing.IsCompletedSuccessfully ? writing.GetAwaiter().GetResult() : throw new InvalidOperationException("A data format should not have to wait.");
    }

    /// <summary>JSON, or YAML as the same tree of objects, lists and texts.</summary>
    public static JsonObject Parse(ResumeFormat format, byte[] file)
    {
        if (format.MediaType == "application/json") return JsonFiles.Parse(file);
        var stream = new YamlStream();
        stream.Load(new StreamReader(new MemoryStream(file)));
        return (JsonObject)Node(Assert.Single(stream.Documents).RootNode)!;
    }

    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        // Headings of sections are keys in RenderCV.
        JsonObject pairs => pairs.SelectMany(pair => Texts(pair.Value).Prepend(pair.Key)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode pairs => new JsonObject(pairs.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Node(pair.Value)))),
        YamlSequenceNode items => new JsonArray([.. items.Children.Select(Node)]),
        YamlScalarNode { Value: var text } => JsonValue.Create(text),
        _ => throw new InvalidDataException($"There is a {node.NodeType} in the file."),
    };
}
