using SkillBank.Contract;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>Counts of a bank's skills.</summary>
/// <param name="Total">All of them.</param>
/// <param name="ByType">How many of each kind; every kind is there.</param>
/// <param name="ByLevel">How many of each level, as most of its skills spell it, the largest first; skills without a level are not counted.</param>
/// <param name="ByYears">How many by years of experience, the bounds included; every span is there, skills without years are under <c>unknown</c>.</param>
public sealed record SkillSummary(
    int Total, IReadOnlyDictionary<string, int> ByType, IReadOnlyDictionary<string, int> ByLevel, IReadOnlyDictionary<string, int> ByYears)
{
    static readonly (string Name, int Least)[] Spans = [("0-1", 0), ("2-4", 2), ("5-9", 5), ("10-19", 10), ("20+", 20)];

    internal static SkillSummary Of(IReadOnlyList<Skill> skills) => new(
        skills.Count,
        Enum.GetValues<SkillType>().ToDictionary(EnumText.Of, type => skills.Count(skill => skill.SkillType == type)),
        skills.Where(skill => !string.IsNullOrWhiteSpace(skill.ProficiencyLevel))
            .GroupBy(skill => Skill.KeyOf(skill.ProficiencyLevel!), skill => skill.ProficiencyLevel!.Trim(), StringComparer.Ordinal)
            .OrderByDescending(level => level.Count()).ThenBy(level => level.Key, StringComparer.Ordinal)
            .ToDictionary(Spelling, level => level.Count(), StringComparer.Ordinal),
        Spans.Select(span => span.Name).Append("unknown")
            .ToDictionary(name => name, name => skills.Count(skill => SpanOf(skill.YearsExperience) == name), StringComparer.Ordinal));

    static string SpanOf(int? years) => years is { } known ? Spans.Last(span => span.Least <= known).Name : "unknown";

    static string Spelling(IGrouping<string, string> level) =>
        level.GroupBy(text => text, StringComparer.Ordinal).OrderByDescending(text => text.Count()).ThenBy(text => text.Key, StringComparer.Ordinal).First().Key;
}
