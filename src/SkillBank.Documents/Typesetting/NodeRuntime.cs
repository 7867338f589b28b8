using System.ComponentModel;
using System.Diagnostics;

namespace SkillBank.Documents.Typesetting;

/// <summary>What to tell a person whose Node.js is missing or too old.</summary>
static class NodeRuntime
{
    const int OldestMajor = 20;

    public static string Missing(string nodePath) =>
        $"PDF files need Node.js {OldestMajor} or newer, and there is no '{nodePath}' on this machine. Install it from https://nodejs.org and try again.";

    /// <summary>Asked only after a worker did not start, because the question costs as much as starting one.</summary>
    public static async Task<TypesettingException> ExplainAsync(
        TypesettingOptions options, TypesettingException failure, CancellationToken cancellationToken)
    {
        var version = await VersionAsync(options.NodePath, cancellationToken);
        return version is not null && version.Major < OldestMajor
            ? new(TypesettingFailure.NotInstalled, $"PDF files need Node.js {OldestMajor} or newer; this is {version}. Install a newer one from https://nodejs.org and try again.")
            : failure;
    }

    static async Task<Version?> VersionAsync(string nodePath, CancellationToken cancellationToken)
    {
        try
        {
            var info = new ProcessStartInfo(nodePath, "--version") { RedirectStandardOutput = true, UseShellExecute = false, CreateNoWindow = true };
            using var node = Process.Start(info)!;
            var line = await node.StandardOutput.ReadLineAsync(cancellationToken);
            return Version.TryParse(line?.TrimStart('v'), out var version) ? version : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            return null;
        }
    }
}
