namespace SkillBank.Data;

/// <summary>The database cannot be used; the message is a sentence for people and holds no secret.</summary>
public sealed class DatabaseException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static DatabaseException CannotOpen(DatabaseOptions options, Exception e) => new(options.Provider == DatabaseProvider.Sqlite
        ? $"The database {options.ConnectionString} cannot be opened: {e.Message}"
        : $"The PostgreSQL database cannot be reached: {e.Message}", e);
}
