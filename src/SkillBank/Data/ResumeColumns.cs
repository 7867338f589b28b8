using System.Data.Common;
using SkillBank.Contract;
using SkillBank.Resumes;

namespace SkillBank.Data;

/// <summary>The columns of resumes.</summary>
static class ResumeColumns
{
    static readonly string[] Columns = ["id", "sections", "version", "created_at", "updated_at", .. DetailsColumns.Names(typeof(ResumeDetails))];

    static readonly DetailsColumns Details = DetailsColumns.For(
        typeof(ResumeDetails), Columns.Index().ToDictionary(column => column.Item, column => column.Index));

    public static readonly int Count = Columns.Length;

    public static readonly string Select = SelectFrom("r");

    /// <summary>What to select where several tables are joined.</summary>
    public static string SelectFrom(string alias) => string.Join(", ", Columns.Select(column => $"{alias}.{column}"));

    public static Resume Read(DbDataReader row, Guid profileId, int from = 0) => new()
    {
        ProfileId = profileId,
        Id = row.GetGuid(from),
        Sections = ListText.Read<ResumeSection>(row.GetString(from + 1)),
        Version = row.GetInt64(from + 2),
        CreatedAt = RowTime.Read(row, from + 3),
        UpdatedAt = RowTime.Read(row, from + 4),
        Details = (ResumeDetails)Details.Read(row, from),
    };
}

/// <summary>The columns of placements.</summary>
static class PlacementColumns
{
    public const string Select =
        "p.resume_id, p.id, p.section, p.source, p.entry_id, p.display_order, p.is_hidden, p.heading, p.variation_id, p.pinned_revision, p.pinned_title, "
        + "p.pinned_content, p.kept_revision, p.own_details, p.own_content, p.version, p.created_at, p.updated_at";

    public static Placement Read(DbDataReader row, Guid profileId) => new()
    {
        ProfileId = profileId,
        ResumeId = row.GetGuid(0),
        Id = row.GetGuid(1),
        Section = row.GetString(2),
        Source = EnumText.Parse<SectionSource>(row.GetString(3)),
        EntryId = row.IsDBNull(4) ? null : row.GetGuid(4),
        Position = row.IsDBNull(5) ? null : row.GetInt32(5),
        IsHidden = row.GetBoolean(6),
        Heading = Text(row, 7),
        VariationId = row.IsDBNull(8) ? null : row.GetGuid(8),
        PinnedRevision = row.IsDBNull(9) ? null : row.GetInt32(9),
        PinnedTitle = Text(row, 10),
        PinnedContent = Text(row, 11),
        KeptRevision = row.IsDBNull(12) ? null : row.GetInt32(12),
        OwnDetails = Text(row, 13),
        OwnContent = Text(row, 14),
        Version = row.GetInt64(15),
        CreatedAt = RowTime.Read(row, 16),
        UpdatedAt = RowTime.Read(row, 17),
    };

    static string? Text(DbDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);
}
