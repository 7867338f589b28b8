using System.Text.Json;

namespace SkillBank.Contract;

/// <summary>The text of enum values in JSON and in the database: <c>hard_skill</c> for <c>HardSkill</c>.</summary>
public static class EnumText
{
    /// <summary>The text of a value.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Texts<T>.ByValue[value];

    /// <summary>The value of a text, which must be exactly one that <see cref="Of"/> gives.</summary>
    public static bool TryParse<T>(string text, out T value) where T : struct, Enum => Texts<T>.ByText.TryGetValue(text, out value);

    /// <summary>The value of a text from the database.</summary>
    /// <exception cref="FormatException">There is no such value.</exception>
    public static T Parse<T>(string text) where T : struct, Enum => TryParse<T>(text, out var value)
        ? value
        : throw new FormatException($"'{text}' is no {typeof(T).Name}.");

    /// <summary>All texts of an enum, in order.</summary>
    public static IReadOnlyList<string> All(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    /// <summary>What to tell a person whose text is none of them.</summary>
    public static string Advice(Type type) => $"Must be one of: {string.Join(", ", All(type))}.";

    static class Texts<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> ByText = ByValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
