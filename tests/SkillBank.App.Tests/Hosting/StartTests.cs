using System.Net;
using System.Net.Sockets;
using SkillBank.App.Commands;
using SkillBank.App.Tests.Commands;
using SkillBank.App.Hosting;
using SkillBank.Data;

namespace SkillBank.App.Tests.Hosting;

public sealed class StartTests : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("skillbank-test-").FullName;

    [Theory]
    [InlineData("http://0.0.0.0:5000")]
    [InlineData("http://*:5000")]
    [InlineData("http://+:5000")]
    [InlineData("http://[::]:5000")]
    [InlineData("http://127.0.0.5:5000")]
    [InlineData("http://[::ffff:127.0.0.1]:5000")]
    [InlineData("http://192.168.1.20:5000")]
    [InlineData("http://8.8.8.8")]
    [InlineData("http://bank.example:5000")]
    [InlineData("http://localhost.example:5000")]
    [InlineData("http://127.0.0.1:5000;http://0.0.0.0:5000")]
    [InlineData("http://user@0.0.0.0:5000")]
    [InlineData("http://127.0.0.1@0.0.0.0:5000")]
    public async Task A_start_where_others_could_reach_it_is_refused_with_the_reason(string urls)
    {
        var (code, output, errors) = await RunAsync(urls);

        Assert.Equal((ExitCode.Invalid, ""), (code, output));
        Assert.Contains("there are no accounts yet", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("5000")]
    [InlineData("127.0.0.1:5000")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("https://127.0.0.1:5001")]
    [InlineData("http://127.0.0.1:5000/bank")]
    [InlineData("http://unix:/tmp/skillbank.sock")]
    [InlineData("http://127.0.0.1:99999")]
    public async Task An_address_that_is_none_is_refused(string urls)
    {
        var (code, output, errors) = await RunAsync(urls);

        Assert.Equal((ExitCode.Invalid, ""), (code, output));
        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://localhost:0")]
    [InlineData("http://127.0.0.1:0;http://localhost:0")]
    public async Task It_tells_where_it_is_and_ends_when_told_to(string? urls)
    {
        using var stop = new CancellationTokenSource();
        var output = new Announcement();
        var running = Server.RunAsync(new ServerOptions { Database = DatabaseOptions.Folder(_folder), Urls = urls, Output = output }, stop.Token);
        var address = await output.Address.WaitAsync(TimeSpan.FromMinutes(1));

        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri($"{address}/health"))).StatusCode);
        await stop.CancelAsync();

        await running;
        Assert.False(await IsThereAsync(http, address));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_to_be()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (code, _, errors) = await RunAsync($"http://{other.LocalEndpoint}");

        Assert.Equal(ExitCode.Unavailable, code);
        Assert.Contains("in use", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://user@127.0.0.1:5000", "http://127.0.0.1:5000")]
    [InlineData("HTTP://LocalHost:5000/", "http://localhost:5000")]
    [InlineData("http://2130706433", "http://127.0.0.1:80")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:5000", "http://[::1]:5000")]
    public void What_is_listened_on_is_what_was_checked(string given, string expected) => Assert.Equal([expected], LoopbackAddresses.Parse(given));

    [Fact]
    public void Configuration_cannot_open_another_port()
    {
        Assert.Equal([LoopbackAddresses.Default], LoopbackAddresses.Parse(null));
        Assert.Throws<AddressException>(() => LoopbackAddresses.RequireNoOthers(new Microsoft.Extensions.Configuration.ConfigurationManager { ["Kestrel:Endpoints:Http:Url"] = "http://0.0.0.0:80" }));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    async Task<(int Code, string Output, string Errors)> RunAsync(string urls)
    {
        using var shell = new TestShell { Data = _folder };
        var answer = await shell.RunAsync("serve", "--data", _folder, "--urls", urls);
        return (answer.Code, answer.Out, answer.Error);
    }

    static async Task<bool> IsThereAsync(HttpClient http, string address)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{address}/health"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    sealed class Announcement : StringWriter
    {
        readonly TaskCompletionSource<string> _address = new();

        public Task<string> Address => _address.Task;

        public override Task WriteLineAsync(string? value)
        {
            _address.TrySetResult(value!.Split(' ')[^1]);
            return Task.CompletedTask;
        }
    }
}
