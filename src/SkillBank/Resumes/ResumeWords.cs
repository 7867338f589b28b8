using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>The fixed words that a resume prints besides the person's own, in one language: what a file under <c>Words</c> says.</summary>
public sealed record ResumeWords
{
    /// <summary>English.</summary>
    public static ResumeWords English { get; } = ResumeWordsFiles.Find("en")!;

    /// <summary>The tags of the languages that have words, such as <c>de</c>, <c>pt-PT</c> and <c>zh-Hant</c>.</summary>
    public static IReadOnlyList<string> Tags => ResumeWordsFiles.Tags;

    /// <summary>The words for a BCP 47 tag: its own, or those of the language that it is a kind of; null when there are none.</summary>
    public static ResumeWords? Find(string tag) => ResumeWordsFiles.Fallbacks(tag).Select(ResumeWordsFiles.Find).FirstOrDefault(words => words is not null);

    /// <summary>The tag of the language, as its file is named.</summary>
    [JsonIgnore]
    public string Tag { get; init; } = "";

    /// <summary>What its speakers call the language.</summary>
    public required string Name { get; init; }

    /// <summary>The heading of each section, by its slug.</summary>
    public required IReadOnlyDictionary<string, string> Sections { get; init; }

    /// <summary>The end of a period that goes on.</summary>
    public required string Present { get; init; }

    /// <summary>Label of a grade.</summary>
    public required string Grade { get; init; }

    /// <summary>Label of courses taken.</summary>
    public required string Courses { get; init; }

    /// <summary>Label of a certificate's number.</summary>
    public required string CredentialId { get; init; }

    /// <summary>Label of an expiry date.</summary>
    public required string Expires { get; init; }

    /// <summary>Label of a repository's address.</summary>
    public required string Repository { get; init; }

    /// <summary>Label of a publication's DOI.</summary>
    public required string Doi { get; init; }

    /// <summary>Years of experience, one text for each category of numbers that the language tells apart; <c>{0}</c> is the number.</summary>
    public required IReadOnlyDictionary<PluralCategory, string> Years { get; init; }

    /// <summary>The page line; <c>{page}</c> and <c>{pages}</c> stand for the two numbers.</summary>
    public required string Page { get; init; }

    /// <summary>What such a document is called.</summary>
    public required string Resume { get; init; }

    /// <summary>What stands between the things of a list, with the space that follows it.</summary>
    public required string Comma { get; init; }

    /// <summary>What stands between a label and its value, with the spaces around it.</summary>
    public required string Colon { get; init; }

    /// <summary>How dates are written.</summary>
    public required DateWords Dates { get; init; }

    /// <summary>The heading of a section.</summary>
    public string TitleOf(Section section) => Sections.GetValueOrDefault(section.Slug, section.DocumentTitle);

    /// <summary>So many years of experience.</summary>
    public string YearsOf(int count) =>
        Years.GetValueOrDefault(PluralRules.Of(Tag, count), Years[PluralCategory.Other])
            .Replace("{0}", count.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>What is there, as a list; null when nothing is.</summary>
    public string? Joined(IEnumerable<string?> parts) =>
        string.Join(Comma, parts.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } joined ? joined : null;
}
