using System.Text.Json.Serialization;

namespace SkillBank.Entries;

/// <summary>
/// One wording of an entry: its text under a name of its own. Exactly one of an entry's variations is the main one; every change of title or
/// content is kept as a revision.
/// </summary>
public sealed class Variation : IOwned
{
    /// <summary>The owner.</summary>
    [JsonIgnore]
    public Guid ProfileId { get; init; }

    /// <summary>Version 7, made in code; unique within the owner's bank.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The entry whose text this is.</summary>
    [JsonIgnore]
    public Guid EntryId { get; init; }

    /// <summary>The place among the entry's variations, 0 to n−1 without gaps. In the trash: the place it had.</summary>
    [JsonPropertyName("displayOrder")]
    public int Position { get; set; }

    /// <summary>The person's name for it, such as <c>Leadership</c>; at most 200 characters.</summary>
    public string? Title { get; set; }

    /// <summary>The text in a Markdown subset (paragraphs, bullets, bold, italic, links); at most 20,000 characters, never blank.</summary>
    public required string Content { get; set; }

    /// <summary>Whether it is used where no other is chosen.</summary>
    public bool IsMain { get; set; }

    /// <summary>A free label of what the wording stresses; at most 100 characters.</summary>
    public string? Focus { get; set; }

    /// <summary>BCP 47 tag of the text's language; null means the bank's default language.</summary>
    public string? Language { get; set; }

    /// <summary>Where the text came from.</summary>
    public Origin Origin { get; set; }

    /// <summary>The number of the revision that holds the present title and content; 1 for a new variation.</summary>
    public int Revision { get; set; } = 1;

    /// <summary>Rises by one with every change.</summary>
    public long Version { get; set; } = 1;

    /// <summary>When it was made, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When its text or labels last changed, to the microsecond; becoming the main one or a new place does not count.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>How many documents that left the bank used it. Computed, never counted up.</summary>
    public int UsageCount { get; set; }

    /// <summary>When the last of these was made.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    /// <summary>Set while the variation is in the trash on its own; one that went with its entry is found by the entry.</summary>
    [JsonIgnore]
    public Guid? DeletionId { get; set; }
}

/// <summary>Where a text came from.</summary>
public enum Origin
{
    /// <summary>The person wrote it.</summary>
    Written,

    /// <summary>An import brought it.</summary>
    Imported,

    /// <summary>A program proposed it.</summary>
    Generated,
}
