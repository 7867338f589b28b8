using System.Globalization;
using SkillBank.Analysis;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Components.Bank;

/// <summary>The line above a section's entries: how many there are, and what they add up to.</summary>
static class ListSummary
{
    public static string Of(Section section, Entries.Bank bank)
    {
        var count = bank.Of(section).Count();
        if (count == 0) return "";
        if (section is Section<Certificate> && ExpiryText.Summary(bank.Of<Certificate>().Select(entry => Expiry.Of(entry.Details, bank.Today))) is { Length: > 0 } ends)
            return $"{Count(count, "certificates", "certificate")} · {ends}";
        if (section is not Section<Experience>) return Count(count, Forms.SectionForms.Of(section).Plural, Forms.SectionForms.Of(section).Singular);
        var summary = bank.Insights.ExperienceSummary;
        return $"{Count(count, "roles", "role")} at {Count(summary.Employers.Count, "employers", "employer")} · {Months(summary.TotalMonths)}";
    }

    /// <summary>A length of time as people say it.</summary>
    public static string Months(int months) => (months / 12, months % 12) switch
    {
        (0, 0) => "less than a month",
        (0, var rest) => Count(rest, "months", "month"),
        (var years, 0) => Count(years, "years", "year"),
        var (years, rest) => $"{Count(years, "years", "year")} {Count(rest, "months", "month")}",
    };

    static string Count(int count, string many, string one) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");
}
