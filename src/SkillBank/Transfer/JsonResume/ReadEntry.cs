using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer.JsonResume;

/// <summary>An entry while its file is still being read: later items may yet join it.</summary>
sealed class ReadEntry
{
    readonly JsonArray _also = [];

    public required Details Details { get; set; }

    public required (IReadOnlyList<VariationText> Texts, int Main) Wordings { get; init; }

    public required string Source { get; init; }

    /// <summary>How it is written again; null when the item itself is.</summary>
    public ItemMapping? Mapping { get; init; }

    /// <summary>The item as the file has it, old names of keys replaced; null when there is none.</summary>
    public JsonNode? Raw { get; init; }

    public string Section { get; init; } = "";

    public int Index { get; init; }

    /// <summary>Takes a second item of the same skill in; the item itself is kept for export.</summary>
    public void Merge(Skill other, int index, JsonElement item)
    {
        var skill = (Skill)Details;
        Details = skill with
        {
            ProficiencyLevel = skill.ProficiencyLevel ?? other.ProficiencyLevel,
            Keywords = [.. skill.Keywords.Union(other.Keywords, StringComparer.Ordinal).Take(TextListAttribute.MaxCount)],
        };
        _also.Add(new JsonObject { [JsonResumeFormat.At] = index, [JsonResumeFormat.Item] = JsonResumeFormat.ToNode(item) });
    }

    public ImportedEntry ToImported()
    {
        JsonObject part = [];
        if (_also.Count > 0) part[JsonResumeFormat.Also] = _also;
        if (Raw is not null && Mapping is null)
        {
            part[JsonResumeFormat.Section] = Section;
            part[JsonResumeFormat.At] = Index;
            part[JsonResumeFormat.Item] = Raw;
        }
        var written = Mapping?.Write(Details, Wordings.Texts.Count > 0 ? Wordings.Texts[Wordings.Main].Content : null);
        var extra = ExtraOf(Source, part, written is null ? null : Raw, written);
        return new(Details with { Extra = extra }, Wordings.Texts, Source, Wordings.Main);
    }

    /// <summary>The item as it is in the file, with old names of keys replaced by the present ones that they were read as.</summary>
    public static JsonNode? RawOf(JsonElement item, IReadOnlyList<(string Alias, string Key)> renamed)
    {
        if (JsonResumeFormat.ToNode(item) is not JsonObject raw || renamed.Count == 0) return JsonResumeFormat.ToNode(item);
        var names = renamed.ToDictionary(name => name.Alias, name => name.Key, StringComparer.Ordinal);
        JsonObject present = [];
        foreach (var (key, value) in raw) present[names.GetValueOrDefault(key, key)] = value?.DeepClone();
        return present;
    }

    /// <summary>The wordings that our own data bring, or else the text of the item, brought to the greatest length.</summary>
    public static (IReadOnlyList<VariationText> Texts, int Main) TextsOf(
        (List<VariationText> Texts, int Main)? own, string? text, string path, JsonElement at, IssueLog issues)
    {
        if (own is { } wordings) return wordings;
        if (string.IsNullOrWhiteSpace(text)) return ([], 0);
        var fitting = JsonResumeFormat.Fit(text);
        if (fitting.Length < text.Length)
            issues.Changed(
                path, FormattableString.Invariant($"The text is cut to {VariationText.MaxContent:N0} characters; the whole is kept for export."), at);
        return ([new() { Content = fitting }], 0);
    }

    /// <summary>What to store with a record.</summary>
    /// <exception cref="ImportException">It is more than the bank keeps.</exception>
    public static string? ExtraOf(string source, JsonObject part, JsonNode? file = null, JsonNode? bank = null)
    {
        if (Residue.Of(file, bank) is { } residue) part[JsonResumeFormat.ResiduePart] = residue;
        var leftovers = Leftovers.Of(null);
        leftovers[JsonResumeFormat.Slug] = part;
        var extra = leftovers.ToText();
        return extra is null || extra.Length <= Leftovers.MaxLength
            ? extra
            : throw new ImportException($"{source}: this is more than the bank can keep aside ({Leftovers.MaxLength / 1024 / 1024} MiB).");
    }
}
