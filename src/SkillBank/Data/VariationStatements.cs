using System.Data.Common;
using SkillBank.Entries;

namespace SkillBank.Data;

/// <summary>
/// The one hot write, a wording with its revision, in plain SQL that is the same for both engines: typing in a page calls it every second.
/// </summary>
static class VariationStatements
{
    const string FindSql = $"""
        select {VariationColumns.Select}, {VariationColumns.Usage}
        from variations v join entries e on e.profile_id = v.profile_id and e.id = v.entry_id
        where v.profile_id = @profile and v.id = @id and v.deletion_id is null
        and e.section = @section and e.deletion_id is null
        """;

    const string EditSql = """
        update variations set title = @title, content = @content, focus = @focus, language = @language,
            revision = @revision, version = @version, updated_at = @now where profile_id = @profile and id = @id;
        update entries set version = version + 1, updated_at = @now where profile_id = @profile and id = @entry;
        """;

    const string RevisionSql = """
        insert into revisions (profile_id, variation_id, number, title, content, created_at)
            values (@profile, @id, @revision, @title, @content, @now);
        """;

    /// <summary>A variation that is not in the trash; null when there is none such in that section and entry.</summary>
    public static async Task<Variation?> FindAsync(BankTransaction tx, Section section, Guid? entryId, Guid id, CancellationToken cancellation)
    {
        await using var command = Command(tx, FindSql);
        BankReader.Add(command, "id", id);
        BankReader.Add(command, "section", section.Slug);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        if (!await row.ReadAsync(cancellation)) return null;
        var variation = VariationColumns.Read(row, tx.ProfileId);
        return entryId is null || entryId == variation.EntryId ? variation : null;
    }

    /// <summary>Writes a text that is different from the present one.</summary>
    public static async Task<Variation> EditAsync(BankTransaction tx, Variation variation, VariationText text, CancellationToken cancellation)
    {
        var isRevision = (text.Title, text.Content) != (variation.Title, variation.Content);
        (variation.Title, variation.Content, variation.Focus, variation.Language) = (text.Title, text.Content, text.Focus, text.Language);
        if (isRevision) variation.Revision++;
        variation.Version++;
        variation.UpdatedAt = tx.Now;

        await using var command = Command(tx, isRevision ? EditSql + RevisionSql : EditSql);
        BankReader.Add(command, "id", variation.Id);
        BankReader.Add(command, "entry", variation.EntryId);
        BankReader.Add(command, "title", variation.Title);
        BankReader.Add(command, "content", variation.Content);
        BankReader.Add(command, "focus", variation.Focus);
        BankReader.Add(command, "language", variation.Language);
        BankReader.Add(command, "revision", variation.Revision);
        BankReader.Add(command, "version", variation.Version);
        BankReader.Add(command, "now", tx.Now.UtcDateTime);
        await command.ExecuteNonQueryAsync(cancellation);
        return variation;
    }

    static DbCommand Command(BankTransaction tx, string sql)
    {
        var command = BankReader.Command(tx.Connection, sql, tx.ProfileId);
        command.Transaction = tx.Transaction;
        return command;
    }
}
