using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SkillBank.Documents.Templates;

/// <summary>One thing that can be changed about a template.</summary>
public sealed partial record TemplateOption
{
    /// <summary>What it is called on a form.</summary>
    public required string Label { get; init; }

    /// <summary>What it is about.</summary>
    public TemplateOptionGroup Group { get; init; }

    /// <summary>What kind of value it takes.</summary>
    public required TemplateOptionType Type { get; init; }

    /// <summary>The value when nobody chose one; numbers in invariant notation.</summary>
    [JsonConverter(typeof(TextOrNumber))]
    public required string Default { get; init; }

    /// <summary>The smallest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number.</summary>
    public decimal? Max { get; init; }

    /// <summary>The distance between two numbers that make a visible difference.</summary>
    public decimal? Step { get; init; }

    /// <summary>What the number counts, such as <c>pt</c> or <c>mm</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>How far it may go when a document is fitted to a number of pages; null when it stays as it is.</summary>
    public OptionFit? Fit { get; init; }

    /// <summary>The tightest and the most comfortable number for fitting a document to its pages; null when it stays as it is.</summary>
    internal (decimal Least, decimal Most)? Comfort => Fit is { } fit && Number(Default) is { } normal
        ? (Math.Clamp(normal * fit.Least, Min ?? decimal.MinValue, Max ?? decimal.MaxValue), Math.Clamp(normal * fit.Most, Min ?? decimal.MinValue, Max ?? decimal.MaxValue))
        : null;

    /// <summary>The values of a choice, each with its name for people.</summary>
    public IReadOnlyDictionary<string, string> Choices { get => field ?? FrozenDictionary<string, string>.Empty; init; }

    /// <summary>Says what is wrong with a value.</summary>
    /// <returns>A sentence, or <see langword="null"/> when the value can be used.</returns>
    public string? Check(string value) => Type switch
    {
        TemplateOptionType.Number when Number(value) is not { } number || number < Min || number > Max =>
            string.Create(CultureInfo.InvariantCulture, $"Must be a number from {Min} to {Max}{(Unit is null ? "" : " " + Unit)}."),
        TemplateOptionType.Color when !HexColor().IsMatch(value) => "Must be a color such as #1f4e79.",
        TemplateOptionType.Choice when !Choices.ContainsKey(value) => $"Must be one of: {string.Join(", ", Choices.Keys)}.",
        _ => null,
    };

    internal static decimal? Number(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex HexColor();

    internal sealed class TextOrNumber : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadFrom(ref reader);

        internal static string? ReadFrom(ref Utf8JsonReader reader) =>
            reader.TokenType == JsonTokenType.Number
                ? reader.GetDecimal().ToString(CultureInfo.InvariantCulture)
                : reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}

/// <summary>How far a number may go when a document is fitted to its pages, in multiples of its default and within its range.</summary>
/// <param name="Least">The tightest that is good to read.</param>
/// <param name="Most">The most comfortable that does not look swollen.</param>
public sealed record OptionFit(decimal Least, decimal Most);

/// <summary>What an option is about, in the order in which people meet it.</summary>
public enum TemplateOptionGroup
{
    /// <summary>The arrangement that only this template has.</summary>
    Template,

    /// <summary>Typefaces and their size.</summary>
    Type,

    /// <summary>Distances.</summary>
    Spacing,

    /// <summary>Colors.</summary>
    Color,

    /// <summary>What stands around the text.</summary>
    Page,
}

/// <summary>What kind of value an option takes.</summary>
public enum TemplateOptionType
{
    /// <summary>A number within a range.</summary>
    Number,

    /// <summary>A color as <c>#rrggbb</c>.</summary>
    Color,

    /// <summary>One of a few words.</summary>
    Choice,
}
