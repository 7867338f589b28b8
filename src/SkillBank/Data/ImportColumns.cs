using System.Data.Common;
using System.Text.Json;
using SkillBank.Transfer;

namespace SkillBank.Data;

/// <summary>The columns of imports.</summary>
static class ImportColumns
{
    /// <summary>Without what only one import at a time is read for.</summary>
    public const string Select = "id, format, file_name, file_hash, added, added_wordings, filled_in, kept, same, created_at, undone_at";

    public static Import Read(DbDataReader row, Guid profileId) => Read(row, profileId, "");

    /// <summary>With the log behind the columns.</summary>
    public static Import ReadWithLog(DbDataReader row, Guid profileId) => Read(row, profileId, row.GetString(11));

    /// <summary>Whether what is stored of an import can be read.</summary>
    public static bool AreReadable(string log, string? trail)
    {
        try
        {
            ImportLog.Read(log);
            if (trail is not null) ImportTrail.Read(trail);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    static Import Read(DbDataReader row, Guid profileId, string log) => new()
    {
        ProfileId = profileId,
        Id = row.GetGuid(0),
        Format = row.GetString(1),
        FileName = row.IsDBNull(2) ? null : row.GetString(2),
        FileHash = row.GetString(3),
        Counts = new()
        {
            Added = row.GetInt32(4), AddedWordings = row.GetInt32(5), FilledIn = row.GetInt32(6), Kept = row.GetInt32(7), Same = row.GetInt32(8),
        },
        CreatedAt = RowTime.Read(row, 9),
        UndoneAt = row.IsDBNull(10) ? null : RowTime.Read(row, 10),
        Log = log,
    };
}
