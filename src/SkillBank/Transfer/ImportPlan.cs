using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.Transfer;

/// <summary>What importing a file would do to a bank. Nothing that the bank says is ever overwritten.</summary>
public sealed record ImportPlan
{
    /// <summary>One or more per entry of the file, in its order; then contact, profile and settings where the file says something of them.</summary>
    public required IReadOnlyList<ImportItem> Items { get; init; }

    /// <summary>What could not be taken from the file as it is.</summary>
    public required IReadOnlyList<ImportIssue> Issues { get; init; }

    /// <summary>Whether the bank already has everything that was not left out.</summary>
    public bool ChangesNothing => Items.All(item => item.Kind is ImportItemKind.Same or ImportItemKind.LeaveOut);

    /// <summary>The entries to add or to change.</summary>
    internal IReadOnlyList<EntryChange> Entries { get; init; } = [];

    /// <summary>The resumes to add.</summary>
    internal IReadOnlyList<ResumeChange> Resumes { get; init; } = [];

    /// <summary>The contact as it is to become; null when it stays.</summary>
    internal ContactDetails? Contact { get; init; }

    /// <summary>The profile as it is to become; null when it stays.</summary>
    internal ProfileDetails? Profile { get; init; }

    /// <summary>The settings as they are to become; null when they stay.</summary>
    internal BankSettings? Settings { get; init; }

    /// <summary>What is kept aside at the top level as it is to become; null when it stays.</summary>
    internal string? Extra { get; init; }

    /// <summary>Plans an import. A pure function: the same bank, file and choice give the same plan.</summary>
    /// <param name="bank">The bank.</param>
    /// <param name="file">What the file says.</param>
    /// <param name="options">What of it is wanted; null for everything.</param>
    public static ImportPlan Of(Bank bank, ImportedBank file, ImportOptions? options = null) => new Planning(bank, file, options ?? new()).Plan();
}

/// <summary>One step of a plan.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Section">The slug of the section; <c>contact</c>, <c>profile</c>, <c>settings</c> or <c>resumes</c> otherwise.</param>
/// <param name="Heading">What people call the entry.</param>
/// <param name="Source">Where it is in the file, such as <c>work[2]</c>; the same as the section for what is no entry. By this it can be left out.</param>
/// <param name="MatchKey">By what it was looked for in the bank.</param>
/// <param name="Reason">A sentence for the person.</param>
/// <param name="Conflict">Of what bank and file say otherwise; null for other steps.</param>
public sealed record ImportItem(ImportItemKind Kind, string Section, string Heading, string Source, string MatchKey, string Reason, ImportConflict? Conflict = null)
{
    /// <summary>The reason of a step that only keeps something for the next export.</summary>
    public const string KeepsAside = "Keeps aside what the bank has no place for.";
}

/// <summary>One value of which bank and file say otherwise.</summary>
/// <param name="Property">Its name in the bank's JSON, such as <c>startDate</c>.</param>
/// <param name="Bank">What the bank says, as text.</param>
/// <param name="File">What the file says, as text.</param>
/// <param name="CanReplace">Whether the file's can be taken in place of the bank's; otherwise it is no value by itself, breaks a rule, or differs in its capitals alone.</param>
public sealed record ImportConflict(string Property, string Bank, string File, bool CanReplace = true);

/// <summary>What one step of an import does.</summary>
public enum ImportItemKind
{
    /// <summary>A new entry.</summary>
    Add,

    /// <summary>A new wording of an entry that is there.</summary>
    AddWording,

    /// <summary>Values where the bank has none.</summary>
    FillIn,

    /// <summary>The file says otherwise; the bank's value stays and the file's is kept aside.</summary>
    Keep,

    /// <summary>Nothing: the bank has it.</summary>
    Same,

    /// <summary>Nothing: the person does not want it.</summary>
    LeaveOut,
}

/// <summary>An entry as an import is to leave it.</summary>
sealed class EntryChange
{
    /// <summary>The entry that is there; null for a new one.</summary>
    public Entry? Existing { get; init; }

    public required Details Details { get; set; }

    /// <summary>Wordings to add.</summary>
    public List<VariationText> Texts { get; init; } = [];

    /// <summary>The index of the main one among the texts of a new entry.</summary>
    public int Main { get; init; }

    /// <summary>The entry as it is stored, once it is.</summary>
    public Entry? Stored { get; set; }
}

/// <summary>A resume as an import is to add it.</summary>
/// <param name="Details">What it is for and how it looks.</param>
/// <param name="Entries">What it prints: an entry that is there, or one that the import adds or changes, with its text; null for its main wording.</param>
sealed record ResumeChange(ResumeDetails Details, IReadOnlyList<(Entry? Existing, EntryChange? Change, string? Text)> Entries);
