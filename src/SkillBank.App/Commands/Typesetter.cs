using SkillBank.Documents.Typesetting;

namespace SkillBank.App.Commands;

/// <summary>The typesetter with the Node.js and the templates that the person chose.</summary>
static class Typesetter
{
    public const string NodeVariable = "SKILLBANK_NODE";
    public const string FontsVariable = "SKILLBANK_FONTS";
    public const string TemplatesVariable = "SKILLBANK_TEMPLATES";

    /// <summary>As commands need it: one process.</summary>
    public static TypesettingOptions Options(Invocation call) => ForServer(call) with { Workers = 1 };

    /// <summary>As the server needs it: the usual number of processes.</summary>
    public static TypesettingOptions ForServer(Invocation call)
    {
        var options = new TypesettingOptions { OwnTemplatesDirectory = Own(call, TemplatesVariable, "templates"), OwnFontsDirectory = Own(call, FontsVariable, "fonts") };
        return call.Around.Variable(NodeVariable) is { Length: > 0 } node ? options with { NodePath = node } : options;
    }

    /// <summary>The folder of the person's own templates or fonts: beside the bank, unless a variable names another.</summary>
    static string Own(Invocation call, string variable, string name) => call.Around.Variable(variable) is { Length: > 0 } folder
        ? Path.GetFullPath(folder)
        : Path.Combine(DatabaseLocation.Folder(call.Data, call.Around), name);
}
