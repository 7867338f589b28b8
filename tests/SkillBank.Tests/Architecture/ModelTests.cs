using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Tests.Storage;

namespace SkillBank.Tests.Architecture;

/// <summary>What must be true of the model of the database, whoever adds to it.</summary>
public sealed class ModelTests
{
    static readonly IModel Design = DesignModel(DatabaseProvider.Sqlite);

    [Fact]
    public void Every_key_of_what_a_person_owns_begins_with_the_owner()
    {
        foreach (var table in Owned())
        {
            var key = table.FindPrimaryKey()!;
            Assert.True(key.Properties[0].GetColumnName() == "profile_id", $"The key of {table.GetTableName()} begins with {key.Properties[0].GetColumnName()}.");
        }
    }

    [Fact]
    public void Every_reference_between_a_persons_rows_carries_the_owner_on_both_sides()
    {
        foreach (var key in Owned().SelectMany(table => table.GetForeignKeys()))
        {
            Assert.True(key.Properties[0].GetColumnName() == "profile_id", $"{key.GetConstraintName()} begins with {key.Properties[0].GetColumnName()}.");
            var principal = key.PrincipalKey.Properties[0].GetColumnName();
            Assert.True(principal == (key.PrincipalEntityType.GetTableName() == "profiles" ? "id" : "profile_id"), $"{key.GetConstraintName()} points at {principal}.");
        }
    }

    [Fact]
    public void Every_table_but_the_profiles_is_owned() =>
        Assert.Equal(["profiles"], Design.GetEntityTypes().Except(Owned()).Select(type => type.GetTableName()).Distinct());

    [Fact]
    public void Every_constraint_key_and_index_has_a_name_of_ours()
    {
        foreach (var table in Design.GetEntityTypes())
        {
            Assert.All(table.GetCheckConstraints(), check => Assert.StartsWith($"ck_{table.GetTableName()}_", check.Name));
            Assert.All(table.GetDeclaredKeys(), key => Assert.Equal($"pk_{table.GetTableName()}", key.GetName()));
            Assert.All(table.GetDeclaredForeignKeys(), key => Assert.StartsWith($"fk_{table.GetTableName()}_", key.GetConstraintName()));
            Assert.All(table.GetDeclaredIndexes(), index => Assert.StartsWith($"ix_{table.GetTableName()}_", index.GetDatabaseName()));
        }
    }

    [Fact]
    public void Every_required_property_of_a_section_has_its_check()
    {
        var checks = Design.FindEntityType(typeof(Entry))!.GetCheckConstraints().Select(check => check.Name).ToHashSet();
        foreach (var section in Section.All)
            foreach (var property in section.DetailsType.GetProperties())
                if (property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute), inherit: true))
                    Assert.Contains($"ck_entries_{section.Slug}_{Conventions.SnakeCase(property.Name)}", checks);
    }

    [Fact]
    public void No_row_is_hidden_by_a_filter_that_compiled_models_would_not_know() =>
        Assert.All(Design.GetEntityTypes(), type => Assert.Empty(type.GetDeclaredQueryFilters()));

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public void The_compiled_model_is_the_model(DatabaseProvider provider)
    {
        using var compiled = Context(provider, compiled: true);
        using var mapped = Context(provider, compiled: false);

        Assert.Equal(ModelFacts.Of(mapped.Model), ModelFacts.Of(compiled.Model));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public void No_change_of_the_model_waits_for_a_migration(DatabaseProvider provider)
    {
        using var db = Context(provider, compiled: false);

        Assert.False(db.Database.HasPendingModelChanges(), "The mappings changed: run eng/add-migration.sh NAME.");
    }

    static IEnumerable<IEntityType> Owned() => Design.GetEntityTypes().Where(type => typeof(IOwned).IsAssignableFrom(type.ClrType));

    static IModel DesignModel(DatabaseProvider provider)
    {
        using var db = Context(provider, compiled: false);
        return db.GetService<IDesignTimeModel>().Model;
    }

    static SkillBankDb Context(DatabaseProvider provider, bool compiled)
    {
        var options = new DbContextOptionsBuilder<SkillBankDb>();
        Models.Use(options, provider, null, provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : "Host=127.0.0.1");
        if (compiled) options.UseModel(Models.Compiled(provider));
        return new SkillBankDb(options.Options);
    }
}
