using System.CommandLine;
using SkillBank.Documents.Document;
using SkillBank.Resumes;

namespace SkillBank.App.Commands.Input;

/// <summary>The options of commands that print something that has no look of its own.</summary>
sealed class LookOptions
{
    public Option<string?> Template { get; } = new("--template") { Description = "The template; classic when there is none. `skillbank doctor` lists them.", HelpName = "TEMPLATE" };

    public Option<string[]> Options { get; } = new("--option") { Description = "An option of the template; may be given more than once.", HelpName = "KEY=VALUE", Arity = ArgumentArity.OneOrMore };

    public Option<string?> Paper { get; } = new("--paper") { Description = "a4 or letter. Otherwise what the bank or the country says.", HelpName = "PAPER" };

    public Option<string?> Language { get; } = new("--language") { Description = "The language of headings and dates, such as de or pt-BR. Otherwise the bank's.", HelpName = "TAG" };

    /// <summary>The look that a command line chose; the template itself says later what it thinks of its options.</summary>
    /// <exception cref="CommandProblem">Something is not of the form that it should have.</exception>
    public ResumeDetails Read(Invocation call)
    {
        var look = new ResumeDetails { Title = "Everything", Language = call.Value(Language), Paper = PaperOf(call.Value(Paper)), Options = Pairs(call.Value(Options) ?? []) };
        if (call.Value(Template) is { } template) look = look with { Template = template };
        try
        {
            Rules.Checks.Require(look);
            return look;
        }
        catch (Rules.RuleException refusal)
        {
            throw new CommandProblem(ExitCode.Invalid, "Nothing was printed:", refusal) { Errors = refusal.Errors };
        }
    }

    static Paper? PaperOf(string? name) => name is null ? null
        : Enum.GetNames<Paper>().FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found ? Enum.Parse<Paper>(found)
        : throw CommandProblem.Usage($"There is no paper '{name}'.", "Papers: a4, letter.");

    static Dictionary<string, string> Pairs(string[] words)
    {
        Dictionary<string, string> pairs = [];
        foreach (var word in words)
        {
            if (!KeyValues.IsPair(word)) throw CommandProblem.Usage($"'{word}' is not of the form key=value.", "Such as --option accent=#7a1f2b.");
            var at = word.IndexOf('=', StringComparison.Ordinal);
            pairs[word[..at].Trim()] = word[(at + 1)..];
        }
        return pairs;
    }
}
