using System.Text.Json.Nodes;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer;

/// <summary>Fills a record of the bank with what a file says of the same thing: where the bank says nothing, and where the person prefers the file.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Record">The record, filled.</param>
/// <param name="Filled">The properties that were empty and are not any more.</param>
/// <param name="Replaced">The properties that now say what the file says.</param>
/// <param name="Different">The properties of which the file says otherwise, with what the bank and what the file says.</param>
sealed record Filling<T>(T Record, IReadOnlyList<string> Filled, IReadOnlyList<string> Replaced, IReadOnlyList<(string Property, JsonNode? Bank, JsonNode File)> Different) where T : class
{
    /// <param name="bank">What the bank says.</param>
    /// <param name="file">What the file says.</param>
    /// <param name="isReplaced">Whether the person prefers the file's value of a property.</param>
    /// <param name="unstated">Properties that the file does not really speak of.</param>
    public static Filling<T> Of(T bank, T file, Func<string, bool> isReplaced, params IReadOnlyCollection<string> unstated)
    {
        JsonObject had = JsonResumeFormat.Properties(bank), says = JsonResumeFormat.Properties(file);
        List<string> filled = [], replaced = [];
        List<(string, JsonNode?, JsonNode)> different = [];
        foreach (var (property, value) in says)
        {
            if (IsEmpty(value) || unstated.Contains(property) || IsIn(value!, had[property])) continue;
            var isFilled = IsEmpty(had[property]);
            var merged = isFilled || isReplaced(property) ? JsonResumeFormat.Apply(bank, new() { [property] = value!.DeepClone() }) : null;
            if (merged is null) different.Add((property, had[property], value!));
            else
            {
                bank = merged;
                (isFilled ? filled : replaced).Add(property);
            }
        }
        return new(bank, filled, replaced, different);
    }

    /// <summary>Whether the file speaks of anything at all.</summary>
    public static bool SaysAnything(T file, params IReadOnlyCollection<string> unstated) =>
        JsonResumeFormat.Properties(file).Any(pair => !IsEmpty(pair.Value) && !unstated.Contains(pair.Key));

    static bool IsEmpty(JsonNode? value) => value is null or JsonArray { Count: 0 };

    static bool IsIn(JsonNode value, JsonNode? had) => JsonNode.DeepEquals(value, had)
        || (value is JsonArray list && had is JsonArray items && list.All(item => items.Any(other => JsonNode.DeepEquals(item, other))));
}
