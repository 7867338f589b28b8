using System.Text.Json.Nodes;
using SkillBank.Entries.Sections;
using static SkillBank.Transfer.JsonResume.ItemMapping;

namespace SkillBank.Transfer.JsonResume;

/// <summary>Every list of the format (schema 1.0.0), in the schema's order.</summary>
static class ItemMappings
{
    public static IReadOnlyList<ItemMapping> All { get; } =
    [
        new ItemMapping<Experience>(ReadWork, WriteWork) { Key = "work", TextKey = "summary", HasHighlights = true },
        new ItemMapping<Volunteering>(ReadVolunteer, WriteVolunteer) { Key = "volunteer", TextKey = "summary", HasHighlights = true },
        new ItemMapping<Education>(ReadEducation, WriteEducation) { Key = "education" },
        new ItemMapping<Award>(ReadAward, WriteAward) { Key = "awards", TextKey = "summary" },
        new ItemMapping<Certificate>(ReadCertificate, WriteCertificate) { Key = "certificates" },
        new ItemMapping<Publication>(ReadPublication, WritePublication) { Key = "publications", TextKey = "summary" },
        new ItemMapping<Skill>(ReadSkill, WriteSkill) { Key = "skills", Shorthand = "name" },
        new ItemMapping<Language>(ReadLanguage, WriteLanguage) { Key = "languages", Shorthand = "language" },
        new ItemMapping<Interest>(ReadInterest, WriteInterest) { Key = "interests", Alias = "hobbies", Shorthand = "name" },
        new ItemMapping<Reference>(ReadReference, WriteReference) { Key = "references", TextKey = "reference" },
        new ItemMapping<Project>(ReadProject, WriteProject) { Key = "projects", TextKey = "description", HasHighlights = true },
    ];

    public static ItemMapping? Find(string key) => All.FirstOrDefault(mapping => mapping.Key == key);

    static Experience? ReadWork(ItemReader<Experience> item)
    {
        var period = item.Period();
        if (period.Start is not { } start
            || item.Text("position", nameof(Experience.JobTitle)) is not { } title
            || item.Text("name", nameof(Experience.CompanyName), "company") is not { } company) return null;
        return new()
        {
            JobTitle = title,
            CompanyName = company,
            Location = item.Text("location", nameof(Experience.Location)),
            StartDate = start,
            EndDate = period.End,
            CompanyUrl = item.Url(nameof(Experience.CompanyUrl)),
            CompanyDescription = item.Text("description", nameof(Experience.CompanyDescription)),
        };
    }

    static void WriteWork(Experience job, JsonObject item)
    {
        Put(item, "name", job.CompanyName);
        Put(item, "location", job.Location);
        Put(item, "description", job.CompanyDescription);
        Put(item, "position", job.JobTitle);
        Put(item, "url", job.CompanyUrl);
        Put(item, "startDate", job.StartDate);
        Put(item, "endDate", job.EndDate);
    }

    static Volunteering? ReadVolunteer(ItemReader<Volunteering> item)
    {
        if (item.Text("organization", nameof(Volunteering.Organization)) is not { } organization) return null;
        var period = item.Period();
        return new()
        {
            Organization = organization,
            Role = item.Text("position", nameof(Volunteering.Role)),
            Url = item.Url(nameof(Volunteering.Url)),
            StartDate = period.Start,
            EndDate = period.End,
        };
    }

    static void WriteVolunteer(Volunteering work, JsonObject item)
    {
        Put(item, "organization", work.Organization);
        Put(item, "position", work.Role);
        Put(item, "url", work.Url);
        Put(item, "startDate", work.StartDate);
        Put(item, "endDate", work.EndDate);
    }

    static Education? ReadEducation(ItemReader<Education> item)
    {
        if (item.Text("institution", nameof(Education.InstitutionName)) is not { } institution) return null;
        var period = item.Period();
        return new()
        {
            InstitutionName = institution,
            InstitutionUrl = item.Url(nameof(Education.InstitutionUrl)),
            FieldOfStudy = item.Text("area", nameof(Education.FieldOfStudy)),
            DegreeType = item.Text("studyType", nameof(Education.DegreeType)),
            StartDate = period.Start,
            EndDate = period.End,
            Gpa = item.Text("score", nameof(Education.Gpa), "gpa"),
            Courses = item.Texts("courses", nameof(Education.Courses)),
        };
    }

    static void WriteEducation(Education study, JsonObject item)
    {
        Put(item, "institution", study.InstitutionName);
        Put(item, "url", study.InstitutionUrl);
        Put(item, "area", study.FieldOfStudy);
        Put(item, "studyType", study.DegreeType);
        Put(item, "startDate", study.StartDate);
        Put(item, "endDate", study.EndDate);
        Put(item, "score", study.Gpa);
        Put(item, "courses", study.Courses);
    }

