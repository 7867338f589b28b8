using Microsoft.EntityFrameworkCore;
using SkillBank.Data;
using SkillBank.Entries.Sections;

namespace SkillBank.Entries;

/// <summary>The steps that changes to a bank are made of. None saves by itself, but moving others out of the way does so at once.</summary>
static class BankChanges
{
    /// <summary>A section's entries that are not in the trash, without variations.</summary>
    public static IQueryable<Entry> Live(this BankTransaction tx, Section section) =>
        tx.Db.Entries.Where(entry => entry.ProfileId == tx.ProfileId && entry.DeletionId == null && EF.Property<string>(entry, EntryMapping.Discriminator) == section.Slug);

    /// <summary>An entry that is not in the trash, with its variations in order.</summary>
    public static async Task<Entry?> EntryAsync(this BankTransaction tx, Section section, Guid id, CancellationToken cancellation)
    {
        var entry = await tx.Live(section)
            .Include(entry => entry.Variations.Where(variation => variation.DeletionId == null).OrderBy(variation => variation.Position))
            .FirstOrDefaultAsync(entry => entry.Id == id, cancellation);
        if (entry is not null) entry.Today = tx.Today;
        return entry;
    }

    /// <summary>Another entry of the section with the same unique key.</summary>
    public static async Task<Entry?> DuplicateAsync(
        this BankTransaction tx, Section section, string? key, Guid? except, CancellationToken cancellation)
    {
        if (key is null) return null;
        var existing = await tx.Live(section).AsNoTracking().FirstOrDefaultAsync(entry => entry.UniqueKey == key && entry.Id != except, cancellation);
        if (existing is not null) existing.Today = tx.Today;
        return existing;
    }

    /// <summary>A new entry at its place, with its first variation when the draft has a text.</summary>
    public static async Task<Entry> AddEntryAsync(this BankTransaction tx, EntryDraft draft, CancellationToken cancellation)
    {
        var section = Section.Of(Checks.Required(draft.Details));
        var count = await tx.Live(section).CountAsync(cancellation);
        if (count >= Section.MaxEntries) throw new RuleException("", $"A section holds at most {Section.MaxEntries} entries.");
        var entry = section.NewEntry(tx.ProfileId, Guid.CreateVersion7(), draft.Details);
        entry.UniqueKey = draft.Details.UniqueKey;
        (entry.CreatedAt, entry.UpdatedAt, entry.Today, entry.Position) = (tx.Now, tx.Now, tx.Today, count);
        tx.Db.Entries.Add(entry);
        if (draft.MainContent is { } content) tx.AddVariation(entry, new VariationDraft(new() { Content = content }) { Origin = draft.Origin });
        if (draft.Position is { } position && position != count)
        {
            Order.Require(position, count + 1);
            await tx.ShiftAsync(section, position, count, +1, cancellation);
            entry.Position = position;
        }
        return entry;
    }

    /// <summary>Moves an entry to another place, and those between out of the way.</summary>
    public static async Task MoveAsync(this BankTransaction tx, Entry entry, int position, CancellationToken cancellation)
    {
        Order.Require(position, await tx.Live(entry.Section).CountAsync(cancellation));
        if (position < entry.Position) await tx.ShiftAsync(entry.Section, position, entry.Position, +1, cancellation);
        else await tx.ShiftAsync(entry.Section, entry.Position + 1, position + 1, -1, cancellation);
        entry.Position = position;
    }

    /// <summary>Closes the gap that an entry leaves.</summary>
    public static Task CloseGapAsync(this BankTransaction tx, Entry entry, CancellationToken cancellation) =>
        tx.ShiftAsync(entry.Section, entry.Position + 1, int.MaxValue, -1, cancellation);

    /// <summary>Moves the entries at the places from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public static Task ShiftAsync(this BankTransaction tx, Section section, int from, int to, int by, CancellationToken cancellation) =>
        tx.Live(section).Where(entry => entry.Position >= from && entry.Position < to).ExecuteUpdateAsync(entry => entry
            .SetProperty(e => e.Position, e => e.Position + by)
            .SetProperty(e => e.Version, e => e.Version + 1), cancellation);

