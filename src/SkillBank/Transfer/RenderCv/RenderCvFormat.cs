using System.Text.RegularExpressions;

namespace SkillBank.Transfer.RenderCv;

/// <summary>Names and small steps that reading and writing RenderCV's YAML share.</summary>
static class RenderCvFormat
{
    /// <summary>The word by which the format is chosen.</summary>
    public const string Slug = "rendercv";

    /// <summary>Where an entry keeps the heading that it stood under, if that names no section of ours.</summary>
    public const string Heading = "heading";

    /// <summary>Where the contact keeps what connections have besides words and address, by their words.</summary>
    public const string Connections = "connections";

    /// <summary>The end of something that goes on.</summary>
    public const string Present = "present";

    /// <summary>Its own themes that a template of ours can name.</summary>
    public static IReadOnlyList<string> Themes { get; } = ["classic", "sb2nov", "moderncv", "engineeringresumes", "engineeringclassic"];

    /// <summary>Its languages by ISO 639-1 code.</summary>
    public static IReadOnlyDictionary<string, string> Languages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = "english", ["ar"] = "arabic", ["da"] = "danish", ["nl"] = "dutch", ["fr"] = "french", ["de"] = "german", ["he"] = "hebrew", ["hi"] = "hindi",
        ["id"] = "indonesian", ["it"] = "italian", ["ja"] = "japanese", ["ko"] = "korean", ["zh"] = "mandarin_chinese", ["nb"] = "norwegian_bokmål",
        ["no"] = "norwegian_bokmål", ["nn"] = "norwegian_nynorsk", ["fa"] = "persian", ["pl"] = "polish", ["pt"] = "portuguese", ["ru"] = "russian",
        ["es"] = "spanish", ["sv"] = "swedish", ["tr"] = "turkish",
    };
}

/// <summary>A network that the format knows: it makes the address of a page from the name there.</summary>
/// <param name="Name">As the format spells it.</param>
/// <param name="Base">What an address begins with, without scheme and <c>www</c>; the name follows.</param>
/// <param name="Pattern">What a name must look like; others make the whole file unreadable there.</param>
sealed partial record RenderCvNetwork(string Name, string Base, Regex Pattern)
{
    public static IReadOnlyList<RenderCvNetwork> All { get; } =
    [
        new("LinkedIn", "linkedin.com/in/", Word()),
        new("GitHub", "github.com/", Word()),
        new("GitLab", "gitlab.com/", Word()),
        new("IMDB", "imdb.com/name/", Person()),
        new("Instagram", "instagram.com/", Word()),
        new("ORCID", "orcid.org/", Researcher()),
        new("StackOverflow", "stackoverflow.com/users/", NumberAndWord()),
        new("ResearchGate", "researchgate.net/profile/", Word()),
        new("YouTube", "youtube.com/@", Word()),
        new("Google Scholar", "scholar.google.com/citations?user=", Word()),
        new("Telegram", "t.me/", Word()),
        new("WhatsApp", "wa.me/", Word()),
        new("Leetcode", "leetcode.com/u/", Word()),
        new("X", "x.com/", Word()),
        new("Bluesky", "bsky.app/profile/", Word()),
        new("Reddit", "reddit.com/user/", Word()),
    ];

    /// <summary>Mastodon has many servers; its names say on which.</summary>
    public const string Mastodon = "Mastodon";

    /// <summary>The network and the name there that give a link again, word for word; null when no network does.</summary>
    /// <param name="network">What the person calls the network.</param>
    /// <param name="username">The name there, if the person says it.</param>
    /// <param name="url">The page, if the person says it.</param>
    public static (string Network, string Username)? Find(string network, string? username, string? url)
    {
        if (url is null) return All.FirstOrDefault(known => IsCalled(known, network)) is { } named && username is not null && named.Pattern.IsMatch(username) ? (named.Name, username) : null;
        var address = Shortened(url);
        foreach (var known in All)
            if (address.StartsWith(known.Base, StringComparison.OrdinalIgnoreCase) && address[known.Base.Length..] is var name && known.Pattern.IsMatch(name)
                && (username is null || username.TrimStart('@') == name || name.EndsWith($"/{username}", StringComparison.Ordinal))) return (known.Name, name);
        return network.Equals(Mastodon, StringComparison.OrdinalIgnoreCase) && Page().Match(address) is { Success: true, Groups: var parts }
            ? (Mastodon, $"@{parts["name"].Value}@{parts["server"].Value}")
            : null;
    }

    /// <summary>The address of a page there; null when the network is not known.</summary>
    public static string? AddressOf(string? network, string? username)
    {
        if (network is null || string.IsNullOrWhiteSpace(username)) return null;
        if (network.Equals(Mastodon, StringComparison.OrdinalIgnoreCase)) return username.TrimStart('@').Split('@') is [var name, var server] ? $"https://{server}/@{name}" : null;
        return All.FirstOrDefault(known => IsCalled(known, network)) is { } found ? $"https://{(found.Name is "LinkedIn" ? "www." : "")}{found.Base}{username.Trim()}" : null;
    }

    static bool IsCalled(RenderCvNetwork known, string network) =>
        string.Equals(known.Name.Replace(" ", "", StringComparison.Ordinal), network.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    static string Shortened(string url)
    {
        var address = url[(url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        if (address.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) address = address[4..];
        return address.TrimEnd('/');
    }

    [GeneratedRegex(@"^[\w.~%+-]+$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Word();

    [GeneratedRegex(@"^nm[0-9]{7}$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Person();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Researcher();

    [GeneratedRegex(@"^[0-9]+/[\w.~%+-]+$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex NumberAndWord();

    [GeneratedRegex(@"^(?<server>[a-zA-Z0-9.-]+)/@(?<name>[\w.-]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Page();
}
