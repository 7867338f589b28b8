using System.Data.Common;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.Data;

/// <summary>The columns of variations and revisions.</summary>
static class VariationColumns
{
    public const string Select =
        "id, entry_id, display_order, title, content, is_main, focus, language, origin, revision, version, created_at, updated_at";

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
    };
}
