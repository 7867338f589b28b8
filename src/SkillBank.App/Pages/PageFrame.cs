using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.App.Pages;

/// <summary>What every page shows around its own content.</summary>
public sealed record PageFrame
{
    public required Links Links { get; init; }

    /// <summary>The person's name; empty while none is written.</summary>
    public string Person { get; init; } = "";

    /// <summary><c>light</c> or <c>dark</c> when the person chose; null follows the system.</summary>
    public string? Theme { get; init; }

    /// <summary>What the last deed did, told once.</summary>
    public Toast? Toast { get; init; }

    /// <summary>The path and query of this page, to come back to.</summary>
    public string Here { get; init; } = "/";

    /// <summary>The name as two letters at most, for the round sign.</summary>
    public string Initials => string.Concat(Person.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        [] => [],
        [var only] => [FirstLetter(only)],
        [var first, .., var last] => new[] { FirstLetter(first), FirstLetter(last) },
    }).ToUpperInvariant();

    /// <summary>The frame of a page about a bank.</summary>
    internal static PageFrame Of(PageRequest request, Contact contact) => new()
    {
        Links = request.Links, Person = contact.Details.FullName, Theme = Themes.Read(request.Http.Request), Toast = Toast.Take(request.Http),
        Here = request.Http.Request.Path + request.Http.Request.QueryString,
    };

    static string FirstLetter(string word) => System.Globalization.StringInfo.GetNextTextElement(word);
}

/// <summary>The areas of the program, as the rail names them.</summary>
public enum Area
{
    None,
    Profile,
    Bank,
    Resumes,
    Insights,
    Transfer,
    Settings,
}
