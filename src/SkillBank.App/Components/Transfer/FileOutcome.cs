using SkillBank.Transfer;
using SkillBank.Transfer.Archive;

namespace SkillBank.App.Components.Transfer;

/// <summary>What became of a file that was brought: exactly one of the others is there.</summary>
/// <param name="Name">What it is called.</param>
public sealed record FileOutcome(string Name)
{
    /// <summary>What it says; it waits for the person's word.</summary>
    public ImportFile? Read { get; init; }

    /// <summary>How much a backup had.</summary>
    public ArchiveSummary? Restored { get; init; }

    /// <summary>It is a backup, and the bank is not empty.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>Why it could not be taken, in a sentence.</summary>
    public string? Refusal { get; init; }
}

/// <summary>How much is in a bank.</summary>
/// <param name="Entries">Its entries.</param>
/// <param name="HasContact">Whether the contact says anything.</param>
/// <param name="Resumes">Its resumes.</param>
/// <param name="Trash">The things in its trash.</param>
public sealed record BankContent(int Entries, bool HasContact, int Resumes, int Trash)
{
    /// <summary>Whether there is nothing but what may be in the trash.</summary>
    public bool IsCleared => Entries + Resumes == 0 && !HasContact;

    /// <summary>Whether a backup can be restored into it.</summary>
    public bool IsEmpty => IsCleared && Trash == 0;

    /// <summary>What is not in the trash, in words.</summary>
    public string InWords => string.Join(", ", new[]
    {
        Entries switch { 0 => null, 1 => "one entry", _ => $"{Entries} entries" },
        HasContact ? "the contact" : null,
        Resumes switch { 0 => null, 1 => "one résumé", _ => $"{Resumes} résumés" },
    }.OfType<string>());
}
