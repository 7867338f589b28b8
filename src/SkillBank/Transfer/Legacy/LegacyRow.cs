using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SkillBank.Transfer.Legacy;

/// <summary>A row of the old application's database. Any column may be missing, and any may hold anything: SQLite does not check.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Values">Its columns.</param>
sealed partial record LegacyRow(string Table, JsonObject Values)
{
    /// <summary>Text within text within text was written by hand and by a driver; nobody did so more often.</summary>
    const int MaxWraps = 5;

    readonly List<string> _repairs = [];

    /// <summary>Its id; empty when it has none.</summary>
    public string Id => Text("id") ?? "";

    /// <summary>What could not be read as it is, in sentences.</summary>
    public IReadOnlyList<string> Repairs => _repairs;

    /// <summary>A text; null for none and for blanks.</summary>
    public string? Text(string column) => TextOf(Values[column]);

    /// <summary>A list or an object that is stored as text, once or more often; null when there is none or it is damaged, which is told.</summary>
    public JsonNode? Json(string column) => Decode(Values[column], () => Repair(column, "is damaged JSON; the row is in the report."));

    /// <summary>A column to be kept: what is stored as text in it where it is that, otherwise as it stands.</summary>
    public JsonNode? Kept(string column)
    {
        var value = Values[column];
        var isText = value is not JsonValue text || text.GetValueKind() != JsonValueKind.String || text.GetValue<string>().TrimStart() is not ['[' or '{' or '"', ..];
        return (isText ? value : Decode(value, () => { }) ?? value)?.DeepClone();
    }

    static JsonNode? Decode(JsonNode? node, Action onDamage)
    {
        for (var wraps = 0; node is JsonValue value && value.GetValueKind() == JsonValueKind.String && wraps < MaxWraps; wraps++)
        {
            var text = value.GetValue<string>();
            if (string.IsNullOrWhiteSpace(text)) return null;
            try
            {
                node = Parsed(text);
            }
            catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
            {
                if (wraps == 0) onDamage();
                return wraps == 0 ? null : value;
            }
        }
        return node;
    }

    static JsonNode? Parsed(string text)
    {
        try
        {
            return Read(text);
        }
        catch (InvalidOperationException)
        {
            // Half of a character pair, as of an emoji that was cut.
            return Read(HalfPair().Replace(text, @"\uFFFD"));
        }

        static JsonNode? Read(string json)
        {
            var node = JsonNode.Parse(json, documentOptions: new() { MaxDepth = JsonFile.MaxDepth });
            // A key that is there twice, or a half pair, is only found when it is touched.
            _ = node?.ToJsonString();
            return node;
        }
    }

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HalfPair();

    /// <summary>The objects of a list; what stands in an object by kinds counts as one list.</summary>
    public IEnumerable<JsonObject> Items(string column)
    {
        foreach (var item in Flat(Json(column)))
            if (item is JsonObject entry) yield return entry;
            else if (item is not null) Repair(column, "holds something that is no entry.");
    }

    /// <summary>Every text of a list; what is none is told.</summary>
    public IReadOnlyList<string> Texts(string column)
    {
        var value = Json(column);
        if (value is JsonValue single && single.GetValueKind() == JsonValueKind.String)
        {
            Repair(column, "is a text and no list.");
            return [.. single.GetValue<string>().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        }
        return [.. Flat(value).Select(item => item is JsonObject named ? TextOf(named["name"]) : TextOf(item)).OfType<string>()];
    }

    /// <summary>Notes that something was not as it should be.</summary>
    public void Repair(string column, string why)
    {
        var sentence = $"{column} {why}";
        if (!_repairs.Contains(sentence) && _repairs.Count < 50) _repairs.Add(sentence);
    }

    /// <summary>A text, also of a number; null for none and for blanks.</summary>
    public static string? TextOf(JsonNode? node)
    {
        var text = node is JsonValue value
            ? value.GetValueKind() switch
            {
                JsonValueKind.String => value.GetValue<string>(),
                JsonValueKind.Number => value.ToJsonString(),
                _ => null,
            }
            : null;
        text = text is null ? null : Reading.RecordReading.Clean(text);
        return text is null ? null : text.IsNormalized() ? text : text.Normalize();
    }

    /// <summary>A whole number; null for anything else.</summary>
    public static int? NumberOf(JsonNode? node) =>
        node is JsonValue value && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is > -1e6 and < 1e6 ? (int)Math.Round(number) : null;

    static IEnumerable<JsonNode?> Flat(JsonNode? value) => value switch
    {
        JsonArray list => list.SelectMany(item => item is JsonArray inner ? inner : (IEnumerable<JsonNode?>)[item]),
        JsonObject kinds when kinds.All(pair => pair.Value is JsonArray) => kinds.SelectMany(pair => (JsonArray)pair.Value!),
        _ => [],
    };
}
