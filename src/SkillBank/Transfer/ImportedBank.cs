using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Transfer;

/// <summary>What a file says, in the bank's own terms. Every importer reads into this; nothing is stored yet.</summary>
public sealed record ImportedBank
{
    /// <summary>The slug of the importer.</summary>
    public required string Format { get; init; }

    /// <summary>Who the person is professionally.</summary>
    public ProfileDetails Profile { get; init; } = new();

    /// <summary>How to reach the person; its <see cref="ContactDetails.Extra"/> is part of what the file says.</summary>
    public ContactDetails Contact { get; init; } = new();

    /// <summary>Settings that only our own exports carry.</summary>
    public BankSettings Settings { get; init; } = new();

    /// <summary>What has no place of its own at the top level, for <see cref="Profiles.Profile.Extra"/>.</summary>
    public string? Extra { get; init; }

    /// <summary>The entries in the order of the file.</summary>
    public IReadOnlyList<ImportedEntry> Entries { get; init; } = [];

    /// <summary>Resumes that were made of the entries, for a bank that has none of these yet.</summary>
    public IReadOnlyList<ImportedResume> Resumes { get; init; } = [];

    /// <summary>What could not be taken as it is, in the order of the file.</summary>
    public IReadOnlyList<ImportIssue> Issues { get; init; } = [];
}

/// <summary>One entry of a file.</summary>
/// <param name="Details">What it says; always within the rules of its section.</param>
/// <param name="Texts">Its wordings, in order; most formats have at most one.</param>
/// <param name="Source">Where it is in the file, such as <c>work[2]</c>.</param>
/// <param name="Main">The index of the main wording.</param>
public sealed record ImportedEntry(Details Details, IReadOnlyList<VariationText> Texts, string Source, int Main = 0)
{
    /// <summary>The section that it goes to.</summary>
    public Section Section => Section.Of(Details);
}

/// <summary>A resume of a file: a view of its entries.</summary>
/// <param name="Details">What it is for and how it looks; always within the rules.</param>
/// <param name="Entries">What it prints, section by section in the order in which it is there.</param>
/// <param name="Source">Where it is in the file.</param>
public sealed record ImportedResume(ResumeDetails Details, IReadOnlyList<ImportedPlacement> Entries, string Source);

/// <summary>An entry of the file on a resume of the file.</summary>
/// <param name="Entry">Its index among the entries of the file.</param>
/// <param name="Text">The text that it prints; null for the main wording.</param>
public sealed record ImportedPlacement(int Entry, string? Text);

/// <summary>Something in a file that could not be taken as it is. Nothing of it is lost: it is exported again where it came from.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Path">Where it is, such as <c>work[2].startDate</c>.</param>
/// <param name="Message">A sentence for the person.</param>
/// <param name="Line">The line, from 1, when known.</param>
/// <param name="Column">The column, from 1, in characters, when known.</param>
public sealed record ImportIssue(ImportIssueKind Kind, string Path, string Message, int? Line = null, int? Column = null);

/// <summary>What an importer did with something that it could not take as it is.</summary>
public enum ImportIssueKind
{
    /// <summary>The bank has no place for it; it is kept aside for the next export.</summary>
    Kept,

    /// <summary>It is in the bank in another form; the original is kept aside too.</summary>
    Changed,

    /// <summary>It was read as it seems, and should be looked at.</summary>
    Unsure,
}
