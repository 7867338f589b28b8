using System.Data.Common;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Documents.Document;

namespace SkillBank.Profiles.Photos;

/// <summary>Reads portraits; those in the trash never come through here.</summary>
public sealed class PhotoReader(BankReader banks)
{
    const string Sql = "select id, kind, width, height, bytes, created_at from photos where profile_id = @profile and deletion_id is null;";

    const string IdSql = "select id from photos where profile_id = @profile and deletion_id is null;";

    /// <summary>The portrait of a person; null when there is none, or no such profile.</summary>
    public Task<Photo?> FindAsync(Guid profileId, CancellationToken cancellation = default) => banks.ReadAsync(
        profileId, async row => await row.ReadAsync(cancellation) ? Read(row, profileId) : null, Sql, cancellation);

    /// <summary>Names the portrait without reading it; null when there is none.</summary>
    public async Task<Guid?> IdAsync(Guid profileId, CancellationToken cancellation = default) => (await banks.ReadAsync(
        profileId, async row => await row.ReadAsync(cancellation) ? Tuple.Create(row.GetGuid(0)) : null, IdSql, cancellation))?.Item1;

    static Photo Read(DbDataReader row, Guid profileId) => new()
    {
        ProfileId = profileId, Id = row.GetGuid(0), Kind = EnumText.Parse<PhotoKind>(row.GetString(1)), Width = row.GetInt32(2), Height = row.GetInt32(3),
        Bytes = (byte[])row.GetValue(4), CreatedAt = RowTime.Read(row, 5),
    };
}
