using SkillBank.Data;
using SkillBank.Profiles;

namespace SkillBank.Tests.Storage;

public sealed class UpgradeTests
{
    [Theory, Engines]
    public async Task A_new_database_gets_every_migration_and_a_second_upgrade_does_nothing(DatabaseProvider provider)
    {
        await using var bank = TestBank.WithoutSchema(provider);

        Assert.Null(await Schema.AppliedAsync(bank.Database));
        Assert.Equal(Schema.KnownMigrations(provider), await Schema.UpgradeAsync(bank.Database));
        Assert.Empty(await Schema.UpgradeAsync(bank.Database));
        Assert.Equal(Schema.KnownMigrations(provider), await Schema.AppliedAsync(bank.Database));
    }

    [Theory, Engines]
    public async Task Several_programs_that_start_at_once_upgrade_a_database_once(DatabaseProvider provider)
    {
        await using var bank = TestBank.WithoutSchema(provider);
        Database[] programs = [.. Enumerable.Range(0, 6).Select(_ => new Database(bank.Database.Options))];

        var applied = await Task.WhenAll(programs.Select(program => Task.Run(() => Schema.UpgradeAsync(program))));

        foreach (var program in programs) await program.DisposeAsync();
        Assert.Equal(Schema.KnownMigrations(provider), await Schema.AppliedAsync(bank.Database));
        Assert.Contains(applied, migrations => migrations.Count > 0);
    }

    [Theory, Engines]
    public async Task Several_programs_that_start_at_once_make_one_owner(DatabaseProvider provider)
    {
        await using var bank = TestBank.WithoutSchema(provider);
        await Schema.UpgradeAsync(bank.Database);
        Database[] programs = [.. Enumerable.Range(0, 6).Select(_ => new Database(bank.Database.Options))];

        var owners = await Task.WhenAll(programs.Select(program => Task.Run(() => new ProfileService(
            new(program, bank.Clock), new(program, bank.Clock)).DefaultAsync())));

        foreach (var program in programs) await program.DisposeAsync();
        var owner = Assert.Single(await bank.Reader.ProfilesAsync());
        Assert.All(owners, made => Assert.Equal(owner.Id, made.Id));
    }

    [Theory, Engines]
    public async Task A_database_of_a_newer_program_is_refused_with_a_sentence(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        await bank.RunAsync("""insert into "__EFMigrationsHistory" ("MigrationId", "ProductVersion") values ('20990101000000_Later', '99.0.0')""");

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => Schema.UpgradeAsync(bank.Database));

        Assert.Contains("newer Skill Bank", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("20990101000000_Later", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_a_killed_program_left_behind_does_not_stop_the_next_one()
    {
        await using var bank = TestBank.WithoutSchema(DatabaseProvider.Sqlite);
        await using (var file = bank.Database.OpenFile(Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate, ""))
        {
            await using var command = file.CreateCommand();
            command.CommandText = """
                create table "__EFMigrationsLock" ("Id" integer not null primary key, "Timestamp" text not null);
                insert into "__EFMigrationsLock" values (1, '2026-01-01 00:00:00');
                """;
            await command.ExecuteNonQueryAsync();
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        Assert.NotEmpty(await Schema.UpgradeAsync(bank.Database, patience.Token));
    }

    [Fact]
    public async Task A_copy_of_the_file_is_kept_before_a_migration()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        await bank.AddAsync("skills", """{"skillName":"Welding","skillType":"hard_skill"}""");
        var next = "20990101000000_Next";

        Schema.KeepCopy(bank.Database, next);

        var copy = $"{bank.Database.Options.ConnectionString}.before-{next}";
        await using var older = new Database(DatabaseOptions.File(copy));
        Assert.Equal("Welding", Assert.Single((await new BankReader(older, bank.Clock).BankAsync(bank.Owner))!.Entries).AnyDetails.Heading);
    }

    [Fact]
    public async Task A_copy_that_was_interrupted_does_not_stand_for_a_whole_one()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        var copy = $"{bank.Database.Options.ConnectionString}.before-X";
        await File.WriteAllTextAsync($"{copy}.part", "half a file");

        Schema.KeepCopy(bank.Database, "X");

        await using var older = new Database(DatabaseOptions.File(copy));
        Assert.NotNull(await new BankReader(older, bank.Clock).BankAsync(bank.Owner));
        Assert.False(File.Exists($"{copy}.part"));
    }

    [Fact]
    public async Task A_copy_that_is_there_is_not_written_over()
    {
        await using var bank = await TestBank.CreateAsync(DatabaseProvider.Sqlite);
        Schema.KeepCopy(bank.Database, "X");
        await bank.AddAsync("skills", """{"skillName":"Welding","skillType":"hard_skill"}""");

        Schema.KeepCopy(bank.Database, "X");

        await using var older = new Database(DatabaseOptions.File($"{bank.Database.Options.ConnectionString}.before-X"));
        Assert.Empty((await new BankReader(older, bank.Clock).BankAsync(bank.Owner))!.Entries);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_a_sentence()
    {
        await using var bank = TestBank.WithoutSchema(DatabaseProvider.Sqlite);
        await File.WriteAllTextAsync(bank.Database.Options.ConnectionString, string.Join('\n', Enumerable.Repeat("Not a database at all.", 100)));

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => Schema.UpgradeAsync(bank.Database));

        Assert.Contains("cannot be opened", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_sentence_without_the_password()
    {
        await using var database = new Database(DatabaseOptions.Server("postgresql://ana:s3cret@127.0.0.1:1/bank?Timeout=2"));

        var refusal = await Assert.ThrowsAsync<DatabaseException>(() => Schema.UpgradeAsync(database));

        Assert.DoesNotContain("s3cret", refusal.Message, StringComparison.Ordinal);
    }
}
