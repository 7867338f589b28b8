using SkillBank.Entries;

namespace SkillBank.Transfer.Archive;

/// <summary>An archive's imports as rows, each checked by itself. What a trail leads to may be gone, and may have been purged.</summary>
static class ImportRows
{
    public static Import Row(Guid profileId, ArchivedImport archived)
    {
        var place = $"import {archived.Id}";
        if (string.IsNullOrWhiteSpace(archived.Format)) throw ArchiveRows.Broken(place, "it does not say of which format it is");
        ArchiveRows.CheckText(place, archived.Format, 40);
        ArchiveRows.CheckText(place, archived.FileName, Import.MaxFileName);
        if (!IsHex(archived.FileHash, 64)) throw ArchiveRows.Broken(place, "the hash of its file is none");
        if (archived.Counts is { Added: < 0 } or { AddedWordings: < 0 } or { FilledIn: < 0 } or { Kept: < 0 } or { Same: < 0 }) throw ArchiveRows.Broken(place, "its counts are none");
        ArchiveRows.CheckTimes(place, archived.CreatedAt, archived.UndoneAt ?? archived.CreatedAt);
        if ((archived.UndoneAt is null) != (archived.Trail is not null)) throw ArchiveRows.Broken(place, "it is neither undone nor can it be");
        CheckLog(place, archived.Log);
        if (archived.Trail is { } trail) CheckTrail(place, trail);
        return new()
        {
            ProfileId = profileId, Id = archived.Id, Format = archived.Format, FileName = archived.FileName, FileHash = archived.FileHash, Counts = archived.Counts,
            CreatedAt = archived.CreatedAt, UndoneAt = archived.UndoneAt, Log = archived.Log.ToText(), Trail = archived.Trail?.ToText(),
        };
    }

    static void CheckLog(string place, ImportLog log)
    {
        if (log.Items.Count > ImportLog.MaxItems || log.Issues.Count > ImportLog.MaxItems) throw ArchiveRows.Broken(place, "it has more steps than are kept");
        foreach (var item in log.Items)
            CheckTexts(place, item is null ? [null] : [item.Section, item.Heading, item.Source, item.MatchKey, item.Reason]);
        foreach (var issue in log.Issues)
        {
            CheckTexts(place, issue is null ? [null] : [issue.Path, issue.Message]);
            if (issue is { Line: < 1 } or { Column: < 1 }) throw ArchiveRows.Broken(place, "the place of an issue is none");
        }
    }

    static void CheckTrail(string place, ImportTrail trail)
    {
        foreach (var entry in trail.Entries)
            CheckThing(place, entry?.Section, entry?.Heading, entry?.Fingerprint);
        foreach (var wording in trail.Wordings)
        {
            CheckThing(place, wording?.Section, wording?.Heading, wording?.Fingerprint);
            CheckTexts(place, wording!.Mark);
        }
        foreach (var record in trail.Records)
        {
            CheckTexts(place, record?.Heading, record?.Section);
            var isOther = record!.Section is FilledRecord.Contact or FilledRecord.Profile or FilledRecord.Settings;
            if (isOther ? record.Entry is not null : record.Entry is null || Section.Find(record.Section) is null) throw ArchiveRows.Broken(place, "what it filled in is nothing that is known");
            foreach (var value in record.Values)
                if (string.IsNullOrEmpty(value?.Property) || !IsHex(value.Wrote, Fingerprint.Length)) throw ArchiveRows.Broken(place, "a value that it filled in is none");
            if (record.Aside is { } aside && (aside.Seen.Contains(null!) || aside.Parts.Values.Contains(null!) || aside.Differs.Values.Any(list => list is null || list.Contains(null!))))
                throw ArchiveRows.Broken(place, "what it keeps aside is none");
        }
        foreach (var resume in trail.Resumes ?? throw ArchiveRows.Broken(place, "the resumes that it added are none")) CheckTexts(place, resume?.Heading);
        if (trail.Entries.DistinctBy(entry => entry.Id).Count() < trail.Entries.Count || trail.Wordings.DistinctBy(wording => wording.Id).Count() < trail.Wordings.Count)
            throw ArchiveRows.Broken(place, "it added something twice");
    }

    static void CheckThing(string place, string? slug, string? heading, string? fingerprint)
    {
        CheckTexts(place, heading);
        if (slug is null || Section.Find(slug) is null || !IsHex(fingerprint, Fingerprint.Length)) throw ArchiveRows.Broken(place, "what it added is nothing that is known");
    }

    static void CheckTexts(string place, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null) throw ArchiveRows.Broken(place, "it has an empty place");
            ArchiveRows.CheckText(place, text, ImportLog.MaxText);
        }
    }

    static bool IsHex(string? text, int length) => text?.Length == length && text.All(char.IsAsciiHexDigitLower);
}
