using SkillBank.Analysis;
using SkillBank.Resumes;

namespace SkillBank.App.Pages.Insights;

/// <summary>What the page of insights shows.</summary>
public sealed record InsightsView
{
    public required PageFrame Page { get; init; }

    public required Entries.Bank Bank { get; init; }

    /// <summary>How many resumes there are.</summary>
    public int Resumes { get; init; }

    /// <summary>What was sent, and what of the bank was in it.</summary>
    public SentSummary Sent { get; init; } = SentSummary.None;

    /// <summary>Which years are shown.</summary>
    public AreaKind Area { get; init; }

    public CareerTimeline Timeline => field ??= CareerTimeline.Of(Bank);

    public IReadOnlyList<SkillEvidence> Evidence => field ??= SkillEvidence.Of(Bank);

    public Completeness Completeness => field ??= Completeness.Of(Bank);

    public YearsByArea Years => field ??= YearsByArea.Of(Bank, Evidence);

    public IReadOnlyList<NextStep> Steps => field ??= NextSteps.Of(Bank, Completeness, Evidence, Timeline);
}

/// <summary>By what years are counted.</summary>
public enum AreaKind
{
    Role,
    Employer,
    Skill,
}
