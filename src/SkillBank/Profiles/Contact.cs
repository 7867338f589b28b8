using SkillBank.Entries;

namespace SkillBank.Profiles;

/// <summary>How to reach a person; there is exactly one per profile.</summary>
public sealed class Contact : IOwned
{
    /// <summary>The owner, and the contact's own id.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>What it says.</summary>
    public ContactDetails Details { get; set; } = new();

    /// <summary>Rises by one with every change.</summary>
    public long Version { get; set; } = 1;

    /// <summary>When it was made, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, to the microsecond.</summary>
    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>Name, addresses and links.</summary>
public sealed record ContactDetails
{
    /// <summary>Given names.</summary>
    [Text(100)]
    public string? FirstName { get; init; }

    /// <summary>Family names.</summary>
    [Text(100)]
    public string? LastName { get; init; }

    /// <summary>E-mail address.</summary>
    [EmailText]
    public string? Email { get; init; }

    /// <summary>Phone number as the person writes it.</summary>
    [Text(60)]
    public string? Phone { get; init; }

    /// <summary>Street and number.</summary>
    [Text(300)]
    public string? Address { get; init; }

    /// <summary>Postal code.</summary>
    [Text(30)]
    public string? PostalCode { get; init; }

    /// <summary>City.</summary>
    [Text(100)]
    public string? City { get; init; }

    /// <summary>State, province or region.</summary>
    [Text(100)]
    public string? State { get; init; }

    /// <summary>Country: its name or its ISO 3166 code.</summary>
    [Text(100)]
    public string? Country { get; init; }

    /// <summary>The person's LinkedIn page.</summary>
    [WebAddress]
    public string? LinkedinUrl { get; init; }

    /// <summary>The person's own site.</summary>
    [WebAddress]
    public string? PortfolioUrl { get; init; }

    /// <summary>The person's GitHub page.</summary>
    [WebAddress]
    public string? GithubUrl { get; init; }

    /// <summary>Further links, in the order printed; at most 50.</summary>
    [LinkList]
    public List<ContactLink> Links { get; init; } = [];

    /// <summary>JSON of what an import could not place; see <see cref="Entries.Details.Extra"/>.</summary>
    [System.Text.Json.Serialization.JsonIgnore, Text(Entries.Details.MaxExtra)]
    public string? Extra { get; init; }

    /// <summary>First and last name with a space between; empty when there is neither.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string FullName => string.Join(' ', new[] { FirstName, LastName }.Where(name => !string.IsNullOrWhiteSpace(name)));

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty() => Links.Count == 0 && this == new ContactDetails { Links = Links };
}

/// <summary>A page of the person on some network.</summary>
/// <param name="Network">The network's name, such as <c>Mastodon</c>; required.</param>
/// <param name="Username">The name there.</param>
/// <param name="Url">The page's address.</param>
public sealed record ContactLink(string Network, string? Username = null, string? Url = null);
