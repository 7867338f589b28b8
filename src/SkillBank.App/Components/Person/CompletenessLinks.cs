using SkillBank.Analysis;
using SkillBank.App.Pages;
using SkillBank.Entries;

namespace SkillBank.App.Components.Person;

/// <summary>Where on the pages that is written which a bank lacks.</summary>
static class CompletenessLinks
{
    /// <summary>The address, with the field to begin in.</summary>
    public static string Of(CompletenessCheck check, Entries.Bank bank, Links links) => check.Where switch
    {
        { Page: "contact", Field: var field } => $"{links.Contact}#contact-{field}",
        { Page: "profile", Field: var field } => $"{links.Profile}#profile-{field}",
        var place when Section.Find(place.Page) is { } section => InBank(check, section, bank, links),
        _ => links.Home,
    };

    static string InBank(CompletenessCheck check, Section section, Entries.Bank bank, Links links)
    {
        if (check.Entries is [var first, ..]) return links.Entry(section, first);
        return section.IsSingle || bank.Of(section).Any() ? links.Bank(section) : links.New(section);
    }
}
