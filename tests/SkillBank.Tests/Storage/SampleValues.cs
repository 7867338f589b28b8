using System.Reflection;
using SkillBank.Dates;
using SkillBank.Profiles;

namespace SkillBank.Tests.Storage;

/// <summary>Makes records of any type by reflection, so that a new property or section is tested without being named here.</summary>
static class SampleValues
{
    /// <summary>A record with a different value in every property.</summary>
    public static object Full(Type type)
    {
        var record = Activator.CreateInstance(type)!;
        var number = 0;
        foreach (var property in Settable(type)) property.SetValue(record, Value(property, ++number));
        return record;
    }

    /// <summary>A record with a value in what is required and in nothing else.</summary>
    public static object Bare(Type type)
    {
        var record = Activator.CreateInstance(type)!;
        var number = 0;
        foreach (var property in Settable(type))
            if (property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: true))
                property.SetValue(record, Value(property, ++number));
        return record;
    }

    public static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.CanWrite).OrderBy(property => property.Name, StringComparer.Ordinal);

    static object Value(PropertyInfo property, int number)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        // Dates rise with the order of the names, so that no end is before its start.
        if (type == typeof(PartialDate)) return property.Name.Contains("Start", StringComparison.Ordinal) ? new PartialDate(2001, 2) : new PartialDate(2010 + number, 11, number);
        if (type == typeof(int)) return 10 + number;
        if (type == typeof(bool)) return true;
        if (type == typeof(decimal)) return property.Name.Contains("Max", StringComparison.Ordinal) ? 98765.5m : 12345m;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!;
        if (type == typeof(List<string>)) return new List<string> { $"{property.Name}, “first”", "zweite \\ \"Zeile\"", "三つ目 🎼" };
        if (type == typeof(List<ContactLink>)) return new List<ContactLink> { new("Mastodon", "@ines", "https://social.example/@ines"), new("Codeberg") };
        if (type == typeof(Dictionary<string, string>)) return new Dictionary<string, string> { ["second"] = "2.5", ["first"] = $"{property.Name} ü" };
        if (type != typeof(string)) throw new InvalidOperationException($"There is no sample of {type} for {property.DeclaringType}.{property.Name}.");
        if (property.GetCustomAttribute<Rules.WebAddressAttribute>() is not null) return $"https://example.org/{property.Name}?q=ü&n={number}";
        if (property.GetCustomAttribute<Rules.EmailTextAttribute>() is not null) return $"ines.{number}@example.org";
        if (property.GetCustomAttribute<LanguageTagAttribute>() is not null) return "pt-BR";
        if (property.GetCustomAttribute<CurrencyCodeAttribute>() is not null) return "NOK";
        if (property.Name == "Extra") return $$"""{"kept":{{number}},"of":"{{property.DeclaringType!.Name}}"}""";
        return $"{property.Name} {number} – Łódź 👩🏽‍🔧";
    }
}
