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

    /// <summary>How many columns there are.</summary>
    public static readonly int Count = Columns.Length;

    /// <summary>What to select where several tables are joined.</summary>
    public static string SelectFrom(string alias) => string.Join(", ", Columns.Select(column => $"{alias}.{column}"));

    public static Profile Read(DbDataReader row, int from = 0) => new()
    {
        Id = row.GetGuid(from + 0),
        Name = row.GetString(from + 1),
        Extra = row.IsDBNull(from + 2) ? null : row.GetString(from + 2),
        BankVersion = row.GetInt64(from + 3),
        Version = row.GetInt64(from + 4),
        CreatedAt = RowTime.Read(row, from + 5),
        UpdatedAt = RowTime.Read(row, from + 6),
        Details = (ProfileDetails)Details.Read(row, from),
        Settings = (BankSettings)Settings.Read(row, from),
    };
}

/// <summary>The columns of contacts.</summary>
static class ContactColumns
{
    static readonly string[] Columns = ["profile_id", "version", "created_at", "updated_at", .. DetailsColumns.Names(typeof(ContactDetails))];

    static readonly DetailsColumns Details = DetailsColumns.For(
        typeof(ContactDetails), Columns.Index().ToDictionary(column => column.Item, column => column.Index));

    public static readonly string Select = string.Join(", ", Columns);

    /// <summary>How many columns there are.</summary>
    public static readonly int Count = Columns.Length;

    /// <summary>What to select where several tables are joined.</summary>
    public static string SelectFrom(string alias) => string.Join(", ", Columns.Select(column => $"{alias}.{column}"));

    public static Contact Read(DbDataReader row, int from = 0) => new()
    {
        ProfileId = row.GetGuid(from + 0),
        Version = row.GetInt64(from + 1),
        CreatedAt = RowTime.Read(row, from + 2),
        UpdatedAt = RowTime.Read(row, from + 3),
        Details = (ContactDetails)Details.Read(row, from),
    };
}
