using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SkillBank.Contract;

/// <summary>
/// The JSON of the bank: camelCase and flat, as the plan's TypeScript interfaces have it; an absent value is an absent key.
/// The same contract serves REST, the command line and the OpenAPI document.
/// </summary>
public static class BankJson
{
    /// <summary>How deep a body may nest.</summary>
    public const int MaxDepth = 16;

    /// <summary>The contract, strict: unknown and repeated keys, numbers in quotes and enum numbers are refused.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The same contract for what is only written, which may nest as deep as the text that a person wrote.</summary>
    public static JsonSerializerOptions Unbounded { get; } = new(Options) { MaxDepth = 1000 };

    /// <summary>Applies the contract to options that someone else owns, such as the web framework's.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.PropertyNameCaseInsensitive = false;
        options.MaxDepth = MaxDepth;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new SnakeCaseEnumConverter());
        options.Converters.Add(new AmountConverter());
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Flattening.Apply, TextContract.Apply } };
    }

    static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
