using System.Data.Common;
using System.Text.RegularExpressions;

namespace SkillBank.Tests.Storage;

/// <summary>Everything about a database's schema, as sorted texts that do not depend on the order of columns.</summary>
static partial class SchemaFacts
{
    public static async Task<IReadOnlyList<string>> OfAsync(DbConnection connection, bool isSqlite)
    {
        List<string> facts = [];
        foreach (var sql in isSqlite ? Sqlite : PostgreSql) facts.AddRange(await RowsAsync(connection, sql));
        if (isSqlite)
            foreach (var table in await RowsAsync(connection, "select sql from sqlite_master where type = 'table' and name not like '\\_\\_EF%' escape '\\'"))
                foreach (Match check in SqliteCheck().Matches(table))
                    facts.Add($"check {check.Groups["name"].Value} {Plain(check.Groups["text"].Value)}");
        return [.. facts.Select(Plain).Order(StringComparer.Ordinal)];
    }

    static readonly string[] Sqlite =
    [
        """
        select 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '-') || ' ' || c.pk || ' ' || c.hidden
        from sqlite_master t join pragma_table_xinfo(t.name) c where t.type = 'table' and t.name not like '\_\_EF%' escape '\' and t.name not like 'sqlite\_%' escape '\'
        """,
        """
        select 'foreign ' || name || ' ' || target || ' ' || on_delete || ' ' || group_concat(pair) from (
            select t.name, k.id, k."table" as target, k.on_delete, k."from" || '>' || k."to" as pair
            from sqlite_master t join pragma_foreign_key_list(t.name) k where t.type = 'table' order by t.name, k.id, k.seq)
        group by name, id, target, on_delete
        """,
        "select type || ' ' || name || ' ' || sql from sqlite_master where type <> 'table' and sql is not null",
    ];

    static readonly string[] PostgreSql =
    [
        """
        select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '-')
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relname not like '\_\_EF%'
        """,
        """
        select 'constraint ' || c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relname not like '\_\_EF%'
        """,
        "select 'index ' || indexdef from pg_indexes where schemaname = 'public' and tablename not like '\\_\\_EF%'",
    ];

    static async Task<List<string>> RowsAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var row = await command.ExecuteReaderAsync();
        List<string> rows = [];
        while (await row.ReadAsync()) rows.Add(row.GetString(0));
        return rows;
    }

    static string Plain(string text) => string.Join(' ', text.Replace("\"", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("""CONSTRAINT\s+"?(?<name>\w+)"?\s+CHECK\s*(?<text>\((?>[^()]+|(?<o>\()|(?<-o>\)))*(?(o)(?!))\))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SqliteCheck();
}
