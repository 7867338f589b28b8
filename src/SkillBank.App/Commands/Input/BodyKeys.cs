using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Input;

/// <summary>The keys that <c>key=value</c> may have for one kind of thing, with the types of their values: those that REST takes.</summary>
sealed class BodyKeys
{
    readonly Dictionary<string, Type> _types = new(StringComparer.OrdinalIgnoreCase);

    BodyKeys(Type record)
    {
        foreach (var property in BankJson.Options.GetTypeInfo(record).Properties)
            if (property is { Get: not null, Set: not null })
                _types[property.Name] = property.PropertyType;
    }

    public static BodyKeys Wording { get; } = new(typeof(VariationText)) { _types = { ["isMain"] = typeof(bool) } };

    public static BodyKeys Contact { get; } = new(typeof(ContactDetails));

    public static BodyKeys Profile { get; } = new(typeof(ProfileDetails));

    public static BodyKeys Settings { get; } = new(typeof(BankSettings));

    public static BodyKeys Resume { get; } = new(typeof(ResumeDetails));

    public static BodyKeys ResumeSection { get; } = Without(new(typeof(ResumeSection)), "section");

    public static BodyKeys Placement { get; } = new(typeof(PlacementDraft));

    public static BodyKeys Snapshot { get; } = new(typeof(SnapshotDetails)) { _types = { ["format"] = typeof(string) } };

    public static BodyKeys Of(Section section)
    {
        if (section.IsSingle) return Wording;
        var keys = new BodyKeys(section.DetailsType);
        if (section.HasVariations) keys._types["content"] = typeof(string);
        return keys;
    }

    static BodyKeys Without(BodyKeys keys, string name)
    {
        keys._types.Remove(name);
        return keys;
    }

    /// <summary>In the order in which they are declared.</summary>
    public IReadOnlyCollection<string> Names => _types.Keys;

    /// <summary>The key as the contract spells it, whatever its case, and the type of its values; object for a key that is not one of these.</summary>
    public (string Name, Type Type) Find(string key)
    {
        var name = _types.Keys.FirstOrDefault(known => string.Equals(known, key, StringComparison.OrdinalIgnoreCase));
        return name is null ? (key, typeof(object)) : (name, _types[name]);
    }

    public string Hint => $"Keys: {string.Join(", ", Names)}.";
}
