using System.Text.Json;
using System.Text.Json.Nodes;

namespace SkillBank.App.Tests.Api.RouteTable;

/// <summary>Compares an answer with its schema in the OpenAPI document: as much of JSON Schema as the document uses for answers.</summary>
static class SchemaCheck
{
    public static void Require(JsonNode document, JsonNode schema, JsonNode? value, string place)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            Require(document, reference.Split('/').Skip(1).Aggregate(document, (node, step) => node[step]!), value, place);
            return;
        }
        if (schema["type"] is JsonValue type) Assert.True(IsOf(type.GetValue<string>(), value), $"{place} is no {type}: {value?.ToJsonString()}");
        if (schema["enum"] is JsonArray values) Assert.Contains((string?)value, values.Select(text => (string?)text));
        if (value is JsonArray items && schema["items"] is { } item)
            foreach (var (index, element) in items.Index()) Require(document, item, element, $"{place}[{index}]");
        if (value is not JsonObject members || schema["properties"] is not JsonObject properties) return;
        foreach (var required in schema["required"]?.AsArray() ?? []) Assert.True(members.ContainsKey((string)required!), $"{place}.{required} is missing.");
        foreach (var (name, member) in members)
        {
            Assert.True(properties.ContainsKey(name), $"{place}.{name} is not in the document.");
            Require(document, properties[name]!, member, $"{place}.{name}");
        }
    }

    static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => value!.AsValue().TryGetValue<long>(out _),
        _ => false,
    };
}
