using SkillBank.Data;

namespace SkillBank.Tests.Storage;

/// <summary>Runs a test once on each engine: <c>[Theory, Engines]</c> with a <see cref="DatabaseProvider"/> parameter.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class EnginesAttribute : Xunit.v3.DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
        new([
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
            new TheoryDataRow<DatabaseProvider>(DatabaseProvider.PostgreSql) { Skip = PostgreSqlServer.MissingBecause },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
