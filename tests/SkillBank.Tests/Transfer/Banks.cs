using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Transfer;

namespace SkillBank.Tests.Transfer;

/// <summary>Banks as plain objects, without a database.</summary>
static class Banks
{
    public static readonly DateOnly Today = new(2024, 5, 10);

    static readonly DateTimeOffset Then = new(2024, 5, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>An empty bank that has taken in all that a file says.</summary>
    public static Bank With(ImportedBank file)
    {
        var profile = new Profile { Name = "me", Details = file.Profile, Settings = file.Settings, Extra = file.Extra, CreatedAt = Then, UpdatedAt = Then };
        return Of(profile, new Contact { ProfileId = profile.Id, Details = file.Contact }, [.. file.Entries.Select(entry => Entry(profile.Id, entry))]);
    }

    /// <summary>A bank of these details, without texts.</summary>
    public static Bank With(params Details[] details) =>
        With(new ImportedBank { Format = "test", Entries = [.. details.Select((d, i) => new ImportedEntry(d, [], $"test[{i}]"))] });

    /// <summary>A bank of one entry with these texts, the first being main.</summary>
    public static Bank With(Details details, params string[] texts) => With(new ImportedBank
    {
        Format = "test",
        Entries = [new ImportedEntry(details, [.. texts.Select(text => new VariationText { Content = text })], "test")],
    });

    public static Bank Of(Profile profile, Contact contact, IReadOnlyList<Entry> entries) => new()
    {
        Profile = profile,
        Contact = contact,
        Entries = [.. Section.All.SelectMany(section => entries.Where(entry => entry.Section == section))],
        Today = Today,
    };

    public static Entry Entry(Guid profileId, ImportedEntry imported)
    {
        var entry = imported.Section.NewEntry(profileId, Guid.CreateVersion7(), imported.Details);
        entry.Variations.AddRange(imported.Texts.Select((text, index) => new Variation
        {
            ProfileId = profileId,
            EntryId = entry.Id,
            Title = text.Title,
            Content = text.Content.Trim(),
            Focus = text.Focus,
            Language = text.Language,
            IsMain = index == imported.Main,
            Position = index,
            Origin = Origin.Imported,
        }));
        return entry;
    }
}
