using SkillBank.Analysis;
using SkillBank.App.Components.Skills;

namespace SkillBank.App.Components.Bank;

/// <summary>The ends of certificates, in the words of the pages.</summary>
static class ExpiryText
{
    /// <summary>What follows the name of a certificate.</summary>
    public static string Sentence(Expiry expiry) => expiry switch
    {
        { State: ExpiryState.Expired } => "has expired",
        { DaysLeft: 0 } => "expires today",
        { DaysLeft: 1 } => "expires tomorrow",
        { DaysLeft: var days } => $"expires in {days} days",
    };

    /// <summary>What a badge says.</summary>
    public static string Badge(Expiry expiry) => expiry switch
    {
        { State: ExpiryState.Expired } => "Expired",
        { DaysLeft: 0 } => "Expires today",
        { DaysLeft: var days } => $"Expires in {SkillText.Count(days ?? 0, "day", "days")}",
    };

    /// <summary>How many expire soon or have expired; empty when none.</summary>
    public static string Summary(IEnumerable<Expiry> all)
    {
        var states = all.Select(expiry => expiry.State).ToList();
        var (gone, soon, later) = (states.Count(state => state == ExpiryState.Expired), states.Count(state => state == ExpiryState.Within30Days), states.Count(state => state == ExpiryState.Within90Days));
        string?[] parts =
        [
            gone > 0 ? $"{gone} expired" : null, soon > 0 ? $"{soon} {(soon == 1 ? "expires" : "expire")} within 30 days" : null,
            later > 0 ? $"{later} {(later == 1 ? "expires" : "expire")} within 90 days" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }
}
