using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SkillBank.Contract;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.App.Api.Resumes;
using SkillBank.Resumes;
using SkillBank.Rules;
using SkillBank.Transfer;

namespace SkillBank.App.Api.OpenApi;

/// <summary>Writes what the core checks into the schemas: dates, enums, lengths, what is required.</summary>
static class SchemaRules
{
    public static Task ApplyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        var isOptional = Nullable.GetUnderlyingType(type) is not null;
        var value = Nullable.GetUnderlyingType(type) ?? type;
        if (value == typeof(object)) (schema.Type, schema.Description) = (JsonSchemaType.Object, "The properties of an entry of its section.");
        else if (value == typeof(PartialDate)) Date(schema, isOptional);
        else if (value == typeof(decimal)) (schema.Type, schema.Format) = (isOptional ? JsonSchemaType.Number | JsonSchemaType.Null : JsonSchemaType.Number, null);
        else if (value.IsEnum) Enumeration(schema, value);
        else if (schema.Properties is { Count: > 0 }) Members(schema, context.JsonTypeInfo);
        if (context.JsonPropertyInfo?.AttributeProvider is { } property)
            foreach (var rule in property.GetCustomAttributes(typeof(RuleAttribute), inherit: true))
                Rule(schema, (RuleAttribute)rule);
        return Task.CompletedTask;
    }

    static void Date(OpenApiSchema schema, bool isOptional)
    {
        schema.Type = isOptional ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        schema.Pattern = PartialDate.Pattern;
        schema.Description = "A year, a month or a day.";
    }

    static void Enumeration(OpenApiSchema schema, Type type)
    {
        schema.Type = JsonSchemaType.String;
        schema.Enum = [.. EnumText.All(type).Select(text => (JsonNode)JsonValue.Create(text)!)];
    }

    /// <summary>An answer has every member that cannot be absent; a body must have what the details require; a change must have nothing.</summary>
    static void Members(OpenApiSchema schema, JsonTypeInfo type)
    {
        if (Argument(type.Type, typeof(Partial<>)) is not null)
        {
            (schema.Required, schema.AdditionalPropertiesAllowed) = (null, false);
            schema.Description = "What is to change: any of these; null clears.";
        }
        else if (Argument(type.Type, typeof(New<>)) is { } details)
        {
            schema.Required = Names(details.GetProperties().Where(property => property.IsDefined(typeof(RequiredMemberAttribute))));
            schema.AdditionalPropertiesAllowed = false;
            schema.Description = "What is to be made.";
        }
        else if (IsAnswer(type.Type))
        {
            schema.Required = type.Properties.Where(property => property.Get is not null && !MayBeAbsent(property)).Select(property => property.Name).ToHashSet();
            if (type.Type.IsGenericType) schema.Description = null;   // "an entry of one section"
        }
    }

    /// <summary>Whether Skill Bank sends it; what has no value is then left out and is never null.</summary>
    public static bool IsAnswer(Type type) =>
        type.Namespace == typeof(Resume).Namespace || type.Namespace == typeof(ResumePages).Namespace || type.Namespace == typeof(Import).Namespace
        || type == typeof(Bank) || type == typeof(Contact) || type == typeof(Profile) || type == typeof(Variation) || type == typeof(Deletion)
        || type == typeof(Revision) || Argument(type, typeof(Entry<>)) is not null;

    static bool MayBeAbsent(JsonPropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : property.IsGetNullable;

    static HashSet<string>? Names(IEnumerable<PropertyInfo> properties) =>
        properties.Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToHashSet() is { Count: > 0 } names ? names : null;

    static void Rule(OpenApiSchema schema, RuleAttribute rule)
    {
        switch (rule)
        {
            case TextAttribute text:
                schema.MaxLength = text.MaxLength;
                break;
            case TextListAttribute list:
                schema.MaxItems = TextListAttribute.MaxCount;
                if (schema.Items is OpenApiSchema item) (item.MinLength, item.MaxLength) = (1, list.MaxLength);
                break;
            case WebAddressAttribute:
                (schema.Format, schema.MaxLength) = ("uri", WebAddressAttribute.MaxLength);
                break;
            case EmailTextAttribute:
                (schema.Format, schema.MaxLength) = ("email", EmailTextAttribute.MaxLength);
                break;
            case WholeNumberAttribute number:
                (schema.Minimum, schema.Maximum) = (number.Min.ToString(CultureInfo.InvariantCulture), number.Max.ToString(CultureInfo.InvariantCulture));
                break;
            case SalaryAttribute:
                (schema.Minimum, schema.Maximum) = ("0", "1000000000");
                break;
            case CurrencyCodeAttribute:
                schema.Pattern = "^[A-Z]{3}$";
                break;
            case LanguageTagAttribute:
                (schema.MaxLength, schema.Pattern) = (LanguageTagAttribute.MaxLength, "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");
                break;
            case OptionValuesAttribute:
                break;
            case LinkListAttribute:
                schema.MaxItems = LinkListAttribute.MaxCount;
                break;
            default:
                throw new NotSupportedException($"{rule.GetType().Name} has no place in the OpenAPI document yet.");
        }
    }

    static Type? Argument(Type type, Type definition) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == definition ? type.GenericTypeArguments[0] : null;
}
