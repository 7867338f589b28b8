namespace SkillBank.Transfer.Legacy;

/// <summary>How people are moved from the old application.</summary>
public sealed record LegacyOptions
{
    /// <summary>Whether only to tell what would happen.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whose rows go to whom: an old id, which may be no profile, and the old id of a profile.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the fictional career stays out that the second bank was filled with when it was first opened.</summary>
    public bool LeaveOutSamples { get; init; }

    /// <summary>Hears of every row, in the order in which they are done.</summary>
    public Func<LegacyRowFate, Task>? OnRow { get; init; }

    /// <summary>Hears how many people are done.</summary>
    public IProgress<TransferProgress>? Progress { get; init; }
}
