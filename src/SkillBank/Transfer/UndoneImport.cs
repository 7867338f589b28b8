using SkillBank.Entries;

namespace SkillBank.Transfer;

/// <summary>What came of undoing an import.</summary>
public sealed record UndoneImport
{
    /// <summary>The import as it is now.</summary>
    public required Import Import { get; init; }

    /// <summary>Whether it had been undone before; then nothing was done now.</summary>
    public bool WasUndone { get; init; }

    /// <summary>In the trash, as one thing: the entries and wordings that went; null when none did.</summary>
    public Deletion? Deletion { get; init; }

    /// <summary>What went.</summary>
    public required IReadOnlyList<UndoneItem> Went { get; init; }

    /// <summary>What the import brought and this left as it is, since it was changed after the import or is not there any more.</summary>
    public required IReadOnlyList<UndoneItem> LeftAlone { get; init; }
}

/// <summary>One thing that an import had brought.</summary>
/// <param name="Kind">What the import had done; never <c>same</c>.</param>
/// <param name="Section">The slug of the section; <c>contact</c>, <c>profile</c> or <c>settings</c> otherwise.</param>
/// <param name="Heading">What people call the entry.</param>
/// <param name="Reason">A sentence for the person.</param>
public sealed record UndoneItem(ImportItemKind Kind, string Section, string Heading, string Reason);
