using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Profiles;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer.Reading;

/// <summary>Gathers what a file says of how to reach the person, in the shapes that formats share: a whole name, a place in one line, pages on networks.</summary>
/// <param name="format">The slug of the importer.</param>
/// <param name="source">Where it is in the file.</param>
/// <param name="issues">Where it is told what could not be taken as it is.</param>
sealed class ContactReading(string format, string source, ImportIssues issues) : RecordReading(typeof(ContactDetails), format, source, issues)
{
    readonly List<ContactLink> _links = [];

    /// <summary>Takes a whole name. The family name is the last word: a guess, but first and last always join to the whole again.</summary>
    public void SetName(string? name, string label)
    {
        var words = Clean(name)?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        Set("firstName", string.Join(' ', words.Length > 1 ? words[..^1] : words), label);
        if (words.Length > 1) Set("lastName", words[^1], label);
    }

    /// <summary>Takes a place in one line: the city, the region where there is one, the country.</summary>
    public void SetPlace(string? place, string label)
    {
        var parts = place?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        Set("city", parts.ElementAtOrDefault(0), label);
        if (parts.Length > 2) Set("state", string.Join(", ", parts[1..^1]), label);
        if (parts.Length > 1) Set("country", parts[^1], label);
    }

    /// <summary>Takes a page on a network, or any other; the first of the two that have a field of their own goes there.</summary>
    public void AddLink(string? network, string? username, string? url, string label)
    {
        var (name, user, address) = (Clean(network), Clean(username), Clean(url));
        if (address is not null && !address.Contains("://", StringComparison.Ordinal) && !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) address = $"https://{address}";
        if (address is not null && (!WebAddressAttribute.IsWebAddress(address) || address.Length > WebAddressAttribute.MaxLength))
        {
            Aside(label, address, "This is no web address.");
            address = null;
        }
        name ??= address is null ? user : new Uri(address).Host;
        if (name is null) return;
        var link = new ContactLink(TextLimits.Cut(name.Replace('\n', ' '), 100), user is null ? null : TextLimits.Cut(user.Replace('\n', ' '), 200), address);
        if (!Has("linkedinUrl") && Basics.HasOwnPlace(link, Basics.OwnPlaces[0])) Set("linkedinUrl", address, label);
        else if (!Has("githubUrl") && Basics.HasOwnPlace(link, Basics.OwnPlaces[1])) Set("githubUrl", address, label);
        else if (_links.Count < LinkListAttribute.MaxCount) _links.Add(link);
        else Aside(label, $"{name} {user} {address}", $"More than {LinkListAttribute.MaxCount} links.");
    }

    /// <summary>The contact.</summary>
    public ContactDetails ToContact()
    {
        if (_links.Count > 0) SetValue("links", JsonSerializer.SerializeToNode(_links, BankJson.Options)!, "links");
        return (ContactDetails)Make()! with { Extra = Extra() };
    }
}
