using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Resumes;

/// <summary>Makes a document of a bank: every section that has something, each entry with its main wording. A pure function.</summary>
public static class ResumeComposer
{
    /// <summary>Composes the whole bank in its own order.</summary>
    public static ResumeDocument Compose(Bank bank)
    {
        var culture = CultureOf(bank.Profile.Settings.DefaultLanguage);
        return new()
        {
            Language = culture.Name,
            Paper = bank.Profile.Settings.DefaultPaper ?? Papers.Of(bank.Contact.Details.Country),
            Header = new()
            {
                Name = bank.Contact.Details.FullName,
                Title = bank.Profile.Details.CurrentTitle,
                Contacts = ContactLine.Of(bank.Contact.Details, culture),
            },
            Sections =
            [
                .. Section.All
                    .Select(section => new DocumentSection
                    {
                        Id = section.Slug,
                        Title = section.DocumentTitle,
                        Layout = LayoutOf(section),
                        Items = ItemsOf(section, bank, culture),
                    })
                    .Where(section => section.Items.Count > 0),
            ],
        };
    }

    static IReadOnlyList<DocumentItem> ItemsOf(Section section, Bank bank, CultureInfo culture)
    {
        var entries = bank.Of(section).Select(entry => (Details: entry.AnyDetails, Item: Describe(entry, culture)));
        if (section.DetailsType == typeof(Experience))
            return Employers.Grouped([.. entries.Select(entry => ((Experience)entry.Details, entry.Item))], culture, ResumeWords.English);
        return [.. entries.Where(entry => entry.Details is not Summary || !entry.Item.Text.IsEmpty).Select(entry => entry.Item)];
    }

    static DocumentItem Describe(Entry entry, CultureInfo culture) =>
        entry.AnyDetails.Describe(new(entry.Id.ToString(), RichTextParser.Parse(entry.Main?.Content), culture, ResumeWords.English));

    static SectionLayout LayoutOf(Section section) => section switch
    {
        Section<Summary> => SectionLayout.Text,
        Section<Skill> or Section<Language> or Section<Interest> => SectionLayout.Pairs,
        _ => SectionLayout.Entries,
    };

    static CultureInfo CultureOf(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.GetCultureInfo("en");
        }
    }
}
