using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer;

/// <summary>Fills a record of the bank with what a file says of the same thing: where the bank says nothing, and nowhere else.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Record">The record, filled.</param>
/// <param name="Filled">The properties that were empty and are not any more.</param>
/// <param name="Different">The properties of which the file says otherwise, with what it says.</param>
sealed record Filling<T>(T Record, IReadOnlyList<string> Filled, IReadOnlyList<(string Property, JsonNode Value)> Different) where T : class
{
    /// <param name="bank">What the bank says.</param>
    /// <param name="file">What the file says.</param>
    /// <param name="unstated">Properties that the file does not really speak of.</param>
    public static Filling<T> Of(T bank, T file, params IReadOnlyCollection<string> unstated)
    {
        JsonObject had = JsonResumeFormat.Properties(bank), says = JsonResumeFormat.Properties(file);
        List<string> filled = [];
        List<(string, JsonNode)> different = [];
        foreach (var (property, value) in says)
        {
            if (IsEmpty(value) || unstated.Contains(property) || IsIn(value!, had[property])) continue;
            var merged = IsEmpty(had[property]) ? PartialObject.Apply(bank.GetType(), bank, new() { [property] = value!.DeepClone() }, new HashSet<string>(), new RuleErrors()) : null;
            if (merged is null) different.Add((property, value!.DeepClone()));
            else
            {
                bank = (T)merged;
                filled.Add(property);
            }
        }
        return new(bank, filled, different);
    }

    /// <summary>Whether the file speaks of anything at all.</summary>
    public static bool SaysAnything(T file, params IReadOnlyCollection<string> unstated) =>
        JsonResumeFormat.Properties(file).Any(pair => !IsEmpty(pair.Value) && !unstated.Contains(pair.Key));

    static bool IsEmpty(JsonNode? value) => value is null or JsonArray { Count: 0 };

    static bool IsIn(JsonNode value, JsonNode? had) => JsonNode.DeepEquals(value, had)
        || (value is JsonArray list && had is JsonArray items && list.All(item => items.Any(other => JsonNode.DeepEquals(item, other))));
}
