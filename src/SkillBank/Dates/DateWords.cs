namespace SkillBank.Dates;

/// <summary>
/// How a language writes dates. In a pattern <c>{year}</c> stands for the year, <c>{month}</c> for the name of the month, <c>{m}</c> for its number,
/// <c>{mm}</c> for its number with two digits.
/// </summary>
/// <remarks>
/// Written down here instead of asked from the machine, so that a document is the same on every machine, in the form that résumés use: a month that no
/// day stands before (<c>březen 2021</c>, not <c>března 2021</c>), in the calendar and the digits of the rest of the document.
/// </remarks>
public sealed record DateWords
{
    /// <summary>The pattern with a short month.</summary>
    public required string ShortDate { get; init; }

    /// <summary>The pattern with a whole month.</summary>
    public required string LongDate { get; init; }

    /// <summary>The pattern with a number.</summary>
    public required string NumericDate { get; init; }

    /// <summary>The pattern of a year alone.</summary>
    public required string Year { get; init; }

    /// <summary>What a period looks like: <c>{start}</c> and <c>{end}</c> stand for its dates.</summary>
    public required string Period { get; init; }

    /// <summary>The twelve months, short; none when <see cref="ShortDate"/> has no name.</summary>
    public IReadOnlyList<string> ShortMonths { get => field ?? []; init; }

    /// <summary>The twelve months, whole; none when <see cref="LongDate"/> has no name.</summary>
    public IReadOnlyList<string> LongMonths { get => field ?? []; init; }
}
