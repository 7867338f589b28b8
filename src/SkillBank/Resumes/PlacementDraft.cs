namespace SkillBank.Resumes;

/// <summary>What a placement is to become.</summary>
public sealed record PlacementDraft : IChecked
{
    /// <summary>What the entry is called on this resume; null as in the bank.</summary>
    [Text(200)]
    public string? Heading { get; init; }

    /// <summary>Whether it stays off the page.</summary>
    public bool IsHidden { get; init; }

    /// <summary>How its text is found; <c>own</c> only for an entry of the resume's own.</summary>
    public WordingMode Wording { get; init; }

    /// <summary>The wording, for <c>live</c> and <c>pinned</c>.</summary>
    public Guid? VariationId { get; init; }

    /// <summary>For <c>pinned</c>: the revision to stay with; null means the present one.</summary>
    [WholeNumber(1, int.MaxValue)]
    public int? Revision { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Property, string Message)> BrokenRules()
    {
        if (Wording is WordingMode.Live or WordingMode.Pinned && VariationId is null) yield return ("variationId", "Say which wording.");
        if (Wording is WordingMode.Main or WordingMode.Own && VariationId is not null) yield return ("variationId", "Only a live or pinned wording has one. Set wording to live or pinned.");
        if (Wording != WordingMode.Pinned && Revision is not null) yield return ("revision", "Only a pinned wording has one. Set wording to pinned.");
    }

    /// <summary>What a placement is.</summary>
    public static PlacementDraft Of(PlacedEntry placed) => new()
    {
        Heading = placed.OwnHeading, IsHidden = placed.IsHidden, Wording = placed.Wording,
        VariationId = placed.Wording is WordingMode.Live or WordingMode.Pinned ? placed.VariationId : null,
        Revision = placed.Wording == WordingMode.Pinned ? placed.Revision : null,
    };

    /// <summary>What a placement is; the default where nothing was chosen yet.</summary>
    internal static PlacementDraft Of(Placement? placement) => placement is null ? new() : new()
    {
        Heading = placement.Heading, IsHidden = placement.IsHidden,
        Wording = placement switch
        {
            { EntryId: null } => WordingMode.Own,
            { VariationId: null } => WordingMode.Main,
            { PinnedRevision: null } => WordingMode.Live,
            _ => WordingMode.Pinned,
        },
        VariationId = placement.VariationId, Revision = placement.PinnedRevision,
    };
}
