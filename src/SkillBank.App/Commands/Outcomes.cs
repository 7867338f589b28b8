using SkillBank.Entries;
using SkillBank.Profiles;
using SkillBank.Resumes;

namespace SkillBank.App.Commands;

/// <summary>The one place where what came of a change becomes a value or a problem.</summary>
static class Outcomes
{
    /// <exception cref="CommandProblem">Nothing was changed.</exception>
    public static T Value<T>(this Outcome<T> outcome, string what) => outcome switch
    {
        Outcome<T>.Saved saved => saved.Value,
        Outcome<T>.Unchanged unchanged => unchanged.Value,
        Outcome<T>.Missing => throw CommandProblem.NotFound($"This {what} is not there any more."),
        Outcome<T>.Stale stale => throw CommandProblem.Conflict($"The {what} has changed meanwhile{VersionOf(stale.Current)}.", "Look at it again, then repeat with its version."),
        Outcome<T>.Duplicate duplicate => throw CommandProblem.Conflict($"There is one already: {NameOf(duplicate.Existing)}."),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };

    /// <summary>Whether it already was as asked for.</summary>
    public static bool IsUnchanged<T>(this Outcome<T> outcome) => outcome is Outcome<T>.Unchanged;

    static string VersionOf(object? current) => current switch
    {
        Entry entry => At(entry.Version),
        Variation variation => At(variation.Version),
        Contact contact => At(contact.Version),
        Profile profile => At(profile.Version),
        Resume resume => At(resume.Version),
        Snapshot snapshot => At(snapshot.Version),
        PlacedEntry placed => At(placed.Version),
        _ => "",
    };

    static string At(long version) => FormattableString.Invariant($": it is at version {version} now");

    static string NameOf(object? existing) => existing switch
    {
        Entry entry => $"{entry.AnyDetails.Heading} (number {entry.Position + 1} in {entry.Section})",
        Deletion deletion => deletion.Label,
        _ => "see the list",
    };
}
