using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Components.Bank;

/// <summary>Entries that share a card: the roles at one employer that follow each other, or one entry alone.</summary>
public sealed record EntryGroup(IReadOnlyList<Entry> Entries)
{
    /// <summary>Whether there are several.</summary>
    public bool IsGrouped => Entries.Count > 1;

    /// <summary>The entries in their order, grouped.</summary>
    public static IReadOnlyList<EntryGroup> Of(IReadOnlyList<Entry> entries)
    {
        List<List<Entry>> groups = [];
        foreach (var entry in entries)
        {
            if (groups.Count > 0 && Employer(entry) is { } employer && employer == Employer(groups[^1][^1])) groups[^1].Add(entry);
            else groups.Add([entry]);
        }
        return [.. groups.Select(group => new EntryGroup(group))];
    }

    static string? Employer(Entry entry) => entry is Entry<Experience> job ? Skill.KeyOf(job.Details.CompanyName) : null;
}
