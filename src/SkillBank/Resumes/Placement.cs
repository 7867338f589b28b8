using SkillBank.Entries;

namespace SkillBank.Resumes;

/// <summary>
/// What a resume says about one entry: its wording, place and heading, and whether it prints. An entry that the resume's rule takes needs none
/// until something about it is chosen.
/// </summary>
/// <remarks>
/// The text of a pinned wording is kept here, so that no change of the bank can change it. Which wording is used live is only named: one that is
/// in the trash, or gone, is replaced by the entry's main one until it comes back.
/// </remarks>
public sealed class Placement : IOwned
{
    /// <summary>The most entries that one resume may have of its own.</summary>
    public const int MaxOwn = 500;

    /// <summary>The owner.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>The resume.</summary>
    public Guid ResumeId { get; init; }

    /// <summary>The entry's id where it comes from the bank; of its own where it was written for this resume.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The section's slug.</summary>
    public required string Section { get; init; }

    /// <summary>In which of the section's two lists it stands.</summary>
    public SectionSource Source { get; init; }

    /// <summary>The entry of the bank; null while it is the resume's own.</summary>
    public Guid? EntryId { get; set; }

    /// <summary>The place in its list; null follows the order of the bank.</summary>
    public int? Position { get; set; }

    /// <summary>Whether it stays off the page.</summary>
    public bool IsHidden { get; set; }

    /// <summary>What it is called on this resume, such as the title as a posting has it; at most 200 characters; null as in the bank.</summary>
    public string? Heading { get; set; }

    /// <summary>The chosen wording; null follows the main one.</summary>
    public Guid? VariationId { get; set; }

    /// <summary>The revision of the chosen wording that it stays with; null follows the wording.</summary>
    public int? PinnedRevision { get; set; }

    /// <summary>The pinned title.</summary>
    public string? PinnedTitle { get; set; }

    /// <summary>The pinned text.</summary>
    public string? PinnedContent { get; set; }

    /// <summary>The newest revision that the person has seen and decided against.</summary>
    public int? KeptRevision { get; set; }

    /// <summary>Of an entry of its own: the details as JSON.</summary>
    public string? OwnDetails { get; set; }

    /// <summary>Of an entry of its own: the text.</summary>
    public string? OwnContent { get; set; }

    /// <summary>Rises by one with every change.</summary>
    public long Version { get; set; } = 1;

    /// <summary>When it was made, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it last changed, to the microsecond.</summary>
    public DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>How a placement finds its text.</summary>
public enum WordingMode
{
    /// <summary>The entry's main wording, whichever that is.</summary>
    Main,

    /// <summary>One wording, as it is now.</summary>
    Live,

    /// <summary>One wording, as it was at one revision.</summary>
    Pinned,

    /// <summary>Written for this resume.</summary>
    Own,
}
