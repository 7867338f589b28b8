namespace SkillBank.Resumes;

/// <summary>Where an entry, or one wording of it, is used. Counted from what there is, never kept up.</summary>
public sealed record Usage
{
    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The wording; null when the whole entry was asked about.</summary>
    public Guid? VariationId { get; init; }

    /// <summary>The resumes that print it now.</summary>
    public required IReadOnlyList<LiveUse> Resumes { get; init; }

    /// <summary>The snapshots that have it, the newest first.</summary>
    public required IReadOnlyList<SentUse> Snapshots { get; init; }

    /// <summary>In how many snapshots it is.</summary>
    public int UsageCount => Snapshots.DistinctBy(use => use.SnapshotId).Count();

    /// <summary>When the last of these was made.</summary>
    public DateTimeOffset? LastUsedAt => Snapshots.Count == 0 ? null : Snapshots.Max(use => use.UsedAt);

    /// <summary>To whom it was sent, the last first, each once.</summary>
    public IReadOnlyList<string> SentTo => [.. Snapshots.Where(use => use.SentOn is not null).Select(use => use.SentTo).OfType<string>().Distinct()];
}

/// <summary>A resume that prints something of the bank now.</summary>
/// <param name="ResumeId">The resume.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Wording">How it finds the text: a pinned text does not follow the bank.</param>
/// <param name="VariationId">The wording that prints.</param>
public sealed record LiveUse(Guid ResumeId, string Title, WordingMode Wording, Guid? VariationId);

/// <summary>A snapshot that has something of the bank.</summary>
public sealed record SentUse
{
    /// <summary>The snapshot.</summary>
    public required Guid SnapshotId { get; init; }

    /// <summary>Its resume.</summary>
    public required Guid ResumeId { get; init; }

    /// <summary>Its number among the resume's.</summary>
    public required int Number { get; init; }

    /// <summary>What the resume was called then.</summary>
    public required string ResumeTitle { get; init; }

    /// <summary>The snapshot's name.</summary>
    public string? Title { get; init; }

    /// <summary>To whom it was sent.</summary>
    public string? SentTo { get; init; }

    /// <summary>For what.</summary>
    public string? SentFor { get; init; }

    /// <summary>When it was sent; null when it was not.</summary>
    public Dates.PartialDate? SentOn { get; init; }

    /// <summary>The entry.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>The wording that was printed.</summary>
    public Guid? VariationId { get; init; }

    /// <summary>Its revision.</summary>
    public int? Revision { get; init; }

    /// <summary>When the snapshot was made.</summary>
    public required DateTimeOffset UsedAt { get; init; }
}

/// <summary>How much a person has sent, things in the trash included.</summary>
/// <param name="Count">How many snapshots say when they were sent.</param>
/// <param name="Last">The last of these days; of days that are known to the year or month only, the least that they may mean.</param>
/// <param name="Wordings">How many different wordings were in them.</param>
public sealed record SentSummary(int Count, Dates.PartialDate? Last, int Wordings)
{
    /// <summary>Nothing was sent.</summary>
    public static readonly SentSummary None = new(0, null, 0);
}
