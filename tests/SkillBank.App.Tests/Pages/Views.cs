using SkillBank.App.Pages;
using SkillBank.App.Pages.Bank;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.App.Tests.Pages;

/// <summary>Pages over banks that exist only in memory.</summary>
static class Views
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    public static PageFrame Frame { get; } = new() { Links = new("me"), Person = "Ines Sørli-Łęcka", Here = "/me/bank" };

    /// <summary>A bank of these entries; their places are set.</summary>
    public static SkillBank.Entries.Bank Bank(params IEnumerable<Entry> entries)
    {
        var list = entries.ToList();
        foreach (var section in list.GroupBy(entry => entry.Section))
            foreach (var (place, entry) in section.Index()) entry.Position = place;
        return new()
        {
            Profile = new() { Name = "me" },
            Contact = new() { Details = new() { FirstName = "Ines", LastName = "Sørli-Łęcka" } },
            Entries = list,
            Today = Today,
        };
    }

    /// <summary>A tab of the bank.</summary>
    public static BankView Tab(Section section, params IEnumerable<Entry> entries)
    {
        var bank = Bank(entries);
        return new() { Page = Frame, Bank = bank, Section = section, Entries = [.. bank.Of(section)] };
    }

    /// <summary>An entry with wordings, the first of which is the main one.</summary>
    public static Entry Entry(Section section, Details details, params IEnumerable<string> texts)
    {
        var entry = section.NewEntry(Guid.Empty, Guid.CreateVersion7(), details);
        entry.Today = Today;
        foreach (var (place, text) in texts.Index())
            entry.Variations.Add(new() { EntryId = entry.Id, Position = place, Content = text, IsMain = place == 0, Title = place == 0 ? null : $"Wording {place}" });
        return entry;
    }
}
