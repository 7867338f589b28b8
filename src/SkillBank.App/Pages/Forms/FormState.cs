using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Dates;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Forms;

/// <summary>What the fields of a form show: the record's values, or what was typed with what is wrong with it.</summary>
public sealed class FormState
{
    readonly Func<string, string?> _value;
    readonly IReadOnlyDictionary<string, string[]> _errors;

    FormState(Type record, string id, Func<string, string?> value, IReadOnlyDictionary<string, string[]> errors) =>
        (Record, Id, _value, _errors) = (record, id, value, errors);

    /// <summary>The type of the record, whose rules the fields follow.</summary>
    public Type Record { get; }

    /// <summary>Makes the ids of the fields unique on the page.</summary>
    public string Id { get; }

    /// <summary>Whether the fields show what is stored; then they also tell the server so.</summary>
    public bool IsStored { get; private init; }

    /// <summary>A form for a new record.</summary>
    public static FormState Empty<T>(string id = "new") => Empty(typeof(T), id);

    /// <inheritdoc cref="Empty{T}"/>
    public static FormState Empty(Type record, string id = "new") => new(record, id, _ => null, FrozenDictionary<string, string[]>.Empty);

    /// <summary>A form that shows a record.</summary>
    public static FormState Of(object record, string id)
    {
        var values = JsonSerializer.SerializeToNode(record, record.GetType(), BankJson.Options)!.AsObject();
        return new(record.GetType(), id, name => Text(values[name]), FrozenDictionary<string, string[]>.Empty) { IsStored = true };
    }

    /// <summary>A form for a new record that proposes values.</summary>
    public static FormState Suggested(object record, string id)
    {
        var stored = Of(record, id);
        return new(stored.Record, id, stored._value, FrozenDictionary<string, string[]>.Empty);
    }

    /// <summary>A form with what was posted, and what is wrong with it.</summary>
    public static FormState Refused(Type record, string id, IFormCollection form, RuleException refusal) =>
        new(record, id, name => form[name].ToString(), refusal.Errors);

    /// <summary>What a field shows.</summary>
    public string? this[string name] => _value(name);

    /// <summary>What is wrong with a field; empty when nothing is.</summary>
    public IReadOnlyList<string> Errors(string name) => _errors.GetValueOrDefault(name, []);

    /// <summary>What is wrong with the form as a whole, or with something that it does not show.</summary>
    public IReadOnlyList<string> GeneralErrors => Errors("");

    static string? Text(JsonNode? value) => value switch
    {
        null => null,
        JsonArray list => string.Join('\n', list.Select(item => item?.ToString())),
        JsonValue single when single.GetValueKind() == JsonValueKind.True => "true",
        _ => value.ToString(),
    };

    /// <summary>A stored date as people read it and may type it.</summary>
    public static string? DateText(string? stored) => !PartialDate.TryParse(stored, out var date) ? stored : (date.Month, date.Day) switch
    {
        (0, _) => date.ToString(),
        (_, 0) => date.Earliest.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => date.Earliest.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    };
}
