using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Analysis;

/// <summary>
/// Where a bank shows that a skill was used. An entry is evidence when it names the skill, or one of the skill's keywords, as whole words: in a list (technologies,
/// courses), in its title, or in any of its wordings. Jobs, study, projects, certificates and unpaid work count; what a person says of themselves
/// in a summary does not.
/// </summary>
/// <param name="SkillId">The skill's entry.</param>
/// <param name="SkillName">What it is called.</param>
/// <param name="Items">The entries that name it, each once, in the bank's order.</param>
/// <param name="TotalMonths">Months in which any of these went on, up to today; one counts once, however many entries cover it.</param>
/// <param name="Months">From the first of these months to the last; null when none of the entries has a date in the past.</param>
/// <param name="StatedYears">The years that the person states, which the evidence neither proves nor disproves.</param>
/// <remarks>
/// Names are compared as <see cref="Skill.KeyOf"/> does, and signs between words do not count: "CI / CD" names <c>CI/CD</c>. What touches a word without a
/// space belongs to it: "C#" does not name <c>C</c>, "Node.js" not <c>Node</c>, "R&amp;D" not <c>R</c>. Names of one or two letters are also words ("go", "it"),
/// so in titles and wordings they must be spelled as the skill is.
/// </remarks>
public sealed record SkillEvidence(
    Guid SkillId, string SkillName, IReadOnlyList<EvidenceItem> Items, int TotalMonths, MonthSpan? Months, int? StatedYears)
{
    /// <summary>The evidenced months in years, to one decimal.</summary>
    public decimal EvidencedYears => ExperienceSummary.Years(TotalMonths);

    /// <summary>The month in which it was last used as far as the evidence tells; null when none has a date in the past.</summary>
    public PartialDate? LastUsed => Months?.LastMonth;

    /// <summary>How many entries of a section name it.</summary>
    public int CountIn(Section section) => Items.Count(item => item.Section == section.Slug);

    /// <summary>The evidence for every skill of a bank, on its day, in the bank's order.</summary>
    public static IReadOnlyList<SkillEvidence> Of(Bank bank)
    {
        List<Entry<Skill>> skills = [.. bank.Of<Skill>()];
        var names = new SkillNames(skills.Select(skill => skill.Details));
        var found = skills.ConvertAll(_ => new List<EvidenceItem>());
        var thisMonth = MonthSpan.MonthOf(bank.Today);
        foreach (var entry in bank.Entries)
        {
            if (EvidenceTexts.Of(entry) is not { } texts) continue;
            var months = MonthSpan.PeriodOf(entry.AnyDetails) is { } period ? MonthSpan.Of(period, bank.Today)?.UpTo(thisMonth) : null;
            foreach (var (skill, kind) in texts.Naming(names).OrderBy(named => named.Key))
                found[skill].Add(new(entry.Id, entry.Section.Slug, entry.AnyDetails.Heading, kind, months));
        }
        return [.. skills.Zip(found, Of)];
    }

    static SkillEvidence Of(Entry<Skill> skill, List<EvidenceItem> items)
    {
        var months = MonthSpan.Months(items.Select(item => item.Months).OfType<MonthSpan>());
        return new(
            skill.Id, skill.Details.SkillName, items, months.Count, months.Count == 0 ? null : new(months[0], months[^1]), skill.Details.YearsExperience);
    }
}

/// <summary>An entry that names a skill.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Section">The slug of its section.</param>
/// <param name="Heading">What people call it.</param>
/// <param name="Kind">Where in the entry the name stands; of several places the first of this order.</param>
/// <param name="Months">
/// The months that the entry covers, up to today's; null for one that lies in the future, has no dates, or is a certificate, which is of a day.
/// </param>
public sealed record EvidenceItem(Guid EntryId, string Section, string Heading, EvidenceKind Kind, MonthSpan? Months);

/// <summary>Where an entry names a skill.</summary>
public enum EvidenceKind
{
    /// <summary>In a list of technologies or courses.</summary>
    Listed,

    /// <summary>In its title: of the job, the degree, the project, the certificate, the role.</summary>
    Titled,

    /// <summary>In one of its wordings.</summary>
    Written,
}
