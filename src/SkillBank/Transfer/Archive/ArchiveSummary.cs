namespace SkillBank.Transfer.Archive;

/// <summary>How much is in an archive, the trash included.</summary>
/// <param name="Entries">Entries of all sections.</param>
/// <param name="Variations">Wordings.</param>
/// <param name="Revisions">Texts that wordings had, the present ones included.</param>
/// <param name="Deletions">Things in the trash.</param>
/// <param name="Resumes">Resumes.</param>
/// <param name="Snapshots">Resumes frozen with their files.</param>
/// <param name="Imports">Imports that changed the bank.</param>
public sealed record ArchiveSummary(int Entries, int Variations, int Revisions, int Deletions, int Resumes = 0, int Snapshots = 0, int Imports = 0);
