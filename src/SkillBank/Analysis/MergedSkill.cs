using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>What becomes of several skills that are one. A pure rule.</summary>
public static class MergedSkill
{
    /// <summary>
    /// The skill with the name and type of the first: the longest years, the highest level (a level that is a word of one's own counts below those of
    /// <see cref="SkillLevels"/>; of several such the first), every description once, the longer ones' parts left out, and every keyword once.
    /// </summary>
    /// <param name="kept">The one whose name stays.</param>
    /// <param name="others">The others, in their order.</param>
    public static Skill Of(Skill kept, IEnumerable<Skill> others)
    {
        Skill[] all = [kept, .. others];
        return kept with
        {
            YearsExperience = all.Max(skill => skill.YearsExperience),
            ProficiencyLevel = all.Select(skill => skill.ProficiencyLevel).Where(level => !string.IsNullOrWhiteSpace(level)).MaxBy(SkillLevels.RankOf),
            Description = Described(all),
            Keywords = [.. all.SelectMany(skill => skill.Keywords).DistinctBy(Skill.KeyOf)],
        };
    }

    static string? Described(Skill[] all)
    {
        string[] texts = [.. all.Select(skill => skill.Description?.Trim()).OfType<string>().Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];
        var whole = texts.Where(text => !texts.Any(other => other.Length > text.Length && other.Contains(text, StringComparison.Ordinal)));
        return string.Join('\n', whole) is { Length: > 0 } text ? text : null;
    }
}
