using System.Diagnostics;

namespace SkillBank.App.Tests.Durability;

/// <summary>The real program as a process of its own, listening where it says it does.</summary>
sealed class ServerProcess : IDisposable
{
    readonly Process _process;

    ServerProcess(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public Uri Address => Client.BaseAddress!;

    /// <summary>Starts it on a free port, or where an earlier one was.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, Uri? where = null)
    {
        var process = Start("serve", "--data", folder, "--urls", where?.GetLeftPart(UriPartial.Authority) ?? "http://127.0.0.1:0");
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
                return new ServerProcess(process, new Uri(address));
        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    /// <summary>Runs a command to its end and gives its exit code and output.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    /// <summary>Ends the process as a power cut would, without a chance to clean up.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
        Client.Dispose();
    }

    static Process Start(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "skillbank.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", ["exec", program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }
}
