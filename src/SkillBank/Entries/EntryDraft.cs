namespace SkillBank.Entries;

/// <summary>What an entry is to become.</summary>
/// <param name="Details">The details; storing them checks them against their rules.</param>
public sealed record EntryDraft(Details Details)
{
    /// <summary>The place within the section; null means the end for a new entry, and where it is for another.</summary>
    public int? Position { get; init; }

    /// <summary>The text of the main variation, which is made when there is none; null leaves the variations alone.</summary>
    public string? MainContent { get; init; }

    /// <summary>Where the text came from, when a variation is made.</summary>
    public Origin Origin { get; init; }
}
