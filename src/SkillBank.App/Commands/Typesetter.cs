using SkillBank.Documents.Typesetting;

namespace SkillBank.App.Commands;

/// <summary>The typesetter as commands need it: one process, with the Node.js that the person chose.</summary>
static class Typesetter
{
    public const string NodeVariable = "SKILLBANK_NODE";

    /// <summary>As the server needs it: the usual number of processes, with the Node.js that the person chose.</summary>
    public static TypesettingOptions ForServer() =>
        Environment.GetEnvironmentVariable(NodeVariable) is { Length: > 0 } node ? new() { NodePath = node } : new();

    public static TypesettingOptions Options(Surroundings around)
    {
        var options = new TypesettingOptions { Workers = 1 };
        return around.Variable(NodeVariable) is { Length: > 0 } node ? options with { NodePath = node } : options;
    }
}
