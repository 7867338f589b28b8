using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Dates;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Forms;

/// <summary>What a form must know about a property of a record.</summary>
sealed class FieldProperty
{
    static readonly ConcurrentDictionary<(Type, string), FieldProperty> Known = new();

    /// <summary>Texts longer than this get several lines.</summary>
    const int LongestLine = 300;

    FieldProperty(PropertyInfo property)
    {
        Type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
        MaxLength = property.GetCustomAttribute<TextAttribute>()?.MaxLength;
        Kind = property switch
        {
            _ when Type == typeof(PartialDate) => FieldKind.Date,
            _ when Type == typeof(int) || Type == typeof(decimal) => FieldKind.Number,
            _ when Type == typeof(List<string>) => FieldKind.Lines,
            _ when Type.IsEnum => FieldKind.Choice,
            _ when property.IsDefined(typeof(WebAddressAttribute)) => FieldKind.Address,
            _ when property.IsDefined(typeof(EmailTextAttribute)) => FieldKind.Email,
            _ when MaxLength > LongestLine => FieldKind.Area,
            _ => FieldKind.Line,
        };
    }

    public Type Type { get; }

    public bool IsRequired { get; }

    /// <summary>In UTF-16 code units; null where the value is no text.</summary>
    public int? MaxLength { get; }

    public FieldKind Kind { get; }

    /// <summary>The values of an enumeration with their names for people.</summary>
    public IReadOnlyList<(string Value, string Text)> EnumChoices =>
        [.. EnumText.All(Type).Zip(Enum.GetNames(Type).Select(EnumNames.Of))];

    /// <summary>Whether the items of a list can stand between commas.</summary>
    public bool ShowsCommas(string lines) => Kind == FieldKind.Lines && !lines.Contains(',', StringComparison.Ordinal);

    /// <summary>The property that the JSON calls <paramref name="name"/>.</summary>
    public static FieldProperty Of(Type record, string name) => Known.GetOrAdd((record, name), key =>
        key.Item1.GetProperties().FirstOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == key.Item2) is { } property
            ? new(property)
            : throw new ArgumentException($"{key.Item1.Name} has no property '{key.Item2}'.", nameof(name)));
}

/// <summary>What kind of field a property gets.</summary>
enum FieldKind
{
    Line,
    Area,
    Lines,
    Date,
    Number,
    Choice,
    Address,
    Email,
}
