using System.Data.Common;
using SkillBank.Entries;

namespace SkillBank.Data;

/// <summary>The columns of entries of every section.</summary>
sealed class EntryColumns
{
    static readonly string[] Envelope =
        ["id", "section", "display_order", "version", "created_at", "updated_at", "unique_key"];

    readonly Dictionary<string, (Section Section, DetailsColumns Details)> _sections;

    EntryColumns(string select, Dictionary<string, (Section, DetailsColumns)> sections) => (Select, _sections) = (select, sections);

    /// <summary>What to select, in the order in which <see cref="Read"/> expects it.</summary>
    public string Select { get; }

    public static EntryColumns Create()
    {
        string[] columns = [.. Envelope, .. Section.All.SelectMany(section => DetailsColumns.Names(section.DetailsType)).Distinct()];
        var ordinals = columns.Index().ToDictionary(column => column.Item, column => column.Index);
        return new(
            string.Join(", ", columns.Select(column => $"\"{column}\"")),
            Section.All.ToDictionary(section => section.Slug, section => (section, DetailsColumns.For(section.DetailsType, ordinals))));
    }

    public Entry Read(DbDataReader row, Guid profileId, DateOnly today)
    {
        var (section, details) = _sections[row.GetString(1)];
        var entry = section.NewEntry(profileId, row.GetGuid(0), (Details)details.Read(row));
        entry.Position = row.GetInt32(2);
        entry.Version = row.GetInt64(3);
        entry.CreatedAt = RowTime.Read(row, 4);
        entry.UpdatedAt = RowTime.Read(row, 5);
        entry.UniqueKey = row.IsDBNull(6) ? null : row.GetString(6);
        entry.Today = today;
        return entry;
    }
}
