using SkillBank.Analysis.Search;
using SkillBank.App.Components.Bank.Forms;
using SkillBank.App.Pages;
using SkillBank.Entries;

namespace SkillBank.App.Components.Search;

/// <summary>Hits of one kind, as a search shows them.</summary>
public sealed record SearchGroup(string Title, IReadOnlyList<SearchResult> Results)
{
    /// <summary>What a search finds, the group of the best hit first; before anything is typed, where one can go and what one can do.</summary>
    internal static IReadOnlyList<SearchGroup> Of(BankSearch search, string query, Links links, int limit)
    {
        if (string.IsNullOrWhiteSpace(query)) return Offers(links);
        return
        [
            .. search.Find(query, limit).Select(hit => (hit.Kind, Result: SearchResult.Of(hit, links))).DistinctBy(hit => hit.Result.Url)
                .GroupBy(hit => hit.Kind).Select(group => new SearchGroup(NameOf(group.Key), [.. group.Select(hit => hit.Result)])),
        ];
    }

    static IReadOnlyList<SearchGroup> Offers(Links links) =>
    [
        new("Go to", [.. PageCommands.All.Where(command => command.IsArea).Select(command => SearchResult.Of(command, new(command.Title, []), links))]),
        new("Actions", [.. PageCommands.All.Where(command => !command.IsArea).Select(command => SearchResult.Of(command, new(command.Title, []), links))]),
    ];

    static string NameOf(SearchKind kind) => kind switch
    {
        SearchKind.Section => "Sections",
        SearchKind.Entry => "Entries",
        SearchKind.Wording => "Wordings",
        SearchKind.Resume => "Résumés",
        _ => "Actions",
    };
}

/// <summary>One hit with where it leads.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Place">Where it belongs.</param>
/// <param name="Context">The line that holds what was looked for.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="IsFile">Whether that is a file to download.</param>
public sealed record SearchResult(MarkedText Title, string? Place, MarkedText? Context, string Icon, string Url, bool IsFile = false)
{
    internal static SearchResult Of(PageCommand command, MarkedText title, Links links) => new(title, null, null, command.Icon, command.Url(links), command.IsFile);

    internal static SearchResult Of(SearchHit hit, Links links) => hit.Kind switch
    {
        SearchKind.Command => Of(PageCommands.Of(hit.Command!), hit.Title, links),
        SearchKind.Resume => new(hit.Title, hit.Place, hit.Context, Icon: "file-text", links.Resume(hit.Id!.Value)),
        SearchKind.Section when hit.Section == "contact" => new(hit.Title, hit.Place, hit.Context, Icon: "contact-round", links.Contact),
        SearchKind.Section when hit.Section == "profile" => new(hit.Title, hit.Place, hit.Context, Icon: "user-round", links.Profile),
        _ => InBank(hit, Section.Find(hit.Section!)!, links),
    };

    static SearchResult InBank(SearchHit hit, Section section, Links links) => new(hit.Title, hit.Place, hit.Context, SectionForms.Of(section).Icon, hit.Kind switch
    {
        SearchKind.Section => links.Bank(section),
        SearchKind.Wording => $"{links.Entry(section, hit.EntryId!.Value)}?wording={hit.Id}",
        _ => links.Entry(section, hit.Id!.Value),
    });
}
