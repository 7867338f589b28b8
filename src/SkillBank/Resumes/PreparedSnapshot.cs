using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Documents.Writers;

namespace SkillBank.Resumes;

/// <summary>A printed resume on its way to becoming a snapshot.</summary>
public sealed class PreparedSnapshot
{
    readonly Resume _resume;
    readonly ComposedResume _composed;
    readonly Template _template;
    readonly ResumeFormat _format;
    readonly WrittenDocument _written;
    readonly List<string> _parts = [];
    readonly string _document;
    readonly string _content;
    readonly Dictionary<string, Blob> _blobs = [];

    internal PreparedSnapshot(Resume resume, ComposedResume composed, Template template, ResumeFormat format, WrittenDocument written)
    {
        (_resume, _composed, _template, _format, _written) = (resume, composed, template, format, written);
        foreach (var part in Packing.Split(written.Bytes)) _parts.Add(Keep(part.Span));
        _document = Keep(JsonSerializer.SerializeToUtf8Bytes(WithoutPhoto(composed.Document), BankJson.Unbounded));
        _content = Keep(JsonSerializer.SerializeToUtf8Bytes(SnapshotContent.Of(resume, composed), BankJson.Options));
    }

    /// <summary>The owner.</summary>
    public Guid ProfileId => _resume.ProfileId;

    /// <summary>The resume.</summary>
    public Guid ResumeId => _resume.Id;

    /// <summary>The file.</summary>
    public WrittenDocument Written => _written;

    /// <summary>What it consists of, by hash.</summary>
    internal IReadOnlyDictionary<string, Blob> Blobs => _blobs;

    internal Snapshot Snapshot(int number, SnapshotDetails details, DateTimeOffset now)
    {
        var snapshot = new Snapshot
        {
            ProfileId = _resume.ProfileId, ResumeId = _resume.Id, Number = number, Details = details, ResumeTitle = _resume.Details.Title,
            Format = _format.Slug, Template = _template.Slug, TemplateVersion = _template.Version, Pages = _written.Pages,
            FileLength = _written.Bytes.Length, FileHash = Packing.HashOf(_written.Bytes), FileParts = _parts, DocumentBlob = _document, ContentBlob = _content,
            CreatedAt = now, UpdatedAt = now,
        };
        snapshot.Uses.AddRange(_composed.Printed.Where(entry => entry.EntryId is not null).Index().Select(use => new SnapshotUse
        {
            ProfileId = _resume.ProfileId, SnapshotId = snapshot.Id, Number = use.Index, EntryId = use.Item.EntryId!.Value,
            VariationId = use.Item.VariationId, Revision = use.Item.Revision, UsedAt = now,
        }));
        return snapshot;
    }

    /// <summary>The portrait is in the file, where those of equal snapshots share it.</summary>
    static ResumeDocument WithoutPhoto(ResumeDocument document) => document with { Header = document.Header with { Photo = null } };

    string Keep(ReadOnlySpan<byte> content)
    {
        var blob = Packing.Of(_resume.ProfileId, content);
        _blobs.TryAdd(blob.Hash, blob);
        return blob.Hash;
    }
}
