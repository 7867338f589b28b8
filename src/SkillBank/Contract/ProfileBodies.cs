using System.Text.Json.Nodes;
using SkillBank.Profiles;

namespace SkillBank.Contract;

/// <summary>Reads the bodies of requests about what belongs to a person but to none of their entries.</summary>
public static class ProfileBodies
{
    /// <summary>A contact with changes.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static ContactDetails Merge(Contact contact, JsonObject changes) =>
        Merge(contact, contact.Details, changes) with { Extra = contact.Details.Extra };

    /// <summary>A profile's details with changes.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static ProfileDetails Merge(Profile profile, JsonObject changes) => Merge(profile, profile.Details, changes);

    /// <summary>A bank's settings with changes.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static BankSettings MergeSettings(Profile profile, JsonObject changes) => Merge(null, profile.Settings, changes);

    static T Merge<T>(object? envelope, T current, JsonObject changes) where T : class
    {
        var errors = new RuleErrors();
        var merged = PartialObject.Apply(current, changes, envelope is null ? new HashSet<string>() : ReadOnlyKeys.Envelope, errors);
        if (envelope is not null) ReadOnlyKeys.Check(ReadOnlyKeys.Envelope, changes, envelope, errors);
        errors.ThrowIfAny();
        return merged;
    }
}
