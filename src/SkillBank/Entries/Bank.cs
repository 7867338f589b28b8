using SkillBank.Analysis;
using SkillBank.Profiles;
using SkillBank.Profiles.Photos;

namespace SkillBank.Entries;

/// <summary>Everything that is true about one person's working life, as read at one moment. Things in the trash are not in it.</summary>
public sealed record Bank
{
    /// <summary>Whose it is, with the bank's own settings and version.</summary>
    public required Profile Profile { get; init; }

    /// <summary>How to reach the person.</summary>
    public required Contact Contact { get; init; }

    /// <summary>The portrait, where it was asked for; null when there is none.</summary>
    public Photo? Photo { get; init; }

    /// <summary>All entries, by section in catalogue order, then by position.</summary>
    public required IReadOnlyList<Entry> Entries { get; init; }

    /// <summary>The day for which derived properties are told.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>What can be told of it by counting; worked out when first asked for.</summary>
    public Insights Insights => field ??= Insights.Of(this);

    /// <summary>The entries of one section, in order.</summary>
    public IEnumerable<Entry<T>> Of<T>() where T : Details => Entries.OfType<Entry<T>>();

    /// <summary>The entries of one section, in order.</summary>
    public IEnumerable<Entry> Of(Section section) => Entries.Where(entry => entry.Section == section);
}
