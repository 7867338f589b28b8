using Microsoft.OpenApi;

namespace SkillBank.App.Api.OpenApi;

/// <summary>In answers what has no value is left out and is never null, and members may be added in time.</summary>
static class AnswerSchemas
{
    public static void Apply(OpenApiDocument document)
    {
        foreach (var (title, schema) in document.Components!.Schemas!)
        {
            if (SchemaNames.IsBody(title) || schema is not OpenApiSchema { Properties: { } members } answer) continue;
            answer.AdditionalPropertiesAllowed = true;
            foreach (var (name, member) in members.ToList())
            {
                if (member is not OpenApiSchema own) continue;
                if (own.OneOf is [_, OpenApiSchemaReference value]) members[name] = value;
                else own.Type &= ~JsonSchemaType.Null;
            }
        }
    }
}
