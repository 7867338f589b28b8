using FsCheck;
using FsCheck.Fluent;
using SkillBank.Analysis.Search;
using SkillBank.Entries.Sections;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;

namespace SkillBank.Tests.Analysis;

public sealed class BankSearchPropertyTests
{
    static readonly Gen<string> Word = Gen.Elements(
        "Straße", "Gdańsk", "Ọkọ̀", "ﬁnance", "½", "İzmir", "ΣΊΣΥΦΟΣ", "नमस्ते", "機械学習", "한국어", "🚲", "👩🏽‍🔧", "\ud83d", "\udeb2", "a\u0301\u0302\u0303", "C#", "**bold**", "\u202Eabc",
        "<script>", "x", "x", "\uFFFF", "\u00AD", "[a](https://example.org)", "- ", "…", "\t");

    static readonly Gen<string> Text = Word.NonEmptyListOf().Select(words => string.Join(' ', words));

    [Fact]
    public void Any_query_gives_whole_marks_within_lines_of_bounded_length() =>
        Prop.ForAll(Text.ToArbitrary(), Text.ToArbitrary(), (text, query) => Hits(text, query).All(hit => IsWhole(hit.Title) && IsWhole(hit.Context!)
                && hit.Context!.Text.Length <= 160))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_finds_its_entry_and_is_marked() =>
        Prop.ForAll(Gen.Elements("Straße", "Gdańsk", "Ọkọ̀", "ﬁnance", "İzmir", "ΣΊΣΥΦΟΣ", "नमस्ते", "機械学習", "한국어", "🚲", "C#").ToArbitrary(), name =>
                new[] { name, name.ToUpperInvariant(), name.ToLowerInvariant(), name.Normalize(System.Text.NormalizationForm.FormD) }.All(query =>
                    BankSearch.Of(Banks.With(new Interest { Name = $"({name})" }), [], []).Find(query) is [var hit] && hit.Title.Matches is [var match]
                    && hit.Title.Text.Substring(match.Start, match.Length) == name))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_query_never_finds_more() =>
        Prop.ForAll(Text.ToArbitrary(), Word.ToArbitrary(), Word.ToArbitrary(), (text, one, other) =>
                new SearchQuery(one).Words.Count == 0 || Hits(text, $"{one} {other}").Count <= Hits(text, one).Count)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_character_there_is_folds_to_something_that_folds_to_itself()
    {
        for (var sign = 0; sign <= char.MaxValue; sign++)
        {
            var folded = Folding.Of(((char)sign).ToString());
            Assert.True(Folding.Of(folded) == folded, $"U+{sign:X4}");
        }
    }

    [Fact]
    public void The_longest_words_there_are_can_be_asked_for()
    {
        var long20 = new string('a', 20_000);
        var search = BankSearch.Of(Banks.With(new Interest { Name = "x" }, [.. Enumerable.Repeat(long20, 200)]), [], []);
        Assert.Equal(40, search.Find(new string('a', 1_000_000)).Count);
        Assert.Empty(search.Find(new string('a', BankSearch.MaxQuery - 1) + "b"));
        Assert.Equal(40, search.Find(string.Join(' ', Enumerable.Repeat("a", 100))).Count);
    }

    [Fact]
    public void Only_the_first_two_hundred_characters_of_a_query_count() =>
        Assert.Single(BankSearch.Of(Banks.With(new Interest { Name = "Rowing" }), [], []).Find($"rowing{new string(' ', 194)}something else"));

    static IReadOnlyList<SearchHit> Hits(string text, string query) => BankSearch.Of(
        Banks.With(new ImportedBank { Format = "test", Entries = [new(new Project { ProjectName = text, Roles = [text] }, [new() { Content = text + text + text }], "")] }),
        [], [new("command", text, text)]).Find(query).Where(hit => hit.Context is not null).ToList();

    /// <summary>The marks are in order, apart, within the text, and none begins or ends inside a character pair.</summary>
    static bool IsWhole(MarkedText marked)
    {
        var position = 0;
        foreach (var (start, length) in marked.Matches)
        {
            if (start < position || length < 1 || start + length > marked.Text.Length) return false;
            if (IsInPair(marked.Text, start) || IsInPair(marked.Text, start + length)) return false;
            position = start + length;
        }
        return string.Concat(marked.Pieces().Select(piece => piece.Text)) == marked.Text;
    }

    static bool IsInPair(string text, int index) =>
        index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]);
}
