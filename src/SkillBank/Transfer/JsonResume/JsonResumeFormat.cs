using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.Transfer.JsonResume;

/// <summary>Names and small steps that reading and writing share.</summary>
static class JsonResumeFormat
{
    /// <summary>The importer's slug, and the name of the format's part in <see cref="Leftovers"/>.</summary>
    public const string Slug = "json-resume";

    /// <summary>The address of the schema of format version 1.0.0.</summary>
    public const string Schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

    /// <summary>Kept with any record: its <see cref="Residue"/>.</summary>
    public const string ResiduePart = "residue";

    /// <summary>Kept with an item that is exported as it was: the list it is of, its index there, and the item.</summary>
    public const string Section = "section", At = "at", Item = "item";

    /// <summary>Kept with a skill: further items of the same name.</summary>
    public const string Also = "also";

    /// <summary>Kept at the top level: items that are no objects, and own data whose items are gone.</summary>
    public const string Strays = "strays", Unmatched = "unmatched";

    public static JsonSerializerOptions Indented { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 4 * JsonFile.MaxDepth,
    };

    /// <summary>A copy that can be changed; null for JSON's null.</summary>
    public static JsonNode? ToNode(JsonElement element) =>
        JsonNode.Parse(element.GetRawText(), null, new() { MaxDepth = JsonFile.MaxDepth });

    /// <summary>The record's own properties as they are in the bank's JSON.</summary>
    public static JsonObject Properties(object record) =>
        JsonSerializer.SerializeToNode(record, record.GetType(), BankJson.Options)!.AsObject();

    /// <summary>The properties by which a record differs from what reading gave; null clears.</summary>
    public static JsonObject Difference(object record, object read)
    {
        JsonObject wanted = Properties(record), had = Properties(read), difference = [];
        foreach (var (key, value) in wanted)
            if (!JsonNode.DeepEquals(value, had[key])) difference[key] = value?.DeepClone();
        foreach (var (key, _) in had)
            if (!wanted.ContainsKey(key)) difference[key] = null;
        return difference;
    }

    /// <summary>Undoes <see cref="Difference"/>; null when the result would break a rule.</summary>
    public static T? Apply<T>(T read, JsonObject? difference) where T : class =>
        difference is null ? read : (T?)Apply(read.GetType(), read, difference);

    /// <summary>A record with changes; null when it would break a rule.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="current">What is changed; null for a new record.</param>
    /// <param name="changes">The properties to set; null clears.</param>
    /// <param name="others">Keys to pass over.</param>
    public static object? Apply(Type type, object? current, JsonObject changes, params string[] others)
    {
        var errors = new RuleErrors();
        var record = PartialObject.Apply(type, current, changes, others.ToHashSet(), errors);
        return errors.IsEmpty ? record : null;
    }

    /// <summary>A text that fits a variation: cut between lines where that is possible.</summary>
    public static string Fit(string text)
    {
        if (text.Length <= VariationText.MaxContent) return text;
        var lines = text.LastIndexOf('\n', VariationText.MaxContent - 1);
        return lines > VariationText.MaxContent / 2 ? text[..lines].TrimEnd() : TextLimits.Cut(text, VariationText.MaxContent);
    }
}
