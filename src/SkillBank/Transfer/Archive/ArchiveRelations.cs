using SkillBank.Entries;

namespace SkillBank.Transfer.Archive;

/// <summary>What must be true between an archive's rows: ids occur once, everything that is pointed at is there, and places, mains and history are whole.</summary>
static class ArchiveRelations
{
    /// <summary>Stops at rows that no bank could have.</summary>
    /// <exception cref="ImportException">The message says which.</exception>
    public static void Require(ArchiveRows rows)
    {
        var deletions = Unique(rows.Deletions, deletion => deletion.Id, "deletion");
        var entries = Unique(rows.Entries, entry => entry.Id, "entry");
        var variations = Unique(rows.Variations, variation => variation.Id, "wording");
        RequireEntries(rows, deletions);
        RequireVariations(rows, entries, deletions);
        RequireHistory(rows, variations);
        ResumeRelations.Require(rows, entries, variations, deletions);
        RequirePhotos(rows, deletions);
        RequireDeletions(rows);
        Unique(rows.Imports, import => import.Id, "import");
    }

    static void RequireEntries(ArchiveRows rows, Dictionary<Guid, Deletion> deletions)
    {
        foreach (var entry in rows.Entries)
            if (entry.DeletionId is { } id && (!deletions.TryGetValue(id, out var deletion) || deletion.Kind is not (DeletionKind.Entry or DeletionKind.Entries or DeletionKind.Merge or DeletionKind.Reset or DeletionKind.Import)
                || (deletion.Kind is DeletionKind.Entry or DeletionKind.Entries or DeletionKind.Merge && deletion.Section != entry.Section.Slug)))
                throw ArchiveRows.Broken($"entry {entry.Id}", "its place in the trash is not there");

        foreach (var section in rows.Entries.Where(entry => entry.DeletionId is null).GroupBy(entry => entry.Section))
        {
            var place = $"section {section.Key}";
            if (!AreGapless(section.Select(entry => entry.Position))) throw ArchiveRows.Broken(place, "its order has gaps");
            if (section.Count() > (section.Key.IsSingle ? 1 : Section.MaxEntries)) throw ArchiveRows.Broken(place, "it has too many entries");
            if (section.Select(entry => entry.UniqueKey).OfType<string>().CountBy(key => key).Any(key => key.Value > 1))
                throw ArchiveRows.Broken(place, "two entries have one name");
        }
    }

    static void RequireVariations(ArchiveRows rows, Dictionary<Guid, Entry> entries, Dictionary<Guid, Deletion> deletions)
    {
        foreach (var variation in rows.Variations)
        {
            var place = $"wording {variation.Id}";
            if (!entries.TryGetValue(variation.EntryId, out var entry)) throw ArchiveRows.Broken(place, "its entry is not there");
            if (!entry.Section.HasVariations) throw ArchiveRows.Broken(place, $"entries of {entry.Section} have no wordings");
            if (variation.DeletionId is not { } id) continue;
            if (variation.IsMain) throw ArchiveRows.Broken(place, "it is the main one and in the trash");
            if (!deletions.TryGetValue(id, out var deletion) || deletion.Kind is not (DeletionKind.Variation or DeletionKind.Import)
                || (deletion.Kind == DeletionKind.Variation && deletion.Section != entry.Section.Slug))
                throw ArchiveRows.Broken(place, "its place in the trash is not there");
        }

        foreach (var live in rows.Variations.Where(variation => variation.DeletionId is null).GroupBy(variation => variation.EntryId))
        {
            var place = $"entry {live.Key}";
            if (live.Count(variation => variation.IsMain) != 1) throw ArchiveRows.Broken(place, "exactly one of its wordings must be the main one");
            if (!AreGapless(live.Select(variation => variation.Position))) throw ArchiveRows.Broken(place, "the order of its wordings has gaps");
            if (live.Count() > VariationText.MaxCount) throw ArchiveRows.Broken(place, "it has too many wordings");
        }
    }

