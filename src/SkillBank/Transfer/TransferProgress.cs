namespace SkillBank.Transfer;

/// <summary>How far an import or a restore is.</summary>
/// <param name="Done">The entries or rows that are stored.</param>
/// <param name="Total">All of them.</param>
public sealed record TransferProgress(int Done, int Total);
