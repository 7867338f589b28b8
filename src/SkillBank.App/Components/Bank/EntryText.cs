using System.Globalization;
using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.App.Components.Bank;

/// <summary>Entries in the words of the pages.</summary>
static class EntryText
{
    /// <summary>What an entry says besides its text, as a resume would print it.</summary>
    public static DocumentItem Describe(Entry entry)
    {
        var item = entry.AnyDetails.Describe(new(entry.Id.ToString(), RichText.Empty, ResumeLanguage.English));
        return item with { Title = item.Title ?? item.Subtitle ?? entry.AnyDetails.Heading, Subtitle = item.Title is null ? null : item.Subtitle };
    }

    /// <summary>The letter in the square beside an entry: of the employer, the school, or what else it is called.</summary>
    public static string Monogram(Entry entry)
    {
        var name = entry.AnyDetails switch
        {
            Experience job => job.CompanyName,
            Education study => study.InstitutionName,
            Volunteering work => work.Organization,
            Certificate certificate => certificate.IssuingOrganization,
            var other => other.Heading,
        };
        return StringInfo.GetNextTextElement(name.TrimStart()).ToUpperInvariant();
    }

    /// <summary>Whether it goes on today.</summary>
    public static bool IsOpen(Entry entry) => entry.AnyDetails.StatusName is "isCurrent" or "isOngoing" && entry.AnyDetails.StatusOn(entry.Today);

    /// <summary>How long a job lasted, both months counted; null where that cannot be told.</summary>
    public static string? Duration(Entry entry)
    {
        if (entry.AnyDetails is not Experience { StartDate: var start, EndDate: var end }) return null;
        var last = end ?? new PartialDate(entry.Today.Year, entry.Today.Month);
        var months = last.Month == 0 || start.Month == 0 ? (last.Year - start.Year) * 12 : last.MonthNumber - start.MonthNumber + 1;
        return months <= 0 ? null : ListSummary.Months(months);
    }

    /// <summary>The size of a wording in words for its chip.</summary>
    public static string Length(Variation variation)
    {
        var lines = variation.Content.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));
        return lines == 1 ? "1 line" : string.Create(CultureInfo.InvariantCulture, $"{lines} lines");
    }

    /// <summary>What a wording is called on its chip.</summary>
    public static string Name(Variation variation) => variation.Title ?? variation.Focus ?? (variation.IsMain ? "Main" : "Untitled");
}
