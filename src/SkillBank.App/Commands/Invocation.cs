using System.CommandLine;
using SkillBank.App.Commands.Output;
using SkillBank.Data;

namespace SkillBank.App.Commands;

/// <summary>One command line that was understood, while it is carried out.</summary>
sealed class Invocation(ParseResult parse, CommandLineContext context)
{
    public Surroundings Around => context.Around;

    public Printer Out => context.Out;

    /// <summary>Whether the result is wanted as JSON.</summary>
    public bool Json => parse.GetValue(context.Globals.Json);

    /// <summary>Which profile is meant; null for the first.</summary>
    public string? Profile => parse.GetValue(context.Globals.Profile);

    /// <summary>The data folder that was named, if one was.</summary>
    public string? Data => parse.GetValue(context.Globals.Data);

    /// <summary>Where the banks are kept.</summary>
    public DatabaseOptions Database => DatabaseLocation.Find(Data, parse.GetValue(context.Globals.Database), Around);

    public T? Value<T>(Option<T> option) => parse.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parse.GetValue(argument);

    /// <summary>Whether an option was given, with or without a value.</summary>
    public bool Has(Option option) => parse.GetResult(option) is { Implicit: false };

    /// <summary>Shows a result: as JSON when that is wanted, else as the text that <paramref name="forPeople"/> writes.</summary>
    public void Show(object json, Action<Printer> forPeople)
    {
        if (Json) Out.Json(json);
        else forPeople(Out);
    }
}

/// <summary>What all commands of one run share.</summary>
sealed record CommandLineContext(Surroundings Around, Printer Out, GlobalOptions Globals);
