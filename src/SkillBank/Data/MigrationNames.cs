using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace SkillBank.Data;

/// <summary>Finds the names of the migrations without starting EF, which would take longer than most commands.</summary>
static class MigrationNames
{
    public static IReadOnlyList<string> Of(DatabaseProvider provider) =>
    [
        .. Assembly.Load(Models.MigrationsAssembly(provider)).GetTypes()
            .SelectMany(type => type.CustomAttributes)
            .Where(attribute => attribute.AttributeType == typeof(MigrationAttribute))
            .Select(attribute => (string)attribute.ConstructorArguments[0].Value!)
            .Order(StringComparer.Ordinal),
    ];
}
