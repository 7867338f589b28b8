using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer;

/// <summary>Writes an <see cref="ImportTrail"/> down while the import is carried out.</summary>
sealed class TrailRecording
{
    readonly List<AddedEntry> _entries = [];
    readonly List<AddedWording> _wordings = [];
    readonly List<FilledRecord> _records = [];
    readonly List<AddedResume> _resumes = [];

    public ImportTrail Trail => new() { Entries = _entries, Wordings = _wordings, Records = _records, Resumes = _resumes };

    /// <summary>An entry with its wordings is new.</summary>
    public void Added(Entry entry)
    {
        _entries.Add(new() { Section = entry.Section.Slug, Id = entry.Id, Heading = Heading(entry), Fingerprint = Fingerprint.Of(entry) });
        if (!entry.Section.IsSingle) return;
        // People see the wordings only and add theirs beside the imported ones, so these are found one by one.
        foreach (var variation in entry.Variations) Added(entry, variation);
        Changed(entry.Section.Slug, entry.Id, Heading(entry), entry.AnyDetails, entry.AnyDetails, null, entry.AnyDetails.Extra);
    }

    /// <summary>A wording is new.</summary>
    public void Added(Entry entry, Variation variation) => _wordings.Add(new()
    {
        Section = entry.Section.Slug, Entry = entry.Id, Id = variation.Id, Heading = Heading(entry), Fingerprint = Fingerprint.Of(variation),
        IsMain = variation.IsMain, Mark = ImportMark.OfText(variation.Content),
    });

    /// <summary>A resume is new.</summary>
    public void Added(Resume resume) => _resumes.Add(new() { Id = resume.Id, Heading = TextLimits.Storable(resume.Details.Title, ImportLog.MaxText), Version = resume.Version });

    /// <summary>An entry that was there has changed.</summary>
    public void Changed(Entry entry, Details before) =>
        Changed(entry.Section.Slug, entry.Id, Heading(entry), before, entry.AnyDetails, before.Extra, entry.AnyDetails.Extra);

    /// <summary>A record that is no entry has changed.</summary>
    public void Changed(string section, string heading, object before, object after, string? extraBefore = null, string? extraAfter = null) =>
        Changed(section, null, heading, before, after, extraBefore, extraAfter);

    void Changed(string section, Guid? entry, string heading, object before, object after, string? extraBefore, string? extraAfter)
    {
        JsonObject had = JsonResumeFormat.Properties(before), has = JsonResumeFormat.Properties(after);
        _records.Add(new()
        {
            Section = section, Entry = entry, Heading = heading, Aside = LeftoverChange.Of(extraBefore, extraAfter),
            Values =
            [
                .. has.Where(pair => !JsonNode.DeepEquals(pair.Value, had[pair.Key]))
                    .Select(pair => new FilledValue { Property = pair.Key, Was = had[pair.Key]?.DeepClone(), Wrote = Fingerprint.Of(pair.Value) }),
            ],
        });
    }

    static string Heading(Entry entry) =>
        TextLimits.Storable(entry.Section.IsSingle ? entry.Section.Title : entry.AnyDetails.Heading, ImportLog.MaxText);
}
