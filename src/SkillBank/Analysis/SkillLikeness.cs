using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>
/// Which skills of a bank probably are one skill under two names. It proposes; a person decides.
/// </summary>
/// <remarks>
/// Two names are alike when nothing but these differs, beyond what <see cref="Skill.KeyOf"/> folds already:
/// <list type="bullet">
/// <item>accents, spaces and signs, except + and #, which tell C, C++ and C# apart: "CI/CD" and "CI CD", "NodeJS" and "Node.js";</item>
/// <item>a version at the end: one or two numbers up to 99 or a year, with or without "v" or "version": "Python 3.12", "HTML5", "SQL Server 2022". Numbers that name
/// something, as in "ISO 9001", are kept, and so are those right behind one or two letters, as in "S3";</item>
/// <item>an abbreviation in brackets at the end: "Sales and operations planning (S&amp;OP)";</item>
/// <item>"&amp;" for "and", and the "s" of a plural;</item>
/// <item>in names of eight letters or more, a letter written twice: "PostgreSQL" and "Postgres SQL".</item>
/// </list>
/// </remarks>
public static partial class SkillLikeness
{
    const int LongName = 8;
    const int LongWord = 5;

    /// <summary>The form in which names that are alike are equal.</summary>
    [SuppressMessage("Globalization", "CA1308", Justification = "Not to show, only to compare.")]
    public static string KeyOf(string name)
    {
        var text = Abbreviation.Replace(name.Trim(), "");
        text = Skill.KeyOf(text).Replace("&", " and ", StringComparison.Ordinal).TrimEnd();
        text = Version.Replace(text, "");
        var key = new string([.. text.Normalize(NormalizationForm.FormD).Where(sign => char.IsLetterOrDigit(sign) || sign is '+' or '#')]);
        if (key.Length > LongWord && key[^1] == 's') key = key[..^1];
        if (key.Length >= LongName) key = string.Concat(key.Where((sign, i) => i == 0 || sign != key[i - 1] || !char.IsLetter(sign)));
        return key.Length > 0 ? key : Skill.KeyOf(name);
    }

    /// <summary>The groups of two or more skills whose names are alike, in the bank's order.</summary>
    public static IReadOnlyList<IReadOnlyList<Entry<Skill>>> Groups(Bank bank) =>
    [
        .. bank.Of<Skill>().GroupBy(skill => KeyOf(skill.Details.SkillName), StringComparer.Ordinal)
            .Where(group => group.Count() > 1).Select(group => group.ToList()),
    ];

    [GeneratedRegex(@"(?<=\S\s*)\(\s*[\p{Lu}\p{Nd}&/+.\-]{2,}\s*\)$", RegexOptions.None, 500)]
    private static partial Regex Abbreviation { get; }

    [GeneratedRegex(@"(?<=\p{L}{3}|[\s):+#])\s*(?:\bversion\s*|\bv\.?\s*)?(?:(?:19|20)\d\d|\d{1,2}(?:\.(?:\d{1,3}|x))*)$", RegexOptions.None, 500)]
    private static partial Regex Version { get; }
}
