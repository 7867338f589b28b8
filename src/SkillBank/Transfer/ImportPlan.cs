using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.Transfer;

/// <summary>What importing a file would do to a bank. Nothing that the bank says is ever overwritten.</summary>
public sealed record ImportPlan
{
    /// <summary>One or more per entry of the file, in its order; then contact, profile and settings where the file says something of them.</summary>
    public required IReadOnlyList<ImportItem> Items { get; init; }

    /// <summary>What could not be taken from the file as it is.</summary>
    public required IReadOnlyList<ImportIssue> Issues { get; init; }

    /// <summary>Whether the bank already has everything.</summary>
    public bool ChangesNothing => Items.All(item => item.Kind == ImportItemKind.Same);

    /// <summary>The entries to add or to change.</summary>
    internal IReadOnlyList<EntryChange> Entries { get; init; } = [];

    /// <summary>The contact as it is to become; null when it stays.</summary>
    internal ContactDetails? Contact { get; init; }

    /// <summary>The profile as it is to become; null when it stays.</summary>
    internal ProfileDetails? Profile { get; init; }

    /// <summary>The settings as they are to become; null when they stay.</summary>
    internal BankSettings? Settings { get; init; }

    /// <summary>What is kept aside at the top level as it is to become; null when it stays.</summary>
    internal string? Extra { get; init; }

    /// <summary>Plans an import. A pure function: the same bank and file give the same plan.</summary>
    public static ImportPlan Of(Bank bank, ImportedBank file) => new Planning(bank, file).Plan();
}

/// <summary>One step of a plan.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Section">The slug of the section; <c>contact</c>, <c>profile</c> or <c>settings</c> otherwise.</param>
/// <param name="Heading">What people call the entry.</param>
/// <param name="Source">Where it is in the file, such as <c>work[2]</c>.</param>
/// <param name="MatchKey">By what it was looked for in the bank.</param>
/// <param name="Reason">A sentence for the person.</param>
public sealed record ImportItem(ImportItemKind Kind, string Section, string Heading, string Source, string MatchKey, string Reason);

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
}
