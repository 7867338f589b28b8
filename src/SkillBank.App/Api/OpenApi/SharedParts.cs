using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using SkillBank.App.Access;
using SkillBank.Contract;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Api.OpenApi;

/// <summary>What the operations have in common; the document says it once and refers to it.</summary>
static class SharedParts
{
    public const string IfNoneMatch = "IfNoneMatch";
    public const string IfMatch = "IfMatch";
    public const string IfMatchBank = "IfMatchBank";
    public const string Key = "IdempotencyKey";

    /// <summary>By the name under which they are referred to.</summary>
    public static IReadOnlyDictionary<string, OpenApiParameter> Parameters { get; } = new Dictionary<string, OpenApiParameter>
    {
        ["UserId"] = Parameter(ProfileAccess.Parameter, ParameterLocation.Path, Text(), $"The id of a profile, or `{ProfileAccess.Me}`."),
        ["Id"] = Parameter("id", ParameterLocation.Path, Text("uuid"), "What is addressed."),
        ["Pid"] = Parameter("pid", ParameterLocation.Path, Text("uuid"), "The placement; an entry of the bank is placed under its own id."),
        ["Sid"] = Parameter("sid", ParameterLocation.Path, Text("uuid"), "The snapshot."),
        ["Section"] = Parameter("section", ParameterLocation.Path, SectionNames(), "The section."),
        ["Cid"] = Parameter("cid", ParameterLocation.Path, Text("uuid"), "The wording."),
        ["N"] = Parameter("n", ParameterLocation.Path, new() { Type = JsonSchemaType.Integer, Minimum = "1" }, "The number of the revision, or of the page."),
        ["Type"] = Parameter("type", ParameterLocation.Path, SkillTypes(), "The type of skill."),
        [IfNoneMatch] = Parameter("If-None-Match", ParameterLocation.Header, Text(), "A tag received before; `304` when it is still the present one."),
        [IfMatch] = Parameter("If-Match", ParameterLocation.Header, Text(),
            "The tag received before, several, or `*`: the change is made only when one is still the present one."),
        [IfMatchBank] = Parameter("If-Match", ParameterLocation.Header, Text(),
            "The tag of the bank, or of a list in it: the change is made only when nothing in the bank has changed since."),
        [Key] = Parameter(BankChange.KeyHeader, ParameterLocation.Header,
            new() { Type = JsonSchemaType.String, MinLength = 1, MaxLength = ApiLimits.KeyLength, Pattern = "^[!-~]+$" },
            "Any text that is new for each request: repeating the request with it gives the first answer again."),
    };

    /// <summary>Adds the parts to the document that refers to them.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        var components = document.Components ??= new();
        components.Parameters = Parameters.ToDictionary(part => part.Key, part => (IOpenApiParameter)part.Value);
        components.Headers = new Dictionary<string, IOpenApiHeader>
        {
            ["ETag"] = Header("The version, as If-Match and If-None-Match take it."),
            ["Location"] = Header("Where it is."),
            [Answer.ReplayedHeader] = Header("`true` when this is the first answer again."),
        };
        components.Responses = Meanings.ToDictionary(meaning => Problem(meaning.Key), meaning => (IOpenApiResponse)new OpenApiResponse
        {
            Description = meaning.Value,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [Answer.ProblemType] = new() { Schema = new OpenApiSchemaReference("Problem", document) },
            },
        });
    }

    /// <summary>The name of the answer with a problem of that status.</summary>
    public static string Problem(int status) => string.Concat(ReasonPhrases.GetReasonPhrase(status).Where(char.IsLetter));

    public static OpenApiParameter Parameter(string name, ParameterLocation place, OpenApiSchema schema, string description) => new()
    {
        Name = name, In = place, Schema = schema, Description = description, Required = place == ParameterLocation.Path,
    };

    public static OpenApiSchema Text(string? format = null) => new() { Type = JsonSchemaType.String, Format = format };

    public static OpenApiSchema Texts() => new() { Type = JsonSchemaType.Array, Items = Text() };

    static readonly Dictionary<int, string> Meanings = new()
    {
        [400] = "A rule is broken; nothing was stored. Every message is told, by property.",
        [404] = "There is none such, or it is someone else's.",
        [409] = "A name that must be unique is in use, or resumes print what is to be deleted: `uses` lists them.",
        [412] = "It has changed since; what it is now comes along.",
        [413] = "The body is too large.",
        [415] = "The body is not of a type that is taken here.",
        [422] = "The Idempotency-Key was used for another request.",
    };

    static OpenApiSchema SkillTypes() => new()
    {
        Type = JsonSchemaType.String, Enum = [.. EnumText.All(typeof(SkillType)).Select(text => (JsonNode)text)],
    };

    static OpenApiSchema SectionNames() => new()
    {
        Type = JsonSchemaType.String, Enum = [.. SkillBank.Entries.Section.All.Select(section => (JsonNode)section.Slug)],
    };

    static OpenApiHeader Header(string description) => new() { Description = description, Schema = Text() };
}
