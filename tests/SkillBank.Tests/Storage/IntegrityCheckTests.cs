using SkillBank.Data;
using SkillBank.Tests.Archive;

namespace SkillBank.Tests.Storage;

public sealed class IntegrityCheckTests
{
    [Theory, Engines]
    public async Task A_bank_with_everything_is_whole(DatabaseProvider provider)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);

        Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
    }

    [Theory, Engines]
    public async Task Each_kind_of_damage_is_found_and_named(DatabaseProvider provider)
    {
        const string Live = "deletion_id is null";
        (string Sql, string Finding)[] damages =
        [
            ("delete from contacts", "has no contact"),
            ($"update entries set display_order = display_order + 1 where section = 'projects' and {Live}", "The order of section projects"),
            ($"update entries set display_order = 0 where section = 'awards' and {Live}", "The order of section awards"),
            ($"update variations set display_order = display_order + 5 where {Live}", "The order of the wordings of entry"),
            ("update variations set is_main = (1 = 0)", "not exactly one main one"),
            ("update variations set title = 'Other'", "is not the last of its history"),
            ("delete from revisions where number = 1", "The history of wording"),
            ("update placements set section = 'interests' where entry_id is not null", "is in another section than its entry"),
            ("delete from blobs", "has lost what it is made of"),
            ("update entries set deletion_id = null where deletion_id = (select id from deletions where kind = 'entry')", "took is not there"),
            ("update imports set log = '[]' where trail is not null", "did cannot be read"),
            ("insert into entries (profile_id, id, section, display_order, version, created_at, updated_at) select id, id, 'summaries', 1, 1, created_at, updated_at from profiles",
                "must have one entry and has several"),
        ];
        await using var bank = await Archives.RestoredBankAsync(provider);
        foreach (var (sql, finding) in damages)
        {
            var check = new IntegrityCheck(bank.Database);
            Assert.DoesNotContain(await check.RunAsync(), found => found.Contains(finding, StringComparison.Ordinal));

            await bank.RunAsync(sql);

            var findings = await check.RunAsync();
            Assert.Contains(findings, found => found.Contains(finding, StringComparison.Ordinal));
            Assert.All(findings, found => Assert.EndsWith(".", found, StringComparison.Ordinal));
        }
    }

    [Theory, Engines]
    public async Task What_an_undone_import_took_is_missed_when_none_of_it_is_there(DatabaseProvider provider)
    {
        await using var bank = await Archives.RestoredBankAsync(provider);
        foreach (var table in new[] { "entries", "variations" })
        {
            Assert.Empty(await new IntegrityCheck(bank.Database).RunAsync());
            await bank.RunAsync($"delete from {table} where deletion_id = (select id from deletions where kind = 'import')");
        }

        Assert.EndsWith("took is not there.", Assert.Single(await new IntegrityCheck(bank.Database).RunAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_points_at_nothing_is_found()
    {
        await using var bank = await Archives.RestoredBankAsync(DatabaseProvider.Sqlite);
        await bank.RunAsync("pragma foreign_keys = 0; delete from entries where section = 'projects' and deletion_id is null; pragma foreign_keys = 1;");

        Assert.Contains(await new IntegrityCheck(bank.Database).RunAsync(), found => found.StartsWith("A row of table variations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_file_is_told_and_does_not_crash_the_check()
    {
        await using var bank = await Archives.RestoredBankAsync(DatabaseProvider.Sqlite);
        await bank.RunAsync("pragma wal_checkpoint(truncate)");
        var path = bank.Database.Options.ConnectionString;
        await bank.Database.DisposeAsync();
        await using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = 4096 * 3;
            var garbage = new byte[4096 * 6];
            Array.Fill(garbage, (byte)0xA5);
            await file.WriteAsync(garbage);
        }
        await using var damaged = new Database(DatabaseOptions.File(path));

        Assert.NotEmpty(await new IntegrityCheck(damaged).RunAsync());
    }
}
