using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Resumes;

namespace SkillBank.Transfer;

/// <summary>
/// What imports from a format kept aside, for its writer. It comes back where the bank says nothing of its own, and only with the whole bank: a resume
/// holds what was chosen for it.
/// </summary>
/// <param name="resume">What is written.</param>
/// <param name="format">The slug of the format.</param>
sealed class KeptAside(StructuredResume resume, string format)
{
    readonly Dictionary<Guid, string?> _entries = resume.IsWholeBank ? resume.Bank.Entries.ToDictionary(entry => entry.Id, entry => entry.AnyDetails.Extra) : [];

    /// <summary>With the profile: what is about the whole file.</summary>
    public JsonObject? OfProfile { get; } = resume.IsWholeBank ? Leftovers.Of(resume.Bank.Profile.Extra)[format] : null;

    /// <summary>With the contact.</summary>
    public JsonObject? OfContact { get; } = resume.IsWholeBank ? Leftovers.Of(resume.Bank.Contact.Details.Extra)[format] : null;

    /// <summary>With an entry.</summary>
    public JsonObject? Of(Guid entry) => _entries.TryGetValue(entry, out var extra) ? Leftovers.Of(extra)[format] : null;

    /// <summary>Puts values back that are not there, or are there with nothing in them.</summary>
    /// <param name="written">What the writer made of the bank.</param>
    /// <param name="kept">What was kept; null for nothing.</param>
    /// <param name="ours">Names that are not the format's, and are not to be put there.</param>
    public static void PutBack(JsonObject written, JsonObject? kept, params ReadOnlySpan<string> ours)
    {
        foreach (var (name, value) in kept ?? [])
        {
            if (value is null || ours.Contains(name)) continue;
            if (!written.TryGetPropertyValue(name, out var present) || SaysNothing(present)) written[name] = value.DeepClone();
            else if (present is JsonObject inner) PutBack(inner, value as JsonObject);
        }
    }

    static bool SaysNothing(JsonNode? node) => node switch
    {
        null => true,
        JsonObject pairs => pairs.Count == 0,
        JsonArray items => items.Count == 0,
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => value.GetValue<string>().Length == 0,
            JsonValueKind.Number => JsonNode.DeepEquals(value, 0),
            _ => false,
        },
        _ => false,
    };
}
