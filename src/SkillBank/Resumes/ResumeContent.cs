using System.Text.Json;
using System.Text.Json.Serialization;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Profiles.Photos;

namespace SkillBank.Resumes;

/// <summary>A resume with everything that it is composed of, as read at one moment.</summary>
/// <param name="Resume">The resume.</param>
/// <param name="Placements">What it says about entries, in no order.</param>
/// <param name="Bank">Its bank. Wordings that are neither main nor chosen may be left out.</param>
public sealed record ResumeContent(Resume Resume, IReadOnlyList<Placement> Placements, Bank Bank)
{
    /// <summary>Whether it prints the portrait of its person, if there is one.</summary>
    public bool ShowsPhoto => PhotoCustom.Shows(
        Resume.Details.ShowPhoto, Resume.Details.Language ?? Bank.Profile.Settings.DefaultLanguage, Bank.Contact.Details.Country);

    /// <summary>Everything in the bank, each entry in its main wording.</summary>
    public static ResumeContent Everything(Bank bank) => new(
        new() { ProfileId = bank.Profile.Id, Details = new() { Title = "Everything" } }, [], bank) { IsWholeBank = true };

    /// <summary>Whether it is everything in the bank and nothing was chosen about any of it.</summary>
    public bool IsWholeBank { get; init; }
}

/// <summary>One entry as a resume has it: the wording found, the place, what became of it in the bank.</summary>
public sealed record PlacedEntry
{
    /// <summary>The placement's id: the entry's, where it comes from the bank.</summary>
    public required Guid Id { get; init; }

    /// <summary>The section's slug.</summary>
    public required string Section { get; init; }

    /// <summary>In which of the section's two lists it stands.</summary>
    public required SectionSource Source { get; init; }

    /// <summary>The place in that list, 0 to n−1.</summary>
    public int DisplayOrder { get; init; }

    /// <summary>The entry of the bank; null while it is the resume's own.</summary>
    public Guid? EntryId { get; init; }

    /// <summary>What it is called on this resume.</summary>
    public required string Heading { get; init; }

    /// <summary>The title that this resume gives it instead of the bank's; null for none.</summary>
    public string? OwnHeading { get; init; }

    /// <summary>Whether it stays off the page.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether something was chosen about it; otherwise the resume's rule takes it.</summary>
    public bool IsPlaced { get; init; }

    /// <summary>How its text is found.</summary>
    public WordingMode Wording { get; init; }

    /// <summary>The wording that prints; null when there is none.</summary>
    public Guid? VariationId { get; init; }

    /// <summary>That wording's title.</summary>
    public string? Title { get; init; }

    /// <summary>The text that prints.</summary>
    public string? Content { get; init; }

    /// <summary>The revision that prints.</summary>
    public int? Revision { get; init; }

    /// <summary>What the bank has that is newer than what is pinned; null when nothing is, or when it was decided to keep the pinned text.</summary>
    public NewerWording? Newer { get; init; }

    /// <summary>What a person should know about it, such as that the chosen wording is gone; null for nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>The placement's version; 0 while nothing was chosen.</summary>
    public long Version { get; init; }

    /// <summary>What the entry says besides its text.</summary>
    [JsonIgnore]
    public required Details Details { get; init; }

    /// <summary>The same for JSON, which then has the properties of the section.</summary>
    [JsonPropertyName("details")]
    public object AnyDetails => Details;

    /// <summary>Whether it can be printed at all: a summary without a text cannot.</summary>
    internal bool IsPrinted => !IsHidden && (Content is not null || Details is not Entries.Sections.Summary);
}

/// <summary>A newer text of a pinned wording.</summary>
/// <param name="Revision">Its revision.</param>
/// <param name="Title">Its title.</param>
/// <param name="Content">Its text.</param>
public sealed record NewerWording(int Revision, string? Title, string Content)
{
    /// <summary>What changed from the pinned text to this one, word by word.</summary>
    public required IReadOnlyList<TextPiece> Changes { get; init; }
}

/// <summary>A resume composed: the document, and how it came to be.</summary>
/// <param name="Document">What prints.</param>
/// <param name="Entries">Every entry that the resume takes, the hidden ones too, in printing order.</param>
/// <param name="Notices">What a person should know before sending it.</param>
public sealed record ComposedResume(
    Documents.Document.ResumeDocument Document, IReadOnlyList<PlacedEntry> Entries, IReadOnlyList<string> Notices)
{
    /// <summary>Those of the notices that are about no single entry.</summary>
    public IReadOnlyList<string> GeneralNotices { get; init; } = [];

    /// <summary>How many pinned wordings the bank has newer texts of.</summary>
    public int Newer => Entries.Count(entry => entry.Newer is not null);

    /// <summary>The language that it prints in.</summary>
    public required ResumeLanguage Language { get; init; }

    /// <summary>The entries that are on the page, without those of sections that are not shown.</summary>
    public required IReadOnlyList<PlacedEntry> Printed { get; init; }
}

/// <summary>The details of an entry that a resume has of its own, as its placement keeps them.</summary>
static class OwnDetails
{
    public static string Write(Details details) => JsonSerializer.Serialize(details, details.GetType(), BankJson.Options);

    public static Details Read(Section section, string json) => (Details)JsonSerializer.Deserialize(json, section.DetailsType, BankJson.Options)!;
}
