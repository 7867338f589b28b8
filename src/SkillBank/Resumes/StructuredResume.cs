using SkillBank.Documents.Document;
using SkillBank.Documents.Templates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;

namespace SkillBank.Resumes;

/// <summary>A composed resume as facts instead of lines to print: what the data formats write. It holds what is on the page and nothing besides.</summary>
public sealed record StructuredResume
{
    /// <summary>The resume's own settings.</summary>
    public required ResumeDetails Look { get; init; }

    /// <summary>What of its look other programs can take.</summary>
    public required StructuredLook Style { get; init; }

    /// <summary>The document that it prints.</summary>
    public required ResumeDocument Document { get; init; }

    /// <summary>Its language: fixed words and dates.</summary>
    public required ResumeLanguage Language { get; init; }

    /// <summary>Name and contacts, without those that the resume leaves out.</summary>
    public required ContactDetails Contact { get; init; }

    /// <summary>The sections that print, in their order.</summary>
    public required IReadOnlyList<StructuredSection> Sections { get; init; }

    /// <summary>The bank that it was composed of.</summary>
    public required Bank Bank { get; init; }

    /// <summary>Whether it is everything in the bank, with nothing chosen about it.</summary>
    public required bool IsWholeBank { get; init; }

    /// <summary>Takes the facts of a composed resume.</summary>
    /// <param name="content">What was composed.</param>
    /// <param name="composed">What came of it.</param>
    /// <param name="template">Its template; null when it is not installed.</param>
    public static StructuredResume Of(ResumeContent content, ComposedResume composed, Template? template = null)
    {
        var entries = composed.Printed.ToLookup(entry => entry.Section);
        return new()
        {
            Look = content.Resume.Details,
            Style = StructuredLook.Of(template, content.Resume.Details.Options),
            Document = composed.Document,
            Language = composed.Language,
            Contact = ContactLine.Shown(content.Bank.Contact.Details, content.Resume.Details.HiddenContacts) with { Extra = null },
            Sections = [.. composed.Document.Sections.Select(section => new StructuredSection(section, Section.Find(section.Id)!, [.. entries[section.Id].Select(StructuredEntry.Of)]))],
            Bank = content.Bank,
            IsWholeBank = content.IsWholeBank,
        };
    }

    /// <summary>The resume as a bank that holds just this; the whole bank as it is.</summary>
    public Bank ToBank() => IsWholeBank ? Bank : new()
    {
        Profile = new() { Id = Bank.Profile.Id, Name = Bank.Profile.Name, Details = new() { CurrentTitle = Document.Header.Title } },
        Contact = new() { ProfileId = Bank.Profile.Id, Details = Contact },
        Entries = [.. Sections.SelectMany(section => section.Entries.Index().Select(entry => entry.Item.ToEntry(section.Section, Bank.Profile.Id, entry.Index)))],
        Today = Bank.Today,
    };
}

/// <summary>A section of a structured resume.</summary>
/// <param name="Printed">As it prints: its heading, its breaks, its items.</param>
/// <param name="Section">Its kind.</param>
/// <param name="Entries">At least one, in printing order; jobs at one employer one by one.</param>
public sealed record StructuredSection(DocumentSection Printed, Section Section, IReadOnlyList<StructuredEntry> Entries);

/// <summary>An entry of a structured resume.</summary>
/// <param name="Id">The id of the item that it prints as.</param>
/// <param name="Details">What it says, under the heading that the resume gives it.</param>
/// <param name="Content">Its wording in Markdown; null when it has none.</param>
public sealed record StructuredEntry(Guid Id, Details Details, string? Content)
{
    /// <summary>The wording, parsed.</summary>
    public RichText Text => ParsedTexts.Of(Content);

    internal static StructuredEntry Of(PlacedEntry entry) => new(
        entry.Id, (entry.OwnHeading is { } heading ? OwnHeading.On(entry.Details, heading) : entry.Details) with { Extra = null }, entry.Content);

    internal Entry ToEntry(Section section, Guid profileId, int position)
    {
        var entry = section.NewEntry(profileId, Id, Details);
        entry.Position = position;
        if (Content is not null)
            entry.Variations.Add(new() { ProfileId = profileId, EntryId = Id, Content = Content, IsMain = true });
        return entry;
    }
}

/// <summary>The title that a resume gives an entry instead of the bank's, said in the entry's own terms.</summary>
static class OwnHeading
{
    /// <summary>Details that print under this title.</summary>
    public static Details On(Details details, string heading) => details switch
    {
        Experience job => job with { JobTitle = heading },
        Education { Degree: null } school => school with { InstitutionName = heading },
        Education study => study with { DegreeType = heading, FieldOfStudy = null },
        Project project => project with { ProjectName = heading },
        Skill skill => skill with { SkillName = heading },
        Certificate certificate => certificate with { CertificateName = heading },
        Volunteering { Role: null } work => work with { Organization = heading },
        Volunteering work => work with { Role = heading },
        Award award => award with { Title = heading },
        Publication publication => publication with { Name = heading },
        Language language => language with { LanguageName = heading },
        Interest interest => interest with { Name = heading },
        Reference reference => reference with { Name = heading },
        Custom custom => custom with { Title = heading },
        // A summary prints without a title.
        _ => details,
    };
}
