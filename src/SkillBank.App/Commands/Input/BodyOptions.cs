using System.CommandLine;
using System.Text.Json.Nodes;
using SkillBank.Contract;

namespace SkillBank.App.Commands.Input;

/// <summary>The ways in which a command can be told what to store: pairs, a JSON object, a text from a file.</summary>
sealed class BodyOptions
{
    readonly Option<string?> _from = new("--from")
    {
        Description = "Take a JSON object from a file, - for standard input; pairs win over it.", HelpName = "FILE|-",
    };

    readonly Option<string?> _contentFile = new("--content-file")
    {
        Description = "Take the text (content) from a file, - for standard input.", HelpName = "FILE|-",
    };

    readonly bool _hasContent;

    public BodyOptions(Command command, bool hasContent)
    {
        _hasContent = hasContent;
        command.Add(_from);
        if (hasContent) command.Add(_contentFile);
    }

    /// <summary>What is to be stored, or changed.</summary>
    /// <exception cref="CommandProblem">The words or files cannot be read.</exception>
    public async Task<JsonObject> ReadAsync(Invocation call, IReadOnlyList<string> words, BodyKeys keys, CancellationToken cancellation)
    {
        var from = call.Value(_from);
        var contentFile = _hasContent ? call.Value(_contentFile) : null;
        if (from == "-" && contentFile == "-") throw CommandProblem.Usage("Standard input can be read once only.");
        var body = from is null ? null : Bodies.Parse(await InputFile.ReadAsync(from, InputFile.TextLimit, call.Around, cancellation));
        body = KeyValues.Read(words, keys, body);
        if (contentFile is not null)
        {
            if (body.ContainsKey("content")) throw CommandProblem.Usage("Give either content or --content-file.");
            body["content"] = await InputFile.ReadTextAsync(contentFile, call.Around, cancellation);
        }
        return body.Count > 0 ? body : throw CommandProblem.Usage("Nothing was given to store.", keys.Hint);
    }
}
