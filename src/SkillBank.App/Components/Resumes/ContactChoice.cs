using SkillBank.Profiles;

namespace SkillBank.App.Components.Resumes;

/// <summary>A contact that a resume may leave out.</summary>
/// <param name="Key">By which the resume names it.</param>
/// <param name="Label">What it says.</param>
public sealed record ContactChoice(string Key, string Label)
{
    /// <summary>Those that the bank has, in printing order.</summary>
    public static IReadOnlyList<ContactChoice> Of(ContactDetails contact) =>
    [
        .. new ContactChoice?[]
        {
            One("email", contact.Email), One("phone", contact.Phone),
            One("place", string.Join(", ", new[] { contact.Address, contact.City, contact.State, contact.Country }.Where(part => !string.IsNullOrWhiteSpace(part)))),
            One("portfolioUrl", contact.PortfolioUrl), One("linkedinUrl", contact.LinkedinUrl), One("githubUrl", contact.GithubUrl),
        }.OfType<ContactChoice>(),
        .. contact.Links.DistinctBy(link => link.Network, StringComparer.OrdinalIgnoreCase).Select(link => new ContactChoice(link.Network, $"{link.Network}: {link.Url ?? link.Username}")),
    ];

    static ContactChoice? One(string key, string? label) => string.IsNullOrEmpty(label) ? null : new(key, label);
}
