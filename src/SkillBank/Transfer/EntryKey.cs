using SkillBank.Dates;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.Transfer;

/// <summary>What makes two entries of one section the same fact, in readable form: names without case and spacing, and the start.</summary>
static class EntryKey
{
    public static string Of(Details details) => details switch
    {
        Experience job => Of(job.CompanyName, job.JobTitle, job.StartDate),
        Education study => Of(study.InstitutionName, study.DegreeType, study.FieldOfStudy, study.StartDate),
        Project project => Of(project.ProjectName, project.StartDate),
        Certificate certificate => Of(certificate.CertificateName, certificate.IssuingOrganization, certificate.DateObtained),
        Volunteering work => Of(work.Organization, work.Role, work.StartDate),
        Award award => Of(award.Title, award.Date),
        Publication publication => Of(publication.Name, publication.ReleaseDate),
        Custom custom => Of(custom.Group, custom.Title, custom.Subtitle, custom.StartDate),
        { UniqueKey: { } key } => key,
        _ => Of(details.Heading),
    };

    static string Of(params ReadOnlySpan<object?> parts)
    {
        List<string> folded = [];
        foreach (var part in parts)
            folded.Add(part switch
            {
                null => "",
                PartialDate date => date.ToString(),
                _ => Skill.KeyOf((string)part),
            });
        return string.Join(" | ", folded).TrimEnd(' ', '|');
    }
}
