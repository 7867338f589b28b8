using System.CommandLine;
using System.Globalization;
using SkillBank.Entries;

namespace SkillBank.App.Commands.Input;

/// <summary>Which wording, or whose wordings, a command means: SECTION ENTRY WORDING, without ENTRY in a section that has only one.</summary>
/// <param name="Section">A section whose entries have wordings.</param>
/// <param name="Entry">The entry's name; null in a section that has only one.</param>
/// <param name="Names">What was named after it.</param>
/// <param name="Rest">The words after these.</param>
sealed record Target(Section Section, string? Entry, string[] Names, string[] Rest)
{
    /// <exception cref="CommandProblem">Something is missing, or the section has no wordings.</exception>
    public static Target Read(Invocation call, Argument<Section> section, Argument<string[]> words, string[] names)
    {
        var where = call.Value(section)!;
        if (!where.HasVariations) throw CommandProblem.Usage($"Entries of {where} have no wordings.", $"Sections with wordings: {string.Join(", ", Section.All.Where(s => s.HasVariations))}.");
        var (found, rest) = Words.Split(call.Value(words)!, where.IsSingle ? names : ["ENTRY", .. names]);
        return where.IsSingle ? new(where, null, found, rest) : new(where, found[0], found[1..], rest);
    }

    public void RequireNoRest()
    {
        if (Rest.Length > 0) throw CommandProblem.Usage($"'{Rest[0]}' is more than this command takes.");
    }

    /// <summary>A name that must be a number from 1 on.</summary>
    public int Number(int index) => int.TryParse(Names[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? number
        : throw CommandProblem.Usage($"'{Names[index]}' is no number from 1 on.");
}
