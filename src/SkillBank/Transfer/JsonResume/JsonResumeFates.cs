using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.Transfer.JsonResume;

/// <summary>What the format has no place for, in words. What exactly is lost shows by reading each item again.</summary>
static class JsonResumeFates
{
    public const string NoField = "The format has no field for it.";

    /// <summary>Where the entries of a section are in the file.</summary>
    public static string PlaceOf(Section section) => section.DetailsType == typeof(Summary) ? "basics.summary"
        : section.DetailsType == typeof(Custom) ? "lists of their own, which the format allows"
        : ItemMappings.All.First(mapping => mapping.DetailsType == section.DetailsType).Key;

    /// <summary>Why something of an entry is lost.</summary>
    public static string WhyOf(Entry entry) => entry is Entry<Skill> ? "A skill there has a level and keywords, nothing else." : NoField;

    /// <summary>Headings, breaks and order of sections, where the resume has others than the format.</summary>
    public static void TellOfSections(StructuredResume resume, FactLog log)
    {
        foreach (var section in resume.Sections)
        {
            if (section.Printed.Title != resume.Language.Words.TitleOf(section.Section)) log.Dropped($"Heading {section.Printed.Title}", "The format's lists have no headings.", section.Section.Slug);
            if (section.Printed is { KeepTogether: true } or { StartsOnNewPage: true }) log.Dropped($"Page breaks of {section.Printed.Title}", "The format knows no pages.", section.Section.Slug);
        }
        if (resume.Sections.Any(section => section.Entries.Any(entry => entry.Details is Skill { SkillType: not SkillType.HardSkill })))
            log.Dropped("Skill type", "The format does not tell kinds of skill apart.", Section.Of<Skill>().Slug);
        if (resume.Document.Header.Photo is not null) log.Dropped("Photo", "The format names the address of a picture; it cannot bring one along.");
    }
}
