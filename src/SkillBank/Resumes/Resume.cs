using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Profiles;

namespace SkillBank.Resumes;

/// <summary>
/// A view of the bank for one purpose: which entries, in which order and wording, under which headings, in which look. What it prints comes
/// from the bank when it is composed; only entries written for this resume alone are kept with it.
/// </summary>
public sealed class Resume : IOwned
{
    /// <summary>The most resumes of one person, those in the trash not counted.</summary>
    public const int MaxCount = 500;

    /// <summary>The owner.</summary>
    public Guid ProfileId { get; init; }

    /// <summary>Version 7, made in code.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Purpose, look and rule.</summary>
    public required ResumeDetails Details { get; set; }

    /// <summary>What was chosen for sections, in printing order. A section that is not named comes after the others, as the catalogue has it.</summary>
    public List<ResumeSection> Sections { get; set; } = [];

    /// <summary>Rises by one with every change to the resume or to one of its placements.</summary>
    public long Version { get; set; } = 1;

    /// <summary>When it was made, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it or one of its placements last changed, to the microsecond.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Set while the resume is in the trash.</summary>
    public Guid? DeletionId { get; set; }

    /// <summary>Every section of the catalogue in printing order, with what was chosen for it.</summary>
    public IReadOnlyList<ResumeSection> AllSections() =>
    [
        .. Sections,
        .. Section.All.Where(section => !Sections.Exists(chosen => chosen.Section == section.Slug)).Select(section => new ResumeSection { Section = section.Slug }),
    ];
}

/// <summary>What a resume is for, how it looks and which entries it takes by itself.</summary>
public sealed record ResumeDetails : IChecked
{
    /// <summary>What the person calls the resume; not printed.</summary>
    [Text(200)]
    public required string Title { get; init; }

    /// <summary>The job it is for, as the posting calls it.</summary>
    [Text(200)]
    public string? TargetRole { get; init; }

    /// <summary>The company it is for.</summary>
    [Text(200)]
    public string? TargetCompany { get; init; }

    /// <summary>The line under the name; null prints the profile's current title.</summary>
    [Text(200)]
    public string? Headline { get; init; }

    /// <summary>BCP 47 tag of the language that it is in; null means the bank's default language.</summary>
    [LanguageTag]
    public string? Language { get; init; }

    /// <summary>The paper; null means the bank's default.</summary>
    public Paper? Paper { get; init; }

    /// <summary>The slug of a template.</summary>
    [Text(60)]
    public string Template { get; init; } = "classic";

    /// <summary>
    /// Values of the template's options that differ from their defaults; numbers in invariant notation. Those of templates that it had before are kept under
    /// <c>template:key</c>.
    /// </summary>
    [OptionValues]
    public Dictionary<string, string> Options { get; init; } = [];

    /// <summary>
    /// The number of pages that sizes and distances are chosen for, 1 to 20: as comfortable as the pages allow, at most as the options say. Null prints the
    /// options as they are, on as many pages as it takes.
    /// </summary>
    [WholeNumber(1, 20)]
    public int? Fit { get; init; }

    /// <summary>How dates are written; null for the short name of the month, as in <c>Mar 2021</c>.</summary>
    public DateStyle? DateStyle { get; init; }

    /// <summary>
    /// Whether the portrait of the person is printed; null leaves it to the custom: not on a resume in English nor of somebody who lives in an English-speaking
    /// country, else if there is one.
    /// </summary>
    public bool? ShowPhoto { get; init; }

    /// <summary>Where it stands.</summary>
    public ResumeStatus Status { get; init; }

    /// <summary>Which entries of the bank it takes by itself; those that come into the bank later too.</summary>
    public EntryRule Rule { get; init; }

    /// <summary>For the rule <c>last_years</c>: how many, 1 to 80.</summary>
    [WholeNumber(1, 80)]
    public int? RuleYears { get; init; }

    /// <summary>For the rule <c>at_most</c>: how many entries a section, 1 to 100.</summary>
    [WholeNumber(1, 100)]
    public int? RuleEntries { get; init; }

    /// <summary>
    /// Contacts and links that it leaves out: <c>email</c>, <c>phone</c>, <c>place</c>, <c>portfolioUrl</c>, <c>linkedinUrl</c>, <c>githubUrl</c>, or
    /// the network of a further link.
    /// </summary>
    [TextList(100)]
    public List<string> HiddenContacts { get; init; } = [];

    /// <summary>Notes to oneself; never printed.</summary>
    [Text(20_000)]
    public string? Notes { get; init; }

    /// <inheritdoc/>
    public IEnumerable<(string Property, string Message)> BrokenRules()
    {
        if (Rule == EntryRule.LastYears && RuleYears is null) yield return ("ruleYears", "Say how many years, 1 to 80.");
        if (Rule == EntryRule.AtMost && RuleEntries is null) yield return ("ruleEntries", "Say how many entries a section, 1 to 100.");
    }
}

/// <summary>Where a resume stands.</summary>
public enum ResumeStatus
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It is in use.</summary>
    Active,

    /// <summary>It is kept, out of the way.</summary>
    Archived,
}

/// <summary>Which entries of the bank a resume takes by itself. What a placement says about an entry comes first.</summary>
public enum EntryRule
{
    /// <summary>All.</summary>
    Everything,

    /// <summary>What goes on or ended in the last years, and what has no date.</summary>
    LastYears,

    /// <summary>The first of each section, up to a number.</summary>
    AtMost,

    /// <summary>None: only what is placed.</summary>
    HandPicked,
}

/// <summary>What a resume chose for one section.</summary>
public sealed record ResumeSection
{
    /// <summary>The section's slug.</summary>
    public required string Section { get; init; }

    /// <summary>The heading on this resume, at most 200 characters; null prints the section's own.</summary>
    [Text(200)]
    public string? Title { get; init; }

    /// <summary>Whether it is printed.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>Where its entries come from.</summary>
    public SectionSource Source { get; init; }

    /// <summary>Whether it shall stand on one page as far as it fits on one; a longer one breaks where it must.</summary>
    public bool KeepTogether { get; init; }

    /// <summary>Whether it begins a page; the first section that prints begins one anyway.</summary>
    public bool StartsOnNewPage { get; init; }
}

/// <summary>Where the entries of a resume's section come from. Each section keeps two lists, so changing this back and forth loses nothing.</summary>
public enum SectionSource
{
    /// <summary>The bank.</summary>
    Bank,

    /// <summary>Entries that were written for this resume.</summary>
    Own,
}

/// <summary>At most 100 options, their names and values at most 200 characters.</summary>
public sealed class OptionValuesAttribute : RuleAttribute
{
    /// <inheritdoc/>
    public override string? Check(object value)
    {
        if (value is not Dictionary<string, string> options) return null;
        if (options.Count > 100) return "At most 100 options.";
        return options.Any(option => option.Value is null || option.Key.Length > 200 || option.Value.Length > 200
            || Characters.Check(option.Key + option.Value, 400) is not null) ? "Option names and values are texts of at most 200 characters." : null;
    }
}
