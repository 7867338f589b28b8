using System.CommandLine;
using SkillBank.Entries;

namespace SkillBank.App.Commands.Input;

/// <summary>Arguments that several commands share.</summary>
static class Words
{
    /// <summary>A section by its slug.</summary>
    public static Argument<Section> Section() => Describe(new Argument<Section>("section") { HelpName = "SECTION" });

    public static Argument<Section?> OptionalSection() => Describe(new Argument<Section?>("section") { HelpName = "SECTION", Arity = ArgumentArity.ZeroOrOne });

    public static Argument<string> One(string name, string description) => new(name) { HelpName = name, Description = description };

    public static Argument<string[]> Many(string name, string description) =>
        new(name) { HelpName = name, Description = description, Arity = ArgumentArity.ZeroOrMore };

    public static Option<long?> Expect() => new("--expect")
    {
        Description = "Do it only when this is still the version; otherwise end with exit code 4.", HelpName = "VERSION",
    };

    public static Option<bool> Force() => new("--force") { Description = "Do it although resumes print it, or it was sent." };

    /// <summary>Takes the names of things from the front of words that go on with pairs.</summary>
    /// <param name="words">The words.</param>
    /// <param name="names">What each name names, such as ENTRY.</param>
    /// <returns>The names, and the words after them.</returns>
    /// <exception cref="CommandProblem">A name is missing.</exception>
    public static (string[] Names, string[] Others) Split(string[] words, params string[] names)
    {
        var given = words.TakeWhile(word => !KeyValues.IsPair(word)).Count();
        if (given < names.Length) throw CommandProblem.Usage($"{names[given]} is missing.", $"Write SECTION {string.Join(' ', names)}. Numbers and ids are those that `list` shows.");
        return (words[..names.Length], words[names.Length..]);
    }

    static Argument<T> Describe<T>(Argument<T> argument) where T : Section?
    {
        argument.Description = $"One of: {string.Join(", ", Entries.Section.All)}.";
        argument.CustomParser = result =>
        {
            var word = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
            var section = Entries.Section.Find(word);
            if (section is null) result.AddError($"There is no section '{word}'. Sections: {string.Join(", ", Entries.Section.All)}.");
            return (T)section!;
        };
        argument.CompletionSources.Add(_ => Entries.Section.All.Select(section => new System.CommandLine.Completions.CompletionItem(section.Slug)));
        return argument;
    }
}
