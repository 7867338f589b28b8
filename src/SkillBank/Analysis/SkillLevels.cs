using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>The levels that a program can put in order. Any other word is the person's own and stays a word.</summary>
public static class SkillLevels
{
    /// <summary>The least first.</summary>
    public static IReadOnlyList<string> All { get; } = ["Beginner", "Intermediate", "Advanced", "Expert"];

    static readonly List<string> Keys = [.. All.Select(Skill.KeyOf)];

    /// <summary>1 for Beginner to 4 for Expert, however it is spelled in capitals; 0 for none and for any other word.</summary>
    public static int RankOf(string? level) => level is null ? 0 : 1 + Keys.IndexOf(Skill.KeyOf(level));
}
