using System.Diagnostics;

namespace SkillBank.App.Tests.TypeScript;

/// <summary>Runs Node.js; a run that fails fails the test with what it said.</summary>
static class Node
{
    public static async Task RunAsync(string folder, Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
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
