using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SkillBank.Data;

namespace SkillBank.Tests.Storage;

public sealed class SchemaTests
{
    [Theory, Engines]
    public async Task The_migrations_make_the_schema_that_the_model_asks_for(DatabaseProvider provider)
    {
        await using var migrated = await TestBank.CreateAsync(provider);
        await using var asked = TestBank.WithoutSchema(provider);
        await using (var db = Mapped(asked.Database.Options)) await db.Database.EnsureCreatedAsync();

        var facts = await FactsAsync(asked.Database);

        Assert.True(facts.Count > 60, $"Only {facts.Count} facts were found.");
        Assert.Equal(facts, await FactsAsync(migrated.Database));
    }

    [Theory, Engines]
    public async Task The_comparison_of_schemas_sees_a_lost_check_index_and_column(DatabaseProvider provider)
    {
        await using var bank = await TestBank.CreateAsync(provider);
        var facts = await FactsAsync(bank.Database);

        Assert.Contains(facts, fact => fact.Contains("ck_entries_skills_skill_type", StringComparison.Ordinal));
        Assert.Contains(facts, fact => fact.Contains("ix_variations_main", StringComparison.Ordinal) && fact.Contains("is_main", StringComparison.Ordinal));
        Assert.Contains(facts, fact => fact.StartsWith("column entries.job_title", StringComparison.Ordinal));
        Assert.Contains(facts, fact => fact.Contains("variations", StringComparison.Ordinal) && fact.Contains("CASCADE", StringComparison.Ordinal));
    }

    static SkillBankDb Mapped(DatabaseOptions where)
    {
        var options = new DbContextOptionsBuilder<SkillBankDb>();
        Models.Use(options, where.Provider, null, where.Provider == DatabaseProvider.Sqlite ? $"Data Source={where.ConnectionString};Pooling=false" : where.ConnectionString);
        return new SkillBankDb(options.Options);
    }

    static async Task<IReadOnlyList<string>> FactsAsync(Database database)
    {
        DbConnection connection = await database.RentAsync(TestContext.Current.CancellationToken);
        try
        {
            return await SchemaFacts.OfAsync(connection, database.IsSqlite);
        }
        finally
        {
            await database.Return(connection);
        }
    }
}
