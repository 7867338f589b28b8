using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>
/// A resume as it was when a file of it was made: the composed document, the choices behind it, the template's version and the very bytes of the
/// file. Nothing that happens to the bank, the template or the typesetter changes it.
/// </summary>
public sealed class Snapshot : IOwned
{
    /// <summary>The most snapshots of one resume, those in the trash included.</summary>
    public const int MaxCount = 10_000;

    /// <summary>The owner.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>Version 7, made in code.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The resume.</summary>
    public Guid ResumeId { get; init; }

    /// <summary>1 for the resume's first, then rising.</summary>
    public int Number { get; init; }

    /// <summary>What people call it and whether it was sent.</summary>
    public SnapshotDetails Details { get; set; } = new();

    /// <summary>What the resume was called then.</summary>
    public required string ResumeTitle { get; init; }

    /// <summary>The slug of the file's format.</summary>
    public required string Format { get; init; }

    /// <summary>The slug of the template.</summary>
    public required string Template { get; init; }

    /// <summary>The template's version: the beginning of the SHA-256 of its files.</summary>
    public required string TemplateVersion { get; init; }

    /// <summary>How many pages the file has; null for a format without pages.</summary>
    public int? Pages { get; init; }

    /// <summary>The length of the file in bytes.</summary>
    public long FileLength { get; init; }

    /// <summary>SHA-256 of the file in small hexadecimal digits.</summary>
    public required string FileHash { get; init; }

    /// <summary>The blobs that make the file, in order.</summary>
    public List<string> FileParts { get; init; } = [];

    /// <summary>The blob that holds the composed document as compressed JSON.</summary>
    public required string DocumentBlob { get; init; }

    /// <summary>The blob that holds the resume with its wordings as compressed JSON, from which it can be made again.</summary>
    public required string ContentBlob { get; init; }

    /// <summary>Rises by one with every change.</summary>
    public long Version { get; set; } = 1;

    /// <summary>When it was made, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its details last changed, to the microsecond.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Set while the snapshot is in the trash on its own; one that went with its resume is found by the resume.</summary>
    public Guid? DeletionId { get; set; }

    /// <summary>Which entries and wordings were on it.</summary>
    public List<SnapshotUse> Uses { get; init; } = [];
}

/// <summary>What people say about a snapshot.</summary>
public sealed record SnapshotDetails : IChecked
{
    /// <summary>The person's name for it; null for a plain export.</summary>
    [Text(200)]
    public string? Title { get; init; }

    /// <summary>To whom it was sent: a company, a person.</summary>
    [Text(200)]
    public string? SentTo { get; init; }

    /// <summary>For what: the job, its number.</summary>
    [Text(200)]
    public string? SentFor { get; init; }

    /// <summary>The day it was sent; null while it was not.</summary>
    public Dates.PartialDate? SentOn { get; init; }

    /// <summary>Notes to oneself.</summary>
    [Text(20_000)]
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Property, string Message)> BrokenRules()
    {
        if (SentOn is null && (SentTo ?? SentFor) is not null) yield return ("sentOn", "Say when it was sent.");
    }
}

/// <summary>An entry that was on a snapshot, with the wording that was printed.</summary>
public sealed class SnapshotUse : IOwned
{
    /// <summary>The owner.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>The snapshot.</summary>
    public Guid SnapshotId { get; init; }

    /// <summary>0 to n−1 in printing order.</summary>
    public int Number { get; init; }

    /// <summary>The entry, even when it has left the bank since.</summary>
    public Guid EntryId { get; init; }

    /// <summary>The wording; null when the entry printed without one.</summary>
    public Guid? VariationId { get; init; }

    /// <summary>The wording's revision.</summary>
    public int? Revision { get; init; }

    /// <summary>When the snapshot was made.</summary>
    public DateTimeOffset UsedAt { get; init; }
}

/// <summary>Bytes that snapshots are made of, kept once however many have them.</summary>
public sealed class Blob : IOwned
{
    /// <summary>The owner.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>SHA-256 of the bytes in small hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The bytes.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1819", Justification = "They are what the row is.")]
    public required byte[] Bytes { get; init; }
}
