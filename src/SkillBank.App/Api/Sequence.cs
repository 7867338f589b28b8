using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Entries;
using SkillBank.Rules;

namespace SkillBank.App.Api;

/// <summary>The order of a section's entries, or of an entry's wordings.</summary>
/// <param name="Ids">Every one, once.</param>
sealed record Sequence(IReadOnlyList<Guid> Ids)
{
    /// <summary>What a request asks for.</summary>
    /// <exception cref="RuleException">With every error.</exception>
    public static Sequence Read(ApiRequest request)
    {
        var errors = new RuleErrors();
        IReadOnlyList<Guid>? ids = null;
        var body = request.Body();
        foreach (var (key, value) in body)
        {
            if (key != "ids") errors.Add(key, "There is no such property.");
            else try
            {
                ids = value?.Deserialize<List<Guid>>(BankJson.Options);
            }
            catch (JsonException)
            {
                errors.Add("ids", "Must be a list of ids.");
            }
        }
        if (ids is null && !errors.Has("ids")) errors.Add("ids", "Required.");
        errors.ThrowIfAny();
        return new(ids!);
    }

    /// <summary>The answer to a new order.</summary>
    public Answer ToAnswer(Outcome<int> outcome) => outcome switch
    {
        Outcome<int>.Saved => Answer.Of(this, etag: null) with { IsChange = true },
        Outcome<int>.Unchanged => Answer.Of(this, etag: null),
        _ => Problem.NotFound(),
    };
}
