using System.Security.Cryptography;
using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.Transfer.Archive;

/// <summary>What must be true between an archive's resumes, the bank, the trash and the blobs.</summary>
static class ResumeRelations
{
    /// <summary>Stops at rows that no bank could have.</summary>
    /// <exception cref="ImportException">The message says which.</exception>
    public static void Require(ArchiveRows rows, Dictionary<Guid, Entry> entries, Dictionary<Guid, Variation> variations, Dictionary<Guid, Deletion> deletions)
    {
        var resumes = ArchiveRelations.Unique(rows.Resumes, resume => resume.Id, "resume");
        foreach (var resume in rows.Resumes) RequireInTrash($"resume {resume.Id}", resume.DeletionId, DeletionKind.Resume, deletions);
        foreach (var (id, count) in rows.Placements.CountBy(placement => (placement.ResumeId, placement.Id)))
            if (count > 1) throw ArchiveRows.Broken($"placement {id.Id}", "its resume has it twice");
        foreach (var placement in rows.Placements) RequirePlacement(placement, resumes, entries, variations);
        RequireSnapshots(rows, resumes, deletions);
    }

    static void RequirePlacement(Placement placement, Dictionary<Guid, Resume> resumes, Dictionary<Guid, Entry> entries, Dictionary<Guid, Variation> variations)
    {
        var place = $"placement {placement.Id}";
        if (!resumes.ContainsKey(placement.ResumeId)) throw ArchiveRows.Broken(place, "its resume is not there");
        if (placement.EntryId is not { } id) return;
        if (!entries.TryGetValue(id, out var entry)) throw ArchiveRows.Broken(place, "its entry is not there");
        if (entry.Section.Slug != placement.Section) throw ArchiveRows.Broken(place, "its entry is in another section");
        // One that is not there was purged, and may be.
        if (placement.VariationId is { } chosen && variations.TryGetValue(chosen, out var variation) && variation.EntryId != id)
            throw ArchiveRows.Broken(place, "its wording is of another entry");
    }

    static void RequireSnapshots(ArchiveRows rows, Dictionary<Guid, Resume> resumes, Dictionary<Guid, Deletion> deletions)
    {
        ArchiveRelations.Unique(rows.Snapshots, snapshot => snapshot.Id, "snapshot");
        foreach (var (id, count) in rows.Snapshots.CountBy(snapshot => (snapshot.ResumeId, snapshot.Number)))
            if (count > 1) throw ArchiveRows.Broken($"resume {id.ResumeId}", $"it has two snapshots of number {id.Number}");
        var blobs = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var blob in rows.Blobs)
        {
            if (!blobs.TryAdd(blob.Hash, blob.Bytes)) throw ArchiveRows.Broken($"blob {blob.Hash}", "it is there twice");
            Content(blobs, blob.Hash);
        }
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var snapshot in rows.Snapshots)
        {
            var place = $"snapshot {snapshot.Id}";
            if (!resumes.ContainsKey(snapshot.ResumeId)) throw ArchiveRows.Broken(place, "its resume is not there");
            RequireInTrash(place, snapshot.DeletionId, DeletionKind.Snapshot, deletions);
            string[] hashes = [.. snapshot.FileParts, snapshot.DocumentBlob, snapshot.ContentBlob];
            if (!hashes.All(hash => hash is not null && blobs.ContainsKey(hash))) throw ArchiveRows.Broken(place, "not all that it is made of is there");
            used.UnionWith(hashes);
            RequireFile(place, snapshot, blobs);
            RequireReadable(place, Content(blobs, snapshot.DocumentBlob), Content(blobs, snapshot.ContentBlob));
        }
        if (blobs.Keys.FirstOrDefault(hash => !used.Contains(hash)) is { } unused) throw ArchiveRows.Broken($"blob {unused}", "nothing is made of it");
    }

    static void RequireInTrash(string place, Guid? id, DeletionKind kind, Dictionary<Guid, Deletion> deletions)
    {
        if (id is { } deletion && deletions.GetValueOrDefault(deletion)?.Kind != kind) throw ArchiveRows.Broken(place, "its place in the trash is not there");
    }

    static void RequireFile(string place, Snapshot snapshot, Dictionary<string, byte[]> blobs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = 0L;
        foreach (var part in snapshot.FileParts)
        {
            var content = Content(blobs, part);
            length += content.Length;
            if (length > snapshot.FileLength) break;
            hash.AppendData(content);
        }
        if (length != snapshot.FileLength || Convert.ToHexStringLower(hash.GetHashAndReset()) != snapshot.FileHash)
            throw ArchiveRows.Broken(place, "its file is not what was frozen");
    }

    /// <summary>Both are read again one day: to compare, and to make the resume again.</summary>
    static void RequireReadable(string place, byte[] document, byte[] content) => ArchiveFormat.Guarded(place, () =>
    {
        if (JsonSerializer.Deserialize<ResumeDocument>(document, BankJson.Unbounded) is null
            || JsonSerializer.Deserialize<SnapshotContent>(content, BankJson.Options) is not { } frozen) throw new JsonException();
        foreach (var chosen in frozen.Sections)
            if (chosen is null || Section.Find(chosen.Section) is null) throw new JsonException();
        foreach (var entry in frozen.Entries)
            if (entry is null || Section.Find(entry.Section) is not { } section || entry.Details.Deserialize(section.DetailsType, BankJson.Options) is null) throw new JsonException();
        return true;
    });

    static byte[] Content(Dictionary<string, byte[]> blobs, string hash)
    {
        try
        {
            return Packing.Content(hash, blobs[hash]);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw ArchiveRows.Broken($"blob {hash}", "its content is not what was frozen, or longer than a snapshot can be");
        }
    }
}
