using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace SkillBank.Contract;

/// <summary>Reads the bytes of a body, and single values out of one.</summary>
public static class Bodies
{
    /// <summary>The object that the bytes hold.</summary>
    /// <exception cref="RuleException">There is none, or it holds texts that are no texts: the message says where and why.</exception>
    public static JsonObject Parse(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8)) throw new RuleException("", "The body is not valid UTF-8.");
        if (utf8.Trim(" \t\r\n"u8).IsEmpty) throw new RuleException("", "The body is empty; send a JSON object.");
        try
        {
            RequireTexts(utf8);
            var options = new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = BankJson.MaxDepth };
            return JsonNode.Parse(utf8, null, options) as JsonObject ?? throw new RuleException("", "The body must be a JSON object.");
        }
        catch (JsonException e)
        {
            throw new RuleException("", FormattableString.Invariant(
                $"The body is not valid JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}): {JsonReason.Of(e)}"));
        }
    }

    /// <summary>
    /// An escape can name half of a character pair. Such a text passes for JSON until someone asks for it, so it is looked for first.
    /// </summary>
    static void RequireTexts(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("\\u"u8) < 0) return;
        var errors = new RuleErrors();
        var property = "";
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = BankJson.MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String)) continue;
            var isName = reader.TokenType == JsonTokenType.PropertyName;
            if (isName && reader.CurrentDepth == 1) property = "";
            try
            {
                var text = reader.GetString()!;
                if (isName && reader.CurrentDepth == 1) property = text;
            }
            catch (InvalidOperationException)
            {
                errors.Add(property, Characters.LoneSurrogate);
            }
        }
        errors.ThrowIfAny();
    }

    internal static string? Text(JsonObject body, string key, RuleErrors errors)
    {
        if (body[key] is not { } value) return null;
        if (value.GetValueKind() == JsonValueKind.String) return value.GetValue<string>();
        errors.Add(key, "Must be a text.");
        return null;
    }

    internal static bool? Flag(JsonObject body, string key, RuleErrors errors)
    {
        if (!body.TryGetPropertyValue(key, out var value)) return null;
        if (value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False) return value.GetValue<bool>();
        errors.Add(key, "Must be true or false.");
        return null;
    }

    internal static int? Place(JsonObject body, string key, RuleErrors errors)
    {
        if (!body.TryGetPropertyValue(key, out var value)) return null;
        if (value is JsonValue number && number.GetValueKind() == JsonValueKind.Number && number.TryGetValue<int>(out var place) && place >= 0) return place;
        errors.Add(key, "Must be a whole number from 0 on.");
        return null;
    }
}
