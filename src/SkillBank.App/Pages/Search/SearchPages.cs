using SkillBank.Analysis.Search;
using SkillBank.App.Components.Search;
using SkillBank.Data;

namespace SkillBank.App.Pages.Search;

/// <summary>The search over everything: a page, and the short list that the palette shows.</summary>
static class SearchPages
{
    /// <summary>More than these nobody reads; another word finds better.</summary>
    const int MostOnPage = 100;

    const int MostInPalette = 24;

    public static void Map(RouteGroupBuilder person) => person.Page("search", ShowAsync);

    static async Task<IResult> ShowAsync(PageRequest request)
    {
        var isPalette = request.Http.Request.Query.ContainsKey("hits");
        if (await request.Get<SearchCache>().GetAsync(request.ProfileId, request.Cancellation) is not { } search) return Missing.Page(request);
        var query = request.Query("q") is { } text ? text[..Math.Min(text.Length, BankSearch.MaxQuery)] : "";
        var found = SearchGroup.Of(search, query, request.Links, isPalette ? MostInPalette : MostOnPage);
        if (isPalette) return request.Page<SearchOptions>(new { Groups = found, Query = query });
        if (await request.Get<BankReader>().ContactAsync(request.ProfileId, request.Cancellation) is not { } contact) return Missing.Page(request);
        return request.Page<SearchPage>(new { Page = PageFrame.Of(request, contact), Groups = found, Query = query });
    }
}
