namespace SkillBank.Analysis.Search;

/// <summary>Something that can be found: what it is, and the texts to look in.</summary>
sealed class SearchItem
{
    /// <summary>The hit as far as it does not depend on the query.</summary>
    public required SearchHit Hit { get; init; }

    /// <summary>What it is called; empty for a wording without a name.</summary>
    public required FoldedText Title { get; init; }

    /// <summary>Short lines that say more about it; the first says most.</summary>
    public IReadOnlyList<FoldedText> Lines { get; init; } = [];

    /// <summary>What it is found by but not shown with.</summary>
    public FoldedText? Aliases { get; init; }

    /// <summary>A long text in the Markdown subset.</summary>
    public FoldedText? Text { get; init; }

    /// <summary>An entry's wordings.</summary>
    public IReadOnlyList<SearchItem> Wordings { get; init; } = [];

    /// <summary>How well all words are in the title; null when they are not.</summary>
    public SearchRank? TitleRank(SearchQuery query) =>
        SearchQuery.Missing(query.Words, Title).Count > 0 ? null
        : Title.Is(query.Whole) ? SearchRank.Name
        : Title.StartsWith(query.Words[0]) ? SearchRank.BeginningOfTitle
        : SearchRank.Title;

    /// <summary>Those of the words that are neither in the title nor in the lines.</summary>
    public IReadOnlyList<string> MissingInFacts(IReadOnlyList<string> words) => SearchQuery.Missing(words, [Title, .. Lines, Aliases]);

    /// <summary>Those of the words that are neither in the title nor in the text.</summary>
    public IReadOnlyList<string> MissingInOwn(IReadOnlyList<string> words) => SearchQuery.Missing(words, Title, Text);
}

/// <summary>How good a hit is, the best first.</summary>
enum SearchRank
{
    Name,
    BeginningOfTitle,
    Title,
    Facts,
    Text,
    Spread,
}
