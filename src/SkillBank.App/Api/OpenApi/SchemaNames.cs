using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using SkillBank.App.Api.Resumes;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.App.Api.OpenApi;

/// <summary>The names of schemas: <c>Experience</c> is answered, <c>NewExperience</c> makes one, <c>ExperienceChanges</c> changes one.</summary>
static class SchemaNames
{
    public static string? Of(JsonTypeInfo type)
    {
        if (type.Type == typeof(Bank)) return "SkillBank";
        if (type.Type == typeof(ProblemDocument)) return "Problem";
        if (!type.Type.IsGenericType) return OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        var definition = type.Type.GetGenericTypeDefinition();
        var what = type.Type.GenericTypeArguments[0];
        if (definition == typeof(Entry<>)) return what.Name;
        if (definition == typeof(New<>)) return $"New{NameOf(what)}";
        return definition == typeof(Partial<>) ? $"{NameOf(what)}Changes" : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }

    /// <summary>Whether a schema is only ever sent to Skill Bank, or both ways: it is strict then.</summary>
    public static bool IsBody(string name) =>
        name.StartsWith("New", StringComparison.Ordinal) || name.EndsWith("Changes", StringComparison.Ordinal)
        || name is nameof(Sequence) or nameof(SectionOrder) or nameof(Naming) or nameof(ImpactQuestion) or nameof(ContactLink);

    static string NameOf(Type details) =>
        details == typeof(VariationText) ? "Variation"
        : details == typeof(ContactDetails) ? "Contact"
        : details == typeof(ProfileDetails) ? "Profile"
        : details == typeof(BankSettings) ? "SkillBank"
        : details.Name;
}
