using System.Data.Common;

namespace SkillBank.Data;

/// <summary>Times in rows: UTC, to the microsecond, which is what PostgreSQL keeps.</summary>
static class RowTime
{
    public static DateTimeOffset Read(DbDataReader row, int ordinal) =>
        new(DateTime.SpecifyKind(row.GetDateTime(ordinal), DateTimeKind.Utc), TimeSpan.Zero);

    public static DateTimeOffset Now(TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }
}
