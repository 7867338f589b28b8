using System.Data.Common;
using SkillBank.Entries;

namespace SkillBank.Data;

/// <summary>Looks whether a database is whole: what the engine can tell, and what must be true of every bank.</summary>
public sealed class IntegrityCheck(Database database)
{
    /// <summary>The most findings of one kind that are told.</summary>
    public const int MaxFindings = 20;

    /// <summary>What must be true of every bank: a sentence, and a statement that finds what breaks it, as a text and the profile's id.</summary>
    static readonly (string Finding, string Sql)[] Rules =
    [
        ("Profile {1} has no contact.", "select '', p.id from profiles p where not exists (select 1 from contacts c where c.profile_id = p.id)"),
        ("The order of section {0} of profile {1} has gaps.",
            "select section, profile_id from entries where deletion_id is null group by profile_id, section "
            + "having min(display_order) <> 0 or max(display_order) <> count(*) - 1 or count(distinct display_order) <> count(*)"),
        ("Section {0} of profile {1} must have one entry and has several.",
            $"select section, profile_id from entries where deletion_id is null and section in ({SingleSections}) group by profile_id, section having count(*) > 1"),
        ("The order of the wordings of entry {0} of profile {1} has gaps.",
            $"select {Id("entry_id")}, profile_id from variations where deletion_id is null group by profile_id, entry_id "
            + "having min(display_order) <> 0 or max(display_order) <> count(*) - 1 or count(distinct display_order) <> count(*)"),
        ("Entry {0} of profile {1} has wordings and not exactly one main one.",
            $"select {Id("entry_id")}, profile_id from variations where deletion_id is null group by profile_id, entry_id having sum(case when is_main then 1 else 0 end) <> 1"),
        ("The history of wording {0} of profile {1} has gaps.",
            $"select {Id("v.id")}, v.profile_id from variations v left join revisions r on r.profile_id = v.profile_id and r.variation_id = v.id "
            + "group by v.profile_id, v.id, v.revision having count(r.number) <> v.revision or coalesce(min(r.number), 1) <> 1 or coalesce(max(r.number), 0) <> v.revision"),
        ("The text of wording {0} of profile {1} is not the last of its history.",
            $"select {Id("v.id")}, v.profile_id from variations v join revisions r on r.profile_id = v.profile_id and r.variation_id = v.id and r.number = v.revision "
            + "where r.content <> v.content or coalesce(r.title, '') <> coalesce(v.title, '')"),
        ("What deletion {0} of profile {1} took is not there.",
            $"select {Id("d.id")}, d.profile_id from deletions d where (d.kind in ('entry', 'entries', 'merge') and not exists (select 1 from entries e where e.profile_id = d.profile_id and e.deletion_id = d.id)) "
            + "or (d.kind = 'variation' and not exists (select 1 from variations v where v.profile_id = d.profile_id and v.deletion_id = d.id)) "
            + "or (d.kind = 'resume' and not exists (select 1 from resumes r where r.profile_id = d.profile_id and r.deletion_id = d.id)) "
            + "or (d.kind = 'snapshot' and not exists (select 1 from snapshots s where s.profile_id = d.profile_id and s.deletion_id = d.id)) "
            + "or (d.kind = 'photo' and not exists (select 1 from photos p where p.profile_id = d.profile_id and p.deletion_id = d.id)) "
            + "or (d.kind = 'import' and not exists (select 1 from entries e where e.profile_id = d.profile_id and e.deletion_id = d.id) "
            + "and not exists (select 1 from variations v where v.profile_id = d.profile_id and v.deletion_id = d.id))"),
        ("Profile {1} has more than one portrait.", "select '', profile_id from photos where deletion_id is null group by profile_id having count(*) > 1"),
        ("Placement {0} of profile {1} is in another section than its entry.",
            $"select {Id("p.id")}, p.profile_id from placements p join entries e on e.profile_id = p.profile_id and e.id = p.entry_id where e.section <> p.section"),
        ("Snapshot {0} of profile {1} has lost what it is made of.",
            $"select {Id("s.id")}, s.profile_id from snapshots s where (select count(*) from blobs b where b.profile_id = s.profile_id and b.hash in (s.document_blob, s.content_blob)) "
            + "< case when s.document_blob = s.content_blob then 1 else 2 end"),
    ];

    static string SingleSections => string.Join(", ", Section.All.Where(section => section.IsSingle).Select(section => $"'{section.Slug}'"));

    /// <summary>Looks, and changes nothing.</summary>
    /// <returns>What is wrong, as sentences; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation = default)
    {
        var connection = await database.RentAsync(cancellation);
        try
        {
            List<string> findings = [];
            if (database.IsSqlite)
            {
                await AddAsync(findings, connection, "The file is damaged: {0}.", "select integrity_check, '' from pragma_integrity_check where integrity_check <> 'ok'", cancellation);
                await AddAsync(findings, connection, "A row of table {0} points at nothing.", "select \"table\" || ' (row ' || rowid || ')', '' from pragma_foreign_key_check", cancellation);
            }
            foreach (var (finding, sql) in Rules) await AddAsync(findings, connection, finding, sql, cancellation);
            await AddImportsAsync(findings, connection, cancellation);
            return findings;
        }
        catch (DbException e)
        {
            return [$"The database cannot be checked: {e.Message}"];
        }
        finally
        {
            await database.Return(connection);
        }
    }

    static async Task AddAsync(List<string> findings, DbConnection connection, string finding, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var row = await command.ExecuteReaderAsync(cancellation);
        for (var count = 0; count < MaxFindings && await row.ReadAsync(cancellation); count++)
            findings.Add(finding.Replace("{0}", row.GetString(0), StringComparison.Ordinal).Replace("{1}", row.GetValue(1).ToString(), StringComparison.Ordinal));
    }

    /// <summary>Each import is read as it will be when the person looks at it or undoes it.</summary>
    static async Task AddImportsAsync(List<string> findings, DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "select id, profile_id, log, trail from imports order by profile_id, id";
        await using var row = await command.ExecuteReaderAsync(cancellation);
        for (var count = 0; count < MaxFindings && await row.ReadAsync(cancellation);)
        {
            if (ImportColumns.AreReadable(row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3))) continue;
            findings.Add($"What import {row.GetGuid(0)} of profile {row.GetGuid(1)} did cannot be read.");
            count++;
        }
    }

    /// <summary>An id as text, on either engine.</summary>
    static string Id(string column) => $"lower(cast({column} as text))";
}
