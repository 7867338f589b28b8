using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.Transfer.Archive;

sealed record ArchivedResume
{
    public required Guid Id { get; init; }
    public required ResumeDetails Details { get; init; }
    public required IReadOnlyList<ResumeSection> Sections { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public Guid? Deletion { get; init; }

    public static ArchivedResume Of(Resume resume) => new()
    {
        Id = resume.Id, Details = resume.Details, Sections = resume.Sections, Version = resume.Version,
        CreatedAt = resume.CreatedAt, UpdatedAt = resume.UpdatedAt, Deletion = resume.DeletionId,
    };
}

sealed record ArchivedPlacement
{
    public required Guid Resume { get; init; }
    public required Guid Id { get; init; }
    public required string Section { get; init; }
    public required SectionSource Source { get; init; }
    public Guid? Entry { get; init; }
    public int? DisplayOrder { get; init; }
    public required bool IsHidden { get; init; }
    public string? Heading { get; init; }
    public Guid? Variation { get; init; }
    public int? PinnedRevision { get; init; }
    public string? PinnedTitle { get; init; }
    public string? PinnedContent { get; init; }
    public int? KeptRevision { get; init; }
    public JsonElement? OwnDetails { get; init; }
    public string? OwnContent { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    public static ArchivedPlacement Of(Placement placement) => new()
    {
        Resume = placement.ResumeId, Id = placement.Id, Section = placement.Section, Source = placement.Source, Entry = placement.EntryId,
        DisplayOrder = placement.Position, IsHidden = placement.IsHidden, Heading = placement.Heading, Variation = placement.VariationId,
        PinnedRevision = placement.PinnedRevision, PinnedTitle = placement.PinnedTitle, PinnedContent = placement.PinnedContent,
        KeptRevision = placement.KeptRevision, OwnDetails = Own(placement), OwnContent = placement.OwnContent,
        Version = placement.Version, CreatedAt = placement.CreatedAt, UpdatedAt = placement.UpdatedAt,
    };

    /// <summary>Read and written anew, so that details of an older program are archived as they will be after a restore.</summary>
    static JsonElement? Own(Placement placement)
    {
        if (placement.OwnDetails is not { } json) return null;
        var section = Entries.Section.Find(placement.Section)!;
        return JsonSerializer.SerializeToElement(Resumes.OwnDetails.Read(section, json), section.DetailsType, BankJson.Options);
    }
}

sealed record ArchivedSnapshot
{
    public required Guid Resume { get; init; }
    public required int Number { get; init; }
    public required Guid Id { get; init; }
    public required SnapshotDetails Details { get; init; }
    public required string ResumeTitle { get; init; }
    public required string Format { get; init; }
    public required string Template { get; init; }
    public required string TemplateVersion { get; init; }
    public int? Pages { get; init; }
    public required long FileLength { get; init; }
    public required string FileHash { get; init; }
    public required IReadOnlyList<string> FileParts { get; init; }
    public required string DocumentBlob { get; init; }
    public required string ContentBlob { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public Guid? Deletion { get; init; }

    /// <summary>In printing order.</summary>
    public required IReadOnlyList<ArchivedUse> Uses { get; init; }

    public static ArchivedSnapshot Of(Snapshot snapshot) => new()
    {
        Resume = snapshot.ResumeId, Number = snapshot.Number, Id = snapshot.Id, Details = snapshot.Details, ResumeTitle = snapshot.ResumeTitle,
        Format = snapshot.Format, Template = snapshot.Template, TemplateVersion = snapshot.TemplateVersion, Pages = snapshot.Pages,
        FileLength = snapshot.FileLength, FileHash = snapshot.FileHash, FileParts = snapshot.FileParts, DocumentBlob = snapshot.DocumentBlob,
        ContentBlob = snapshot.ContentBlob, Version = snapshot.Version, CreatedAt = snapshot.CreatedAt, UpdatedAt = snapshot.UpdatedAt,
        Deletion = snapshot.DeletionId,
        Uses = [.. snapshot.Uses.OrderBy(use => use.Number).Select(use => new ArchivedUse { Entry = use.EntryId, Variation = use.VariationId, Revision = use.Revision })],
    };
}

/// <summary>Its number is its place, and its time that of the snapshot.</summary>
sealed record ArchivedUse
{
    public required Guid Entry { get; init; }
    public Guid? Variation { get; init; }
    public int? Revision { get; init; }
}

sealed record ArchivedBlob
{
    public required string Hash { get; init; }

    /// <summary>As they are stored, compressed.</summary>
    public required byte[] Bytes { get; init; }
}
