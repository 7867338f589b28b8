using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.Profiles.Photos;

/// <summary>
/// Where a portrait is customary on a resume. In English-speaking countries it is not: laws on equal treatment make employers set such resumes aside rather
/// than see a face. Elsewhere a person who has given a portrait wants it printed.
/// </summary>
static class PhotoCustom
{
    static readonly HashSet<string> Without = ["US", "CA", "GB", "IE", "AU", "NZ"];

    static readonly HashSet<string> Names =
    [
        .. new[]
        {
            "United States", "United States of America", "USA", "U.S.A.", "U.S.", "America", "Canada", "United Kingdom", "UK", "U.K.", "Great Britain", "England",
            "Scotland", "Wales", "Northern Ireland", "Ireland", "Australia", "New Zealand",
        }.Select(Skill.KeyOf),
    ];

    /// <summary>Whether a resume prints the portrait of its person.</summary>
    /// <param name="chosen">What the resume says; null leaves it to the custom.</param>
    /// <param name="language">The language of the resume, as a BCP 47 tag.</param>
    /// <param name="country">The country where the person lives: its name or its code.</param>
    public static bool Shows(bool? chosen, string language, string? country) =>
        chosen ?? !(language.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase) || IsWithout(country));

    static bool IsWithout(string? country) => country is not null
        && (Countries.Region(country) is { } region ? Without.Contains(region.TwoLetterISORegionName) : Names.Contains(Skill.KeyOf(country)));
}
