using System.Globalization;

namespace SkillBank.Resumes;

/// <summary>Names of countries, from the platform's own data (CLDR).</summary>
static class Countries
{
    /// <summary>The name of a country in a language when it is given by its ISO 3166 code of two or three letters; anything else as it is.</summary>
    public static string? NameOf(string? country, CultureInfo culture) =>
        country is not null && Region(country) is { } region ? Name(region, culture) : country;

    /// <summary>The country with a code of two letters, or of three; null when there is none.</summary>
    public static RegionInfo? Region(string code)
    {
        code = code.Trim();
        if (code.Length == 3) return ByThreeLetters.Value.GetValueOrDefault(code);
        if (code.Length != 2 || !code.All(char.IsAsciiLetter)) return null;
        try
        {
            var region = new RegionInfo(code.ToUpperInvariant());
            // ICU makes a region of any two letters; one without a name of its own does not exist.
            return region.EnglishName.Length > 2 ? region : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The name in a language.</summary>
    public static string Name(RegionInfo region, CultureInfo culture)
    {
        // The platform tells a region's name in the language of a locale with that region, and it makes any such locale.
        var name = new RegionInfo($"{culture.TwoLetterISOLanguageName}-{region.TwoLetterISORegionName}").NativeName;
        return name.Length > 0 ? name : region.EnglishName;
    }

    static readonly Lazy<Dictionary<string, RegionInfo>> ByThreeLetters = new(() => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => culture.Name.Split('-')[^1]).Where(code => code.Length == 2).Distinct(StringComparer.Ordinal)
        .Select(Region).OfType<RegionInfo>()
        .GroupBy(region => region.ThreeLetterISORegionName, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase));
}
