using System.Text;
using System.Text.Json;
using SkillBank.Contract;

namespace SkillBank.App.Commands.Output;

/// <summary>Writes a command's result to standard output: text for people, or JSON. Every text that goes through here is made safe.</summary>
sealed class Printer(Surroundings around) : IDisposable
{
    readonly StreamWriter _text = new(around.Output, new UTF8Encoding(false), 4096, leaveOpen: true);

    /// <summary>For what writes by itself and is safe, such as help.</summary>
    public TextWriter Raw => _text;

    public void Line(string text = "") => _text.Write(SafeText.Line(text) + "\n");

    /// <summary>Every line of a longer text, indented.</summary>
    public void Block(string text, int indent)
    {
        foreach (var line in SafeText.Lines(text)) _text.Write((line.Length == 0 ? "" : new string(' ', indent) + line) + "\n");
    }

    public void Print(Table table)
    {
        foreach (var (index, line) in table.Lines(around.OutputIsTerminal ? around.Width() : 0).Index())
            _text.Write((index == 0 && around.OutputIsTerminal && around.HasColor ? $"\e[1m{line}\e[0m" : line) + "\n");
    }

    /// <summary>Indented JSON in the contract of the bank, of the value's own type.</summary>
    public void Json(object value)
    {
        _text.Flush();
        using (var json = new Utf8JsonWriter(around.Output, new() { Indented = true, NewLine = "\n", Encoder = BankJson.Options.Encoder }))
            JsonSerializer.Serialize(json, value, BankJson.Options.GetTypeInfo(value.GetType()));
        _text.Write('\n');
    }

    /// <summary>Bytes as they are.</summary>
    public async Task BytesAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await _text.FlushAsync(cancellation);
        await around.Output.WriteAsync(bytes, cancellation);
    }

    public void Dispose() => _text.Dispose();

    public void Flush()
    {
        _text.Flush();
        around.Output.Flush();
    }
}
