using System.Text.Json.Nodes;
using SkillBank.Analysis;
using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;

namespace SkillBank.Transfer.ReactiveResume;

/// <summary>Makes the items of the format's sections. What has no field there comes first in the description, as it prints.</summary>
/// <param name="language">The resume's language.</param>
/// <param name="kept">What imports kept aside with the entries.</param>
sealed class ReactiveItems(ResumeLanguage language, KeptAside kept)
{
    /// <summary>Stands where the format wants a name and the person's has no character that can be shown.</summary>
    const string Nameless = "—";

    ResumeWords Words => language.Words;

    /// <summary>The items of a section; consecutive jobs at one employer that differ in nothing else are its roles.</summary>
    public JsonArray Of(StructuredSection section)
    {
        if (section.Section.DetailsType == typeof(Experience)) return new([.. Employers(section.Entries).Select(Employer)]);
        return new([.. section.Entries.Select(Item)]);
    }

    public JsonObject Item(StructuredEntry entry)
    {
        JsonObject item = new() { ["id"] = entry.Id.ToString(), ["hidden"] = false };
        Fill(item, entry);
        KeptAside.PutBack(item, kept.Of(entry.Id), ReactiveResumeFormat.Role);
        return item;
    }

    void Fill(JsonObject item, StructuredEntry entry)
    {
        switch (entry.Details)
        {
            case Experience job: Job(item, job, entry.Text); break;
            case Education study: Study(item, study, entry.Text); break;
            case Project project: Project(item, project, entry.Text); break;
            case Skill skill: Skill(item, skill); break;
            case Language language: Language(item, language); break;
            case Interest interest:
                Icons(item);
                item["name"] = Name(interest.Name);
                item["keywords"] = List(interest.Keywords);
                break;
            case Award award:
                item["title"] = Name(award.Title);
                item["awarder"] = Text(award.Awarder);
                On(item, award.Date);
                item["website"] = Website(award.Url);
                item["description"] = Html([], entry.Text);
                break;
            case Certificate certificate:
                item["title"] = Name(certificate.CertificateName);
                item["issuer"] = Text(certificate.IssuingOrganization);
                On(item, certificate.DateObtained);
                item["website"] = Website(certificate.CredentialUrl);
                item["description"] = Html(
                    [(Words.CredentialId, certificate.CredentialId, null), (Words.Expires, language.Dates.Print(certificate.ExpirationDate), null)], entry.Text);
                break;
            case Publication publication:
                item["title"] = Name(publication.Name);
                item["publisher"] = Text(publication.Publisher);
                On(item, publication.ReleaseDate);
                item["website"] = Website(publication.Url);
                item["description"] = Html([(null, Words.Joined(publication.Authors), null), (Words.Doi, publication.Doi, null)], entry.Text);
                break;
            case Volunteering work:
                item["organization"] = Name(work.Organization);
                item["location"] = Text(work.Location);
                During(item, new(work.StartDate, work.EndDate));
                item["website"] = Website(work.Url);
                item["description"] = Html([(null, work.Role, null)], entry.Text);
                break;
            case Reference reference:
                item["name"] = Name(reference.Name);
                item["position"] = Text(Words.Joined([reference.Role, reference.Organization]));
                item["website"] = Website(reference.Email is { } email ? $"mailto:{email}" : null, reference.Email);
                item["phone"] = Text(reference.Phone);
                item["description"] = Html([], entry.Text);
                break;
            case Custom custom: Further(item, custom, entry.Text); break;
        }
    }

    void Job(JsonObject item, Experience job, RichText text)
    {
        item["company"] = Name(job.CompanyName);
        item["position"] = Text(job.JobTitle);
        item["location"] = Text(job.Location);
        During(item, new(job.StartDate, job.EndDate));
        item["website"] = Website(job.CompanyUrl);
        item["description"] = Html([(null, job.CompanyDescription, null)], text);
        item["roles"] = new JsonArray();
    }

    JsonObject Employer(IReadOnlyList<StructuredEntry> jobs)
    {
        if (jobs.Count == 1) return Item(jobs[0]);
        var all = jobs.Select(job => (Experience)job.Details).ToList();
        JsonObject item = new() { ["id"] = StableId.Of(jobs[0].Id, "employer").ToString(), ["hidden"] = false };
        Job(item, all[0] with { JobTitle = "", StartDate = all.Min(job => job.StartDate), EndDate = all.Exists(job => job.EndDate is null) ? null : all.Max(job => job.EndDate) }, RichText.Empty);
        item["roles"] = new JsonArray([.. jobs.Zip(all).Select(role =>
        {
            JsonObject written = new() { ["id"] = role.First.Id.ToString(), ["position"] = Text(role.Second.JobTitle) };
            During(written, new(role.Second.StartDate, role.Second.EndDate));
            written["description"] = Html([], role.First.Text);
            KeptAside.PutBack(written, kept.Of(role.First.Id)?[ReactiveResumeFormat.Role] as JsonObject);
            return written;
        })]);
        KeptAside.PutBack(item, kept.Of(jobs[0].Id), ReactiveResumeFormat.Role);
        return item;
    }

