using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SkillBank.Transfer;

/// <summary>
/// What imports keep with a record, as the JSON object of its <c>Extra</c>: one member per format, <c>differs</c> for what later files said
/// otherwise, <c>seen</c> for the marks of what was imported already.
/// </summary>
sealed class Leftovers
{
    /// <summary>The most characters kept with one record; a picture inside a file may well need some.</summary>
    public const int MaxLength = Entries.Details.MaxExtra;

    /// <summary>Deep enough for a file of the greatest depth inside our own wrapping.</summary>
    const int MaxDepth = 2 * JsonFile.MaxDepth;

    public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };

    readonly JsonObject _parts;

    Leftovers(JsonObject parts) => _parts = parts;

    /// <summary>What a record keeps; nothing when its text cannot be read.</summary>
    public static Leftovers Of(string? extra)
    {
        try
        {
            return new(extra is null ? [] : JsonNode.Parse(extra, null, new() { MaxDepth = MaxDepth }) as JsonObject ?? []);
        }
        catch (JsonException)
        {
            return new([]);
        }
    }

    /// <summary>The member with a name.</summary>
    public JsonObject? this[string part]
    {
        get => _parts[part] as JsonObject;
        set
        {
            if (value is { Count: > 0 }) _parts[part] = value;
            else _parts.Remove(part);
        }
    }

    /// <summary>What was kept of each format, by name.</summary>
    public IReadOnlyDictionary<string, JsonNode?> Parts => _parts.Where(part => part.Key is not ("differs" or "seen")).ToDictionary(part => part.Key, part => part.Value);

    /// <summary>What files said otherwise than the bank, by property.</summary>
    public IReadOnlyDictionary<string, JsonArray> Differences => (_parts["differs"] as JsonObject ?? [])
        .Where(pair => pair.Value is JsonArray).ToDictionary(pair => pair.Key, pair => (JsonArray)pair.Value!);

    /// <summary>The marks of what was imported already, in the order of the imports.</summary>
    public IReadOnlyList<string> Seen => [.. (_parts["seen"] as JsonArray ?? []).Select(mark => mark?.ToString() ?? "")];

    /// <summary>Adds marks; whether any was new.</summary>
    public bool See(IEnumerable<string> marks)
    {
        var seen = Seen;
        var unseen = marks.Except(seen, StringComparer.Ordinal).ToList();
        if (unseen.Count > 0) _parts["seen"] = new JsonArray([.. seen.Concat(unseen).Select(mark => JsonValue.Create(mark))]);
        return unseen.Count > 0;
    }

    /// <summary>
    /// Takes in what an importer left of a record. What an earlier file left is not replaced: the later file's goes to <c>differs</c>.
    /// </summary>
    /// <returns>Whether that is anything new.</returns>
    public bool TakeIn(string format, string? extra)
    {
        if (Of(extra)[format] is not { } part) return false;
        if (this[format] is not { } earlier)
        {
            this[format] = (JsonObject)part.DeepClone();
            return true;
        }
        return !JsonNode.DeepEquals(earlier, part) && Differ(format, part);
    }

    /// <summary>Keeps what a file said otherwise than the bank; whether that is new.</summary>
    public bool Differ(string property, JsonNode value)
    {
        if (_parts["differs"] is not JsonObject differs) _parts["differs"] = differs = [];
        if (differs[property] is not JsonArray values) differs[property] = values = [];
        if (values.Any(known => JsonNode.DeepEquals(known, value))) return false;
        values.Add(value.DeepClone());
        return true;
    }

    /// <summary>Whether a file has said this otherwise than the bank.</summary>
    public bool Says(string property, JsonNode? value) => Differences.TryGetValue(property, out var values) && values.Any(known => JsonNode.DeepEquals(known, value));

    /// <summary>Takes out a format's part; whether it was there.</summary>
    public bool TakeOut(string part, Func<JsonNode?, bool> which) => _parts.TryGetPropertyValue(part, out var value) && which(value) && _parts.Remove(part);

    /// <summary>Takes out what files said otherwise than the bank; whether anything was there.</summary>
    public bool TakeOutDifferences(string property, Func<JsonNode?, bool> which)
    {
        if (!Differences.TryGetValue(property, out var values) || values.RemoveAll(which) == 0) return false;
        if (values.Count == 0) ((JsonObject)_parts["differs"]!).Remove(property);
        if (_parts["differs"] is JsonObject { Count: 0 }) _parts.Remove("differs");
        return true;
    }

    /// <summary>Takes out marks.</summary>
    public void Forget(IEnumerable<string> marks)
    {
        var seen = Seen.Except(marks, StringComparer.Ordinal).ToList();
        if (seen.Count > 0) _parts["seen"] = new JsonArray([.. seen.Select(mark => JsonValue.Create(mark))]);
        else _parts.Remove("seen");
    }

    /// <summary>The text to store; null when nothing is kept.</summary>
    public string? ToText() => _parts.Count == 0 ? null : _parts.ToJsonString(Compact);
}
