using System.Collections.Frozen;
using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Entries.Sections;

namespace SkillBank.Resumes;

/// <summary>Which paper people of a country use.</summary>
static class Papers
{
    /// <summary>The countries that CLDR's supplemental data give the paper size US-Letter.</summary>
    static readonly string[] LetterCountries = ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"];

    static readonly string[] NameLanguages = ["en", "es", "fr", "de", "pt", "it", "nl"];

    static readonly Lazy<FrozenSet<string>> Names = new(() => LetterCountries
        .SelectMany(code => NamesOf(new RegionInfo(code)))
        .Concat(["USA", "U.S.", "U.S.A.", "America", "United States of America", "The United States", "Estados Unidos de América", "EE. UU.", "EE.UU.", "EEUU"])
        .Select(Skill.KeyOf)
        .ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Letter where that is used, by the country's code or by its name in one of several languages; else A4.</summary>
    public static Paper Of(string? country) => country is not null && UsesLetter(country) ? Paper.Letter : Paper.A4;

    static bool UsesLetter(string country) => Countries.Region(country) is { } region
        ? LetterCountries.Contains(region.TwoLetterISORegionName)
        : Names.Value.Contains(Skill.KeyOf(country));

    static IEnumerable<string> NamesOf(RegionInfo region) =>
    [
        region.EnglishName, region.NativeName,
        .. NameLanguages.Select(language => Countries.Name(region, CultureInfo.GetCultureInfo(language))),
    ];
}
