namespace SkillBank.Resumes;

/// <summary>The categories into which languages sort numbers to choose the form of a noun, as CLDR names them.</summary>
public enum PluralCategory
{
    /// <summary>A form for nothing.</summary>
    Zero,

    /// <summary>The form of the singular.</summary>
    One,

    /// <summary>The form of the dual.</summary>
    Two,

    /// <summary>A form for small numbers.</summary>
    Few,

    /// <summary>A form for large numbers.</summary>
    Many,

    /// <summary>The form of all others; every language has it.</summary>
    Other,
}

/// <summary>Which category a whole number belongs to: the cardinal rules of CLDR 46 (unicode.org, Language Plural Rules), for the languages that have words.</summary>
static class PluralRules
{
    /// <summary>The category of a number that is not negative.</summary>
    /// <param name="tag">The tag of a language; one that is not listed has the rule of English.</param>
    /// <param name="count">The number.</param>
    public static PluralCategory Of(string tag, int count)
    {
        var (tens, hundreds) = (count % 10, count % 100);
        return tag.Split('-')[0] switch
        {
            "ja" or "ko" or "zh" or "vi" or "id" => PluralCategory.Other,
            "fr" or "pt" or "fa" or "hi" => count <= 1 ? PluralCategory.One : PluralCategory.Other,
            "cs" or "sk" => count switch { 1 => PluralCategory.One, >= 2 and <= 4 => PluralCategory.Few, _ => PluralCategory.Other },
            "pl" => Slavic(count == 1),
            "uk" or "ru" => Slavic(tens == 1 && hundreds != 11),
            "hr" => Slavic(tens == 1 && hundreds != 11) is var category && category == PluralCategory.Many ? PluralCategory.Other : category,
            "sl" => hundreds switch { 1 => PluralCategory.One, 2 => PluralCategory.Two, 3 or 4 => PluralCategory.Few, _ => PluralCategory.Other },
            "ro" => count == 1 ? PluralCategory.One : count == 0 || hundreds is >= 1 and <= 19 ? PluralCategory.Few : PluralCategory.Other,
            "lt" when hundreds is >= 11 and <= 19 => PluralCategory.Other,
            "lt" => tens switch { 1 => PluralCategory.One, 0 => PluralCategory.Other, _ => PluralCategory.Few },
            "lv" when tens == 0 || hundreds is >= 11 and <= 19 => PluralCategory.Zero,
            "lv" => tens == 1 ? PluralCategory.One : PluralCategory.Other,
            "he" => count switch { 1 => PluralCategory.One, 2 => PluralCategory.Two, _ => PluralCategory.Other },
            "ar" => count switch
            {
                0 => PluralCategory.Zero,
                1 => PluralCategory.One,
                2 => PluralCategory.Two,
                _ when hundreds is >= 3 and <= 10 => PluralCategory.Few,
                _ when hundreds >= 11 => PluralCategory.Many,
                _ => PluralCategory.Other,
            },
            _ => count == 1 ? PluralCategory.One : PluralCategory.Other,
        };

        PluralCategory Slavic(bool isOne) => isOne ? PluralCategory.One
            : tens is >= 2 and <= 4 && hundreds is not (>= 12 and <= 14) ? PluralCategory.Few
            : PluralCategory.Many;
    }

    /// <summary>The categories that whole numbers have in a language: those for which it needs words.</summary>
    public static IReadOnlyList<PluralCategory> CategoriesOf(string tag) => [.. Enumerable.Range(0, 201).Select(count => Of(tag, count)).Distinct().Order()];
}
