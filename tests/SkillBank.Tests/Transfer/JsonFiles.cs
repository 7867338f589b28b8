using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using SkillBank.Transfer;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Tests.Transfer;

/// <summary>JSON Resume files as they should be and as they should not.</summary>
static class JsonFiles
{
    static readonly Gen<string> AnyText = Gen.Frequency(
        (30, Gen.Elements("Ana", "Software Engineer", "Café Ñandú", "漢字", "👩‍🚀 pilot", "two words")),
        (10, Gen.Elements("2019", "2019-03", "2021-03-15", "2020-01-01T10:00:00Z", "present", "Summer 2019", "Mar 2018", "03/2017")),
        (10, Gen.Elements("https://example.org/a", "http://例え.jp/", "www.example.org", "mailto:a@example.org", "javascript:alert(1)", "a@example.org", "+1 555 0100")),
        (10, Gen.Elements("", " ", "\n", " padded ", "a\nb", "a\r\nb", "- bullet", "1. one", "a\u0000b", "\u2028", "\\", "\"quoted\"", "<script>")),
        (1, Gen.Constant(new string('x', 250))),
        (1, Gen.Constant(string.Join('\n', Enumerable.Repeat("A line of a text that is far too long.", 700)))));

    static readonly Gen<JsonNode?> Leaf = Gen.Frequency(
        (8, AnyText.Select(text => (JsonNode?)JsonValue.Create(text))),
        (1, Gen.Elements<Func<JsonNode?>>(() => null, () => 5, () => 3.90, () => true, () => JsonNode.Parse("1e400"), () => new JsonArray(), () => new JsonObject())
            .Select(make => make())));

    static readonly Gen<JsonNode?> Value = Gen.Frequency(
        (7, Leaf),
        (2, Leaf.ListOf().Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
        (1, Object(["name", "extra", "Ж"], Leaf)));

    static readonly string[] ItemKeys =
    [
        "name", "position", "title", "url", "startDate", "endDate", "date", "summary", "highlights", "organization", "institution", "area", "studyType", "score", "courses",
        "issuer", "awarder", "publisher", "releaseDate", "level", "keywords", "language", "fluency", "reference", "description", "roles", "entity", "type", "location", "x-own",
    ];

    static readonly Gen<JsonNode?> List = Gen.Frequency((12, Object(ItemKeys, Value, 0.5)), (1, Value)).ListOf()
        .Select(items => (JsonNode?)new JsonArray([.. items.Take(4).Select(item => item?.DeepClone())]));

    static readonly Gen<JsonNode?> Basics = Object(
        ["name", "label", "image", "email", "phone", "url", "summary", "location", "profiles", "nickname"],
        Gen.Frequency(
            (6, Value),
            (1, Object(["address", "postalCode", "city", "countryCode", "region", "planet"], Leaf)),
            (1, Object(["network", "username", "url"], Leaf).ListOf().Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])))));

    /// <summary>Objects that look much like a file, with everything wrong that can be.</summary>
    public static Gen<JsonObject> Any { get; } =
        from basics in Gen.Frequency((6, Basics), (1, Value))
        from lists in Gen.Frequency((9, List), (1, Value)).ArrayOf(14)
        from chosen in Gen.Choose(0, 1).ArrayOf(16)
        from meta in Value
        from schema in Leaf
        select Root(basics, lists, chosen, meta, schema);

    public static ImportedBank Read(JsonObject file) => Read(file.ToJsonString(JsonResumeFormat.Indented));

    public static ImportedBank Read(string json) => new JsonResumeImporter().Read(Encoding.UTF8.GetBytes(json));

    /// <summary>What comes out of an empty bank that took the file in.</summary>
    public static JsonObject RoundTrip(JsonObject file, bool withOwnData = false) => Parse(JsonResumeWriter.Write(Banks.With(Read(file)), withOwnData));

    public static JsonObject Parse(byte[] json) => (JsonObject)JsonNode.Parse(json, null, new() { MaxDepth = 200 })!;

    public static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;

    /// <summary>The first difference between two values, in words; null when they are equal.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        if (JsonNode.DeepEquals(expected, actual)) return null;
        if (expected is JsonObject wanted && actual is JsonObject found)
            return wanted.Select(pair => pair.Key).Union(found.Select(pair => pair.Key))
                .Where(key => wanted.ContainsKey(key) && found.ContainsKey(key))
                .Select(key => Difference(wanted[key], found[key], $"{path}.{key}"))
                .FirstOrDefault(difference => difference is not null) ?? $"{path}: keys {string.Join(',', wanted.Select(p => p.Key))} became {string.Join(',', found.Select(p => p.Key))}";
        if (expected is JsonArray list && actual is JsonArray items && list.Count == items.Count)
            return list.Select((item, i) => Difference(item, items[i], $"{path}[{i}]")).First(difference => difference is not null);
        return $"{path}: {Show(expected)} became {Show(actual)}";

        static string Show(JsonNode? node) => node?.ToJsonString(JsonResumeFormat.Indented) is { } text ? text[..Math.Min(text.Length, 2000)] : "null";
    }

    static readonly string[] Lists =
        ["work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests", "references", "projects", "patents", "militaryService", "x"];

    static JsonObject Root(JsonNode? basics, JsonNode?[] lists, int[] chosen, JsonNode? meta, JsonNode? schema)
    {
        JsonObject root = [];
        if (chosen[14] == 1) root["$schema"] = schema?.DeepClone();
        if (chosen[15] == 1) root["meta"] = meta?.DeepClone();
        root["basics"] = basics?.DeepClone();
        for (var i = 0; i < Lists.Length; i++)
            if (chosen[i] == 1) root[Lists[i]] = lists[i]?.DeepClone();
        return root;
    }

    static Gen<JsonNode?> Object(string[] keys, Gen<JsonNode?> value, double share = 0.6) =>
        from values in value.ArrayOf(keys.Length)
        from dice in Gen.Choose(0, 99).ArrayOf(keys.Length)
        select (JsonNode?)new JsonObject(keys.Select((key, i) => (key, i)).Where(pair => dice[pair.i] < share * 100)
            .Select(pair => KeyValuePair.Create(pair.key, values[pair.i]?.DeepClone())));
}
