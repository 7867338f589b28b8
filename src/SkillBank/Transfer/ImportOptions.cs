using System.Collections.Frozen;

namespace SkillBank.Transfer;

/// <summary>How a file is brought in.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether only to tell what would happen.</summary>
    public bool DryRun { get; init; }

    /// <summary>What is not wanted, by <see cref="ImportItem.Source"/>; what the file does not have is of no effect.</summary>
    public IReadOnlySet<string> LeaveOut { get; init; } = FrozenSet<string>.Empty;

    /// <summary>
    /// The values of the bank in whose place the file's are to stand, as <see cref="ImportItem.Source"/>, a period and
    /// <see cref="ImportConflict.Property"/>: <c>work[2].startDate</c>. Without being named here, none is.
    /// </summary>
    public IReadOnlySet<string> Replace { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Hears how far it is: thousands of entries take seconds.</summary>
    public IProgress<TransferProgress>? Progress { get; init; }
}