    static Award? ReadAward(ItemReader<Award> item) => item.Text("title", nameof(Award.Title)) is not { } title ? null : new()
    {
        Title = title,
        Date = item.Date("date"),
        Awarder = item.Text("awarder", nameof(Award.Awarder)),
    };

    static void WriteAward(Award award, JsonObject item)
    {
        Put(item, "title", award.Title);
        Put(item, "date", award.Date);
        Put(item, "awarder", award.Awarder);
    }

    static Certificate? ReadCertificate(ItemReader<Certificate> item) =>
        item.Text("name", nameof(Certificate.CertificateName)) is not { } name
        || item.Text("issuer", nameof(Certificate.IssuingOrganization)) is not { } issuer ? null : new()
        {
            CertificateName = name,
            DateObtained = item.Date("date"),
            CredentialUrl = item.Url(nameof(Certificate.CredentialUrl)),
            IssuingOrganization = issuer,
        };

    static void WriteCertificate(Certificate certificate, JsonObject item)
    {
        Put(item, "name", certificate.CertificateName);
        Put(item, "date", certificate.DateObtained);
        Put(item, "url", certificate.CredentialUrl);
        Put(item, "issuer", certificate.IssuingOrganization);
    }

    static Publication? ReadPublication(ItemReader<Publication> item) => item.Text("name", nameof(Publication.Name)) is not { } name ? null : new()
    {
        Name = name,
        Publisher = item.Text("publisher", nameof(Publication.Publisher)),
        ReleaseDate = item.Date("releaseDate"),
        Url = item.Url(nameof(Publication.Url)),
    };

    static void WritePublication(Publication publication, JsonObject item)
    {
        Put(item, "name", publication.Name);
        Put(item, "publisher", publication.Publisher);
        Put(item, "releaseDate", publication.ReleaseDate);
        Put(item, "url", publication.Url);
    }

    static Skill? ReadSkill(ItemReader<Skill> item) => item.Text("name", nameof(Skill.SkillName)) is not { } name ? null : new()
    {
        SkillName = name,
        SkillType = SkillType.HardSkill,
        ProficiencyLevel = item.Text("level", nameof(Skill.ProficiencyLevel)),
        Keywords = item.Texts("keywords", nameof(Skill.Keywords)),
    };

    static void WriteSkill(Skill skill, JsonObject item)
    {
        Put(item, "name", skill.SkillName);
        Put(item, "level", skill.ProficiencyLevel);
        Put(item, "keywords", skill.Keywords);
    }

    static Language? ReadLanguage(ItemReader<Language> item) => item.Text("language", nameof(Language.LanguageName)) is not { } name ? null : new()
    {
        LanguageName = name,
        Fluency = item.Text("fluency", nameof(Language.Fluency)),
    };

    static void WriteLanguage(Language language, JsonObject item)
    {
        Put(item, "language", language.LanguageName);
        Put(item, "fluency", language.Fluency);
    }

    static Interest? ReadInterest(ItemReader<Interest> item) => item.Text("name", nameof(Interest.Name)) is not { } name ? null : new()
    {
        Name = name,
        Keywords = item.Texts("keywords", nameof(Interest.Keywords)),
    };

    static void WriteInterest(Interest interest, JsonObject item)
    {
        Put(item, "name", interest.Name);
        Put(item, "keywords", interest.Keywords);
    }

    static Reference? ReadReference(ItemReader<Reference> item) =>
        item.Text("name", nameof(Reference.Name)) is { } name ? new() { Name = name } : null;

    static void WriteReference(Reference reference, JsonObject item) => Put(item, "name", reference.Name);

    static Project? ReadProject(ItemReader<Project> item)
    {
        if (item.Text("name", nameof(Project.ProjectName)) is not { } name) return null;
        var period = item.Period();
        return new()
        {
            ProjectName = name,
            TechnologiesUsed = item.Texts("keywords", nameof(Project.TechnologiesUsed)),
            StartDate = period.Start,
            EndDate = period.End,
            ProjectUrl = item.Url(nameof(Project.ProjectUrl)),
            Roles = item.Texts("roles", nameof(Project.Roles)),
            Organization = item.Text("entity", nameof(Project.Organization)),
            ProjectType = item.Text("type", nameof(Project.ProjectType)),
        };
    }

    static void WriteProject(Project project, JsonObject item)
    {
        Put(item, "name", project.ProjectName);
        Put(item, "keywords", project.TechnologiesUsed);
        Put(item, "startDate", project.StartDate);
        Put(item, "endDate", project.EndDate);
        Put(item, "url", project.ProjectUrl);
        Put(item, "roles", project.Roles);
        Put(item, "entity", project.Organization);
        Put(item, "type", project.ProjectType);
    }
}
