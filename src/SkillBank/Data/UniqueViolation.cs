using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SkillBank.Data;

/// <summary>Recognizes that another writer was first.</summary>
static class UniqueViolation
{
    const int SqliteConstraintUnique = 2067;

    public static bool Is(Exception e) => (e is DbUpdateException ? e.InnerException : e) switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode == SqliteConstraintUnique,
        PostgresException server => server.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