    /// <summary>A new variation at the end of its entry's; the first is the main one.</summary>
    public static Variation AddVariation(this BankTransaction tx, Entry entry, VariationDraft draft)
    {
        if (!entry.Section.HasVariations) throw new ArgumentException($"Entries of {entry.Section} have no wordings.", nameof(draft));
        Checks.Require(draft.Text);
        if (entry.Variations.Count >= VariationText.MaxCount) throw new RuleException("", $"An entry holds at most {VariationText.MaxCount} wordings.");
        var variation = new Variation
        {
            ProfileId = tx.ProfileId, EntryId = entry.Id, Position = entry.Variations.Count, IsMain = entry.Main is null,
            Title = draft.Text.Title, Content = draft.Text.Content, Focus = draft.Text.Focus, Language = draft.Text.Language,
            Origin = draft.Origin, CreatedAt = tx.Now, UpdatedAt = tx.Now,
        };
        entry.Variations.Add(variation);
        tx.Db.Variations.Add(variation);
        tx.Db.Revisions.Add(tx.RevisionOf(variation));
        return variation;
    }

    /// <summary>Writes a text into a variation; a new title or content is a new revision.</summary>
    /// <returns>Whether anything is different.</returns>
    public static bool Edit(this BankTransaction tx, Variation variation, VariationText text)
    {
        if (text == VariationText.Of(variation)) return false;
        Checks.Require(text);
        var isRevision = (text.Title, text.Content) != (variation.Title, variation.Content);
        (variation.Title, variation.Content, variation.Focus, variation.Language) = (text.Title, text.Content, text.Focus, text.Language);
        if (isRevision)
        {
            variation.Revision++;
            tx.Db.Revisions.Add(tx.RevisionOf(variation));
        }
        tx.Touch(variation);
        return true;
    }

    /// <summary>Makes a variation the main one. Saves in between: two mains are impossible in the database even for a moment.</summary>
    public static async Task MakeMainAsync(this BankTransaction tx, Entry entry, Variation variation, CancellationToken cancellation)
    {
        if (variation.IsMain) return;
        if (entry.Main is { } old)
        {
            old.IsMain = false;
            old.Version++;
            await tx.Db.SaveChangesAsync(cancellation);
        }
        variation.IsMain = true;
        variation.Version++;
    }

    /// <summary>Those of the skills that are not in the trash, without variations, in order.</summary>
    public static Task<List<Entry<Skill>>> SkillsAsync(this BankTransaction tx, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        tx.Live(Section.Of<Skill>()).OfType<Entry<Skill>>().Where(entry => ids.Contains(entry.Id)).OrderBy(entry => entry.Position).ToListAsync(cancellation);

    /// <summary>Moves entries of one section to the trash as one thing, and closes the gaps that they leave. Saves.</summary>
    public static async Task MoveToTrashAsync(this BankTransaction tx, IReadOnlyCollection<Entry> entries, Deletion deletion, CancellationToken cancellation)
    {
        tx.Db.Deletions.Add(deletion);
        foreach (var entry in entries)
        {
            entry.DeletionId = deletion.Id;
            tx.Touch(entry);
        }
        await tx.Db.SaveChangesAsync(cancellation);
        Renumber(await tx.Live(entries.First().Section).OrderBy(entry => entry.Position).ToListAsync(cancellation));
        await tx.Db.SaveChangesAsync(cancellation);
    }

    /// <summary>Numbers entries in the order in which they now stand.</summary>
    public static void Renumber(IEnumerable<Entry> entries)
    {
        foreach (var (position, entry) in entries.Index())
        {
            if (entry.Position == position) continue;
            entry.Position = position;
            entry.Version++;
        }
    }

    /// <summary>Numbers variations in the order in which they now stand.</summary>
    public static void Renumber(IEnumerable<Variation> variations)
    {
        foreach (var (position, variation) in variations.Index())
        {
            if (variation.Position == position) continue;
            variation.Position = position;
            variation.Version++;
        }
    }

    public static void Touch(this BankTransaction tx, Entry entry)
    {
        entry.Version++;
        entry.UpdatedAt = tx.Now;
    }

    public static void Touch(this BankTransaction tx, Variation variation)
    {
        variation.Version++;
        variation.UpdatedAt = tx.Now;
    }

    public static Deletion NewDeletion(this BankTransaction tx, DeletionKind kind, Section? section, string label, string? contact = null, string? merged = null) => new()
    {
        ProfileId = tx.ProfileId, Kind = kind, Section = section?.Slug, Label = label, DeletedAt = tx.Now, Contact = contact, Merged = merged,
    };

    static Revision RevisionOf(this BankTransaction tx, Variation variation) => new()
    {
        ProfileId = variation.ProfileId, VariationId = variation.Id, Number = variation.Revision,
        Title = variation.Title, Content = variation.Content, CreatedAt = tx.Now,
    };
}
