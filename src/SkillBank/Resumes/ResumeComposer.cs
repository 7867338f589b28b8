using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Resumes;

/// <summary>Makes a document of a resume and its bank. A pure function.</summary>
public static class ResumeComposer
{
    /// <summary>Composes the whole bank in its own order, each entry with its main wording.</summary>
    public static ResumeDocument Compose(Bank bank) => Compose(ResumeContent.Everything(bank)).Document;

    /// <summary>Composes a resume.</summary>
    public static ComposedResume Compose(ResumeContent content)
    {
        var (resume, bank) = (content.Resume.Details, content.Bank);
        var language = ResumeLanguage.Of(resume.Language ?? bank.Profile.Settings.DefaultLanguage, resume.DateStyle ?? DateStyle.ShortMonth);
        var sections = content.Resume.AllSections().Select(chosen => (Chosen: chosen, Entries: Placing.Of(content, chosen))).ToList();
        var printed = sections.Where(section => section.Chosen.IsVisible)
            .Select(section => (section.Chosen, Entries: section.Entries.Where(entry => entry.IsPrinted).ToList()))
            .Where(section => section.Entries.Count > 0).ToList();
        var document = new ResumeDocument
        {
            Language = language.Culture.Name,
            Words = new() { Page = language.Words.Page, Resume = language.Words.Resume, Comma = language.Words.Comma, Colon = language.Words.Colon },
            ChangedOn = LatestChange.Of(content, printed.SelectMany(section => section.Entries)),
            Paper = resume.Paper ?? bank.Profile.Settings.DefaultPaper ?? Papers.Of(bank.Contact.Details.Country),
            Header = new()
            {
                Name = bank.Contact.Details.FullName,
                Title = resume.Headline ?? bank.Profile.Details.CurrentTitle,
                Photo = bank.Photo is { } photo && content.ShowsPhoto ? new(photo.Bytes, photo.Kind) : null,
                Contacts = ContactLine.Of(bank.Contact.Details, language, resume.HiddenContacts),
            },
            Sections = [.. printed.Select(section => Print(section.Chosen, section.Entries, language))],
        };
        var entries = sections.SelectMany(section => section.Entries).ToList();
        List<string> general = [.. General(content, language)];
        return new(document, entries, [.. Notices(entries), .. general])
        {
            Language = language, GeneralNotices = general, Printed = [.. printed.SelectMany(section => section.Entries)],
        };
    }

    /// <summary>One entry of a resume, from either list of its section; null when the resume does not take it.</summary>
    public static PlacedEntry? Find(ResumeContent content, Guid id)
    {
        foreach (var chosen in content.Resume.AllSections())
            foreach (var source in new[] { chosen.Source, chosen.Source == SectionSource.Bank ? SectionSource.Own : SectionSource.Bank })
                if (Placing.Of(content, chosen with { Source = source }).FirstOrDefault(entry => entry.Id == id) is { } found)
                    return found;
        return null;
    }

    static DocumentSection Print(ResumeSection chosen, List<PlacedEntry> entries, ResumeLanguage language)
    {
        var section = Section.Find(chosen.Section)!;
        var items = entries.Select(entry => (entry.Details, Item: Describe(entry, language)));
        return new()
        {
            Id = section.Slug,
            Title = chosen.Title ?? language.Words.TitleOf(section),
            Layout = LayoutOf(section),
            KeepTogether = chosen.KeepTogether,
            StartsOnNewPage = chosen.StartsOnNewPage,
            Items = section.DetailsType == typeof(Experience)
                ? Employers.Grouped([.. items.Select(item => ((Experience)item.Details, item.Item))], language.Dates)
                : [.. items.Select(item => item.Item)],
        };
    }

    static DocumentItem Describe(PlacedEntry entry, ResumeLanguage language)
    {
        var item = entry.Details.Describe(new(entry.Id.ToString(), ParsedTexts.Of(entry.Content), language));
        return entry.OwnHeading is { } heading ? item with { Title = heading } : item;
    }

    static IEnumerable<string> Notices(List<PlacedEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Notice is { } notice) yield return $"{entry.Heading}: {notice}";
            if (entry.Newer is not null) yield return $"{entry.Heading}: the bank has a newer text than the pinned one.";
        }
    }

    static IEnumerable<string> General(ResumeContent content, ResumeLanguage language)
    {
        if (!language.HasWords)
            yield return $"There are no words for the language '{language.Culture.Name}' yet, so headings, labels and dates are in English. Give the sections titles of your own, or choose another language.";
        var present = content.Bank.Entries.Select(entry => entry.Id).ToHashSet();
        var gone = content.Placements.Count(p => p.EntryId is { } id && !present.Contains(id));
        if (gone > 0) yield return gone == 1
            ? "An entry that was placed here is in the trash."
            : FormattableString.Invariant($"{gone} entries that were placed here are in the trash.");
    }

    static SectionLayout LayoutOf(Section section) => section switch
    {
        Section<Summary> => SectionLayout.Text,
        Section<Skill> or Section<Language> or Section<Interest> => SectionLayout.Pairs,
        _ => SectionLayout.Entries,
    };
}
