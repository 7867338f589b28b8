using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.Resumes;

/// <summary>What stands under the name: e-mail, phone, place and links, labeled as short as they can be read and typed.</summary>
static class ContactLine
{
    /// <summary>What can be left out besides further links, which go by their networks.</summary>
    public static readonly IReadOnlyList<string> Keys = ["email", "phone", "place", "portfolioUrl", "linkedinUrl", "githubUrl"];

    public static IReadOnlyList<DocumentLink> Of(ContactDetails contact, ResumeLanguage language, IReadOnlyCollection<string> hidden)
    {
        contact = Shown(contact, hidden);
        List<DocumentLink> line = [];
        if (contact.Email is { } email) line.Add(new(email, $"mailto:{email}"));
        if (contact.Phone is { } phone) line.Add(new(phone, ContactLinks.Telephone(phone)));
        if (PlaceOf(contact, language) is { } place) line.Add(new(place));
        if (contact.PortfolioUrl is { } portfolio) line.Add(new(Shortened(portfolio), portfolio));
        if (contact.LinkedinUrl is { } linkedin) line.Add(Link(new("LinkedIn", null, linkedin)));
        if (contact.GithubUrl is { } github) line.Add(Link(new("GitHub", null, github)));
        line.AddRange(contact.Links.Select(Link));
        return line;
    }

    /// <summary>Name and contacts without what is left out.</summary>
    public static ContactDetails Shown(ContactDetails contact, IReadOnlyCollection<string> hidden)
    {
        if (hidden.Count == 0) return contact;
        bool Hides(string key) => hidden.Contains(key, StringComparer.OrdinalIgnoreCase);
        if (Hides("place")) contact = contact with { Address = null, PostalCode = null, City = null, State = null, Country = null };
        return contact with
        {
            Email = Hides("email") ? null : contact.Email,
            Phone = Hides("phone") ? null : contact.Phone,
            PortfolioUrl = Hides("portfolioUrl") ? null : contact.PortfolioUrl,
            LinkedinUrl = Hides("linkedinUrl") ? null : contact.LinkedinUrl,
            GithubUrl = Hides("githubUrl") ? null : contact.GithubUrl,
            Links = [.. contact.Links.Where(link => !Hides(link.Network))],
        };
    }

    /// <summary>Where the person lives, on one line.</summary>
    public static string? PlaceOf(ContactDetails contact, ResumeLanguage language)
    {
        var town = string.Join(' ', new[] { contact.PostalCode, contact.City }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return language.Words.Joined([contact.Address, town, contact.State, Countries.NameOf(contact.Country, language.Culture)]);
    }

    /// <summary>The network and the name there can be read, mostly because the address has them: <c>linkedin.com/in/ana</c>.</summary>
    static DocumentLink Link(ContactLink link)
    {
        var address = link.Url is null ? "" : Shortened(link.Url);
        var name = link.Username is { } username && !address.Contains(username, StringComparison.OrdinalIgnoreCase) ? username : null;
        var text = (name, address) switch
        {
            (null, _) => address,
            (_, "") => name,
            _ => $"{name} ({address})",
        };
        if (text.Length == 0) return new(link.Network, link.Url);
        return new(text.Contains(link.Network, StringComparison.OrdinalIgnoreCase) ? text : $"{link.Network}: {text}", link.Url);
    }

    static string Shortened(string url)
    {
        var text = url[(url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..];
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = text[4..];
        return text.TrimEnd('/');
    }
}
