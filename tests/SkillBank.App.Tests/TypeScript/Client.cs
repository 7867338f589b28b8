using System.Diagnostics;
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
    public static Task CompileAsync(string project) => NodeAsync([], Path.Combine("node_modules", "typescript", "bin", "tsc"), "--strict", "--project", project);

    /// <summary>Runs one file of tests against a server.</summary>
    public static Task TestAsync(string file, Uri address, string user) => NodeAsync(
        new() { ["SKILLBANK_ADDRESS"] = address.AbsoluteUri, ["SKILLBANK_USER"] = user }, "--test", "--test-reporter=spec", Path.Combine("tests", file));

    static async Task NodeAsync(Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, $"node {string.Join(' ', arguments)} ended with {node.ExitCode}:\n{output}\n{await errors}");
    }
}
