using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;
using SkillBank.Resumes;

namespace SkillBank.Transfer.Archive;

/// <summary>An archive's rows for one profile, each checked by itself and against the others: what is here could be stored by the program too.</summary>
sealed record ArchiveRows(
    IReadOnlyList<Entry> Entries, IReadOnlyList<Variation> Variations, IReadOnlyList<Revision> Revisions, IReadOnlyList<Deletion> Deletions,
    IReadOnlyList<Resume> Resumes, IReadOnlyList<Placement> Placements, IReadOnlyList<Snapshot> Snapshots, IReadOnlyList<Blob> Blobs,
    IReadOnlyList<Import> Imports, IReadOnlyList<Photo> Photos)
{
    /// <summary>The rows.</summary>
    /// <exception cref="ImportException">One breaks a rule; the message says which.</exception>
    public static ArchiveRows Of(Guid profileId, ArchiveContents contents)
    {
        Check("profile.json", contents.Profile.Details);
        Check("profile.json", contents.Profile.Settings);
        CheckText("profile.json", contents.Profile.Extra, Details.MaxExtra);
        CheckTimes("profile.json", contents.Profile.CreatedAt, contents.Profile.UpdatedAt);
        Check("contact.json", contents.Contact.Details with { Extra = contents.Contact.Extra });
        CheckTimes("contact.json", contents.Contact.CreatedAt, contents.Contact.UpdatedAt);
        var rows = new ArchiveRows(
            [.. contents.Entries.Select(entry => Row(profileId, entry))],
            [.. contents.Variations.Select(variation => Row(profileId, variation))],
            [.. contents.Revisions.Select(revision => Row(profileId, revision))],
            [.. contents.Deletions.Select(deletion => Row(profileId, deletion))],
            [.. contents.Resumes.Select(resume => ResumeRows.Row(profileId, resume))],
            [.. contents.Placements.Select(placement => ResumeRows.Row(profileId, placement))],
            [.. contents.Snapshots.Select(snapshot => ResumeRows.Row(profileId, snapshot))],
            [.. contents.Blobs.Select(blob => new Blob { ProfileId = profileId, Hash = blob.Hash, Bytes = blob.Bytes })],
            [.. contents.Imports.Select(import => ImportRows.Row(profileId, import))],
            [.. contents.Photos.Select(photo => photo.Row(profileId))]);
        ArchiveRelations.Require(rows);
        return rows;
    }

    static Entry Row(Guid profileId, ArchivedEntry archived)
    {
        var place = $"entry {archived.Id}";
        var section = Section.Find(archived.Section) ?? throw Broken(place, "its section is unknown");
        var details = ArchiveFormat.Guarded(place, () => (Details?)archived.Details.Deserialize(section.DetailsType, BankJson.Options) ?? throw new JsonException()) with { Extra = archived.Extra };
        Check(place, details);
        CheckTimes(place, archived.CreatedAt, archived.UpdatedAt);
        if (archived.DisplayOrder < 0 || archived.Version < 1) throw Broken(place, "its place or version is none");
        var entry = section.NewEntry(profileId, archived.Id, details);
        (entry.Position, entry.Version, entry.UniqueKey, entry.DeletionId) = (archived.DisplayOrder, archived.Version, details.UniqueKey, archived.Deletion);
        (entry.CreatedAt, entry.UpdatedAt) = (archived.CreatedAt, archived.UpdatedAt);
        return entry;
    }

    static Variation Row(Guid profileId, ArchivedVariation archived)
    {
        var place = $"wording {archived.Id}";
        Check(place, new VariationText { Title = archived.Title, Content = archived.Content, Focus = archived.Focus, Language = archived.Language });
        CheckTimes(place, archived.CreatedAt, archived.UpdatedAt);
        if (archived.DisplayOrder < 0 || archived.Version < 1 || archived.Revision < 1) throw Broken(place, "its place, version or revision is none");
        return new()
        {
            ProfileId = profileId, Id = archived.Id, EntryId = archived.Entry, Position = archived.DisplayOrder, Title = archived.Title,
            Content = archived.Content, IsMain = archived.IsMain, Focus = archived.Focus, Language = archived.Language, Origin = archived.Origin,
            Revision = archived.Revision, Version = archived.Version, CreatedAt = archived.CreatedAt, UpdatedAt = archived.UpdatedAt,
            DeletionId = archived.Deletion,
        };
    }

    static Revision Row(Guid profileId, ArchivedRevision archived)
    {
        var place = $"revision {archived.Number} of wording {archived.Variation}";
        Check(place, new VariationText { Title = archived.Title, Content = archived.Content });
        CheckTimes(place, archived.CreatedAt);
        return new()
        {
            ProfileId = profileId, VariationId = archived.Variation, Number = archived.Number,
            Title = archived.Title, Content = archived.Content, CreatedAt = archived.CreatedAt,
        };
    }

    static Deletion Row(Guid profileId, ArchivedDeletion archived)
    {
        var place = $"deletion {archived.Id}";
        CheckText(place, archived.Label, 2000);
        CheckText(place, archived.Contact, int.MaxValue);
        CheckText(place, archived.Merged, int.MaxValue);
        CheckTimes(place, archived.DeletedAt);
        var isInSection = archived.Kind is DeletionKind.Entry or DeletionKind.Entries or DeletionKind.Merge or DeletionKind.Variation;
        if (isInSection == (archived.Section is null) || (archived.Kind == DeletionKind.Reset) != (archived.Contact is not null)
            || (archived.Kind == DeletionKind.Merge) != (archived.Merged is not null)) throw Broken(place, "it is neither a reset nor anything else");
        if (archived.Section is { } slug && Section.Find(slug) is null) throw Broken(place, "its section is unknown");
        if (archived.Contact is { } contact) Check(place, ArchiveFormat.Guarded(place, () => ResetContact.Read(contact)));
        if (archived.Merged is { } merged) Check(place, ArchiveFormat.Guarded(place, () => Merge.Read(merged)).Before);
        return new()
        {
            ProfileId = profileId, Id = archived.Id, Kind = archived.Kind, Section = archived.Section, Label = archived.Label,
            DeletedAt = archived.DeletedAt, Contact = archived.Contact, Merged = archived.Merged,
        };
    }

    public static void Check(string place, object record)
    {
        var errors = new RuleErrors();
        Checks.Check(record, errors);
        try
        {
            errors.ThrowIfAny();
        }
        catch (RuleException e)
        {
            throw Broken(place, e.Message);
        }
    }

    public static void CheckText(string place, string? text, int maxLength)
    {
        if (text is not null && new TextAttribute(maxLength).Check(text) is { } message) throw Broken(place, message);
    }

    /// <summary>Both engines keep UTC to the microsecond; a finer time would come back changed.</summary>
    public static void CheckTimes(string place, params ReadOnlySpan<DateTimeOffset> times)
    {
        foreach (var time in times)
            if (time.Offset != TimeSpan.Zero || time.Ticks % TimeSpan.TicksPerMicrosecond != 0) throw Broken(place, "a time is not in UTC to the microsecond");
    }

    public static ImportException Broken(string place, string rule) => new($"The backup cannot be restored: {place}: {rule.TrimEnd('.')}. Nothing was restored.");
}
