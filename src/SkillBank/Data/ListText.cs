using System.Text.Json;
using SkillBank.Contract;

namespace SkillBank.Data;

/// <summary>Lists and chosen options are kept as JSON texts, on both engines.</summary>
static class ListText
{
    public static string Write<T>(List<T> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list, BankJson.Options);

    public static List<T> Read<T>(string text) => text == "[]" ? [] : JsonSerializer.Deserialize<List<T>>(text, BankJson.Options) ?? [];

    /// <summary>Chosen options, by name, so that equal choices are equal texts.</summary>
    public static string Write(Dictionary<string, string> options) => options.Count == 0
        ? "{}"
        : JsonSerializer.Serialize(new SortedDictionary<string, string>(options, StringComparer.Ordinal), BankJson.Options);

    public static Dictionary<string, string> ReadOptions(string text) =>
        text == "{}" ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(text, BankJson.Options) ?? [];

    public static int HashOf<T>(List<T> list)
    {
        var hash = new HashCode();
        foreach (var item in list) hash.Add(item);
        return hash.ToHashCode();
    }
}
