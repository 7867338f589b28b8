using SkillBank.Documents.Document;
using SkillBank.Profiles.Photos;

namespace SkillBank.Transfer.Archive;

sealed record ArchivedPhoto
{
    public required Guid Id { get; init; }
    public required PhotoKind Kind { get; init; }
    public required byte[] Bytes { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public Guid? Deletion { get; init; }

    public static ArchivedPhoto Of(Photo photo) => new()
    {
        Id = photo.Id, Kind = photo.Kind, Bytes = photo.Bytes, CreatedAt = photo.CreatedAt, Deletion = photo.DeletionId,
    };

    /// <summary>The row, with a file that is checked and cleaned as if somebody had sent it.</summary>
    public Photo Row(Guid profileId)
    {
        var place = $"portrait {Id}";
        ArchiveRows.CheckTimes(place, CreatedAt);
        try
        {
            var file = PhotoFile.Read(Bytes);
            if (file.Kind != Kind) throw ArchiveRows.Broken(place, "it is not of its kind");
            return new() { ProfileId = profileId, Id = Id, Kind = Kind, Width = file.Width, Height = file.Height, Bytes = file.Bytes, CreatedAt = CreatedAt, DeletionId = Deletion };
        }
        catch (RuleException e)
        {
            throw ArchiveRows.Broken(place, e.Message);
        }
    }
}
