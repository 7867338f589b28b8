using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace SkillBank.Contract;

/// <summary>Reads a body that has any of a record's properties: a key that is present sets, null clears, an absent key leaves alone.</summary>
static class PartialObject
{
    /// <summary>
    /// The record with the changes, checked against its rules. Every error is gathered; when there are any the result is only what could be read.
    /// </summary>
    /// <param name="current">What is changed; null for a new record.</param>
    /// <param name="changes">The body; keys in <paramref name="others"/> are left to the caller.</param>
    /// <param name="others">Keys that are known but are not the record's own.</param>
    /// <param name="errors">Where messages go.</param>
    public static T Apply<T>(T? current, JsonObject changes, IReadOnlySet<string> others, RuleErrors errors) where T : class =>
        (T)Apply(typeof(T), current, changes, others, errors);

    /// <inheritdoc cref="Apply{T}"/>
    public static object Apply(Type type, object? current, JsonObject changes, IReadOnlySet<string> others, RuleErrors errors)
    {
        var contract = BankJson.Options.GetTypeInfo(type);
        var rules = Checks.Of(type).ToDictionary(property => property.Name);
        var merged = current is null ? [] : JsonSerializer.SerializeToNode(current, contract)!.AsObject();
        var found = new RuleErrors();
        foreach (var (key, value) in changes)
        {
            if (others.Contains(key)) continue;
            if (contract.Properties.FirstOrDefault(property => property.Name == key && property.Get is not null) is not { } property
                || !rules.TryGetValue(key, out var rule))
                found.Add(key, "There is no such property.");
            else Set(merged, property, rule, value, found);
        }

        var record = Assemble(contract, merged);
        foreach (var rule in rules.Values)
        {
            if (found.Has(rule.Name)) continue;
            if (merged.ContainsKey(rule.Name)) rule.Check(rule.Info.GetValue(record), found);
            else if (rule.IsRequired) found.Add(rule.Name, "Required.");
        }
        if (record is IChecked across)
            foreach (var (property, message) in across.BrokenRules())
                if (!found.Has(property)) found.Add(property, message);

        found.CopyTo(errors);
        return record;
    }

    /// <summary>
    /// A record of what could be read, even when something required could not: so rules that span properties are told with all other errors.
    /// </summary>
    static object Assemble(JsonTypeInfo contract, JsonObject merged)
    {
        var record = contract.CreateObject!();
        foreach (var property in contract.Properties)
            if (merged[property.Name] is { } value) property.Set!(record, value.Deserialize(BankJson.Options.GetTypeInfo(property.PropertyType)));
        return record;
    }

    static void Set(JsonObject merged, JsonPropertyInfo property, CheckedProperty rule, JsonNode? value, RuleErrors errors)
    {
        if (value is null || (rule.IsTrimmed && IsBlank(value)))
        {
            merged.Remove(property.Name);
            if (rule.IsRequired) errors.Add(property.Name, "Required.");
            return;
        }
        if (rule.IsTrimmed) value = Trimmed(value);
        try
        {
            value.Deserialize(BankJson.Options.GetTypeInfo(property.PropertyType));
            merged[property.Name] = value.DeepClone();
        }
        catch (JsonException)
        {
            merged.Remove(property.Name);
            errors.Add(property.Name, TypeMessage(property.PropertyType));
        }
    }

    static bool IsBlank(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetValue<string>());

    static JsonNode Trimmed(JsonNode value) => value switch
    {
        JsonValue text when text.GetValueKind() == JsonValueKind.String => JsonValue.Create(text.GetValue<string>().Trim()),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : item is JsonValue ? Trimmed(item.DeepClone()) : item.DeepClone())]),
        _ => value,
    };

    static string TypeMessage(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return "Must be a text.";
        if (type == typeof(int)) return "Must be a whole number.";
        if (type == typeof(decimal)) return "Must be a number.";
        if (type == typeof(bool)) return "Must be true or false.";
        if (type == typeof(Guid)) return "Must be an id.";
        if (type.IsEnum) return EnumText.Advice(type);
        if (type == typeof(Dates.PartialDate)) return Dates.PartialDate.Advice;
        if (type == typeof(List<string>)) return "Must be a list of texts.";
        if (type == typeof(List<Profiles.ContactLink>)) return "Must be a list of links, each with network and perhaps username and url.";
        if (type == typeof(Dictionary<string, string>)) return "Must be an object whose values are texts.";
        return "Has the wrong shape.";
    }
}
