using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillBank.Contract;

/// <summary>Writes amounts without trailing zeros: SQLite gives 50000 back as 50000.0, PostgreSQL as 50000.00.</summary>
sealed class AmountConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var amount) ? amount : throw new JsonException("Must be a number.");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
}
