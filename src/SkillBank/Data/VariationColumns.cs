using System.Data.Common;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.Data;

/// <summary>The columns of variations.</summary>
static class VariationColumns
{
    public const string Select =
        "v.id, v.entry_id, v.display_order, v.title, v.content, v.is_main, v.focus, v.language, v.origin, v.revision, v.version, v.created_at, v.updated_at";

    /// <summary>How many snapshots have the variation, and when the last was made; selected behind the columns.</summary>
    public const string Usage = """
        (select count(*) from snapshot_uses u where u.profile_id = v.profile_id and u.variation_id = v.id),
        (select max(u.used_at) from snapshot_uses u where u.profile_id = v.profile_id and u.variation_id = v.id)
        """;

    public static Variation Read(DbDataReader row, Guid profileId) => new()
    {
        ProfileId = profileId,
        Id = row.GetGuid(0),
        EntryId = row.GetGuid(1),
        Position = row.GetInt32(2),
        Title = row.IsDBNull(3) ? null : row.GetString(3),
        Content = row.GetString(4),
        IsMain = row.GetBoolean(5),
        Focus = row.IsDBNull(6) ? null : row.GetString(6),
        Language = row.IsDBNull(7) ? null : row.GetString(7),
        Origin = EnumText.Parse<Origin>(row.GetString(8)),
        Revision = row.GetInt32(9),
        Version = row.GetInt64(10),
        CreatedAt = RowTime.Read(row, 11),
        UpdatedAt = RowTime.Read(row, 12),
        UsageCount = row.IsDBNull(13) ? 0 : (int)row.GetInt64(13),
        LastUsedAt = row.IsDBNull(14) ? null : RowTime.Read(row, 14),
    };
}

/// <summary>The columns of revisions.</summary>
static class RevisionColumns
{
    public const string Select = "number, title, content, created_at";

    public static Revision Read(DbDataReader row, Guid profileId, Guid variationId) => new()
    {
        ProfileId = profileId,
        VariationId = variationId,
        Number = row.GetInt32(0),
        Title = row.IsDBNull(1) ? null : row.GetString(1),
        Content = row.GetString(2),
        CreatedAt = RowTime.Read(row, 3),
    };
}

/// <summary>The columns of what is in the trash.</summary>
static class DeletionColumns
{
    public const string Select = "id, kind, section, label, deleted_at";

    public static Deletion Read(DbDataReader row, Guid profileId) => new()
    {
        ProfileId = profileId,
        Id = row.GetGuid(0),
        Kind = EnumText.Parse<DeletionKind>(row.GetString(1)),
        Section = row.IsDBNull(2) ? null : row.GetString(2),
        Label = row.GetString(3),
        DeletedAt = RowTime.Read(row, 4),
    };
}
