using System.Reflection;
using System.Text.RegularExpressions;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.Tests.Resumes;

public sealed partial class ResumeWordsTests
{
    public static TheoryData<string> Tags => [.. ResumeWords.Tags];

    [Fact]
    public void The_page_speaks_at_least_the_languages_in_which_most_resumes_are_written() => Assert.Empty(
        "en de fr es pt pt-PT it nl pl cs sk sv da nb fi hu ro bg el tr uk ru hr sl et lv lt ar he fa hi ja ko zh zh-Hant vi id ca sw".Split(' ').Except(ResumeWords.Tags));

    [Theory, MemberData(nameof(Tags))]
    public void Every_section_has_a_heading(string tag)
    {
        var words = ResumeWords.Find(tag)!;
        var missing = Section.All.Select(section => section.Slug).Where(slug => string.IsNullOrWhiteSpace(words.Sections.GetValueOrDefault(slug)));
        Assert.True(!missing.Any(), $"Words/{tag}.json has no heading for: {string.Join(", ", missing)}");
        Assert.Empty(words.Sections.Keys.Except(Section.All.Select(section => section.Slug)));
        Assert.True(words.Sections.Values.Distinct().Count() == words.Sections.Count, $"Words/{tag}.json gives two sections one heading.");
    }

    [Theory, MemberData(nameof(Tags))]
    public void Every_word_is_there_and_has_no_space_around_it(string tag)
    {
        var words = ResumeWords.Find(tag)!;
        Assert.All(PlainWords(words), word => Assert.True(word.Value.Length > 0 && word.Value.Trim() == word.Value, $"Words/{tag}.json: {word.Name} is '{word.Value}'"));
        Assert.Matches(@"\{page\}.*\{pages\}", words.Page);
        Assert.Matches("^[,،、，] ?$", words.Comma);
        Assert.Matches("^\u00A0?[:：] ?$", words.Colon);
    }

    [Theory, MemberData(nameof(Tags))]
    public void Years_have_words_for_every_category_of_numbers_that_the_language_has(string tag)
    {
        var words = ResumeWords.Find(tag)!;
        var missing = PluralRules.CategoriesOf(tag).Append(PluralCategory.Other).Where(category => !words.Years.ContainsKey(category)).ToList();
        Assert.True(missing.Count == 0, $"Words/{tag}.json has no years for: {string.Join(", ", missing)}");
        foreach (var count in new[] { 0, 3, 7, 12, 25 })
            Assert.Contains($"{count}", words.YearsOf(count), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Tags))]
    public void Dates_have_twelve_names_wherever_a_pattern_asks_for_one(string tag)
    {
        var dates = ResumeWords.Find(tag)!.Dates;
        Assert.Equal(dates.ShortDate.Contains("{month}", StringComparison.Ordinal) ? 12 : 0, dates.ShortMonths.Distinct().Count());
        Assert.Equal(dates.LongDate.Contains("{month}", StringComparison.Ordinal) ? 12 : 0, dates.LongMonths.Distinct().Count());
        Assert.Matches(@"^\{start\} ?[–～~] ?\{end\}$", dates.Period);
        foreach (var style in Enum.GetValues<DateStyle>())
        {
            var all = Enumerable.Range(1, 12).Select(month => ResumeLanguage.Of(tag, style).Dates.Print(new PartialDate(2021, month))).ToList();
            Assert.Equal(style == DateStyle.Year ? 1 : 12, all.Distinct().Count());
            Assert.All(all, date => Assert.DoesNotMatch("[{}]", date));
        }
    }

    [Theory]
    [InlineData("el", @"\p{IsGreek}")]
    [InlineData("bg", @"\p{IsCyrillic}")]
    [InlineData("ru", @"\p{IsCyrillic}")]
    [InlineData("uk", @"\p{IsCyrillic}")]
    [InlineData("ar", @"\p{IsArabic}")]
    [InlineData("fa", @"\p{IsArabic}")]
    [InlineData("he", @"\p{IsHebrew}")]
    [InlineData("hi", @"\p{IsDevanagari}")]
    [InlineData("ja", @"[\u3041-\u30FF\u4E00-\u9FFF]")]
    [InlineData("ko", @"[\uAC00-\uD7A3]")]
    [InlineData("zh", @"[\u4E00-\u9FFF]")]
    [InlineData("zh-Hant", @"[\u4E00-\u9FFF]")]
    public void Words_are_written_in_the_script_of_their_language(string tag, string letter)
    {
        var words = ResumeWords.Find(tag)!;
        Assert.All(PlainWords(words).Where(word => word.Value != "DOI").Select(word => word.Value).Concat(words.Dates.LongMonths).Concat(words.Years.Values), word =>
        {
            Assert.Matches(letter, word);
            Assert.DoesNotMatch("[A-Za-z]", Placeholder().Replace(word, ""));
        });
    }

    [Fact]
    public void Languages_in_Latin_letters_have_no_letter_of_another_script()
    {
        string[] others = ["el", "bg", "ru", "uk", "ar", "fa", "he", "hi", "ja", "ko", "zh", "zh-Hant"];
        foreach (var words in ResumeWords.Tags.Except(others).Select(tag => ResumeWords.Find(tag)!))
            Assert.All(PlainWords(words).Select(word => word.Value).Concat(words.Dates.LongMonths).Concat(words.Dates.ShortMonths), word =>
                Assert.DoesNotMatch(@"[\u0370-\u1DFF]", word));
    }

    [Theory]
    [InlineData("pt-BR", "pt")]
    [InlineData("pt-PT", "pt-PT")]
    [InlineData("PT_br", "pt")]
    [InlineData("de-CH-1996", "de")]
    [InlineData("nn-NO", "nb")]
    [InlineData("no", "nb")]
    [InlineData("iw", "he")]
    [InlineData("zh-Hans-CN", "zh")]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-Hant-HK", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant")]
    public void A_kind_of_a_language_has_its_words(string tag, string expected) => Assert.Equal(expected, ResumeWords.Find(tag)?.Tag);

    [Theory]
    [InlineData("tlh")]
    [InlineData("")]
    [InlineData("../en")]
    [InlineData("-")]
    public void A_language_without_words_has_those_of_English(string tag)
    {
        Assert.Null(ResumeWords.Find(tag));
        Assert.Equal("en", ResumeLanguage.Of(tag).Words.Tag);
    }

    static IEnumerable<(string Name, string Value)> PlainWords(ResumeWords words) => words.GetType()
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.PropertyType == typeof(string) && property.Name is not (nameof(ResumeWords.Tag) or nameof(ResumeWords.Comma) or nameof(ResumeWords.Colon)))
        .Select(property => (property.Name, Value: (string)property.GetValue(words)!))
        .Concat(words.Sections.Select(section => (section.Key, section.Value)));

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
