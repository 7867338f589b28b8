using System.Text;
using System.Text.Json.Nodes;
using SkillBank.App.Commands;

namespace SkillBank.App.Tests.Commands;

/// <summary>Runs commands in this process over a data folder of its own, as a shell without a terminal would.</summary>
sealed class TestShell : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("skillbank-cli-").FullName;

    public TestShell()
    {
        Data = Path.Combine(_root, "data");
        Variables["SKILLBANK_DATA"] = Data;
        Variables["HOME"] = _root;
    }

    public string Data { get; init; }

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Columns of the terminal that standard output and error are; 0 for none.</summary>
    public int Terminal { get; set; }

    public string File(string name) => Path.Combine(_root, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public Task<Answer> RunAsync(params string[] args) => RunAsync(args, "", CancellationToken.None);

    public async Task<Answer> RunAsync(string[] args, string input, CancellationToken cancellation)
    {
        using var output = new MemoryStream();
        await using var error = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, Around(output, error) with { Input = () => new MemoryStream(Encoding.UTF8.GetBytes(input)) }, cancellation);
        return new(code, output.ToArray(), error.ToString());
    }

    public Surroundings Around(Stream output, TextWriter error) => new()
    {
        Input = () => Stream.Null,
        Output = output,
        Error = error,
        Variable = Variables.GetValueOrDefault,
        OutputIsTerminal = Terminal > 0,
        ErrorIsTerminal = Terminal > 0,
        Width = () => Terminal,
    };

    /// <summary>Runs what must work.</summary>
    public async Task<Answer> DoAsync(params string[] args)
    {
        var answer = await RunAsync(args);
        Assert.True(answer.Code == 0, $"skillbank {string.Join(' ', args)} ended with {answer.Code}: {answer.Error}");
        Assert.Equal("", answer.Error);
        return answer;
    }

    /// <summary>Runs what must end with this code, and say why on standard error only.</summary>
    public async Task<Answer> RefuseAsync(int code, params string[] args)
    {
        var answer = await RunAsync(args);
        Assert.True(answer.Code == code, $"skillbank {string.Join(' ', args)} ended with {answer.Code}, not {code}: {answer.Error}{answer.Out}");
        Assert.Equal("", answer.Out);
        Assert.NotEqual("", answer.Error);
        return answer;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

/// <summary>What a command said.</summary>
sealed record Answer(int Code, byte[] Bytes, string Error)
{
    public string Out { get; } = Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Out)!;

    public JsonNode Problem => JsonNode.Parse(Error)!;
}
