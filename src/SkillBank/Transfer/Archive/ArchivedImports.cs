using SkillBank.Contract;

namespace SkillBank.Transfer.Archive;

sealed record ArchivedImport
{
    public required Guid Id { get; init; }
    public required string Format { get; init; }
    public string? FileName { get; init; }
    public required string FileHash { get; init; }
    public required ImportCounts Counts { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? UndoneAt { get; init; }
    public required ImportLog Log { get; init; }
    public ImportTrail? Trail { get; init; }

    public static ArchivedImport Of(Import import) => new()
    {
        Id = import.Id, Format = import.Format, FileName = import.FileName, FileHash = import.FileHash, Counts = import.Counts,
        CreatedAt = import.CreatedAt, UndoneAt = import.UndoneAt, Log = ImportLog.Read(import.Log),
        Trail = import.Trail is { } trail ? ImportTrail.Read(trail) : null,
    };
}
