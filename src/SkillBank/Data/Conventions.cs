using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SkillBank.Dates;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Data;

/// <summary>Names and column types of the whole model: snake_case, texts for dates, enums and lists, UTC times.</summary>
static class Conventions
{
    public static void Configure(ModelConfigurationBuilder model)
    {
        model.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        model.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
        model.Properties<List<string>>().HaveConversion<ListConverter<string>, ListComparer<string>>();
        model.Properties<List<ContactLink>>().HaveConversion<ListConverter<ContactLink>, ListComparer<ContactLink>>();
        model.Properties<List<ResumeSection>>().HaveConversion<ListConverter<ResumeSection>, ListComparer<ResumeSection>>();
        model.Properties<Dictionary<string, string>>().HaveConversion<OptionsConverter, OptionsComparer>();
        model.Properties<decimal>().HavePrecision(12, 2);
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetDeclaredProperties()) Apply(property, property.GetColumnName());
            foreach (var complex in entity.GetDeclaredComplexProperties())
                foreach (var property in complex.ComplexType.GetDeclaredProperties())
                {
                    // Sections share columns, so lengths are checked by the rules and not by the database.
                    property.SetMaxLength(null);
                    Apply(property, property.Name);
                }
            foreach (var key in entity.GetKeys()) key.SetName($"pk_{entity.GetTableName()}");
            foreach (var key in entity.GetForeignKeys()) key.SetConstraintName(
                $"fk_{entity.GetTableName()}_{string.Join('_', key.Properties.Skip(key.Properties.Count > 1 ? 1 : 0).Select(p => SnakeCase(p.Name)))}");
        }
    }

    /// <summary>The column of a property: <c>start_date</c> for <c>StartDate</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    static void Apply(IMutableProperty property, string name)
    {
        property.SetColumnName(name.Contains('_', StringComparison.Ordinal) ? name : SnakeCase(name));
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        // A converter for all enums, given as a convention, is passed over without a word.
        if (type.IsEnum) property.SetValueConverter(typeof(EnumConverter<>).MakeGenericType(type));
    }
}

/// <summary>Times are UTC: <c>timestamptz</c> on PostgreSQL, text that sorts on SQLite.</summary>
sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    time => time.UtcDateTime, time => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc), TimeSpan.Zero));

/// <summary>Dates are their texts. EF converts the default value there and back to know an unset property; it is never stored.</summary>
sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(
    date => date == default ? "" : date.ToString(), text => text == "" ? default : PartialDate.Parse(text, null));

sealed class EnumConverter<T>() : ValueConverter<T, string>(value => Contract.EnumText.Of(value), text => Contract.EnumText.Parse<T>(text))
    where T : struct, Enum;

sealed class ListConverter<T>() : ValueConverter<List<T>, string>(list => ListText.Write(list), text => ListText.Read<T>(text));

sealed class ListComparer<T>() : ValueComparer<List<T>>(
    (a, b) => a == b || (a != null && b != null && a.SequenceEqual(b)),
    list => ListText.HashOf(list),
    list => list.ToList());

sealed class OptionsConverter() : ValueConverter<Dictionary<string, string>, string>(options => ListText.Write(options), text => ListText.ReadOptions(text));

sealed class OptionsComparer() : ValueComparer<Dictionary<string, string>>(
    (a, b) => a == b || (a != null && b != null && ListText.Write(a) == ListText.Write(b)),
    options => ListText.Write(options).GetHashCode(StringComparison.Ordinal),
    options => new Dictionary<string, string>(options));
