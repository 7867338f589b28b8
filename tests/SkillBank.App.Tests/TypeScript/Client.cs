using SkillBank.App.Tests.Commands;
using SkillBank.App.Tests.TypeScript;

[assembly: AssemblyFixture(typeof(Client))]

namespace SkillBank.App.Tests.TypeScript;

/// <summary>The TypeScript client, compiled once for all tests.</summary>
public sealed class Client
{
    static readonly string Folder = Repository.File("clients", "typescript");
    readonly Lazy<Task> _compiled = new(() => CompileAsync("tsconfig.json"));

    /// <summary>The names of the test files.</summary>
    public static IEnumerable<string> Tests => Directory.GetFiles(Path.Combine(Folder, "tests"), "*.test.mjs").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public Task CompiledAsync() => _compiled.Value;

    /// <summary>Compiles a project by the strictest rules; what the compiler says fails the test.</summary>
    public static Task CompileAsync(string project) => Node.RunAsync(Folder, [], Path.Combine("node_modules", "typescript", "bin", "tsc"), "--strict", "--project", project);

    /// <summary>Runs one file of tests against a server.</summary>
    public static Task TestAsync(string file, Uri address, string user) => Node.RunAsync(
        Folder, new() { ["SKILLBANK_ADDRESS"] = address.AbsoluteUri, ["SKILLBANK_USER"] = user }, "--test", "--test-reporter=spec", Path.Combine("tests", file));
}
