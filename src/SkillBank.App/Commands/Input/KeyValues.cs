using System.Text.Json;
using System.Text.Json.Nodes;

namespace SkillBank.App.Commands.Input;

/// <summary>
/// Makes the body of a request from <c>key=value</c> words. Only the form is read here: what a value must be, the contract says, as it does
/// for REST. An empty value is null, which clears.
/// </summary>
static class KeyValues
{
    /// <param name="words">The words.</param>
    /// <param name="keys">The keys there are.</param>
    /// <param name="body">What the words are added to; they win over what it has.</param>
    /// <exception cref="CommandProblem">A word is no pair, or a key is given twice.</exception>
    public static JsonObject Read(IReadOnlyList<string> words, BodyKeys keys, JsonObject? body = null)
    {
        body ??= [];
        Dictionary<string, string[]> errors = [];
        foreach (var group in words.Select(Split).GroupBy(pair => keys.Find(pair.Key).Name, StringComparer.Ordinal))
        {
            var type = keys.Find(group.Key).Type;
            List<string> values = [.. group.Select(pair => pair.Value)];
            if (IsList(type)) body[group.Key] = values is [""] ? null : List(values);
            else if (values is [var value]) body[group.Key] = Single(value, type);
            else errors[group.Key] = ["Given more than once."];
        }
        return errors.Count == 0 ? body : throw new CommandProblem(ExitCode.Invalid, "Nothing was stored:") { Errors = errors };
    }

    public static bool IsPair(string word) => word.IndexOf('=', StringComparison.Ordinal) > 0;

    static (string Key, string Value) Split(string word)
    {
        var at = word.IndexOf('=', StringComparison.Ordinal);
        return at > 0
            ? (word[..at].Trim(), word[(at + 1)..])
            : throw CommandProblem.Usage($"'{word}' is not of the form key=value.", "A value with spaces goes in quotes: title=\"Lead engineer\".");
    }

    static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);

    /// <summary>A JSON array or object as it is; anything else is texts with commas between.</summary>
    static JsonArray List(List<string> values)
    {
        JsonArray list = [];
        foreach (var value in values)
        {
            if (value.TrimStart() is ['[' or '{', ..] && Json(value) is { } json)
            {
                if (json is JsonArray array) foreach (var item in array) list.Add(item?.DeepClone());
                else list.Add(json);
            }
            else foreach (var item in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) list.Add(item);
        }
        return list;
    }

    static JsonNode? Single(string value, Type type)
    {
        if (value.Length == 0) return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type != typeof(int) && type != typeof(decimal) && type != typeof(bool) && type != typeof(object)) return value;
        var json = Json(value);
        return json?.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? json : value;   // a text; the contract will say what is wrong
    }

    static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text, null, new() { MaxDepth = Contract.BankJson.MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
