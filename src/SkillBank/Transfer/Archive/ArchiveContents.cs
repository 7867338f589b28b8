using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;

namespace SkillBank.Transfer.Archive;

/// <summary>What is in an archive, as its files say it. The records are the format: a change of one is a new <see cref="ArchiveFormat.Version"/>.</summary>
sealed record ArchiveContents(
    ArchivedProfile Profile,
    ArchivedContact Contact,
    IReadOnlyList<ArchivedEntry> Entries,
    IReadOnlyList<ArchivedVariation> Variations,
    IReadOnlyList<ArchivedRevision> Revisions,
    IReadOnlyList<ArchivedDeletion> Deletions,
    IReadOnlyList<ArchivedResume> Resumes,
    IReadOnlyList<ArchivedPlacement> Placements,
    IReadOnlyList<ArchivedSnapshot> Snapshots,
    IReadOnlyList<ArchivedBlob> Blobs,
    IReadOnlyList<ArchivedImport> Imports,
    IReadOnlyList<ArchivedPhoto> Photos)
{
    public ArchiveSummary Summary => new(Entries.Count, Variations.Count, Revisions.Count, Deletions.Count, Resumes.Count, Snapshots.Count, Imports.Count);

    /// <summary>Rows in an order that depends on nothing but themselves, so that equal banks are equal archives.</summary>
    public static ArchiveContents Of(
        Profile profile, Contact contact, List<Entry> entries, List<Variation> variations, List<Revision> revisions, List<Deletion> deletions,
        List<Resume> resumes, List<Placement> placements, List<Snapshot> snapshots, List<Blob> blobs, List<Import> imports, List<Photo> photos)
    {
        var sections = Section.All.Index().ToDictionary(section => section.Item, section => section.Index);
        return new(
            new() { CreatedAt = profile.CreatedAt, UpdatedAt = profile.UpdatedAt, Details = profile.Details, Settings = profile.Settings, Extra = profile.Extra },
            new() { CreatedAt = contact.CreatedAt, UpdatedAt = contact.UpdatedAt, Details = contact.Details, Extra = contact.Details.Extra },
            [.. entries.OrderBy(e => sections[e.Section]).ThenBy(e => e.Position).ThenBy(e => e.Id).Select(Archived)],
            [.. variations.OrderBy(v => v.EntryId).ThenBy(v => v.Position).ThenBy(v => v.Id).Select(Archived)],
            [.. revisions.OrderBy(r => r.VariationId).ThenBy(r => r.Number).Select(r => new ArchivedRevision
            {
                Variation = r.VariationId, Number = r.Number, Title = r.Title, Content = r.Content, CreatedAt = r.CreatedAt,
            })],
            [.. deletions.OrderBy(d => d.Id).Select(d => new ArchivedDeletion
            {
                Id = d.Id, Kind = d.Kind, Section = d.Section, Label = d.Label, DeletedAt = d.DeletedAt, Contact = d.Contact, Merged = d.Merged,
            })],
            [.. resumes.OrderBy(r => r.Id).Select(ArchivedResume.Of)],
            [.. placements.OrderBy(p => p.ResumeId).ThenBy(p => p.Id).Select(ArchivedPlacement.Of)],
            [.. snapshots.OrderBy(s => s.ResumeId).ThenBy(s => s.Number).Select(ArchivedSnapshot.Of)],
            [.. blobs.OrderBy(b => b.Hash, StringComparer.Ordinal).Select(b => new ArchivedBlob { Hash = b.Hash, Bytes = b.Bytes })],
            [.. imports.OrderBy(i => i.Id).Select(ArchivedImport.Of)],
            [.. photos.OrderBy(p => p.Id).Select(ArchivedPhoto.Of)]);
    }

    static ArchivedEntry Archived(Entry entry) => new()
    {
        Section = entry.Section.Slug, Id = entry.Id, DisplayOrder = entry.Position, Version = entry.Version,
        CreatedAt = entry.CreatedAt, UpdatedAt = entry.UpdatedAt, Deletion = entry.DeletionId,
        Details = JsonSerializer.SerializeToElement(entry.AnyDetails, entry.Section.DetailsType, BankJson.Options), Extra = entry.AnyDetails.Extra,
    };

    static ArchivedVariation Archived(Variation variation) => new()
    {
        Id = variation.Id, Entry = variation.EntryId, DisplayOrder = variation.Position, Title = variation.Title, Content = variation.Content,
        IsMain = variation.IsMain, Focus = variation.Focus, Language = variation.Language, Origin = variation.Origin,
        Revision = variation.Revision, Version = variation.Version, CreatedAt = variation.CreatedAt, UpdatedAt = variation.UpdatedAt,
        Deletion = variation.DeletionId,
    };
}

sealed record ArchivedProfile
{
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required ProfileDetails Details { get; init; }
    public required BankSettings Settings { get; init; }
    public string? Extra { get; init; }
}

sealed record ArchivedContact
{
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required ContactDetails Details { get; init; }
    public string? Extra { get; init; }
}

sealed record ArchivedEntry
{
    public required string Section { get; init; }
    public required Guid Id { get; init; }
    public required int DisplayOrder { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public Guid? Deletion { get; init; }
    public required JsonElement Details { get; init; }
    public string? Extra { get; init; }
}

sealed record ArchivedVariation
{
    public required Guid Id { get; init; }
    public required Guid Entry { get; init; }
    public required int DisplayOrder { get; init; }
    public string? Title { get; init; }
    public required string Content { get; init; }
    public required bool IsMain { get; init; }
    public string? Focus { get; init; }
    public string? Language { get; init; }
    public required Origin Origin { get; init; }
    public required int Revision { get; init; }
    public required long Version { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public Guid? Deletion { get; init; }
}

sealed record ArchivedRevision
{
    public required Guid Variation { get; init; }
    public required int Number { get; init; }
    public string? Title { get; init; }
    public required string Content { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

sealed record ArchivedDeletion
{
    public required Guid Id { get; init; }
    public required DeletionKind Kind { get; init; }
    public string? Section { get; init; }
    public required string Label { get; init; }
    public required DateTimeOffset DeletedAt { get; init; }
    public string? Contact { get; init; }
    public string? Merged { get; init; }
}
