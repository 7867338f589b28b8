using SkillBank.Entries;

namespace SkillBank.Transfer;

/// <summary>A bank made of a file alone: nothing is stored. The same file gives the same ids, so that what is printed of it is the same to the byte.</summary>
public static class UnstoredBank
{
    /// <summary>Makes a bank of what a file says.</summary>
    /// <param name="file">What it says.</param>
    /// <param name="today">The day for which derived properties are told.</param>
    public static Bank Of(ImportedBank file, DateOnly today)
    {
        var owner = StableId.Of(Guid.Empty, file.Format);
        return new()
        {
            Profile = new() { Id = owner, Name = file.Format, Details = file.Profile, Settings = file.Settings, Extra = file.Extra },
            Contact = new() { ProfileId = owner, Details = file.Contact },
            Entries = [.. Section.All.SelectMany(section => file.Entries.Where(entry => entry.Section == section).Select((entry, position) => EntryOf(owner, entry, position, today)))],
            Today = today,
        };
    }

    static Entry EntryOf(Guid owner, ImportedEntry imported, int position, DateOnly today)
    {
        var entry = imported.Section.NewEntry(owner, StableId.Of(owner, $"{imported.Section} {position}"), imported.Details);
        (entry.Position, entry.Today) = (position, today);
        entry.Variations.AddRange(imported.Texts.Select((text, index) => new Variation
        {
            ProfileId = owner, Id = StableId.Of(entry.Id, $"wording {index}"), EntryId = entry.Id, Position = index, Title = text.Title, Content = text.Content,
            IsMain = index == imported.Main, Focus = text.Focus, Language = text.Language, Origin = Origin.Imported,
        }));
        return entry;
    }
}