    /// <summary>A role has neither place nor address of its own, so only jobs that share these can be roles.</summary>
    static IEnumerable<IReadOnlyList<StructuredEntry>> Employers(IReadOnlyList<StructuredEntry> jobs)
    {
        static (string, string?, string?, string?) Shared(StructuredEntry entry) =>
            entry.Details is Experience job ? (job.CompanyName, job.Location, job.CompanyUrl, job.CompanyDescription) : default;
        for (var start = 0; start < jobs.Count;)
        {
            var count = jobs.Skip(start).TakeWhile(job => Shared(job) == Shared(jobs[start])).Count();
            yield return [.. jobs.Skip(start).Take(count)];
            start += count;
        }
    }

    void Study(JsonObject item, Education study, RichText text)
    {
        item["school"] = Name(study.InstitutionName);
        item["degree"] = Text(study.DegreeType);
        item["area"] = Text(study.FieldOfStudy);
        item["grade"] = Text(study.Gpa);
        item["location"] = Text(study.Location);
        During(item, new(study.StartDate, study.EndDate ?? study.GraduationDate));
        item["website"] = Website(study.InstitutionUrl);
        item["description"] = Html([(null, study.Honors, null), (Words.Courses, Words.Joined(study.Courses), null)], text);
    }

    void Project(JsonObject item, Project project, RichText text)
    {
        item["name"] = Name(project.ProjectName);
        During(item, new(project.StartDate, project.EndDate));
        item["website"] = Website(project.ProjectUrl);
        item["description"] = Html(
            [
                (null, Words.Joined([.. project.Roles, project.Organization, project.ProjectType]), null),
                (null, Words.Joined(project.TechnologiesUsed), null),
                (null, project.RepositoryUrl is null ? null : Words.Repository, project.RepositoryUrl),
            ], text);
    }

    static void Skill(JsonObject item, Skill skill)
    {
        Icons(item);
        item["name"] = Name(skill.SkillName);
        item["proficiency"] = Text(skill.ProficiencyLevel);
        // The bank's four levels on the format's five: Expert is full, and no other word is guessed at.
        item["level"] = SkillLevels.RankOf(skill.ProficiencyLevel) switch { 0 => 0, var rank => rank + 1 };
        item["keywords"] = List(skill.Keywords);
    }

    static void Language(JsonObject item, Language language)
    {
        item["language"] = Name(language.LanguageName);
        item["fluency"] = Text(language.Fluency);
        item["level"] = Fluency.LevelOf(language.Fluency);
    }

    void Further(JsonObject item, Custom custom, RichText text)
    {
        item["company"] = Name(custom.Title);
        item["position"] = Text(custom.Subtitle);
        item["location"] = Text(custom.Location);
        if (custom.EndDate is null) Dated(item, "period", language.Dates.Print(custom.StartDate), custom.StartDate, null, goesOn: false);
        else During(item, new(custom.StartDate, custom.EndDate));
        item["website"] = Website(custom.Url);
        item["description"] = Html([], text);
        item["roles"] = new JsonArray();
    }

    string Html(IEnumerable<(string? Label, string? Value, string? Url)> lines, RichText text) => RichHtml.Of(lines, text, Words.Colon);

    void On(JsonObject item, PartialDate? date) => Dated(item, "date", language.Dates.Print(date), date, null, goesOn: false);

    void During(JsonObject item, Period period) =>
        Dated(item, "period", language.Dates.Print(period), period.Start, period.End, goesOn: period is { Start: not null, End: null });

    /// <summary>Version 5 reads the text, version 6 the dates.</summary>
    static void Dated(JsonObject item, string key, string? text, PartialDate? start, PartialDate? end, bool goesOn)
    {
        item[key] = Text(text);
        item["dates"] = new JsonObject { ["start"] = start?.ToString() ?? "", ["end"] = end?.ToString() ?? "", ["present"] = goesOn };
    }

    /// <summary>A link on an item. Its title carries it, as ours do.</summary>
    public static JsonObject Website(string? url, string? label = null) => SafeUrl.OrNull(url) is { } safe
        ? new() { ["url"] = safe, ["label"] = Text(label), ["inlineLink"] = label is null }
        : new() { ["url"] = "", ["label"] = "", ["inlineLink"] = false };

    /// <summary>No icon of our choosing: the template has its own.</summary>
    public static void Icons(JsonObject item) => (item["icon"], item["iconColor"]) = ("", "");

    public static string Text(string? text) => CleanText.Line(text);

    public static string Name(string? text) => Text(text) is { Length: > 0 } name ? name : Nameless;

    static JsonArray List(IEnumerable<string> texts) => new([.. texts.Select(Text).Where(text => text.Length > 0).Select(text => JsonValue.Create(text))]);
}

/// <summary>How well a language is spoken, as a level.</summary>
static class Fluency
{
    static readonly string[][] Levels =
    [
        ["a1", "basic", "beginner", "elementary"],
        ["a2"],
        ["b1", "intermediate", "conversational", "limited working proficiency"],
        ["b2", "c1", "advanced", "fluent", "professional working proficiency", "full professional proficiency", "professional"],
        ["c2", "native", "native speaker", "mother tongue", "bilingual", "native or bilingual proficiency"],
    ];

    /// <summary>1 to 5 for the levels of the Common European Framework and for usual words; 0 for any other.</summary>
    public static int LevelOf(string? fluency) => fluency is null ? 0 : 1 + Array.FindIndex(Levels, words => words.Contains(Entries.Sections.Skill.KeyOf(fluency)));
}
