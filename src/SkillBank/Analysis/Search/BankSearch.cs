using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.Analysis.Search;

/// <summary>
/// Finds sections, entries, wordings, resumes and commands by words. Made of one bank as read at one moment; it never changes, and several threads may ask it.
/// </summary>
/// <remarks>
/// <para>
/// Every word of the query must begin a word of what is found: of its title, its lines (second line, place, dates, facts, tags, addresses) or its
/// text. Case, accents and compatibility forms do not count: <c>gdansk</c> finds Gdańsk, <c>strasse</c> Straße, <c>sorensen</c> Sørensen.
/// Signs around words do not count, those within do: <c>c#</c>, <c>node.js</c>.
/// </para>
/// <para>
/// An entry is found by what it says itself; a wording by its name and text, or by these together with what its entry says. Words that are spread over several
/// wordings of an entry find the entry. Titles come before lines, these before texts; within these by kind, then in the order of the bank.
/// </para>
/// </remarks>
public sealed class BankSearch
{
    /// <summary>The most characters of a query that count, in UTF-16 code units.</summary>
    public const int MaxQuery = 200;

    /// <summary>The most hits, unless told otherwise.</summary>
    public const int DefaultLimit = 40;

    readonly List<SearchItem> _items;

    BankSearch(IEnumerable<SearchItem> items) => _items = [.. items];

    /// <summary>The search over a bank, some resumes and some commands, which are found in the order given.</summary>
    public static BankSearch Of(Bank bank, IEnumerable<Resume> resumes, IEnumerable<SearchCommand> commands) => new(SearchItems.Of(bank, resumes, commands));

    /// <summary>What holds all the words, the best first; nothing for a query without words.</summary>
    /// <param name="query">What the person typed; only its first <see cref="MaxQuery"/> characters count.</param>
    /// <param name="limit">The most hits.</param>
    public IReadOnlyList<SearchHit> Find(string? query, int limit = DefaultLimit)
    {
        var words = new SearchQuery(query);
        if (words.Words.Count == 0 || limit <= 0) return [];
        return
        [
            .. _items.SelectMany(item => Matches(item, words)).OrderBy(match => match.Rank).ThenBy(match => match.Item.Hit.Kind).Take(limit)
                .Select(match => Marked(match.Item, words.Words)),
        ];
    }

    static IEnumerable<(SearchItem Item, SearchRank Rank)> Matches(SearchItem item, SearchQuery query)
    {
        var missing = item.MissingInFacts(query.Words);
        if (missing.Count == 0 || SearchQuery.Missing(missing, item.Text).Count == 0)
        {
            // The only summary has no name of its own: people know its wordings and its section.
            if (!IsNameless(item)) yield return (item, missing.Count > 0 ? SearchRank.Text : item.TitleRank(query) ?? SearchRank.Facts);
        }

        var isFound = missing.Count == 0;
        foreach (var wording in item.Wordings)
        {
            if (wording.MissingInOwn(missing.Count == 0 ? query.Words : missing).Count > 0) continue;
            isFound = true;
            yield return (wording, wording.TitleRank(query) ?? SearchRank.Text);
        }
        if (!isFound && item.Wordings.Count > 0 && missing.All(word => item.Wordings.Any(wording => wording.MissingInOwn([word]).Count == 0)))
            yield return (item, SearchRank.Spread);
    }

    static bool IsNameless(SearchItem item) => item.Hit.Kind == SearchKind.Entry && Section.Find(item.Hit.Section!)!.IsSingle;

    static SearchHit Marked(SearchItem item, IReadOnlyList<string> words) =>
        item.Hit with { Title = Marking.Of(item.Hit.Title.Text, words), Context = Context(item, words) };

    static MarkedText? Context(SearchItem item, IReadOnlyList<string> words)
    {
        var beyondTitle = SearchQuery.Missing(words, new FoldedText(item.Hit.Title.Text));
        IEnumerable<FoldedText?> candidates = [.. item.Lines, item.Text, .. item.Wordings.Select(wording => wording.Text)];
        var best = candidates.OfType<FoldedText>().Where(text => text.Text.Length > 0).MinBy(text => SearchQuery.Missing(beyondTitle, text).Count);
        if (best is null) return null;
        // Of a text in Markdown people know what it reads as.
        return Marking.Cut(item.Lines.Contains(best) ? best.Text : PlainText.Of(ParsedTexts.Of(best.Text)), words);
    }
}
