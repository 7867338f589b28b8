using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>
/// How much of what a resume and a search for work need is there. It counts what is filled in, never how good it is; what a person leaves out on purpose stays
/// out, and nothing else depends on it. A pure function of the bank.
/// </summary>
/// <param name="Percent">
/// The weight of what is done in hundredths of all weights, rounded down: 0 for an empty bank, 100 only when every check is done.
/// </param>
/// <param name="Checks">All checks, in the order in which they are worth doing.</param>
/// <remarks>
/// The weights add up to 100. What every resume prints weighs most (contact 25, texts and jobs 35, title 5); then education and skills (10 each) and languages (5);
/// what only the search for work needs (titles, places, kinds of job, remote work, salary) weighs 2 each.
/// </remarks>
public sealed record Completeness(int Percent, IReadOnlyList<CompletenessCheck> Checks)
{
    /// <summary>How many skills there should be at least.</summary>
    public const int EnoughSkills = 5;

    /// <summary>The checks that are not done yet.</summary>
    public IEnumerable<CompletenessCheck> Missing => Checks.Where(check => !check.IsDone);

    /// <summary>The completeness of a bank.</summary>
    public static Completeness Of(Bank bank)
    {
        CompletenessCheck[] checks = [.. OfContact(bank), .. OfEntries(bank), .. OfProfile(bank)];
        return new(checks.Where(check => check.IsDone).Sum(check => check.Weight) * 100 / checks.Sum(check => check.Weight), checks);
    }

    static IEnumerable<CompletenessCheck> OfContact(Bank bank)
    {
        var contact = bank.Contact.Details;
        return
        [
            new("name", "Write your name.", contact.FullName.Length > 0, 8, new("contact", "firstName")),
            new("email", "Write your e-mail address.", Has(contact.Email), 7, new("contact", "email")),
            new("phone", "Write your phone number.", Has(contact.Phone), 5, new("contact", "phone")),
            new("place", "Write the city or country you live in.", Has(contact.City) || Has(contact.Country), 5, new("contact", "city")),
            new("current-title", "Write what you are by profession.", Has(bank.Profile.Details.CurrentTitle), 5, new("profile", "currentTitle")),
        ];
    }

    static IEnumerable<CompletenessCheck> OfEntries(Bank bank)
    {
        var jobs = bank.Of<Experience>().ToList();
        List<Guid> silent = [.. jobs.Where(job => job.Main is null).Select(job => job.Id)];
        return
        [
            new("summary", "Write a professional summary.", bank.Of<Summary>().Any(entry => entry.Main is not null), 10, new("summaries")),
            new("experience", "Add a job.", jobs.Count > 0, 15, new("experience")),
            new("experience-texts", "Give every job a text.", jobs.Count > 0 && silent.Count == 0, 10, new("experience", "content")) { Entries = silent },
            new("education", "Add a degree, a course or a school.", bank.Of<Education>().Any(), 10, new("education")),
            new("skills", $"Name at least {EnoughSkills} skills.", bank.Of<Skill>().Count() >= EnoughSkills, 10, new("skills")),
            new("languages", "Name the languages you speak.", bank.Of<Language>().Any(), 5, new("languages")),
        ];
    }

    static IEnumerable<CompletenessCheck> OfProfile(Bank bank)
    {
        var wishes = bank.Profile.Details;
        var hasSalary = (wishes.DesiredSalaryMin ?? wishes.DesiredSalaryMax) is not null && Has(wishes.SalaryCurrency);
        return
        [
            new("preferred-titles", "Name the titles you look for.", wishes.PreferredTitles.Count > 0, 2, new("profile", "preferredTitles")),
            new("preferred-locations", "Name the places you would work in.", wishes.PreferredLocations.Count > 0, 2, new("profile", "preferredLocations")),
            new("preferred-job-types", "Say which kinds of job you look for.", wishes.PreferredJobTypes.Count > 0, 2, new("profile", "preferredJobTypes")),
            new("preferred-remote-types", "Say whether you work on site or remotely.", wishes.PreferredRemoteTypes.Count > 0, 2, new("profile", "preferredRemoteTypes")),
            new("salary", "Give a salary and its currency.", hasSalary, 2, new("profile", Has(wishes.SalaryCurrency) ? "desiredSalaryMin" : "salaryCurrency")),
        ];
    }

    static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}

/// <summary>One thing that is there or not.</summary>
/// <param name="Slug">Its lasting name, such as <c>current-title</c>.</param>
/// <param name="Title">A sentence that says what to do.</param>
/// <param name="IsDone">Whether it is done.</param>
/// <param name="Weight">How much it counts; all weights together are 100.</param>
/// <param name="Where">Where to do it.</param>
public sealed record CompletenessCheck(string Slug, string Title, bool IsDone, int Weight, CompletenessPlace Where)
{
    /// <summary>Ids of the entries that lack it, in the bank's order; empty where it is about none in particular.</summary>
    public IReadOnlyList<Guid> Entries { get; init; } = [];
}

/// <summary>A place in the program.</summary>
/// <param name="Page"><c>contact</c>, <c>profile</c>, or the slug of a section.</param>
/// <param name="Field">The field there, as JSON names it; null for a whole section.</param>
public sealed record CompletenessPlace(string Page, string? Field = null);
