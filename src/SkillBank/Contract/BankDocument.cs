using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SkillBank.Entries;

namespace SkillBank.Contract;

/// <summary>The JSON of a whole bank: the plan's <c>SkillBank</c> interface, the further sections, settings, version and times.</summary>
public static class BankDocument
{
    /// <summary>The UTF-8 bytes; equal for equal banks on one day.</summary>
    public static byte[] Write(Bank bank)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = BankJson.Options.Encoder, SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("id", bank.Profile.Id);
            Members(writer, bank.Profile.Settings);
            Member(writer, "contactInfo", bank.Contact);
            foreach (var section in Section.All) SectionMember(writer, section, bank);
            writer.WriteNumber("version", bank.Profile.BankVersion);
            Member(writer, "createdAt", bank.Profile.CreatedAt);
            Member(writer, "updatedAt", bank.Profile.UpdatedAt);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The entity tag of a bank: its version, and the day, since derived properties follow the day.</summary>
    public static string ETag(long version, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"\"{version}.{today:yyyyMMdd}\"");

    static void SectionMember(Utf8JsonWriter writer, Section section, Bank bank)
    {
        writer.WritePropertyName(section.Slug);
        writer.WriteStartArray();
        foreach (var entry in bank.Of(section))
        {
            if (!section.IsSingle) JsonSerializer.Serialize(writer, entry, BankJson.Options.GetTypeInfo(entry.GetType()));
            else foreach (var variation in entry.Variations) JsonSerializer.Serialize(writer, variation, BankJson.Options);
        }
        writer.WriteEndArray();
    }

    static void Members<T>(Utf8JsonWriter writer, T record)
    {
        foreach (var property in JsonSerializer.SerializeToElement(record, BankJson.Options).EnumerateObject()) property.WriteTo(writer);
    }

    static void Member<T>(Utf8JsonWriter writer, string name, T value)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, BankJson.Options);
    }
}
