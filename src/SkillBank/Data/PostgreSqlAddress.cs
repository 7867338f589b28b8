using Npgsql;

namespace SkillBank.Data;

/// <summary>Reads the two ways in which people write where a PostgreSQL database is.</summary>
static class PostgreSqlAddress
{
    public static string ToConnectionString(string address)
    {
        NpgsqlConnectionStringBuilder builder;
        try
        {
            builder = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "postgres" or "postgresql"
                ? FromUri(uri)
                : new NpgsqlConnectionStringBuilder(address);
        }
        catch (Exception e) when (e is ArgumentException or KeyNotFoundException or FormatException)
        {
            throw new FormatException("Not a PostgreSQL address. Write postgresql://user@host:5432/database.", e);
        }

        // Prepared by itself from the second use; no reset, since no session state is ever set.
        builder.MaxAutoPrepare = 50;
        builder.AutoPrepareMinUsages = 2;
        builder.NoResetOnClose = true;
        if (!builder.ContainsKey("Maximum Pool Size")) builder.MaxPoolSize = 20;
        builder.ApplicationName ??= "skillbank";
        return builder.ConnectionString;
    }

    static NpgsqlConnectionStringBuilder FromUri(Uri uri)
    {
        if (uri.Host.Length == 0 || uri.AbsolutePath.Trim('/').Length == 0) throw new FormatException("Host or database is missing.");
        var user = uri.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = uri.DnsSafeHost, Port = uri.Port > 0 ? uri.Port : 5432, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
        };
        if (user[0].Length > 0) builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) builder.Password = Uri.UnescapeDataString(user[1]);
        // Such as sslmode=require: what was asked for must not be passed over.
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (key, value) = option.Split('=', 2) is [var name, var text] ? (Uri.UnescapeDataString(name), Uri.UnescapeDataString(text)) : (option, "");
            builder[key] = key.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        return builder;
    }
}
