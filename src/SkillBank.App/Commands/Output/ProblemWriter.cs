using System.Text.Encodings.Web;
using System.Text.Json;

namespace SkillBank.App.Commands.Output;

/// <summary>Tells on standard error why a command did not do its work: red lines, or a JSON problem.</summary>
sealed class ProblemWriter(Surroundings around, bool json)
{
    public int Write(CommandProblem problem)
    {
        if (json) WriteJson(problem);
        else WriteText(problem);
        if (around.Variable("SKILLBANK_TRACE") == "1" && problem.InnerException is { } cause) around.Error.Write(cause + "\n");
        return problem.Code;
    }

    void WriteText(CommandProblem problem)
    {
        Red($"skillbank: {problem.Message}");
        foreach (var (key, messages) in problem.Errors)
            foreach (var message in messages)
                Red(key.Length == 0 ? $"  {message}" : $"  {key}: {message}");
        foreach (var candidate in problem.Candidates) Plain($"  {candidate}");
        if (problem.Hint is { } hint) Plain(hint);
    }

    void WriteJson(CommandProblem problem)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("title", problem.Message);
            writer.WriteNumber("exitCode", problem.Code);
            if (problem.Hint is { } hint) writer.WriteString("detail", hint);
            if (problem.Errors.Count > 0)
            {
                writer.WriteStartObject("errors");
                foreach (var (key, messages) in problem.Errors) List(writer, key, messages);
                writer.WriteEndObject();
            }
            if (problem.Candidates.Count > 0) List(writer, "candidates", problem.Candidates);
            writer.WriteEndObject();
        }
        around.Error.Write(System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
    }

    static void List(Utf8JsonWriter writer, string key, IEnumerable<string> items)
    {
        writer.WriteStartArray(key);
        foreach (var item in items) writer.WriteStringValue(item);
        writer.WriteEndArray();
    }

    void Red(string line) => around.Error.Write((around.ErrorIsTerminal && around.HasColor ? $"\e[31m{SafeText.Line(line)}\e[0m" : SafeText.Line(line)) + "\n");

    void Plain(string line) => around.Error.Write(SafeText.Line(line) + "\n");
}
