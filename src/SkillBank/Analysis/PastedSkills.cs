using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>
/// A list of skills as people paste it: between commas, semicolons or line ends, bullets before them left out. What stands in brackets is not
/// taken apart: "AWS (EC2, S3)" is one skill.
/// </summary>
public static class PastedSkills
{
    /// <summary>The most skills that one list may have.</summary>
    public const int MaxCount = 200;

    /// <summary>The greatest length of a list, in UTF-16 code units.</summary>
    public const int MaxLength = 20_000;

    const string Separators = ",;\t•·、，；";
    static readonly char[] Bullets = [.. "-*–—‣▪◦ "];

    /// <summary>The names in a list with what would become of each, in its order; those beyond <see cref="MaxCount"/> new ones are over.</summary>
    public static IReadOnlyList<PastedSkill> Read(string text, Bank bank)
    {
        var exact = bank.Of<Skill>().ToDictionary(skill => skill.Details.UniqueKey, StringComparer.Ordinal);
        var alike = bank.Of<Skill>().GroupBy(skill => SkillLikeness.KeyOf(skill.Details.SkillName), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        Dictionary<string, string> seen = new(StringComparer.Ordinal);
        List<PastedSkill> skills = [];
        var left = Math.Min(MaxCount, Section.MaxEntries - exact.Count);
        foreach (var name in Names(text))
        {
            var key = SkillLikeness.KeyOf(name);
            var (state, other) =
                Characters.Check(name, Skill.MaxName) is { } problem ? (PastedState.Refused, problem)
                : exact.TryGetValue(Skill.KeyOf(name), out var same) || alike.TryGetValue(key, out same) ? (PastedState.Known, same.Details.SkillName)
                : !seen.TryAdd(key, name) ? (PastedState.Repeated, seen[key])
                : left-- > 0 ? (PastedState.New, null)
                : (PastedState.Over, (string?)null);
            skills.Add(new(name, state, other) { Type = state == PastedState.New ? SkillTypeGuess.Of(name) : default });
        }
        return skills;
    }

    /// <summary>The names alone, white space folded; empty ones are left out.</summary>
    internal static IEnumerable<string> Names(string text)
    {
        foreach (var line in text.Split(['\n', '\r', '\u2028'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (start, depth) = (0, 0);
            for (var i = 0; i <= line.Length; i++)
            {
                if (i < line.Length && line[i] is '(' or '[') depth++;
                else if (i < line.Length && line[i] is ')' or ']') depth--;
                if (i < line.Length && (depth > 0 || !Separators.Contains(line[i]))) continue;
                if (Cleaned(line[start..i]) is { Length: > 0 } name) yield return name;
                start = i + 1;
            }
        }
    }

    static string Cleaned(string part) =>
        string.Join(' ', part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimStart(Bullets).TrimEnd('.', ' ');
}

/// <summary>One name of a pasted list.</summary>
/// <param name="Name">As it will be called.</param>
/// <param name="State">What becomes of it.</param>
/// <param name="Because">The name that is there already, or what is wrong; null where nothing needs saying.</param>
public sealed record PastedSkill(string Name, PastedState State, string? Because)
{
    /// <summary>The kind that its words suggest.</summary>
    public SkillType Type { get; init; }
}

/// <summary>What becomes of a pasted name.</summary>
public enum PastedState
{
    /// <summary>It can be added.</summary>
    New,

    /// <summary>The bank has it, or one that is alike (<see cref="SkillLikeness"/>).</summary>
    Known,

    /// <summary>The list itself has it, or one that is alike, before.</summary>
    Repeated,

    /// <summary>It breaks a rule, such as the greatest length of a name.</summary>
    Refused,

    /// <summary>There is no room for it: too many at once, or the section is full.</summary>
    Over,
}
