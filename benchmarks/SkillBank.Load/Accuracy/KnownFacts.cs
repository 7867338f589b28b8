using System.Globalization;
using System.Text;
using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer;

namespace SkillBank.Load.Accuracy;

/// <summary>
/// What is known of a resume, fact by fact: name, ways to reach the person, and of each entry what names it, when it was, and every paragraph and bullet of its
/// text. A fact is found when the bank that was read has it at the entry of the same kind that it belongs to.
/// </summary>
static class KnownFacts
{
    /// <summary>How many there are, and which were not found.</summary>
    public static (int Expected, IReadOnlyList<string> Missed) Compare(Bank known, ImportedBank read)
    {
        List<string> missed = [];
        var expected = 0;
        foreach (var (what, fact, found) in Contacts(known.Contact.Details, read.Contact)) Count(fact, found, what);
        Count(known.Profile.Details.CurrentTitle, Same(known.Profile.Details.CurrentTitle, read.Profile.CurrentTitle), "title");
        foreach (var section in known.Entries.GroupBy(entry => entry.Section))
        {
            // Each entry is compared with the one that has most of it, and no two with the same.
            var candidates = read.Entries.Where(entry => entry.Section == section.Key).ToList();
            foreach (var (entry, best) in Matched([.. section], candidates))
                foreach (var (what, fact) in Of(entry.AnyDetails, entry.Main?.Content))
                    Count(fact, best is not null && Has(best, what, fact), $"{section.Key.Slug}: {entry.AnyDetails.Heading}: {what} = {fact}");
        }
        return (expected, missed);

        void Count(string? fact, bool found, string what)
        {
            if (string.IsNullOrWhiteSpace(fact)) return;
            expected++;
            if (!found) missed.Add(what);
        }
    }

    static IEnumerable<(Entry Entry, ImportedEntry? Best)> Matched(List<Entry> entries, List<ImportedEntry> candidates)
    {
        if (entries is [{ Section.IsSingle: true } single])
        {
            // A text about the person may be read in parts.
            yield return (single, candidates is [var first, ..] ? first with { Texts = [.. candidates.SelectMany(one => one.Texts)] } : null);
            yield break;
        }
        var pairs = entries.SelectMany(entry => candidates.Select(candidate => (Entry: entry, Candidate: candidate, Score: Of(entry.AnyDetails, entry.Main?.Content).Count(fact => Has(candidate, fact.What, fact.Fact)))))
            .Where(pair => pair.Score > 0).OrderByDescending(pair => pair.Score).ToList();
        Dictionary<Entry, ImportedEntry> best = [];
        HashSet<ImportedEntry> taken = new(ReferenceEqualityComparer.Instance);
        foreach (var (entry, candidate, _) in pairs)
            if (!best.ContainsKey(entry) && taken.Add(candidate)) best[entry] = candidate;
        foreach (var entry in entries) yield return (entry, best.GetValueOrDefault(entry));
    }

    static bool Has(ImportedEntry read, string what, string? fact) => what == "text"
        ? read.Texts.Any(text => Letters(PlainText.Of(RichTextParser.Parse(text.Content))).Contains(Letters(fact), StringComparison.Ordinal))
            // What is a text in one format has a place of its own in the bank.
            || read.Details.GetType().GetProperties().Any(property => property.GetValue(read.Details) is string value && Same(value, fact))
        : Of(read.Details, null).Any(other => other.What == what && Same(fact, other.Fact));

    static IEnumerable<(string What, string? Fact, bool Found)> Contacts(ContactDetails known, ContactDetails read)
    {
        yield return ("name", known.FullName, Same(known.FullName, read.FullName));
        yield return ("e-mail", known.Email, Same(known.Email, read.Email));
        yield return ("phone", known.Phone, Same(known.Phone, read.Phone));
        yield return ("city", known.City, Same(known.City, read.City));
        foreach (var (what, link) in new[] { ("portfolio", known.PortfolioUrl), ("LinkedIn", known.LinkedinUrl), ("GitHub", known.GithubUrl) })
            yield return (what, link, link is not null && Links(read).Any(other => Letters(other) == Letters(link)));
    }

    static IEnumerable<string> Links(ContactDetails contact) =>
        new[] { contact.PortfolioUrl, contact.LinkedinUrl, contact.GithubUrl }.Concat(contact.Links.Select(link => link.Url)).OfType<string>();

    static IEnumerable<(string What, string? Fact)> Of(Details details, string? text)
    {
        IEnumerable<(string, string?)> facts = details switch
        {
            Experience job => [("title", job.JobTitle), ("company", job.CompanyName), ("place", job.Location), ("start", Month(job.StartDate)), ("end", job.EndDate is null ? "goes on" : Month(job.EndDate))],
            Education study => [("school", study.InstitutionName), ("degree", study.Degree), ("start", Month(study.StartDate)), ("end", Month(study.EndDate ?? study.GraduationDate)), ("grade", study.Gpa)],
            Project project => [("name", project.ProjectName), ("start", Month(project.StartDate)), ("end", Month(project.EndDate))],
            Certificate certificate => [("name", certificate.CertificateName), ("issuer", certificate.IssuingOrganization), ("date", Month(certificate.DateObtained))],
            Award award => [("name", award.Title), ("giver", award.Awarder), ("date", Month(award.Date))],
            Publication publication => [("name", publication.Name), ("publisher", publication.Publisher), ("date", Month(publication.ReleaseDate))],
            Volunteering work => [("organization", work.Organization), ("role", work.Role), ("start", Month(work.StartDate)), ("end", Month(work.EndDate))],
            Language language => [("name", language.LanguageName), ("fluency", language.Fluency)],
            Skill skill => [("name", skill.SkillName)],
            Interest interest => [("name", interest.Name)],
            Reference reference => [("name", reference.Name)],
            Custom custom => [("name", custom.Title)],
            _ => [],
        };
        var texts = RichTextParser.Parse(text).Blocks.SelectMany(Lines).Select(line => ("text", (string?)line));
        return facts.Concat(texts).Where(fact => !string.IsNullOrWhiteSpace(fact.Item2));
    }

    static IEnumerable<string> Lines(RichBlock block) => block is RichList list ? list.Items.SelectMany(item => item.SelectMany(Lines)) : [PlainText.Of(new([block]))];

    /// <summary>As pages print it.</summary>
    static string? Month(PartialDate? date) => date?.ToString() is { } text ? text[..Math.Min(7, text.Length)] : null;

    static bool Same(string? one, string? other) => one is not null && other is not null && Letters(one) == Letters(other);

    /// <summary>Letters and digits alone: spaces, quotes and dashes are the page's.</summary>
    static string Letters(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(Rune.IsLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
}
