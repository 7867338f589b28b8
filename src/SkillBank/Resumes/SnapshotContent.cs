using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>A resume with its choices and every text they led to, from which it can be made again whatever the bank says by then.</summary>
/// <param name="Details">Purpose, look and rule.</param>
/// <param name="Sections">The sections in order.</param>
/// <param name="Entries">The entries, the hidden ones too.</param>
sealed record SnapshotContent(ResumeDetails Details, IReadOnlyList<ResumeSection> Sections, IReadOnlyList<SnapshotEntry> Entries)
{
    public static SnapshotContent Of(Resume resume, ComposedResume composed) =>
        new(resume.Details, resume.AllSections(), [.. composed.Entries.Select(SnapshotEntry.Of)]);
}

/// <summary>An entry as it was on a resume.</summary>
sealed record SnapshotEntry
{
    public required Guid Id { get; init; }
    public required string Section { get; init; }
    public required SectionSource Source { get; init; }
    public required int DisplayOrder { get; init; }
    public Guid? EntryId { get; init; }
    public string? Heading { get; init; }
    public required bool IsHidden { get; init; }
    public required WordingMode Wording { get; init; }
    public Guid? VariationId { get; init; }
    public string? Title { get; init; }
    public string? Content { get; init; }
    public int? Revision { get; init; }
    public required JsonElement Details { get; init; }

    public static SnapshotEntry Of(PlacedEntry entry) => new()
    {
        Id = entry.Id, Section = entry.Section, Source = entry.Source, DisplayOrder = entry.DisplayOrder, EntryId = entry.EntryId,
        Heading = entry.OwnHeading, IsHidden = entry.IsHidden, Wording = entry.Wording, VariationId = entry.VariationId, Title = entry.Title,
        Content = entry.Content, Revision = entry.Revision, Details = JsonSerializer.SerializeToElement(entry.Details, entry.Details.GetType(), BankJson.Options),
    };

    /// <summary>The same as a placement of another resume over the bank as it is now: linked where the bank still says the same, pinned or its own where not.</summary>
    public Placement Restored(Resume resume, Entry? entry, DateTimeOffset now)
    {
        var isOwn = entry is null;
        var present = Wording == WordingMode.Main ? entry?.Main : entry?.Variations.Find(variation => variation.Id == VariationId);
        var isSame = Wording != WordingMode.Pinned && present?.Content == Content && present?.Id == VariationId;
        var isPinned = !isOwn && !isSame && Content is not null && Revision is not null;
        return new()
        {
            ProfileId = resume.ProfileId, ResumeId = resume.Id, Section = Section, Source = Source, Position = DisplayOrder, IsHidden = IsHidden, Heading = Heading,
            Id = isOwn || Source == SectionSource.Own ? Guid.CreateVersion7() : entry!.Id, EntryId = entry?.Id,
            VariationId = isPinned || (isSame && Wording == WordingMode.Live) ? VariationId : null,
            PinnedRevision = isPinned ? Revision : null, PinnedTitle = isPinned ? Title : null, PinnedContent = isPinned ? Content : null,
            OwnDetails = isOwn ? Details.GetRawText() : null, OwnContent = isOwn ? Content : null, CreatedAt = now, UpdatedAt = now,
        };
    }
}

/// <summary>Turns what a snapshot consists of into blobs that equal snapshots share.</summary>
static class Packing
{
    /// <summary>Streams of a PDF that are at least this long are kept as blobs of their own.</summary>
    const int MinPart = 1024;

    /// <summary>Names what it holds: SHA-256 in small hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static Blob Of(Guid profileId, ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(content);
        return new() { ProfileId = profileId, Hash = HashOf(content), Bytes = packed.ToArray() };
    }

    /// <summary>The content of a blob.</summary>
    /// <exception cref="InvalidDataException">It is not what its name says.</exception>
    public static byte[] Content(string hash, byte[] packed, long maxLength = 64 * 1024 * 1024)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var content = new MemoryStream();
        var part = new byte[32 * 1024];
        while (brotli.Read(part) is > 0 and var read)
        {
            content.Write(part, 0, read);
            if (content.Length > maxLength) throw new InvalidDataException($"Blob {hash} is longer than a snapshot can be.");
        }
        var bytes = content.ToArray();
        return HashOf(bytes) == hash ? bytes : throw new InvalidDataException($"Blob {hash} is not what was stored.");
    }

    /// <summary>
    /// Cuts a PDF around its long streams, so that two files that embed one font, or one page, share it. Put together the parts are the file.
    /// A file of another kind stays whole.
    /// </summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> file)
    {
        if (!file.Span.StartsWith("%PDF-"u8)) return [file];
        List<ReadOnlyMemory<byte>> parts = [];
        var start = 0;
        for (var at = 0; file.Span[at..].IndexOf("stream\n"u8) is >= 0 and var found;)
        {
            var from = at + found + "stream\n"u8.Length;
            if (file.Span[from..].IndexOf("endstream"u8) is not (>= 0 and var length)) break;
            if (length >= MinPart)
            {
                parts.Add(file[start..from]);
                parts.Add(file.Slice(from, length));
                start = from + length;
            }
            at = from + length + "endstream"u8.Length;
        }
        parts.Add(file[start..]);
        return [.. parts.Where(part => part.Length > 0)];
    }
}
