using System.Diagnostics;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using SkillBank.App.Commands;

namespace SkillBank.App.Tests.Commands;

/// <summary>What only a process of its own can show.</summary>
public sealed class ProcessTests : IDisposable
{
    readonly TestShell _shell = new();

    [Fact]
    public async Task The_program_speaks_to_its_streams_and_ends_with_its_code()
    {
        Assert.Equal((0, ""), Ends(await RunAsync("add", "interests", "name=東京 Chess")));
        var list = await RunAsync("list", "interests", "--json");
        Assert.Equal("東京 Chess", (string?)JsonNode.Parse(list.Out)![0]!["name"]);
        Assert.Equal(2, (await RunAsync("lst")).Code);
        Assert.Equal(3, (await RunAsync("show", "interests", "9")).Code);
    }

    [Fact]
    public async Task Commands_work_while_the_server_runs_and_each_sees_what_the_other_did()
    {
        using var server = Start("serve", "--urls", "http://127.0.0.1:0", "--json");
        var address = (string)JsonNode.Parse((await server.StandardOutput.ReadLineAsync())!)!["address"]!;
        using var http = new HttpClient { BaseAddress = new(address) };

        await _shell.DoAsync("add", "interests", "name=Chess");
        Assert.Equal("Chess", (string?)(await http.GetFromJsonAsync<JsonNode>("/api/skill-bank/me"))!["interests"]![0]!["name"]);
        var posted = await http.PostAsJsonAsync("/api/skill-bank/me/interests", new { name = "Go" });
        posted.EnsureSuccessStatusCode();
        Assert.Contains("Go", (await _shell.DoAsync("list", "interests")).Out);

        Assert.Equal(0, await StopAsync(server, PosixSignal.SIGTERM));
    }

    [Fact]
    public async Task The_server_without_a_word_listens_on_this_machine_only_and_ends_by_Ctrl_C()
    {
        using var server = Start();

        Assert.StartsWith("Skill Bank is at http://127.0.0.1:", await server.StandardOutput.ReadLineAsync());
        Assert.Equal(0, await StopAsync(server, PosixSignal.SIGINT));
    }

    [Theory]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://*:5000")]
    [InlineData("nonsense")]
    public async Task The_server_refuses_other_addresses(string urls)
    {
        var problem = await RunAsync("serve", "--urls", urls, "--json");

        Assert.Equal(ExitCode.Invalid, problem.Code);
        Assert.Equal(ExitCode.Invalid, (int)problem.Problem["exitCode"]!);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_lack_of_this_machine()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();

        var answer = await RunAsync("serve", "--urls", $"http://{listener.LocalEndpoint}");

        Assert.Equal(ExitCode.Unavailable, answer.Code);
        Assert.DoesNotContain("   at ", answer.Error);
    }

    [Fact]
    public async Task Ctrl_C_while_waiting_for_input_ends_with_130_and_stores_nothing()
    {
        if (OperatingSystem.IsWindows()) return;
        using var import = Start("import", "-");
        await import.StandardInput.WriteAsync("""{"basics":{"name":"Amara"}""");
        await import.StandardInput.FlushAsync();
        // Once it has made its folder it waits for the rest of the file, or is about to. A watcher misses that now and then while servers start and stop beside it.
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!Directory.Exists(_shell.Data)) await look.WaitForNextTickAsync();

        Assert.Equal(ExitCode.Interrupted, await StopAsync(import, PosixSignal.SIGINT));
        Assert.Null((await _shell.DoAsync("contact", "show", "--json")).Json["firstName"]);
    }

    public void Dispose() => _shell.Dispose();

    static (int, string) Ends(Answer answer) => (answer.Code, answer.Error);

    async Task<Answer> RunAsync(params string[] args)
    {
        using var process = Start(args);
        process.StandardInput.Close();
        using var output = new MemoryStream();
        var copying = process.StandardOutput.BaseStream.CopyToAsync(output);
        var error = await process.StandardError.ReadToEndAsync();
        await copying;
        await process.WaitForExitAsync();
        return new(process.ExitCode, output.ToArray(), error);
    }

    Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        foreach (var (name, value) in _shell.Variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    static async Task<int> StopAsync(Process process, PosixSignal signal)
    {
        using var kill = Process.Start("kill", [$"-{(signal == PosixSignal.SIGINT ? "INT" : "TERM")}", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
