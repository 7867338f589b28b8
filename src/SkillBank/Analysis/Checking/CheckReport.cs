namespace SkillBank.Analysis.Checking;

/// <summary>How well programs can read a file, and what of the expected facts they find in it.</summary>
public sealed record CheckReport
{
    /// <summary>How many facts there should be.</summary>
    public required int Expected { get; init; }

    /// <summary>How many of them are there.</summary>
    public required int Found { get; init; }

    /// <summary>The share of facts that are there, in whole percent, rounded down: 100 means all of them. 100 also when none is expected.</summary>
    public int Percent => Expected == 0 ? 100 : (int)(100L * Found / Expected);

    /// <summary>What was looked at, each with what to do about it: errors first, then warnings, then what is fine.</summary>
    public required IReadOnlyList<CheckFinding> Findings { get; init; }

    /// <summary>The same in numbers, for each kind of fact of which there is any.</summary>
    public required IReadOnlyList<FactCount> Facts { get; init; }

    /// <summary>The facts that are not there, in their order.</summary>
    public required IReadOnlyList<ExpectedFact> Missing { get; init; }

    /// <summary>What the file says of itself.</summary>
    public required CheckedFile File { get; init; }

    /// <summary>How many findings have a severity.</summary>
    public int Count(CheckSeverity severity) => Findings.Count(finding => finding.Severity == severity);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Rule">What was looked at.</param>
/// <param name="Message">What is so, and what to do about it where something is to be done: whole sentences.</param>
/// <param name="Section">The slug of the section that it is about; null when it is about the whole file.</param>
/// <param name="EntryId">The entry that it is about, where there is one.</param>
public sealed record CheckFinding(CheckSeverity Severity, CheckRule Rule, string Message, string? Section = null, Guid? EntryId = null);

/// <summary>How much a finding matters.</summary>
public enum CheckSeverity
{
    /// <summary>Programs will miss or mistake something that decides about an application.</summary>
    Error,

    /// <summary>Some programs, or some people, will have trouble.</summary>
    Warning,

    /// <summary>As it should be.</summary>
    Fine,
}

/// <summary>What is looked at. The sources are named in docs/reading-back.md.</summary>
public enum CheckRule
{
    /// <summary>The facts that should be there are there.</summary>
    Facts,

    /// <summary>Sections stand in the expected order.</summary>
    Order,

    /// <summary>Reading line by line across the page gives the same sentences as reading in the file's own order.</summary>
    Columns,

    /// <summary>Letters are written as themselves, not as others with the true text beside them (ISO 32000-1, 14.9.4).</summary>
    Replacements,

    /// <summary>There is text, and no page is a picture of text.</summary>
    Pictures,

    /// <summary>The structure is marked, with headings (ISO 32000-1, 14.8; ISO 14289-1).</summary>
    Tags,

    /// <summary>The language of the text is named (ISO 32000-1, 14.9.2; WCAG 2.2, 3.1.1).</summary>
    Language,

    /// <summary>Fonts are in the file (ISO 14289-1, 7.21.4.1).</summary>
    Fonts,

    /// <summary>Fonts say which characters they show (ISO 32000-1, 9.10.2; ISO 14289-1, 7.21.7).</summary>
    Unicode,

    /// <summary>No invisible hyphens or other characters without a form stand within words.</summary>
    HiddenCharacters,

    /// <summary>No ligatures stand in the text as characters of their own (Unicode Standard Annex 15: compatibility characters).</summary>
    Ligatures,

    /// <summary>No characters of private meaning stand in the text (Unicode Standard, 23.5).</summary>
    PrivateCharacters,

    /// <summary>Words are not spelled letter by letter.</summary>
    LetterSpacing,

    /// <summary>How many pages there are.</summary>
    Pages,

    /// <summary>The file is small enough to be uploaded anywhere.</summary>
    Size,

    /// <summary>The properties of the file name its title and its author (ISO 14289-1, 7.1).</summary>
    Properties,

    /// <summary>The file can be opened by everybody and does nothing.</summary>
    Safety,
}

/// <summary>How many facts of one kind there should be and are.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Expected">How many there should be.</param>
/// <param name="Found">How many there are.</param>
public sealed record FactCount(FactKind Kind, int Expected, int Found);

/// <summary>What a file says of itself.</summary>
public sealed record CheckedFile
{
    /// <summary>How many pages it has.</summary>
    public required int Pages { get; init; }

    /// <summary>Its size.</summary>
    public required long Bytes { get; init; }

    /// <summary>The language of its text, a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The title in its properties.</summary>
    public string? Title { get; init; }

    /// <summary>The author in its properties.</summary>
    public string? Author { get; init; }

    /// <summary>The program that made it.</summary>
    public string? Producer { get; init; }

    /// <summary>Whether its structure is marked.</summary>
    public required bool IsTagged { get; init; }

    /// <summary>Its headings as they are marked, at most 50.</summary>
    public required IReadOnlyList<string> Headings { get; init; }
}
