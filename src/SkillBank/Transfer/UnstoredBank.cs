using SkillBank.Entries;

namespace SkillBank.Transfer;

/// <summary>A bank made of a file alone: nothing is stored, and every id is new.</summary>
public static class UnstoredBank
{
    /// <summary>Makes a bank of what a file says.</summary>
    /// <param name="file">What it says.</param>
    /// <param name="today">The day for which derived properties are told.</param>
    public static Bank Of(ImportedBank file, DateOnly today)
    {
        var owner = Guid.CreateVersion7();
        return new()
        {
            Profile = new() { Id = owner, Name = file.Format, Details = file.Profile, Settings = file.Settings },
            Contact = new() { ProfileId = owner, Details = file.Contact },
            Entries = [.. Section.All.SelectMany(section => file.Entries.Where(entry => entry.Section == section).Select((entry, position) => EntryOf(owner, entry, position, today)))],
            Today = today,
        };
    }

    static Entry EntryOf(Guid owner, ImportedEntry imported, int position, DateOnly today)
    {
        var entry = imported.Section.NewEntry(owner, Guid.CreateVersion7(), imported.Details);
        (entry.Position, entry.Today) = (position, today);
        entry.Variations.AddRange(imported.Texts.Select((text, index) => new Variation
        {
            ProfileId = owner, Id = Guid.CreateVersion7(), EntryId = entry.Id, Position = index, Title = text.Title, Content = text.Content,
            IsMain = index == imported.Main, Focus = text.Focus, Language = text.Language, Origin = Origin.Imported,
        }));
        return entry;
    }
}
