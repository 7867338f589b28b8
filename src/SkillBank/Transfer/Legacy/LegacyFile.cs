using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace SkillBank.Transfer.Legacy;

/// <summary>
/// A database of the old application, open to be read and never written. Its four generations have no number: the columns that are there say which it is.
/// </summary>
sealed class LegacyFile : IAsyncDisposable
{
    /// <summary>Tables whose rows belong to a person, with the column that says to whom.</summary>
    public static IReadOnlyDictionary<string, string> Owned { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["skill_banks"] = "user_id", ["skill_banks_legacy"] = "user_id", ["resumes"] = "user_id",
    };

    /// <summary>The table of people.</summary>
    public const string People = "user_profiles";

    readonly SqliteConnection _connection;

    LegacyFile(SqliteConnection connection) => _connection = connection;

    /// <summary>How many rows each table has, in the order of the file.</summary>
    public IReadOnlyDictionary<string, long> Tables { get; private set; } = new Dictionary<string, long>();

    /// <summary>The generation, for people.</summary>
    public string Generation { get; private set; } = "";

    /// <summary>Opens a file.</summary>
    /// <exception cref="ImportException">It is no database of the old application.</exception>
    public static async Task<LegacyFile> OpenAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path)) throw new ImportException("There is no such file.");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        var file = new LegacyFile(connection);
        try
        {
            await connection.OpenAsync(cancellation);
            await file.LookAsync(cancellation);
            return file;
        }
        catch (SqliteException e)
        {
            await file.DisposeAsync();
            throw new ImportException(e.SqliteErrorCode is 26 or 11 ? "The file is no SQLite database, or a damaged one." : $"The file cannot be opened: {e.Message}");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where rows of an owned table are, by whose they are.</summary>
    public async Task<Dictionary<string, List<long>>> PlacesAsync(string table, CancellationToken cancellation)
    {
        var places = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        if (!Tables.ContainsKey(table)) return places;
        await foreach (var (place, owner) in ColumnAsync(table, Owned[table], cancellation))
            (places.TryGetValue(owner ?? "", out var list) ? list : places[owner ?? ""] = []).Add(place);
        return places;
    }

    /// <summary>One column of a table, as text, with the places of its rows.</summary>
    public async IAsyncEnumerable<(long Place, string? Value)> ColumnAsync(string table, string column, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT rowid, CAST({Quoted(column)} AS TEXT) FROM {Quoted(table)} ORDER BY rowid";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) yield return (reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetString(1));
    }

    /// <summary>The row at a place.</summary>
    public async Task<LegacyRow> RowAsync(string table, long place, CancellationToken cancellation)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {Quoted(table)} WHERE rowid = $place";
        command.Parameters.AddWithValue("$place", place);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return Row(table, reader);
    }

    /// <summary>All rows of a table.</summary>
    public async IAsyncEnumerable<LegacyRow> RowsAsync(string table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {Quoted(table)} ORDER BY rowid";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) yield return Row(table, reader);
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    async Task LookAsync(CancellationToken cancellation)
    {
        List<string> names = [];
        await using (var command = _connection.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation)) names.Add(reader.GetString(0));
        }
        if (!names.Contains(People)) throw new ImportException($"The file has no table {People}: it is no database of the old application.");
        var tables = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            await using var count = _connection.CreateCommand();
            count.CommandText = $"SELECT COUNT(*) FROM {Quoted(name)}";
            tables[name] = (long)(await count.ExecuteScalarAsync(cancellation))!;
        }
        Tables = tables;
        var (people, banks) = (await ColumnsAsync(People, cancellation), await ColumnsAsync("skill_banks", cancellation));
        Generation = (people.Contains("skills"), people.Contains("city"), banks.Contains("work_experiences"), names.Contains("job_user_interactions")) switch
        {
            (false, _, _, _) or (_, _, _, true) => "G3",
            (_, _, true, _) => "G2",
            (_, true, _, _) => "G1b",
            _ => "G1",
        };
    }

    async Task<HashSet<string>> ColumnsAsync(string table, CancellationToken cancellation)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = "SELECT name FROM pragma_table_info($table)";
        command.Parameters.AddWithValue("$table", table);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        HashSet<string> columns = new(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellation)) columns.Add(reader.GetString(0));
        return columns;
    }

    static LegacyRow Row(string table, SqliteDataReader reader)
    {
        JsonObject values = [];
        for (var column = 0; column < reader.FieldCount; column++)
            values[reader.GetName(column)] = reader.GetValue(column) switch
            {
                DBNull => null,
                long number => JsonValue.Create(number),
                double number when double.IsFinite(number) => JsonValue.Create(number),
                byte[] bytes => JsonValue.Create(Convert.ToBase64String(bytes)),
                var other => JsonValue.Create(WellFormed(other.ToString() ?? "")),
            };
        return new(table, values);
    }

    static string WellFormed(string text) => string.Concat(text.EnumerateRunes());

    static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
