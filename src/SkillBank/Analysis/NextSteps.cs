using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>What would do a bank good, the most pressing first. A pure function of the bank and its day.</summary>
public static class NextSteps
{
    /// <summary>How many of the things that are missing altogether are told at once.</summary>
    public const int MaxMissing = 3;

    /// <summary>The steps; each kind with entries occurs once, but each certificate that ends is a step of its own.</summary>
    public static IReadOnlyList<NextStep> Of(Bank bank) => Of(bank, Completeness.Of(bank), SkillEvidence.Of(bank), CareerTimeline.Of(bank));

    /// <summary>The same, with what it rests on already at hand.</summary>
    public static IReadOnlyList<NextStep> Of(Bank bank, Completeness completeness, IReadOnlyList<SkillEvidence> evidence, CareerTimeline timeline) =>
    [
        .. Ending(bank),
        .. completeness.Missing.Take(MaxMissing).Select(check => new NextStep(NextStepKind.Missing, []) { Check = check }),
        .. Several(NextStepKind.WithoutText, bank.Entries.Where(IsSilent)),
        .. timeline.Gaps.Where(gap => gap.Beside.Count == 0).OrderByDescending(gap => gap.Months.Count).Take(1).Select(gap => new NextStep(NextStepKind.Gap, []) { Gap = gap }),
        .. Several(NextStepKind.WithoutNumber, bank.Of<Experience>().Where(job => job.Main is { } main && !main.Content.Any(char.IsDigit))),
        .. Several(NextStepKind.WithoutEvidence, bank.Of<Skill>().Zip(evidence).Where(skill => skill.Second.Items.Count == 0).Select(skill => skill.First)),
        .. Several(NextStepKind.Alike, SkillLikeness.Groups(bank).Select(group => group[0])),
    ];

    static IEnumerable<NextStep> Ending(Bank bank) => bank.Of<Certificate>()
        .Select(entry => (Entry: entry, Expiry: Expiry.Of(entry.Details, bank.Today)))
        .Where(ending => ending.Expiry.State != ExpiryState.None)
        .OrderBy(ending => ending.Expiry.State == ExpiryState.Expired).ThenBy(ending => Math.Abs(ending.Expiry.DaysLeft ?? 0))
        .Select(ending => new NextStep(NextStepKind.Ending, [ending.Entry]) { Expiry = ending.Expiry });

    static IEnumerable<NextStep> Several(NextStepKind kind, IEnumerable<Entry> entries)
    {
        List<Entry> all = [.. entries];
        if (all.Count > 0) yield return new(kind, all);
    }

    /// <summary>Jobs, projects and unpaid work are told in words; a degree or an award may well go without.</summary>
    static bool IsSilent(Entry entry) => entry is Entry<Experience> or Entry<Project> or Entry<Volunteering> && entry.Main is null;
}

/// <summary>One thing that would do a bank good.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Entries">The entries that it is about, in the bank's order; empty for what is missing altogether. Of skills that are alike: the first of each group.</param>
public sealed record NextStep(NextStepKind Kind, IReadOnlyList<Entry> Entries)
{
    /// <summary>What is missing.</summary>
    public CompletenessCheck? Check { get; init; }

    /// <summary>Of a certificate: how near its end is.</summary>
    public Expiry? Expiry { get; init; }

    /// <summary>The longest gap that nothing explains.</summary>
    public CareerGap? Gap { get; init; }
}

/// <summary>Kinds of <see cref="NextStep"/>.</summary>
public enum NextStepKind
{
    /// <summary>A certificate ends within 90 days, or has ended.</summary>
    Ending,

    /// <summary>Something that every resume or search for work needs is missing.</summary>
    Missing,

    /// <summary>Work that has no text.</summary>
    WithoutText,

    /// <summary>A gap in the career that nothing explains.</summary>
    Gap,

    /// <summary>Jobs whose main wording has no number in it.</summary>
    WithoutNumber,

    /// <summary>Skills that no entry shows.</summary>
    WithoutEvidence,

    /// <summary>Skills whose names are alike.</summary>
    Alike,
}
