using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>How near a certificate is to the end of its validity.</summary>
/// <param name="State">What to tell the person.</param>
/// <param name="DaysLeft">
/// Days from today to the last valid one: 0 on that day itself, negative after it; null for a certificate that does not expire.
/// An end that is known to the month or year only is its last day.
/// </param>
public sealed record Expiry(ExpiryState State, int? DaysLeft)
{
    /// <summary>The expiry of a certificate as seen on a day; it agrees with <c>isActive</c>.</summary>
    public static Expiry Of(Certificate certificate, DateOnly today)
    {
        if (certificate.ExpirationDate is not { } last) return new(ExpiryState.None, null);
        var days = last.Latest.DayNumber - today.DayNumber;
        return new(
            days switch
            {
                < 0 => ExpiryState.Expired,
                <= 30 => ExpiryState.Within30Days,
                <= 90 => ExpiryState.Within90Days,
                _ => ExpiryState.None,
            },
            days);
    }
}

/// <summary>What there is to tell about a certificate's end, the less pressing first.</summary>
public enum ExpiryState
{
    /// <summary>Nothing: it does not expire, or not within 90 days.</summary>
    None,

    /// <summary>Valid for 31 to 90 days more.</summary>
    Within90Days,

    /// <summary>Valid for at most 30 days more.</summary>
    Within30Days,

    /// <summary>No longer valid.</summary>
    Expired,
}
