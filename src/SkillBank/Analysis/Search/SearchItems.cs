using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Analysis.Search;

/// <summary>Makes of everything that can be found the texts to look in.</summary>
static class SearchItems
{
    static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static IEnumerable<SearchItem> Of(Bank bank, IEnumerable<Resume> resumes, IEnumerable<SearchCommand> commands) =>
    [
        Of(bank.Profile.Details), Of(bank.Contact.Details), .. Section.All.Select(Of), .. bank.Entries.Select(Of), .. resumes.Select(Of), .. commands.Select(Of),
    ];

    static SearchItem Of(ProfileDetails profile) => new()
    {
        Hit = Page("profile", "User Profile"),
        Title = new("User Profile"),
        Lines =
        [
            FoldedText.Of(profile.CurrentTitle), FoldedText.Of(profile.PreferredTitles), FoldedText.Of(profile.PreferredLocations),
            FoldedText.Of([.. profile.PreferredJobTypes, .. profile.PreferredRemoteTypes]),
        ],
        Text = FoldedText.Of(profile.Bio),
    };

    static SearchItem Of(ContactDetails contact) => new()
    {
        Hit = Page("contact", "Contact Info"),
        Title = new("Contact Info"),
        Lines =
        [
            FoldedText.Of(contact.FullName, contact.Email, contact.Phone),
            FoldedText.Of(contact.Address, contact.PostalCode, contact.City, contact.State, contact.Country),
            FoldedText.Of(contact.PortfolioUrl, contact.LinkedinUrl, contact.GithubUrl),
            .. contact.Links.Select(link => FoldedText.Of(link.Network, link.Username, link.Url)),
        ],
    };

    static SearchItem Of(Section section) =>
        new() { Hit = Page(section.Slug, section.Title), Title = new(section.Title), Aliases = FoldedText.Of(section.Slug, section.DocumentTitle) };

    static SearchItem Of(Entry entry)
    {
        var item = entry.AnyDetails.Describe(new("", RichText.Empty, ResumeLanguage.English));
        var heading = entry.AnyDetails.Heading;
        return new()
        {
            Hit = new()
            {
                Kind = SearchKind.Entry, Id = entry.Id, EntryId = entry.Id, Section = entry.Section.Slug, Title = new(heading, []), Place = entry.Section.Title,
            },
            Title = new(heading),
            Lines =
            [
                FoldedText.Of(item.Subtitle is { } subtitle && !heading.Contains(subtitle, StringComparison.Ordinal) ? subtitle : null, item.Place, item.Period),
                .. item.Facts.Select(fact => new FoldedText(fact.Label.Length == 0 ? fact.Value : $"{fact.Label}: {fact.Value}")),
                FoldedText.Of(item.Tags),
                FoldedText.Of([item.Url, .. item.Links.Select(link => link.Url)]),
            ],
            Aliases = MonthSpan.PeriodOf(entry.AnyDetails) is { } period ? FoldedText.Of(Written(period.Start), Written(period.End)) : null,
            Wordings = [.. entry.Variations.Select(variation => Of(entry, heading, variation))],
        };
    }

    static SearchItem Of(Entry entry, string heading, Variation variation)
    {
        var title = variation.Title ?? variation.Focus ?? "";
        return new()
        {
            Hit = new()
            {
                Kind = SearchKind.Wording, Id = variation.Id, EntryId = entry.Id, Section = entry.Section.Slug,
                Title = new(title.Length > 0 ? title : heading, []), Place = title.Length > 0 ? heading : entry.Section.Title,
            },
            Title = new(title),
            Text = new(variation.Content),
        };
    }

    static SearchItem Of(Resume resume) => new()
    {
        Hit = new() { Kind = SearchKind.Resume, Id = resume.Id, Title = new(resume.Details.Title, []) },
        Title = new(resume.Details.Title),
        Lines = [FoldedText.Of(resume.Details.TargetRole, resume.Details.TargetCompany), FoldedText.Of(resume.Details.Headline)],
        Text = FoldedText.Of(resume.Details.Notes),
    };

    static SearchItem Of(SearchCommand command) => new()
    {
        Hit = new() { Kind = SearchKind.Command, Command = command.Id, Title = new(command.Title, []) },
        Title = new(command.Title),
        Aliases = FoldedText.Of(command.Words),
    };

    static SearchHit Page(string slug, string title) => new() { Kind = SearchKind.Section, Section = slug, Title = new(title, []) };

    /// <summary>A date in the ways in which people look for it: <c>2019-03 March 2019</c>.</summary>
    static string? Written(Dates.PartialDate? date) =>
        date is not { } known ? null : known.Month == 0 ? known.ToString() : $"{known} {known.Earliest.ToString("MMMM yyyy", Culture)}";
}
