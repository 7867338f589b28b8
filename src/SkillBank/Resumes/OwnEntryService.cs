using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Changes the entries that a resume has of its own, in the same forms as the bank's.</summary>
public sealed class OwnEntryService(BankStore store, ResumeReader reader)
{
    readonly PlacementService _placements = new(store, reader);

    /// <summary>Adds an entry to a resume.</summary>
    /// <exception cref="RuleException">The details break a rule, or there are too many.</exception>
    public Task<Outcome<PlacedEntry>> CreateAsync(Guid profileId, Guid resumeId, EntryDraft draft, CancellationToken cancellation = default)
    {
        var id = Guid.CreateVersion7();
        return _placements.ChangeAsync(profileId, resumeId, id, null, (tx, content, _) =>
        {
            var section = Section.Of(Checks.Required(draft.Details));
            var count = content.Placements.Count(placement => placement.OwnDetails is not null);
            if (count >= Placement.MaxOwn) throw new RuleException("", $"A resume has at most {Placement.MaxOwn} entries of its own.");
            if (section.IsSingle && content.Placements.Any(p => p.Section == section.Slug && p.Source == SectionSource.Own))
                throw new RuleException("", "The resume has a summary of its own already. Change that one.");
            tx.Db.Placements.Add(new Placement
            {
                ProfileId = profileId, ResumeId = resumeId, Id = id, Section = section.Slug, Source = SectionSource.Own, Position = draft.Position,
                OwnDetails = OwnDetails.Write(draft.Details), OwnContent = Content(section, draft), CreatedAt = tx.Now, UpdatedAt = tx.Now,
            });
            return Task.FromResult(true);
        }, cancellation);
    }

    /// <summary>Changes such an entry.</summary>
    /// <param name="profileId">The owner.</param>
    /// <param name="resumeId">The resume.</param>
    /// <param name="section">The entry's section.</param>
    /// <param name="id">The placement.</param>
    /// <param name="change">Makes of the entry as it is what it is to become.</param>
    /// <param name="expectedVersion">The version that the caller has read; null when any will do.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RuleException">From <paramref name="change"/>.</exception>
    public Task<Outcome<PlacedEntry>> UpdateAsync(Guid profileId, Guid resumeId, Section section, Guid id, Func<Entry, EntryDraft> change,
        long? expectedVersion, CancellationToken cancellation = default) =>
        _placements.ChangeAsync(profileId, resumeId, id, expectedVersion, (tx, _, placement) =>
        {
            if (placement?.OwnDetails is not { } json || placement.Section != section.Slug) return Task.FromResult(false);
            var draft = change(AsEntry(section, placement, json, tx));
            placement.OwnDetails = OwnDetails.Write(Checks.Required(draft.Details));
            if (draft.MainContent is not null) placement.OwnContent = Content(section, draft);
            if (draft.Position is { } position) placement.Position = position;
            return Task.FromResult(true);
        }, cancellation);

    /// <summary>Makes it an entry of the bank, which the resume then shows in its place, following its main wording.</summary>
    /// <returns>Duplicate is impossible to tell as an entry of the resume: a name that the bank has already is a broken rule.</returns>
    /// <exception cref="RuleException">The bank has one of that name, or the section there is full.</exception>
    public Task<Outcome<PlacedEntry>> AddToBankAsync(
        Guid profileId, Guid resumeId, Guid id, long? expectedVersion, CancellationToken cancellation = default) =>
        _placements.ChangeAsync(profileId, resumeId, id, expectedVersion, async (tx, _, placement) =>
        {
            if (placement?.OwnDetails is not { } json) return false;
            var section = Section.Find(placement.Section)!;
            var details = OwnDetails.Read(section, json);
            Entry entry;
            if (section.IsSingle && await tx.Live(section).Select(e => (Guid?)e.Id).FirstOrDefaultAsync(cancellation) is { } single)
            {
                entry = (await tx.EntryAsync(section, single, cancellation))!;
                if (placement.OwnContent is { } text)
                {
                    var added = tx.AddVariation(entry, new VariationDraft(new() { Content = text }));
                    if (!added.IsMain) placement.VariationId = added.Id;
                }
                tx.Touch(entry);
            }
            else
            {
                if (await tx.DuplicateAsync(section, details.UniqueKey, null, cancellation) is { } existing)
                    throw new RuleException("", $"The bank has '{existing.AnyDetails.Heading}' already. Place that entry instead.");
                entry = await tx.AddEntryAsync(new EntryDraft(details) { MainContent = placement.OwnContent }, cancellation);
            }
            await tx.Db.SaveChangesAsync(cancellation);
            (placement.EntryId, placement.OwnDetails, placement.OwnContent) = (entry.Id, null, null);
            return true;
        }, cancellation);

    static string? Content(Section section, EntryDraft draft)
    {
        if (draft.MainContent is { } content) Checks.Require(new VariationText { Content = content });
        else if (section.IsSingle) throw new RuleException("content", "Required.");
        return draft.MainContent;
    }

    static Entry AsEntry(Section section, Placement placement, string json, BankTransaction tx)
    {
        var entry = section.NewEntry(tx.ProfileId, placement.Id, OwnDetails.Read(section, json));
        (entry.Version, entry.CreatedAt, entry.UpdatedAt, entry.Today) = (placement.Version, placement.CreatedAt, placement.UpdatedAt, tx.Today);
        if (placement.OwnContent is { } content) entry.Variations.Add(new Variation { Content = content, IsMain = true });
        return entry;
    }
}
