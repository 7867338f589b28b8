using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

[assembly: AssemblyFixture(typeof(SkillBank.Tests.Storage.PostgreSqlStop))]

namespace SkillBank.Tests.Storage;

/// <summary>Lives as long as the tests run, and stops the server after the last one.</summary>
public sealed class PostgreSqlStop : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => PostgreSqlServer.Stop();
}

/// <summary>A throwaway PostgreSQL server, started from the installed binaries when first asked for and stopped with the tests.</summary>
static class PostgreSqlServer
{
    static readonly Lazy<string?> Binaries = new(FindBinaries);
    static readonly Lazy<string> Address = new(Start);
    static int _databases;
    static Action? _stop;

    /// <summary>Why there is none; null when there is. Under <c>CI=true</c> its absence is a failure.</summary>
    public static string? MissingBecause => Binaries.Value is not null ? null
        : Environment.GetEnvironmentVariable("CI") == "true" ? throw new InvalidOperationException("PostgreSQL (initdb, pg_ctl) is not installed.")
        : "PostgreSQL (initdb, pg_ctl) is not installed.";

    /// <summary>The address of a database that does not exist yet.</summary>
    public static string NewDatabase() => $"{Address.Value};Database=bank_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";

    /// <summary>Stops the server when one was started.</summary>
    public static void Stop() => Interlocked.Exchange(ref _stop, null)?.Invoke();

    static string? FindBinaries()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin"))
            : [];
        return debian.Concat(folders).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("skillbank-pg-").FullName;
        if (Environment.UserName == "root") Run("chown", "postgres", folder);
        var port = FreePort();
        Server(folder, "initdb", "-D", $"{folder}/data", "-U", "skillbank", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        Server(folder, "pg_ctl", "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o",
            $"-k {folder} -h 127.0.0.1 -p {port} -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200", "start");
        _stop = () =>
        {
            Server(folder, "pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "-w", "stop");
            Directory.Delete(folder, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port};Username=skillbank";
    }

    static void Server(string folder, string program, params string[] arguments)
    {
        var path = Path.Combine(Binaries.Value!, program);
        if (Environment.UserName == "root")
            Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "env", $"HOME={folder}", path, .. arguments]);
        else Run(path, arguments);
    }

    static void Run(string program, params string[] arguments)
    {
        // The server inherits what pg_ctl has open, so its output goes nowhere rather than to a pipe that never ends.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > /dev/null 2>&1", "sh", program, .. arguments]))!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
