using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Primitives;
using SkillBank.Contract;
using SkillBank.Dates;

namespace SkillBank.App.Pages.Forms;

/// <summary>
/// Turns what a form posts into the body that the API would get for the same change, so that both pass the same checks. Fields that are not
/// the record's are left to the caller.
/// </summary>
static class FormBody
{
    /// <summary>Stands before the name of a field that tells what the form showed when it was filled in.</summary>
    public const string Was = "was.";

    /// <summary>A checkbox beside an end date: it goes on.</summary>
    public const string Ongoing = "ongoing";

    /// <summary>The posted fields of a record, under a prefix or none.</summary>
    public static JsonObject Read(Type record, IFormCollection form, string prefix = "")
    {
        var body = new JsonObject();
        foreach (var property in BankJson.Options.GetTypeInfo(record).Properties)
            if (property.Get is not null && form.TryGetValue(prefix + property.Name, out var values)) body[property.Name] = Value(property, values);
        if (prefix.Length == 0 && form[Ongoing] == "true") body["endDate"] = null;
        return body;
    }

    static JsonNode? Value(JsonPropertyInfo property, StringValues values)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(List<string>)) return List(values);
        // Of three states the third is an empty one.
        if (type == typeof(bool) && type != property.PropertyType && values is [{ Length: 0 }]) return null;
        if (type == typeof(bool)) return JsonValue.Create(values.Contains("true"));
        var text = Text(values.ToString());
        if (text.Length == 0) return null;
        if (type == typeof(int) || type == typeof(decimal)) return Number(text);
        if (type == typeof(PartialDate)) return Date(text);
        return JsonValue.Create(text);
    }

    /// <summary>Adds a posted text to a body, when it was posted.</summary>
    public static void ReadText(JsonObject body, IFormCollection form, string field, string name)
    {
        if (form.TryGetValue(field, out var values)) body[name] = Text(values.ToString()) is { Length: > 0 } text ? JsonValue.Create(text) : null;
    }

    /// <summary>One text; browsers post line ends as pairs.</summary>
    public static string Text(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();

    /// <summary>
    /// One item a line; where there is one line without an end, its items stand between commas. Several fields of one name are a list too.
    /// </summary>
    static JsonArray List(StringValues values)
    {
        var text = string.Join('\n', values.AsEnumerable());
        var items = text.Split(text.Contains('\n', StringComparison.Ordinal) ? '\n' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. items.Select(item => JsonValue.Create(item))];
    }

    /// <summary>A number as people type it; what is none stays as it is and is refused by the rules, in their words.</summary>
    static JsonNode Number(string text)
    {
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowLeadingSign,
            System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue ? JsonValue.Create((int)number) : JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    /// <summary>A date in any form that leaves no doubt; "present" is no end at all.</summary>
    static JsonNode? Date(string text)
    {
        if (LooseDate.MeansNow(text)) return null;
        return JsonValue.Create(PartialDate.TryParse(text, out var exact) ? exact.ToString() : LooseDate.TryParse(text, out var loose) ? loose.ToString() : text);
    }
}
