using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SkillBank.Data;

/// <summary>Tells a context its engine, its compiled model and where its migrations are.</summary>
public static class Models
{
    /// <summary>The assembly with an engine's migrations.</summary>
    public static string MigrationsAssembly(DatabaseProvider provider) => $"SkillBank.Migrations.{provider}";

    internal static void Use(DbContextOptionsBuilder options, DatabaseProvider provider, DbConnection connection)
    {
        Use(options, provider, connection, null);
        options.UseModel(Compiled(provider));
    }

    /// <summary>The model as generated from the mappings; EF takes a second to build it itself.</summary>
    internal static Microsoft.EntityFrameworkCore.Metadata.IModel Compiled(DatabaseProvider provider) =>
        provider == DatabaseProvider.Sqlite ? Data.Compiled.Sqlite.SkillBankDbModel.Instance : Data.Compiled.PostgreSql.SkillBankDbModel.Instance;

    /// <summary>Without the compiled model: for the design tools and for tests that compare.</summary>
    internal static void Use(DbContextOptionsBuilder options, DatabaseProvider provider, DbConnection? connection, string? connectionString)
    {
        var migrations = MigrationsAssembly(provider);
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        switch (provider, connection)
        {
            case (DatabaseProvider.Sqlite, null): options.UseSqlite(connectionString, sqlite => sqlite.MigrationsAssembly(migrations)); break;
            case (DatabaseProvider.Sqlite, _): options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(migrations)); break;
            case (_, null): options.UseNpgsql(connectionString, server => server.MigrationsAssembly(migrations)); break;
            case (_, _): options.UseNpgsql(connection, server => server.MigrationsAssembly(migrations)); break;
        }
    }
}
