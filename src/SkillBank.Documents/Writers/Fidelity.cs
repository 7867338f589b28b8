namespace SkillBank.Documents.Writers;

/// <summary>What became of a document in a file: what the format holds as it was, what it holds otherwise, and what it has no place for.</summary>
/// <param name="Notes">In the order of the document; empty when everything is in the file as it was.</param>
public sealed record Fidelity(IReadOnlyList<FidelityNote> Notes)
{
    /// <summary>Everything is in the file as it was.</summary>
    public static Fidelity Whole { get; } = new([]);
}

/// <summary>What became of one kind of thing.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="What">The thing, as people call it, such as "Photo" or "Dates of employment".</param>
/// <param name="Why">A sentence that says what the file has instead, or why it has nothing.</param>
/// <param name="Id">The id of the item or section that it is about; null when it is about the whole document.</param>
public sealed record FidelityNote(FidelityKind Kind, string What, string Why, string? Id = null);

/// <summary>What became of something in a file.</summary>
public enum FidelityKind
{
    /// <summary>It is there, in a place of its own.</summary>
    Kept,

    /// <summary>It is there, otherwise than it was.</summary>
    Changed,

    /// <summary>It is not there.</summary>
    Dropped,
}
