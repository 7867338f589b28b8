using System.Text.Json.Serialization;

namespace SkillBank.Entries;

/// <summary>
/// One thing in the trash: an entry, a variation, a resume, a snapshot, a portrait, or what a reset, a merge, or the undoing of an import took at once. It can be restored whole for 30 days.
/// </summary>
public sealed class Deletion : IOwned
{
    /// <summary>How long the trash keeps things, in days.</summary>
    public const int Days = 30;

    /// <summary>The owner.</summary>
    [JsonIgnore]
    public Guid ProfileId { get; init; }

    /// <summary>Version 7, made in code.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What was deleted.</summary>
    public DeletionKind Kind { get; init; }

    /// <summary>The section's slug; null for what is in none.</summary>
    public string? Section { get; init; }

    /// <summary>What people call it, such as the entry's heading.</summary>
    public required string Label { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public DateTimeOffset DeletedAt { get; init; }

    /// <summary>After a reset: the contact as it was, as JSON.</summary>
    [JsonIgnore]
    public string? Contact { get; init; }

    /// <summary>After a merge: what the entry that took in the others was, as JSON.</summary>
    [JsonIgnore]
    public string? Merged { get; init; }
}

/// <summary>What a <see cref="Deletion"/> took.</summary>
public enum DeletionKind
{
    /// <summary>An entry with its variations.</summary>
    Entry,

    /// <summary>One variation.</summary>
    Variation,

    /// <summary>The whole bank.</summary>
    Reset,

    /// <summary>A resume with its placements and snapshots.</summary>
    Resume,

    /// <summary>One snapshot of a resume.</summary>
    Snapshot,

    /// <summary>The entries and wordings that an import had brought, when it was undone.</summary>
    Import,

    /// <summary>Several entries of one section.</summary>
    Entries,

    /// <summary>The entries that were merged into another one; restoring them also takes out of that one what they brought.</summary>
    Merge,

    /// <summary>A portrait that was removed, or that another one took the place of.</summary>
    Photo,
}
