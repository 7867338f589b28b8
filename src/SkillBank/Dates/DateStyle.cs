namespace SkillBank.Dates;

/// <summary>How much of a date a resume prints, and in which shape. The order within a date follows the language; a day is printed as its month.</summary>
public enum DateStyle
{
    /// <summary>The month in letters, short: <c>Mar 2021</c>.</summary>
    ShortMonth,

    /// <summary>The month in letters, whole: <c>March 2021</c>.</summary>
    LongMonth,

    /// <summary>The month as a number: <c>03/2021</c>.</summary>
    Numeric,

    /// <summary>As ISO 8601 has it, in every language: <c>2021-03</c>.</summary>
    Iso,

    /// <summary>The year alone: <c>2021</c>.</summary>
    Year,
}
