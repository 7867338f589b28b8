using System.Reflection;
using SkillBank.Documents.Document;
using SkillBank.Entries;

namespace SkillBank.Tests.Architecture;

/// <summary>Dependencies point one way: the program, the core, the documents.</summary>
public sealed class DependencyTests
{
    static readonly Assembly Core = typeof(Section).Assembly;
    static readonly Assembly Documents = typeof(ResumeDocument).Assembly;

    [Fact]
    public void The_core_knows_neither_the_web_nor_the_console() => Assert.DoesNotContain(References(Core), name =>
        name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || name is "System.Console" or "System.CommandLine" or "Spectre.Console" or "skillbank" or "SkillBank.App");

    [Fact]
    public void The_core_does_not_know_its_migrations() =>
        Assert.DoesNotContain(References(Core), name => name.StartsWith("SkillBank.Migrations", StringComparison.Ordinal));

    [Fact]
    public void The_documents_know_neither_the_core_nor_the_database() => Assert.DoesNotContain(References(Documents), name =>
        name.StartsWith("SkillBank", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
        || name is "Npgsql" or "Microsoft.Data.Sqlite" or "System.Console");

    [Fact]
    public void The_core_refers_to_the_documents() => Assert.Contains(Documents.GetName().Name, References(Core));

    static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);
}
