using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillBank.Documents.Templates;

/// <summary>Reads an object of texts and numbers; a number becomes its text in invariant notation.</summary>
sealed class TextsOrNumbers : JsonConverter<IReadOnlyDictionary<string, string>>
{
    public override IReadOnlyDictionary<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An object of values is expected here.");
        Dictionary<string, string> values = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            if (!reader.Read() || reader.TokenType is not (JsonTokenType.String or JsonTokenType.Number))
                throw new JsonException($"The value of '{key}' is neither a text nor a number.");
            values[key] = TemplateOption.TextOrNumber.ReadFrom(ref reader)!;
        }

        return values;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, text) in value)
            writer.WriteString(key, text);
        writer.WriteEndObject();
    }
}