    static void RequireHistory(ArchiveRows rows, Dictionary<Guid, Variation> variations)
    {
        var history = rows.Revisions.ToLookup(revision => revision.VariationId);
        foreach (var revision in rows.Revisions)
            if (!variations.ContainsKey(revision.VariationId)) throw ArchiveRows.Broken($"revision {revision.Number}", $"its wording {revision.VariationId} is not there");
        foreach (var variation in rows.Variations)
        {
            var numbers = history[variation.Id].Select(revision => revision.Number - 1).ToList();
            if (numbers.Count != variation.Revision || !AreGapless(numbers)) throw ArchiveRows.Broken($"wording {variation.Id}", "its history has gaps");
            var last = history[variation.Id].First(revision => revision.Number == variation.Revision);
            if ((last.Title, last.Content) != (variation.Title, variation.Content)) throw ArchiveRows.Broken($"wording {variation.Id}", "its text is not the last of its history");
        }
    }

    static void RequirePhotos(ArchiveRows rows, Dictionary<Guid, Deletion> deletions)
    {
        Unique(rows.Photos, photo => photo.Id, "portrait");
        if (rows.Photos.Count(photo => photo.DeletionId is null) > 1) throw ArchiveRows.Broken("photos.json", "there is more than one portrait");
        foreach (var photo in rows.Photos)
            if (photo.DeletionId is { } id && (!deletions.TryGetValue(id, out var deletion) || deletion.Kind is not (DeletionKind.Photo or DeletionKind.Reset)))
                throw ArchiveRows.Broken($"portrait {photo.Id}", "its place in the trash is not there");
        if (rows.Photos.Select(photo => photo.DeletionId).OfType<Guid>().CountBy(deletion => deletion).Any(deletion => deletion.Value > 1))
            throw ArchiveRows.Broken("photos.json", "one deletion took two portraits");
    }

    static void RequireDeletions(ArchiveRows rows)
    {
        var entries = rows.Entries.CountBy(entry => entry.DeletionId ?? default).ToDictionary();
        var variations = rows.Variations.CountBy(variation => variation.DeletionId ?? default).ToDictionary();
        var resumes = rows.Resumes.CountBy(resume => resume.DeletionId ?? default).ToDictionary();
        var photos = rows.Photos.CountBy(photo => photo.DeletionId ?? default).ToDictionary();
        var snapshots = rows.Snapshots.CountBy(snapshot => snapshot.DeletionId ?? default).ToDictionary();
        foreach (var deletion in rows.Deletions.Where(deletion => IsOfSeveral(deletion.Kind)))
            if (entries.GetValueOrDefault(deletion.Id) + variations.GetValueOrDefault(deletion.Id) == 0)
                throw ArchiveRows.Broken($"deletion {deletion.Id}", "what was deleted is not there");
        foreach (var deletion in rows.Deletions.Where(deletion => deletion.Kind != DeletionKind.Reset && !IsOfSeveral(deletion.Kind)))
            if ((deletion.Kind switch
            {
                DeletionKind.Entry => entries,
                DeletionKind.Variation => variations,
                DeletionKind.Resume => resumes,
                DeletionKind.Photo => photos,
                _ => snapshots,
            }).GetValueOrDefault(deletion.Id) != 1)
                throw ArchiveRows.Broken($"deletion {deletion.Id}", "what was deleted is not there");
    }

    static bool IsOfSeveral(DeletionKind kind) => kind is DeletionKind.Import or DeletionKind.Entries or DeletionKind.Merge;

    public static Dictionary<Guid, T> Unique<T>(IReadOnlyList<T> rows, Func<T, Guid> id, string what)
    {
        var byId = new Dictionary<Guid, T>();
        foreach (var row in rows)
            if (!byId.TryAdd(id(row), row)) throw ArchiveRows.Broken($"{what} {id(row)}", "it is there twice");
        return byId;
    }

    static bool AreGapless(IEnumerable<int> positions) => positions.Order().Index().All(position => position.Item == position.Index);
}
