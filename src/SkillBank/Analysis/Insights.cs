using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>What can be told of a bank by counting: pure functions of the bank and its day.</summary>
/// <param name="SkillSummary">Counts of skills.</param>
/// <param name="ExperienceSummary">Time worked.</param>
/// <param name="LastAnalyzed">The moment from which this holds: the last change of the bank, or the beginning of its day when that is later.</param>
public sealed record Insights(SkillSummary SkillSummary, ExperienceSummary ExperienceSummary, DateTimeOffset LastAnalyzed)
{
    /// <summary>The insights into a bank on its day.</summary>
    public static Insights Of(Bank bank)
    {
        var day = new DateTimeOffset(bank.Today.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new(
            SkillSummary.Of([.. bank.Of<Skill>().Select(entry => entry.Details)]),
            ExperienceSummary.Of([.. bank.Of<Experience>().Select(entry => entry.Details)], bank.Today),
            bank.Profile.UpdatedAt > day ? bank.Profile.UpdatedAt : day);
    }
}
