namespace SkillBank.Documents.Writers;

/// <summary>A printed document.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Warnings">Sentences about what is not as good as it should be.</param>
public sealed record WrittenDocument(byte[] Bytes, IReadOnlyList<string> Warnings)
{
    /// <summary>How many pages it has; null for a format without pages.</summary>
    public int? Pages { get; init; }

    /// <summary>What became of the number of pages that was wished for; null when none was, or the format has no pages.</summary>
    public PageFit? Fit { get; init; }

    /// <summary>What the file holds of the document.</summary>
    public Fidelity Fidelity { get; init; } = Fidelity.Whole;
}
