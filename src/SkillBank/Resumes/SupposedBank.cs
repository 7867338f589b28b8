using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>Banks as they would be after a change that nobody has made yet. Null where there is nothing such to change.</summary>
public static class SupposedBank
{
    /// <summary>Without an entry.</summary>
    public static Bank? WithoutEntry(Bank bank, Guid id) =>
        bank.Entries.Any(entry => entry.Id == id) ? bank with { Entries = [.. bank.Entries.Where(entry => entry.Id != id)] } : null;

    /// <summary>With other details of an entry.</summary>
    public static Bank? WithDetails(Bank bank, Guid id, Func<Entry, Details> change) => With(bank, entry => entry.Id == id, entry => entry.AnyDetails = change(entry));

    /// <summary>With another text of a wording.</summary>
    public static Bank? WithText(Bank bank, Guid variationId, string content) => With(bank, variationId, (_, variation) =>
        (variation.Content, variation.Revision) = (content, variation.Revision + 1));

    /// <summary>Without a wording; when it was the main one, the most recently changed of the others is it.</summary>
    public static Bank? WithoutWording(Bank bank, Guid variationId) => With(bank, variationId, (entry, variation) =>
    {
        entry.Variations.Remove(variation);
        if (variation.IsMain && entry.Variations.OrderBy(v => v.UpdatedAt).ThenBy(v => v.Id).LastOrDefault() is { } next) next.IsMain = true;
    });

    static Bank? With(Bank bank, Guid variationId, Action<Entry, Variation> change) => With(bank,
        entry => entry.Variations.Exists(variation => variation.Id == variationId),
        entry => change(entry, entry.Variations.Find(variation => variation.Id == variationId)!));

    static Bank? With(Bank bank, Predicate<Entry> isMeant, Action<Entry> change)
    {
        if (bank.Entries.FirstOrDefault(entry => isMeant(entry)) is not { } entry) return null;
        var copy = Copy(entry);
        change(copy);
        return bank with { Entries = [.. bank.Entries.Select(other => other == entry ? copy : other)] };
    }

    static Entry Copy(Entry entry)
    {
        var copy = entry.Section.NewEntry(entry.ProfileId, entry.Id, entry.AnyDetails);
        (copy.Position, copy.Version, copy.CreatedAt, copy.UpdatedAt, copy.UniqueKey, copy.Today) =
            (entry.Position, entry.Version, entry.CreatedAt, entry.UpdatedAt, entry.UniqueKey, entry.Today);
        copy.Variations.AddRange(entry.Variations.Select(Copy));
        return copy;
    }

    static Variation Copy(Variation variation) => new()
    {
        ProfileId = variation.ProfileId, Id = variation.Id, EntryId = variation.EntryId, Position = variation.Position, Title = variation.Title,
        Content = variation.Content, IsMain = variation.IsMain, Focus = variation.Focus, Language = variation.Language, Origin = variation.Origin,
        Revision = variation.Revision, Version = variation.Version, CreatedAt = variation.CreatedAt, UpdatedAt = variation.UpdatedAt,
    };
}
