using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer;

/// <summary>
/// Short hashes by which an import's work is known to be untouched. They are of what things say: versions rise for a new place in the list too.
/// </summary>
static class Fingerprint
{
    /// <summary>The number of hexadecimal digits.</summary>
    public const int Length = 32;

    /// <summary>Of an entry's details and all its wordings, in whichever order.</summary>
    public static string Of(Entry entry)
    {
        var text = new StringBuilder();
        // What says nothing is left out, so that a property that sections get later does not look like a change.
        foreach (var (property, value) in JsonResumeFormat.Properties(entry.AnyDetails).Where(pair => pair.Value is not (null or JsonArray { Count: 0 })))
            text.Append(property).Append('=').Append(Text(value)).Append('\0');
        foreach (var variation in entry.Variations.OrderBy(variation => variation.Id))
            text.Append(variation.Id).Append(variation.IsMain).Append(Of(variation)).Append('\0');
        return Hash(text.ToString());
    }

    /// <summary>Of a wording's text and labels, and of how often it was written.</summary>
    public static string Of(Variation variation) => Hash(string.Join(
        '\0', variation.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture), variation.Title, variation.Content, variation.Focus, variation.Language));

    /// <summary>Of a value.</summary>
    public static string Of(JsonNode? value) => Hash(Text(value));

    static string Text(JsonNode? value) => value?.ToJsonString(Leftovers.Compact) ?? "null";

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Length / 2));
}
