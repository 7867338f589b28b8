using System.Globalization;
using System.Text.Json;
using SkillBank.Entries;

namespace SkillBank.Contract;

/// <summary>The JSON of a whole bank: the plan's <c>SkillBank</c> interface, the further sections, settings, version and times.</summary>
public static class BankDocument
{
    /// <summary>The UTF-8 bytes; equal for equal banks on one day.</summary>
    public static byte[] Write(Bank bank) => JsonSerializer.SerializeToUtf8Bytes(bank, BankJson.Options);

    /// <summary>The entity tag of a bank: its version, and the day, since derived properties follow the day.</summary>
    public static string ETag(long version, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"\"{version}.{today:yyyyMMdd}\"");
}
