using System.Data.Common;
using SkillBank.Resumes;

namespace SkillBank.Data;

/// <summary>The columns of snapshots, without what they used.</summary>
static class SnapshotColumns
{
    static readonly string[] Columns =
    [
        "id", "resume_id", "number", "resume_title", "format", "template", "template_version", "pages", "file_length", "file_hash", "file_parts",
        "document_blob", "content_blob", "version", "created_at", "updated_at", .. DetailsColumns.Names(typeof(SnapshotDetails)),
    ];

    static readonly DetailsColumns Details = DetailsColumns.For(
        typeof(SnapshotDetails), Columns.Index().ToDictionary(column => column.Item, column => column.Index));

    public static readonly string Select = string.Join(", ", Columns.Select(column => $"s.{column}"));

    public static Snapshot Read(DbDataReader row, Guid profileId) => new()
    {
        ProfileId = profileId,
        Id = row.GetGuid(0),
        ResumeId = row.GetGuid(1),
        Number = row.GetInt32(2),
        ResumeTitle = row.GetString(3),
        Format = row.GetString(4),
        Template = row.GetString(5),
        TemplateVersion = row.GetString(6),
        Pages = row.IsDBNull(7) ? null : row.GetInt32(7),
        FileLength = row.GetInt64(8),
        FileHash = row.GetString(9),
        FileParts = ListText.Read<string>(row.GetString(10)),
        DocumentBlob = row.GetString(11),
        ContentBlob = row.GetString(12),
        Version = row.GetInt64(13),
        CreatedAt = RowTime.Read(row, 14),
        UpdatedAt = RowTime.Read(row, 15),
        Details = (SnapshotDetails)Details.Read(row),
    };
}

/// <summary>The columns of what snapshots used, in the order of the reader's statement.</summary>
static class SentUseColumns
{
    public static SentUse Read(DbDataReader row) => new()
    {
        SnapshotId = row.GetGuid(0),
        ResumeId = row.GetGuid(1),
        Number = row.GetInt32(2),
        ResumeTitle = row.GetString(3),
        Title = row.IsDBNull(4) ? null : row.GetString(4),
        SentTo = row.IsDBNull(5) ? null : row.GetString(5),
        SentFor = row.IsDBNull(6) ? null : row.GetString(6),
        SentOn = row.IsDBNull(7) ? null : Dates.PartialDate.Parse(row.GetString(7), null),
        EntryId = row.GetGuid(8),
        VariationId = row.IsDBNull(9) ? null : row.GetGuid(9),
        Revision = row.IsDBNull(10) ? null : row.GetInt32(10),
        UsedAt = RowTime.Read(row, 11),
    };
}
