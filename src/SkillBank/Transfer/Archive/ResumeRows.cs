using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Resumes;

namespace SkillBank.Transfer.Archive;

/// <summary>An archive's resumes as rows, each checked by itself.</summary>
static class ResumeRows
{
    public static Resume Row(Guid profileId, ArchivedResume archived)
    {
        var place = $"resume {archived.Id}";
        ArchiveRows.Check(place, archived.Details);
        foreach (var chosen in archived.Sections)
        {
            if (chosen is null || Section.Find(chosen.Section) is null) throw ArchiveRows.Broken(place, "one of its sections is unknown");
            ArchiveRows.Check(place, chosen);
        }
        if (archived.Sections.DistinctBy(chosen => chosen.Section).Count() != archived.Sections.Count) throw ArchiveRows.Broken(place, "it has a section twice");
        CheckVersion(place, archived.Version, archived.CreatedAt, archived.UpdatedAt);
        return new()
        {
            ProfileId = profileId, Id = archived.Id, Details = archived.Details, Sections = [.. archived.Sections], Version = archived.Version,
            CreatedAt = archived.CreatedAt, UpdatedAt = archived.UpdatedAt, DeletionId = archived.Deletion,
        };
    }

    public static Placement Row(Guid profileId, ArchivedPlacement archived)
    {
        var place = $"placement {archived.Id}";
        var section = Section.Find(archived.Section) ?? throw ArchiveRows.Broken(place, "its section is unknown");
        var isPinned = archived.PinnedRevision is not null;
        if ((archived.Entry is null) != (archived.OwnDetails is not null)) throw ArchiveRows.Broken(place, "it must have an entry of the bank or be the resume's own");
        if (archived.Entry is not null && archived.OwnContent is not null) throw ArchiveRows.Broken(place, "it has a text of its own beside that of the bank");
        if (archived.Entry is null && archived.Variation is not null) throw ArchiveRows.Broken(place, "it is the resume's own and has a wording of the bank");
        if (archived.OwnContent is not null && !section.HasVariations) throw ArchiveRows.Broken(place, $"entries of {section} have no texts");
        if (isPinned != (archived.PinnedContent is not null) || (isPinned && archived.Variation is null)) throw ArchiveRows.Broken(place, "it is pinned without a text, or without a wording");
        if (!isPinned && (archived.PinnedTitle is not null || archived.KeptRevision is not null)) throw ArchiveRows.Broken(place, "it is not pinned and has what only pinned ones have");
        if (archived.PinnedRevision < 1 || archived.KeptRevision < 1 || archived.DisplayOrder < 0) throw ArchiveRows.Broken(place, "its place or revision is none");
        if (archived.PinnedContent is { } pinned) ArchiveRows.Check(place, new VariationText { Title = archived.PinnedTitle, Content = pinned });
        if (archived.OwnContent is { } own) ArchiveRows.Check(place, new VariationText { Content = own });
        ArchiveRows.CheckText(place, archived.Heading, 200);
        CheckVersion(place, archived.Version, archived.CreatedAt, archived.UpdatedAt);
        return new()
        {
            ProfileId = profileId, ResumeId = archived.Resume, Id = archived.Id, Section = archived.Section, Source = archived.Source, EntryId = archived.Entry,
            Position = archived.DisplayOrder, IsHidden = archived.IsHidden, Heading = archived.Heading, VariationId = archived.Variation,
            PinnedRevision = archived.PinnedRevision, PinnedTitle = archived.PinnedTitle, PinnedContent = archived.PinnedContent,
            KeptRevision = archived.KeptRevision, OwnDetails = archived.OwnDetails is { } details ? Own(place, section, details) : null,
            OwnContent = archived.OwnContent, Version = archived.Version, CreatedAt = archived.CreatedAt, UpdatedAt = archived.UpdatedAt,
        };
    }

    public static Snapshot Row(Guid profileId, ArchivedSnapshot archived)
    {
        var place = $"snapshot {archived.Id}";
        ArchiveRows.Check(place, archived.Details);
        foreach (var (text, length) in new[] { (archived.ResumeTitle, 200), (archived.Template, 60), (archived.TemplateVersion, 64) })
        {
            if (string.IsNullOrWhiteSpace(text)) throw ArchiveRows.Broken(place, "it does not say of which resume and template it is");
            ArchiveRows.CheckText(place, text, length);
        }
        if (ResumeFormat.Find(archived.Format)?.Slug != archived.Format) throw ArchiveRows.Broken(place, "its format is unknown");
        if (archived.Number < 1 || archived.Pages < 0 || archived.FileLength is < 0 or > ArchiveFormat.MaxUnpacked) throw ArchiveRows.Broken(place, "its number, pages or length is none");
        if (archived.Uses.Any(use => use is null || (use.Variation is null) != (use.Revision is null) || use.Revision < 1))
            throw ArchiveRows.Broken(place, "what it used does not have both wording and revision");
        CheckVersion(place, archived.Version, archived.CreatedAt, archived.UpdatedAt);
        var snapshot = new Snapshot
        {
            ProfileId = profileId, ResumeId = archived.Resume, Id = archived.Id, Number = archived.Number, Details = archived.Details,
            ResumeTitle = archived.ResumeTitle, Format = archived.Format, Template = archived.Template, TemplateVersion = archived.TemplateVersion,
            Pages = archived.Pages, FileLength = archived.FileLength, FileHash = archived.FileHash, FileParts = [.. archived.FileParts],
            DocumentBlob = archived.DocumentBlob, ContentBlob = archived.ContentBlob, Version = archived.Version,
            CreatedAt = archived.CreatedAt, UpdatedAt = archived.UpdatedAt, DeletionId = archived.Deletion,
        };
        snapshot.Uses.AddRange(archived.Uses.Index().Select(use => new SnapshotUse
        {
            ProfileId = profileId, SnapshotId = archived.Id, Number = use.Index, EntryId = use.Item.Entry,
            VariationId = use.Item.Variation, Revision = use.Item.Revision, UsedAt = archived.CreatedAt,
        }));
        return snapshot;
    }

    static string Own(string place, Section section, JsonElement json)
    {
        var details = ArchiveFormat.Guarded(place, () => (Details?)json.Deserialize(section.DetailsType, BankJson.Options) ?? throw new JsonException());
        ArchiveRows.Check(place, details);
        return OwnDetails.Write(details);
    }

    static void CheckVersion(string place, long version, params ReadOnlySpan<DateTimeOffset> times)
    {
        if (version < 1) throw ArchiveRows.Broken(place, "its version is none");
        ArchiveRows.CheckTimes(place, times);
    }
}
