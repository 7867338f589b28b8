using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillBank.Documents.Templates;

/// <summary>A look for typeset documents: a folder that holds <c>template.typ</c> and this description as <c>template.json</c>.</summary>
public sealed record Template
{
    /// <summary>The name of its folder, by which it is chosen.</summary>
    [JsonIgnore]
    public string Slug { get; init; } = "";

    /// <summary>
    /// Names what is in the template's files and in the library that they share: the first 16 hexadecimal digits of a SHA-256 over their names,
    /// lengths and contents. A document made with an equal version had the same look.
    /// </summary>
    [JsonIgnore]
    public string Version { get; init; } = "";

    /// <summary>The folder that holds its folder and, seen from its files, the library beside it; null for the one that is installed.</summary>
    [JsonIgnore]
    internal string? Workspace { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence: what it looks like.</summary>
    public required string Description { get; init; }

    /// <summary>One sentence: whom it suits.</summary>
    public required string Audience { get; init; }

    /// <summary>Values of the options that all templates share, where this one begins otherwise.</summary>
    [JsonConverter(typeof(TextsOrNumbers))]
    public IReadOnlyDictionary<string, string> Defaults { get => field ?? FrozenDictionary<string, string>.Empty; init; }

    /// <summary>Options that all templates share, but that this one has no use for.</summary>
    public IReadOnlyList<string> Without { get => field ?? []; init; }

    /// <summary>
    /// What can be changed about it, by key: first what only it has, in the order of its file, then what it shares with the others.
    /// </summary>
    public IReadOnlyDictionary<string, TemplateOption> Options { get => field ?? FrozenDictionary<string, TemplateOption>.Empty; init; }

    /// <summary>Says what is wrong with values that somebody chose; empty when they can be used.</summary>
    /// <param name="values">Values by option key, numbers in invariant notation.</param>
    /// <returns>A sentence for each key that is unknown or whose value is out of range.</returns>
    public IReadOnlyDictionary<string, string> Check(IReadOnlyDictionary<string, string> values)
    {
        Dictionary<string, string> errors = [];
        foreach (var (key, value) in values)
        {
            if (!Options.TryGetValue(key, out var option))
                errors[key] = $"The template '{Slug}' has no such option. It has: {string.Join(", ", Options.Keys)}.";
            else if (option.Check(value) is { } error)
                errors[key] = error;
        }

        return errors;
    }

    /// <summary>Completes chosen values by the defaults.</summary>
    /// <exception cref="ArgumentException"><see cref="Check"/> has something to say about them.</exception>
    internal TemplateSettings With(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (key, error) in Check(values))
            throw new ArgumentException($"{key}: {error}", nameof(values));
        return new([.. Options.Select(o => (o.Key, o.Value.Type, values.GetValueOrDefault(o.Key, o.Value.Default)))]);
    }
}

/// <summary>The value of every option of a template.</summary>
sealed record TemplateSettings(IReadOnlyList<(string Key, TemplateOptionType Type, string Value)> Values)
{
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (key, type, value) in Values)
        {
            json.WritePropertyName(key);
            if (type == TemplateOptionType.Number)
                json.WriteNumberValue(TemplateOption.Number(value)!.Value);
            else
                json.WriteStringValue(value);
        }

        json.WriteEndObject();
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true,
    UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Template))]
[JsonSerializable(typeof(Dictionary<string, TemplateOption>))]
sealed partial class TemplateJson : JsonSerializerContext;
