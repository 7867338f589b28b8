using System.Text.Json.Nodes;
using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using static SkillBank.Transfer.JsonResume.ItemMapping;
using static SkillBank.Transfer.RenderCv.RenderCvText;

namespace SkillBank.Transfer.RenderCv;

/// <summary>Makes the entries of a section, all of one of the format's kinds, since it allows no other.</summary>
/// <param name="language">The resume's language.</param>
/// <param name="kept">What imports kept aside with the entries.</param>
sealed class RenderCvEntries(ResumeLanguage language, KeptAside kept)
{
    ResumeWords Words => language.Words;

    /// <summary>The kind of entry that a section's entries can all be, as the format's documentation calls it.</summary>
    public static string KindOf(IReadOnlyList<StructuredEntry> entries) => entries[0].Details switch
    {
        Summary => "text",
        Experience => "experience",
        Education when entries.All(entry => entry.Details is Education { Degree: not null }) => "education",
        Volunteering when entries.All(entry => entry.Details is Volunteering { Role: not null }) => "experience",
        Publication => "publication",
        Skill or Language or Interest => entries.All(entry => DetailsOf(entry.Details, ResumeWords.English).Length > 0) ? "one-line" : "bullet",
        _ => "normal",
    };

    public JsonArray Of(IReadOnlyList<StructuredEntry> entries)
    {
        var kind = KindOf(entries);
        if (kind == "text") return Paragraphs(entries);
        return new([.. entries.Select(entry =>
        {
            var item = Of(entry, kind);
            KeptAside.PutBack(item, kept.Of(entry.Id), RenderCvFormat.Heading);
            return item;
        })]);
    }

    JsonObject Of(StructuredEntry entry, string kind) => (entry.Details, kind) switch
    {
        (Experience job, _) => Entry(entry, new(job.StartDate, job.EndDate), job.Location, [Line(job.CompanyDescription)], [],
            ("company", Link(job.CompanyName, job.CompanyUrl)), ("position", Line(job.JobTitle))),
        (Education study, "education") => Entry(entry, PeriodOf(study), study.Location, [], FactsOf(study),
            ("institution", Link(study.InstitutionName, study.InstitutionUrl)), ("area", Line(study.FieldOfStudy ?? study.DegreeType)),
            ("degree", study.FieldOfStudy is null ? "" : Line(study.DegreeType))),
        (Education study, _) => Entry(entry, PeriodOf(study), study.Location, [Line(study.Degree)], FactsOf(study), ("name", Link(study.InstitutionName, study.InstitutionUrl))),
        (Volunteering { Role: { } role } work, "experience") => Entry(entry, new(work.StartDate, work.EndDate), work.Location, [], [],
            ("company", Link(work.Organization, work.Url)), ("position", Line(role))),
        (Volunteering work, _) => Entry(entry, new(work.StartDate, work.EndDate), work.Location, [Line(work.Role)], [], ("name", Link(work.Organization, work.Url))),
        (Project project, _) => Entry(entry, new(project.StartDate, project.EndDate), null,
            [Line(Words.Joined([.. project.Roles, project.Organization, project.ProjectType]))],
            [Line(Words.Joined(project.TechnologiesUsed)), project.RepositoryUrl is { } repository ? Link(Words.Repository, repository) : null],
            ("name", Link(project.ProjectName, project.ProjectUrl))),
        (Publication publication, _) => Published(entry, publication),
        (Certificate certificate, _) => Entry(entry, new(null, certificate.DateObtained), null, [Line(certificate.IssuingOrganization)],
            [Fact(Words.CredentialId, Words.Colon, certificate.CredentialId), Fact(Words.Expires, Words.Colon, language.Dates.Print(certificate.ExpirationDate))],
            ("name", Link(certificate.CertificateName, certificate.CredentialUrl))),
        (Award award, _) => Entry(entry, new(null, award.Date), null, [Line(award.Awarder)], [], ("name", Link(award.Title, award.Url))),
        (Reference reference, _) => Entry(entry, default, null, [Line(Words.Joined([reference.Role, reference.Organization]))],
            [reference.Email is { } email ? Link(email, $"mailto:{email}") : null, reference.Phone is { } phone ? Link(phone, ContactLinks.Telephone(phone)) : null],
            ("name", Line(reference.Name))),
        (Custom custom, _) => Entry(entry, custom.EndDate is null ? new(null, custom.StartDate) : new(custom.StartDate, custom.EndDate), custom.Location,
            [Line(custom.Subtitle)], [], ("name", Link(custom.Title, custom.Url))),
        (_, "one-line") => new() { ["label"] = NameOf(entry.Details), ["details"] = DetailsOf(entry.Details, Words) },
        _ => new() { ["bullet"] = DetailsOf(entry.Details, Words) is { Length: > 0 } details ? NameOf(entry.Details) + Words.Colon + details : NameOf(entry.Details) },
    };

