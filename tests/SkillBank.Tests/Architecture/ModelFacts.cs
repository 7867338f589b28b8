using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SkillBank.Data;

namespace SkillBank.Tests.Architecture;

/// <summary>Everything about a model that reading and writing depends on, as sorted texts.</summary>
static class ModelFacts
{
    public static IReadOnlyList<string> Of(IModel model) =>
    [
        .. model.GetEntityTypes().SelectMany(type => Facts(type).Select(fact => $"{type.DisplayName()}: {fact}")).Order(StringComparer.Ordinal),
    ];

    static IEnumerable<string> Facts(IEntityType type)
    {
        yield return $"table {type.GetTableName()} base {type.BaseType?.DisplayName()} value {type.GetDiscriminatorValue()}";
        foreach (var property in type.GetDeclaredProperties()) yield return Property(property);
        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            yield return $"complex {complex.Name} null {complex.IsNullable}";
            foreach (var property in complex.ComplexType.GetProperties()) yield return $"{complex.Name}.{Property(property)}";
        }
        foreach (var key in type.GetDeclaredKeys()) yield return $"key {key.GetName()} {Names(key.Properties)}";
        foreach (var key in type.GetDeclaredForeignKeys())
            yield return $"foreign {key.GetConstraintName()} {Names(key.Properties)} -> {key.PrincipalEntityType.DisplayName()} {Names(key.PrincipalKey.Properties)} {key.DeleteBehavior}";
        foreach (var index in type.GetDeclaredIndexes())
            yield return $"index {index.GetDatabaseName()} {Names(index.Properties)} unique {index.IsUnique} where {index.GetFilter()}";
    }

    static string Property(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        return $"{property.Name} column {property.GetColumnName()} {mapping.StoreType} {property.ClrType} null {property.IsNullable} "
            + $"length {property.GetMaxLength()} token {property.IsConcurrencyToken} made {property.ValueGenerated} "
            + $"converter {mapping.Converter?.GetType()} comparer {property.GetValueComparer().GetType()}";
    }

    static string Names(IEnumerable<IProperty> properties) => string.Join(',', properties.Select(property => property.Name));
}
