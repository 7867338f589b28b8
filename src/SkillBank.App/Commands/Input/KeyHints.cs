using SkillBank.Rules;

namespace SkillBank.App.Commands.Input;

/// <summary>Adds to what the contract says what the command line can say besides.</summary>
static class KeyHints
{
    /// <summary>When a key is unknown or missing, tells which keys there are.</summary>
    /// <exception cref="CommandProblem">What was read breaks a rule.</exception>
    public static T On<T>(BodyKeys keys, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RuleException broken)
        {
            throw Explain(broken, keys);
        }
    }

    static CommandProblem Explain(RuleException broken, BodyKeys keys)
    {
        var problem = Problems.Of(broken);
        var wantsKeys = broken.Errors.Any(error => error.Value.Any(message => message is "There is no such property." or "Required."));
        return new CommandProblem(problem.Code, problem.Message, broken) { Errors = problem.Errors, Hint = wantsKeys ? keys.Hint : problem.Hint };
    }
}
