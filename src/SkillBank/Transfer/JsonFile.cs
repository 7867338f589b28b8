using System.Runtime.InteropServices;
using System.Text.Json;
using SkillBank.Contract;

namespace SkillBank.Transfer;

/// <summary>A JSON file that is known to be whole: valid, no key twice in one object, every text well-formed, at most 64 levels deep.</summary>
sealed class JsonFile
{
    public const int MaxDepth = 64;

    readonly ReadOnlyMemory<byte> _utf8;

    JsonFile(ReadOnlyMemory<byte> utf8, JsonElement root) => (_utf8, Root) = (utf8, root);

    public JsonElement Root { get; }

    /// <exception cref="ImportException">The file is no such JSON.</exception>
    public static JsonFile Read(ReadOnlyMemory<byte> file)
    {
        var utf8 = FileText.ToUtf8(file);
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty) throw new ImportException("The file is empty.");
        try
        {
            Require(utf8.Span);
            return new(utf8, JsonDocument.Parse(utf8, new() { MaxDepth = MaxDepth }).RootElement);
        }
        catch (JsonException e)
        {
            throw At(utf8.Span, OffsetOf(utf8.Span, e), JsonReason.Of(e));
        }
    }

    /// <summary>Where an element of this file begins.</summary>
    public (int? Line, int? Column) PlaceOf(JsonElement element) =>
        element.ValueKind != JsonValueKind.Undefined && _utf8.Span.Overlaps(JsonMarshal.GetRawUtf8Value(element), out var offset)
            ? FileText.PlaceOf(_utf8.Span, offset)
            : (null, null);

    static void Require(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        var keys = new Stack<HashSet<string>?>();
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: keys.Push(null); break;
                case JsonTokenType.EndObject: keys.Pop(); break;
                case JsonTokenType.String: Text(utf8, ref reader); break;
                case JsonTokenType.PropertyName:
                    var name = Text(utf8, ref reader);
                    var known = keys.Pop() ?? new(StringComparer.Ordinal);
                    if (!known.Add(name)) throw At(utf8, (int)reader.TokenStartIndex, $"The key \"{Shortened(name)}\" is there twice in one object.");
                    keys.Push(known);
                    break;
            }
        }
    }

    static string Text(ReadOnlySpan<byte> utf8, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped) return "";
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw At(utf8, (int)reader.TokenStartIndex, "This text has half of a character pair (a lone surrogate).");
        }
    }

    static ImportException At(ReadOnlySpan<byte> utf8, int offset, string reason)
    {
        var (line, column) = FileText.PlaceOf(utf8, offset);
        return new(reason, line, column);
    }

    static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException e)
    {
        var start = 0;
        for (var line = e.LineNumber ?? 0; line > 0 && utf8[start..].IndexOf((byte)'\n') is >= 0 and var length; line--) start += length + 1;
        return start + (int)(e.BytePositionInLine ?? 0);
    }

    static string Shortened(string name) => name.Length <= 40 ? name : $"{name[..40]}…";
}
