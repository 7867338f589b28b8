using SkillBank.Transfer;

namespace SkillBank.Data;

/// <summary>Reads what imports did: the one door through which they are read, so what belongs to someone else never comes through it.</summary>
public sealed class ImportReader(BankReader banks)
{
    const string ListSql = $"""
        select id from profiles where id = @profile;
        select {ImportColumns.Select} from imports where profile_id = @profile order by created_at desc, id desc;
        """;

    const string ImportSql = $"select {ImportColumns.Select}, log from imports where profile_id = @profile and id = @id;";

    /// <summary>All imports, the newest first, those that were undone included; null when there is no such profile.</summary>
    public Task<IReadOnlyList<Import>?> ListAsync(Guid profileId, CancellationToken cancellation = default) => banks.ReadAsync(profileId, async row =>
    {
        if (!await row.ReadAsync(cancellation)) return null;
        await row.NextResultAsync(cancellation);
        List<Import> imports = [];
        while (await row.ReadAsync(cancellation)) imports.Add(ImportColumns.Read(row, profileId));
        return (IReadOnlyList<Import>?)imports;
    }, ListSql, cancellation);

    /// <summary>One import with its steps and issues; null when there is none such.</summary>
    public Task<ImportReport?> ReportAsync(Guid profileId, Guid id, CancellationToken cancellation = default) => banks.ReadAsync(
        profileId, async row => await row.ReadAsync(cancellation) ? ImportReport.Of(ImportColumns.ReadWithLog(row, profileId)) : null, ImportSql, cancellation, id: id);
}
