namespace SkillBank.Data;

/// <summary>Which engine keeps the banks.</summary>
public enum DatabaseProvider
{
    /// <summary>One file on this machine.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,
}

/// <summary>Where the banks are kept.</summary>
/// <param name="Provider">The engine.</param>
/// <param name="ConnectionString">Its connection string; secrets in it are never logged.</param>
public sealed record DatabaseOptions(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>The name of the SQLite file in a data folder.</summary>
    public const string FileName = "skillbank.db";

    /// <summary>The SQLite file of a data folder.</summary>
    public static DatabaseOptions Folder(string folder) => File(Path.Combine(folder, FileName));

    /// <summary>An SQLite file.</summary>
    public static DatabaseOptions File(string path) => new(DatabaseProvider.Sqlite, path);

    /// <summary>A PostgreSQL server, by <c>postgresql://user:password@host:port/database</c> or by a connection string of keys and values.</summary>
    /// <exception cref="FormatException">It is neither.</exception>
    public static DatabaseOptions Server(string address) => new(DatabaseProvider.PostgreSql, PostgreSqlAddress.ToConnectionString(address));

    /// <inheritdoc/>
    public override string ToString() => Provider == DatabaseProvider.Sqlite ? ConnectionString : "PostgreSQL";
}