    /// <summary>Text entries are bare texts.</summary>
    static JsonArray Paragraphs(IReadOnlyList<StructuredEntry> entries) =>
        new([.. entries.Select(entry => Split(entry.Text)).SelectMany(text => text.Paragraphs.Concat(text.Bullets)).Select(text => JsonValue.Create(text))]);

    static JsonObject Entry(StructuredEntry entry, Period period, string? location, IReadOnlyList<string?> lines, IReadOnlyList<string?> facts, params ReadOnlySpan<(string Key, string Text)> names)
    {
        JsonObject item = [];
        // What it requires must be there, also when it is empty.
        foreach (var (key, text) in names)
            if (text.Length > 0 || key != "degree") item[key] = text;
        PutDates(item, period);
        Put(item, "location", Line(location));
        PutText(item, entry, lines, facts);
        return item;
    }

    static void PutText(JsonObject item, StructuredEntry entry, IReadOnlyList<string?> lines, IReadOnlyList<string?> facts)
    {
        var (paragraphs, bullets) = Split(entry.Text);
        Put(item, "summary", string.Join("\n\n", lines.Concat(paragraphs).Where(line => !string.IsNullOrEmpty(line))));
        Put(item, "highlights", [.. facts.Concat(bullets).Where(line => !string.IsNullOrEmpty(line)).Select(line => line!)]);
    }

    JsonObject Published(StructuredEntry entry, Publication publication)
    {
        JsonObject item = new() { ["title"] = Line(publication.Name), ["authors"] = new JsonArray([.. publication.Authors.Select(author => JsonValue.Create(Line(author)))]) };
        var isDoi = publication.Doi?.StartsWith("10.", StringComparison.Ordinal) == true;
        var (paragraphs, bullets) = Split(entry.Text);
        IEnumerable<string?> lines = [isDoi ? null : Fact(Words.Doi, Words.Colon, publication.Doi), .. paragraphs, .. bullets];
        Put(item, "summary", string.Join("\n\n", lines.Where(line => !string.IsNullOrEmpty(line))));
        if (isDoi) Put(item, "doi", Documents.Document.CleanText.Line(publication.Doi));
        Put(item, "url", Documents.Document.SafeUrl.OrNull(publication.Url));
        Put(item, "journal", Line(publication.Publisher));
        Put(item, "date", publication.ReleaseDate);
        return item;
    }

    static void PutDates(JsonObject item, Period period)
    {
        if (period.Start is not { } start) Put(item, "date", period.End);
        else
        {
            Put(item, "start_date", start);
            Put(item, "end_date", period.End?.ToString() ?? RenderCvFormat.Present);
        }
    }

    static Period PeriodOf(Education study) => new(study.StartDate, study.EndDate ?? study.GraduationDate);

    List<string?> FactsOf(Education study) =>
        [Line(study.Honors), Fact(Words.Grade, Words.Colon, study.Gpa), Fact(Words.Courses, Words.Colon, Words.Joined(study.Courses))];

    static string NameOf(Details details) => Line(details.Heading);

    /// <summary>What stands behind the name of a skill, a language or an interest; empty for nothing.</summary>
    static string DetailsOf(Details details, ResumeWords words) => Line(details switch
    {
        Skill skill => words.Joined([skill.ProficiencyLevel, skill.YearsExperience is { } years ? words.YearsOf(years) : null, .. skill.Keywords, skill.Description]),
        Language spoken => spoken.Fluency,
        Interest interest => words.Joined(interest.Keywords),
        _ => null,
    });
}
