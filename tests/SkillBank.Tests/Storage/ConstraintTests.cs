using System.Data.Common;
using SkillBank.Data;
using SkillBank.Tests.Archive;

namespace SkillBank.Tests.Storage;

/// <summary>What the database itself makes impossible, whoever writes to it.</summary>
public sealed class ConstraintTests
{
    [Theory, Engines]
    public async Task Two_main_wordings_are_impossible(DatabaseProvider provider) =>
        await RefusedAsync(provider, "update variations set is_main = (1 = 1)", "ix_variations_main", "variations.profile_id, variations.entry_id");

    [Theory, Engines]
    public async Task A_main_wording_in_the_trash_is_impossible(DatabaseProvider provider) => await RefusedAsync(
        provider, "update variations set deletion_id = (select id from deletions where kind = 'entry') where is_main", "ck_variations_main_not_deleted");

    [Theory, Engines]
    public async Task A_wording_without_text_is_impossible(DatabaseProvider provider) =>
        await RefusedAsync(provider, "update variations set content = ''", "ck_variations_content");

    [Theory, Engines]
    public async Task Two_things_of_one_unique_name_are_impossible(DatabaseProvider provider) => await RefusedAsync(
        provider, "update entries set unique_key = 'one' where section = 'skills'", "ix_entries_unique", "entries.profile_id, entries.section, entries.unique_key");

    [Theory, Engines]
    public async Task A_second_summary_entry_is_impossible(DatabaseProvider provider) => await RefusedAsync(
        provider, "update entries set deletion_id = null where section = 'summaries'", "ix_entries_unique", "entries.profile_id, entries.section, entries.unique_key");

    [Theory, Engines]
    public async Task What_a_section_requires_cannot_be_missing(DatabaseProvider provider)
    {
        await RefusedAsync(provider, "update entries set job_title = null", "ck_entries_experience_job_title");
        await RefusedAsync(provider, "update entries set skill_type = null where section = 'skills'", "ck_entries_skills_skill_type");
    }

    [Theory, Engines]
    public async Task A_row_cannot_point_into_another_person_s_bank(DatabaseProvider provider)
    {
        const string Other = "(select id from profiles where name = 'Ines')";
        foreach (var table in new[] { "variations", "revisions", "entries" })
            await RefusedAsync(provider, $"update {table} set profile_id = {Other}", "fk_", "FOREIGN KEY");
        await RefusedAsync(provider, "update entries set deletion_id = profile_id", "fk_entries_deletion_id", "FOREIGN KEY");
    }

    [Theory, Engines]
    public async Task Removing_a_profile_removes_everything_of_that_person_and_nothing_else(DatabaseProvider provider)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);
        var other = await bank.Profiles.AddAsync("Ines");
        await Archives.RestoreAsync(bank, await Archives.WholeAsync(), other.Id);

        // Entries and resumes first: a row of the trash does not go while something in it is there.
        await bank.RunAsync("""
            delete from entries where profile_id = (select id from profiles where name = 'me');
            delete from resumes where profile_id = (select id from profiles where name = 'me');
            delete from profiles where name = 'me'
            """);

        Assert.Equal((0, 0, 0, 0), await bank.CountAsync());
        Assert.Equal(await Archives.WholeAsync(), await Archives.WriteAsync(bank, other.Id));
        Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
    }

    static async Task RefusedAsync(DatabaseProvider provider, string sql, string constraint, string? onSqlite = null)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);
        await bank.Profiles.AddAsync("Ines");

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => bank.RunAsync(sql));

        var told = refusal is Npgsql.PostgresException server ? server.ConstraintName ?? "" : refusal.Message;
        Assert.Contains(refusal is Npgsql.PostgresException ? constraint : onSqlite ?? constraint, told, StringComparison.Ordinal);
    }
}
