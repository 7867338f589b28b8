using System.Data.Common;
using SkillBank.Profiles;

namespace SkillBank.Data;

/// <summary>The columns of profiles.</summary>
static class ProfileColumns
{
    static readonly string[] Columns =
    [
        "id", "name", "extra", "bank_version", "version", "created_at", "updated_at",
        .. DetailsColumns.Names(typeof(ProfileDetails)), .. DetailsColumns.Names(typeof(BankSettings)),
    ];

    static readonly Dictionary<string, int> Ordinals = Columns.Index().ToDictionary(column => column.Item, column => column.Index);
    static readonly DetailsColumns Details = DetailsColumns.For(typeof(ProfileDetails), Ordinals);
    static readonly DetailsColumns Settings = DetailsColumns.For(typeof(BankSettings), Ordinals);

    public static readonly string Select = string.Join(", ", Columns);

    public static Profile Read(DbDataReader row) => new()
    {
        Id = row.GetGuid(0),
        Name = row.GetString(1),
        Extra = row.IsDBNull(2) ? null : row.GetString(2),
        BankVersion = row.GetInt64(3),
        Version = row.GetInt64(4),
        CreatedAt = RowTime.Read(row, 5),
        UpdatedAt = RowTime.Read(row, 6),
        Details = (ProfileDetails)Details.Read(row),
        Settings = (BankSettings)Settings.Read(row),
    };
}

/// <summary>The columns of contacts.</summary>
static class ContactColumns
{
    static readonly string[] Columns = ["profile_id", "version", "created_at", "updated_at", .. DetailsColumns.Names(typeof(ContactDetails))];

    static readonly DetailsColumns Details = DetailsColumns.For(
        typeof(ContactDetails), Columns.Index().ToDictionary(column => column.Item, column => column.Index));

    public static readonly string Select = string.Join(", ", Columns);

    public static Contact Read(DbDataReader row) => new()
    {
        ProfileId = row.GetGuid(0),
        Version = row.GetInt64(1),
        CreatedAt = RowTime.Read(row, 2),
        UpdatedAt = RowTime.Read(row, 3),
        Details = (ContactDetails)Details.Read(row),
    };
}
