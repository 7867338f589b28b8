using System.Globalization;
using SkillBank.Entries;

namespace SkillBank.App.Api;

/// <summary>Answers to changes.</summary>
static class Outcomes
{
    /// <summary>The entity tag of a version.</summary>
    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The answer to a change of something that has a version.</summary>
    public static Answer ToAnswer<T>(this Outcome<T> outcome, ApiRequest request, Func<T, long> version) where T : class => outcome switch
    {
        Outcome<T>.Saved(var value) => Answer.Of(value, Tag(version(value))) with { IsChange = true },
        Outcome<T>.Unchanged(var value) => Answer.Of(value, Tag(version(value))),
        Outcome<T>.Stale(var current) => Problem.Stale(version(current), Tag(version(current)), current, request),
        Outcome<T>.Duplicate(var existing) when existing is Entry entry => Problem.Duplicate(entry),
        _ => Problem.NotFound(),
    };

    /// <summary>The answer to the making of something that has a version.</summary>
    public static Answer ToCreated<T>(this Outcome<T> outcome, ApiRequest request, Func<T, Guid> id, Func<T, long> version) where T : class =>
        outcome is Outcome<T>.Saved(var value)
            ? Answer.Of(value, Tag(version(value)), StatusCodes.Status201Created) with { IsChange = true, Location = $"{request.Path}/{id(value)}" }
            : outcome.ToAnswer(request, version);
}
