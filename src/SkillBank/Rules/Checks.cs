using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillBank.Rules;

/// <summary>Checks a record against the rules on its properties and the rules that span them.</summary>
public static class Checks
{
    static readonly ConcurrentDictionary<Type, CheckedProperty[]> Properties = new();

    /// <summary>Stops at a record that breaks a rule.</summary>
    /// <exception cref="RuleException">With every message.</exception>
    public static void Require(object record)
    {
        var errors = new RuleErrors();
        Check(record, errors);
        errors.ThrowIfAny();
    }

    /// <summary>The same record, when it keeps the rules.</summary>
    /// <exception cref="RuleException">With every message.</exception>
    internal static T Required<T>(T record) where T : class
    {
        Require(record);
        return record;
    }

    /// <summary>Gathers everything that is wrong with a record.</summary>
    public static void Check(object record, RuleErrors errors)
    {
        foreach (var property in Of(record.GetType())) property.Check(property.Info.GetValue(record), errors);
        if (record is not IChecked rules) return;
        foreach (var (property, message) in rules.BrokenRules()) errors.Add(property, message);
    }

    /// <summary>The properties of a record that can be set, in the order in which they are declared; hidden ones only when they have rules.</summary>
    internal static CheckedProperty[] Of(Type type) => Properties.GetOrAdd(type, static type =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite && (!property.IsDefined(typeof(JsonIgnoreAttribute)) || property.IsDefined(typeof(RuleAttribute))))
            .Select(property => new CheckedProperty(property)),
    ]);
}

/// <summary>One property with its rules.</summary>
sealed class CheckedProperty(PropertyInfo info)
{
    public PropertyInfo Info { get; } = info;

    public string Name { get; } = JsonNamingPolicy.CamelCase.ConvertName(info.Name);

    public bool IsRequired { get; } = info.IsDefined(typeof(RequiredMemberAttribute));

    public bool IsDate { get; } = (Nullable.GetUnderlyingType(info.PropertyType) ?? info.PropertyType) == typeof(Dates.PartialDate);

    RuleAttribute[] Rules { get; } = [.. info.GetCustomAttributes<RuleAttribute>()];

    /// <summary>Whether a text here is one line of a form, whose surrounding white space means nothing.</summary>
    public bool IsTrimmed => Rules.Length > 0;

    public void Check(object? value, RuleErrors errors)
    {
        if (value is null or "" || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            if (IsRequired) errors.Add(Name, "Required.");
            return;
        }
        foreach (var rule in Rules)
            if (rule.Check(value) is { } message)
                errors.Add(Name, message);
    }
}
