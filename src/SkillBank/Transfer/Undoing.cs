using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Transfer.JsonResume;

namespace SkillBank.Transfer;

/// <summary>Undoes one import, inside a transaction.</summary>
sealed class Undoing(BankTransaction tx, Import import)
{
    const string IsChanged = "It was changed after the import.";
    const string IsGone = "It is not in the bank any more.";

    readonly ImportTrail _trail = ImportTrail.Read(import.Trail!);
    readonly List<UndoneItem> _went = [];
    readonly List<UndoneItem> _leftAlone = [];
    readonly Dictionary<Guid, Entry> _entries = [];
    readonly HashSet<Guid> _goingEntries = [];
    readonly Dictionary<Guid, Variation> _goingWordings = [];
    readonly HashSet<(Guid? Entry, string Mark)> _known = [];
    readonly List<Action> _steps = [];
    readonly List<Resume> _goingResumes = [];

    /// <summary>Looks at everything first: when nothing can go, nothing is touched.</summary>
    public async Task<UndoneImport> RunAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        foreach (var added in _trail.Entries) Decide(added);
        foreach (var added in _trail.Wordings.Where(added => !_goingEntries.Contains(added.Entry))) Decide(added);
        foreach (var added in _trail.Resumes) await DecideAsync(added, cancellation);
        foreach (var record in _trail.Records) await DecideAsync(record, cancellation);
        // What was kept aside alone is not worth forgetting how to undo the rest, which may come back from the trash.
        if (_leftAlone.Count > 0 && _went.TrueForAll(item => item.Kind == ImportItemKind.Keep)) _went.Clear();
        if (_went.Count == 0) return Result(null);
        foreach (var step in _steps) step();
        var deletion = await RemoveAsync(cancellation);
        (import.UndoneAt, import.Trail) = (tx.Now, null);
        await tx.Db.SaveChangesAsync(cancellation);
        return Result(deletion);
    }

    UndoneImport Result(Deletion? deletion) => new() { Import = import, Deletion = deletion, Went = _went, LeftAlone = _leftAlone };

    async Task LoadAsync(CancellationToken cancellation)
    {
        var slugs = _trail.Entries.Select(added => added.Section).Concat(_trail.Wordings.Select(added => added.Section))
            .Concat(_trail.Records.Select(record => record.Section)).Distinct();
        foreach (var section in slugs.Select(Section.Find).OfType<Section>())
            foreach (var entry in await tx.Live(section)
                .Include(entry => entry.Variations.Where(variation => variation.DeletionId == null).OrderBy(variation => variation.Position)).ToListAsync(cancellation))
                _entries.Add(entry.Id, entry);
    }

    void Decide(AddedEntry added)
    {
        var entry = _entries.GetValueOrDefault(added.Id);
        if (entry is not null && Fingerprint.Of(entry) == added.Fingerprint)
        {
            _goingEntries.Add(entry.Id);
            _went.Add(new(ImportItemKind.Add, added.Section, added.Heading, "It is in the trash."));
        }
        // Where people see only the wordings, these are looked at one by one.
        else if (entry is not { Section.IsSingle: true }) LeaveAlone(ImportItemKind.Add, added.Section, added.Heading, entry is null ? IsGone : IsChanged);
    }

    void Decide(AddedWording added)
    {
        var variation = _entries.GetValueOrDefault(added.Entry)?.Variations.Find(variation => variation.Id == added.Id);
        var stays = variation is null ? IsGone
            : Fingerprint.Of(variation) != added.Fingerprint ? IsChanged
            : variation.IsMain && !added.IsMain ? "It was made the main wording after the import."
            : null;
        if (stays is null)
        {
            _goingWordings.Add(variation!.Id, variation);
            _went.Add(new(ImportItemKind.AddWording, added.Section, added.Heading, "The wording is in the trash."));
            return;
        }
        LeaveAlone(ImportItemKind.AddWording, added.Section, added.Heading, stays);
        if (variation is not null) _known.Add((added.Entry, added.Mark));
    }

    async Task DecideAsync(AddedResume added, CancellationToken cancellation)
    {
        var resume = await tx.ResumeAsync(added.Id, cancellation);
        if (resume?.Version != added.Version)
        {
            LeaveAlone(ImportItemKind.Add, Planning.ResumesPart, added.Heading, resume is null ? IsGone : IsChanged);
            return;
        }
        _goingResumes.Add(resume);
        _went.Add(new(ImportItemKind.Add, Planning.ResumesPart, added.Heading, "It is in the trash."));
    }

    async Task DecideAsync(FilledRecord record, CancellationToken cancellation)
    {
        switch (record)
        {
            case { Entry: { } id }:
                if (_goingEntries.Contains(id)) return;
                if (_entries.TryGetValue(id, out var entry)) Decide(record, entry);
                else if (record.Values.Count > 0) LeaveAlone(ImportItemKind.FillIn, record.Section, record.Heading, IsGone);
                break;
            case { Section: FilledRecord.Contact }:
                var contact = await tx.Db.Contacts.FirstAsync(c => c.ProfileId == tx.ProfileId, cancellation);
                var details = Reverted(record, contact.Details) with { Extra = Reverted(record, contact.Details.Extra) };
                _steps.Add(() =>
                {
                    (contact.Details, contact.UpdatedAt) = (details, tx.Now);
                    contact.Version++;
                });
                break;
            default:
                var profile = await tx.Db.Profiles.FirstAsync(p => p.Id == tx.ProfileId, cancellation);
                var isSettings = record.Section == FilledRecord.Settings;
                var settings = isSettings ? Reverted(record, profile.Settings) : profile.Settings;
                var (person, extra) = isSettings ? (profile.Details, profile.Extra) : (Reverted(record, profile.Details), Reverted(record, profile.Extra));
                _steps.Add(() =>
                {
                    if (isSettings) profile.Settings = settings;
                    else (profile.Details, profile.Extra) = (person, extra);
                    profile.Version++;
                });
                break;
        }
    }

    void Decide(FilledRecord record, Entry entry)
    {
        var details = Reverted(record, entry.AnyDetails) with { Extra = Reverted(record, entry.AnyDetails.Extra) };
        _steps.Add(() =>
        {
            (entry.AnyDetails, entry.UniqueKey) = (details, details.UniqueKey);
            tx.Touch(entry);
        });
    }

    string? Reverted(FilledRecord record, string? extra)
    {
        if (record.Aside is not { } aside) return extra;
        var leftovers = Leftovers.Of(extra);
        if (aside.TakeOutOf(leftovers, mark => !_known.Contains((record.Entry, mark))))
            _went.Add(new(ImportItemKind.Keep, record.Section, record.Heading, "What was kept aside of the file is gone."));
        return leftovers.ToText();
    }

    /// <summary>The record with the values back that still are what the import wrote.</summary>
    T Reverted<T>(FilledRecord record, T now) where T : class
    {
        var properties = JsonResumeFormat.Properties(now);
        var untouched = record.Values.Where(value => Fingerprint.Of(properties[value.Property]) == value.Wrote).ToList();
        List<string> back = [], touched = [.. record.Values.Except(untouched).Select(value => value.Property)];
        var reverted = JsonResumeFormat.Apply(now, new(untouched.Select(Change)));
        if (reverted is not null) back = [.. untouched.Select(value => value.Property)];
        else
        {
            // Together they would break a rule with what was changed since: as many as can go.
            reverted = now;
            foreach (var value in untouched)
            {
                var without = JsonResumeFormat.Apply(reverted, new([Change(value)]));
                (without is null ? touched : back).Add(value.Property);
                reverted = without ?? reverted;
            }
        }
        if (back.Count > 0) _went.Add(new(ImportItemKind.FillIn, record.Section, record.Heading, $"Back as before: {string.Join(", ", back)}."));
        if (touched.Count > 0)
            LeaveAlone(ImportItemKind.FillIn, record.Section, record.Heading, $"Changed after the import, or needed by what was: {string.Join(", ", touched)}.");
        return reverted;
    }

    static KeyValuePair<string, JsonNode?> Change(FilledValue value) => new(value.Property, value.Was?.DeepClone());

    void LeaveAlone(ImportItemKind kind, string section, string heading, string reason) => _leftAlone.Add(new(kind, section, heading, reason));

    /// <summary>Moves what goes to the trash as one thing; null when there is nothing.</summary>
    async Task<Deletion?> RemoveAsync(CancellationToken cancellation)
    {
        if (_goingEntries.Count + _goingWordings.Count + _goingResumes.Count == 0) return null;
        var deletion = tx.NewDeletion(DeletionKind.Import, null, $"What came from {import.FileName ?? $"a {Importers.Find(import.Format)?.Title ?? import.Format} file"}");
        tx.Db.Deletions.Add(deletion);
        foreach (var entry in _goingEntries.Select(id => _entries[id]))
        {
            entry.DeletionId = deletion.Id;
            tx.Touch(entry);
        }
        foreach (var variation in _goingWordings.Values)
        {
            (variation.DeletionId, variation.IsMain) = (deletion.Id, false);
            tx.Touch(variation);
        }
        foreach (var resume in _goingResumes)
        {
            resume.DeletionId = deletion.Id;
            tx.Touch(resume);
        }
        await tx.Db.SaveChangesAsync(cancellation);

        foreach (var changed in _goingWordings.Values.GroupBy(variation => variation.EntryId)) await CloseGapsAsync(_entries[changed.Key], cancellation);
        foreach (var section in _goingEntries.Select(id => _entries[id].Section).Distinct()) CloseGaps(section);
        return deletion;
    }

    async Task CloseGapsAsync(Entry entry, CancellationToken cancellation)
    {
        List<Variation> others = [.. entry.Variations.Where(variation => !_goingWordings.ContainsKey(variation.Id))];
        BankChanges.Renumber(others);
        if (others.Count > 0 && !others.Exists(variation => variation.IsMain))
            await tx.MakeMainAsync(entry, others.OrderBy(variation => variation.UpdatedAt).ThenBy(variation => variation.Id).Last(), cancellation);
    }

    void CloseGaps(Section section)
    {
        foreach (var (position, entry) in _entries.Values.Where(entry => entry.Section == section && entry.DeletionId is null).OrderBy(entry => entry.Position).Index())
        {
            if (entry.Position == position) continue;
            entry.Position = position;
            entry.Version++;
        }
    }
}
