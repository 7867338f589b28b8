using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Profiles;
using static SkillBank.Transfer.JsonResume.ItemMapping;

namespace SkillBank.Transfer.JsonResume;

/// <summary>The format's <c>basics</c>, which are the contact, the profile's title and the main summary.</summary>
sealed record Basics(ContactDetails Contact, string? Title, string? Summary)
{
    const int MaxName = 100;

    /// <summary>The networks that have a field of their own.</summary>
    public static IReadOnlyList<(string Network, string Host)> OwnPlaces { get; } = [("LinkedIn", "linkedin.com"), ("GitHub", "github.com")];

    /// <summary>Old names of keys, as (old, present).</summary>
    public IReadOnlyList<(string Alias, string Key)> Renamed { get; init; } = [];

    public static Basics Read(JsonElement basics, IssueLog issues)
    {
        var contact = new ItemReader<ContactDetails>(basics, "basics", issues);
        var profile = new ItemReader<ProfileDetails>(basics, "basics", issues);
        var (first, last) = Name(contact);
        var details = ReadLocation(basics, contact, issues) with
        {
            FirstName = first,
            LastName = last,
            Email = contact.Text("email", nameof(ContactDetails.Email)),
            Phone = contact.Text("phone", nameof(ContactDetails.Phone)),
            PortfolioUrl = contact.Url(nameof(ContactDetails.PortfolioUrl)),
        };
        var title = profile.Text("label", nameof(ProfileDetails.CurrentTitle));
        return new(ReadProfiles(basics, details, issues), title, contact.LongText("summary")?.Trim())
        {
            Renamed = contact.Renamed,
        };
    }

    public JsonObject Write()
    {
        JsonObject basics = [], location = [];
        Put(basics, "name", Contact.FullName);
        Put(basics, "label", Title);
        Put(basics, "email", Contact.Email);
        Put(basics, "phone", Contact.Phone);
        Put(basics, "url", Contact.PortfolioUrl);
        Put(basics, "summary", Summary);
        Put(location, "address", Contact.Address);
        Put(location, "postalCode", Contact.PostalCode);
        Put(location, "city", Contact.City);
        Put(location, "countryCode", Contact.Country);
        Put(location, "region", Contact.State);
        if (location.Count > 0) basics["location"] = location;
        JsonArray profiles =
        [
            .. OwnPlaces.Zip([Contact.LinkedinUrl, Contact.GithubUrl]).Where(place => place.Second is not null)
                .Select(place => WriteLink(new(place.First.Network, UsernameOf(place.Second!), place.Second))),
            .. Contact.Links.Select(WriteLink),
        ];
        if (profiles.Count > 0) basics["profiles"] = profiles;
        return basics;
    }

    static (string? First, string? Last) Name(ItemReader<ContactDetails> reader)
    {
        if (reader.Plain("name") is not { } name) return (null, null);
        // The family name is the last word: a guess, but first and last always join to the whole again.
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var last = words.Length > 1 ? reader.Cut("name", words[^1], MaxName) : null;
        return (reader.Cut("name", string.Join(' ', words.Length > 1 ? words[..^1] : words), MaxName), last);
    }

    static ContactDetails ReadLocation(JsonElement basics, ItemReader<ContactDetails> reader, IssueLog issues)
    {
        if (!basics.TryGetProperty("location", out var location) || location.ValueKind is JsonValueKind.Null) return new();
        if (location.ValueKind != JsonValueKind.Object)
        {
            if (reader.Text("location", nameof(ContactDetails.City)) is not { } city) return new();
            issues.Changed("basics.location", "A text; read as the city.", location);
            return new() { City = city };
        }
        var place = new ItemReader<ContactDetails>(location, "basics.location", issues);
        return new()
        {
            Address = place.Text("address", nameof(ContactDetails.Address)),
            PostalCode = place.Text("postalCode", nameof(ContactDetails.PostalCode)),
            City = place.Text("city", nameof(ContactDetails.City)),
            State = place.Text("region", nameof(ContactDetails.State)),
            Country = place.Text("countryCode", nameof(ContactDetails.Country)),
        };
    }

    static ContactDetails ReadProfiles(JsonElement basics, ContactDetails contact, IssueLog issues)
    {
        if (!basics.TryGetProperty("profiles", out var profiles) || profiles.ValueKind == JsonValueKind.Null) return contact;
        if (profiles.ValueKind != JsonValueKind.Array)
        {
            issues.Kept("basics.profiles", "This should be a list.", profiles);
            return contact;
        }
        List<ContactLink> links = [];
        var index = -1;
        foreach (var profile in profiles.EnumerateArray())
        {
            var path = $"basics.profiles[{++index}]";
            if (profile.ValueKind != JsonValueKind.Object || ReadLink(profile, path, issues) is not { } link)
                issues.Kept(path, "This should have a network, a username or a web address.", profile);
            else if (contact.LinkedinUrl is null && HasOwnPlace(link, OwnPlaces[0])) contact = contact with { LinkedinUrl = link.Url };
            else if (contact.GithubUrl is null && HasOwnPlace(link, OwnPlaces[1])) contact = contact with { GithubUrl = link.Url };
            else if (links.Count < LinkListAttribute.MaxCount) links.Add(link);
            else issues.Kept(path, $"More than {LinkListAttribute.MaxCount} links.", profile);
        }
        return contact with { Links = links };
    }

    static ContactLink? ReadLink(JsonElement profile, string path, IssueLog issues)
    {
        var reader = new ItemReader<ContactDetails>(profile, path, issues);
        var url = reader.Text("url", nameof(ContactDetails.PortfolioUrl));
        var username = reader.Plain("username");
        var network = reader.Plain("network") ?? (url is null ? username : new Uri(url).Host);
        if (network is null) return null;
        return new(reader.Cut("network", network, 100), username is null ? null : reader.Cut("username", username, 200), url);
    }

    /// <summary>Whether the link fits the contact's own field for the network without losing the username.</summary>
    public static bool HasOwnPlace(ContactLink link, (string Network, string Host) place) =>
        link.Url is { } url
        && link.Network.Equals(place.Network, StringComparison.OrdinalIgnoreCase)
        && $".{new Uri(url).Host}".EndsWith($".{place.Host}", StringComparison.OrdinalIgnoreCase)
        && (link.Username is null || link.Username == UsernameOf(url));

    /// <summary>The name that stands at the end of a page's address.</summary>
    public static string? UsernameOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        ? uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., var last] ? Uri.UnescapeDataString(last) : null
        : null;

    static JsonNode WriteLink(ContactLink link)
    {
        JsonObject profile = [];
        Put(profile, "network", link.Network);
        Put(profile, "username", link.Username);
        Put(profile, "url", link.Url);
        return profile;
    }
}
