using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Components.Bank.Forms;

/// <summary>Which form edits the entries of which section, and what the section is for. A section that is not here stops the tests.</summary>
static class SectionForms
{
    static readonly Dictionary<Type, SectionForm> Forms = new()
    {
        [typeof(Summary)] = new(null, "summary", Icon: "text-quote", "A few sentences that say who you are, one wording for each kind of job."),
        [typeof(Experience)] = new(typeof(ExperienceForm), "experience", Icon: "briefcase", "The jobs you have held. Write each once, in as many wordings as you apply for kinds of jobs."),
        [typeof(Education)] = new(typeof(EducationForm), "education", Icon: "graduation-cap", "Schools, degrees and courses of study."),
        [typeof(Project)] = new(typeof(ProjectForm), "project", Icon: "folder-kanban", "Things you built or took part in, at work or beside it."),
        [typeof(Skill)] = new(typeof(SkillForm), "skill", Icon: "sparkles", "What you can do: tools and methods, working with people, what serves in any field."),
        [typeof(Certificate)] = new(typeof(CertificateForm), "certificate", Icon: "badge-check", "Certificates and licenses. The bank reminds you before one expires."),
        [typeof(Volunteering)] = new(typeof(VolunteeringForm), "volunteering", Icon: "heart-handshake", "Work you did without pay."),
        [typeof(Award)] = new(typeof(AwardForm), "award", Icon: "award", "Prizes and distinctions."),
        [typeof(Publication)] = new(typeof(PublicationForm), "publication", Icon: "book-open", "Articles, books, talks in print."),
        [typeof(Language)] = new(typeof(LanguageForm), "language", Icon: "languages", "The languages you speak, and how well."),
        [typeof(Interest)] = new(typeof(InterestForm), "interest", Icon: "compass", "What you like to do; some employers ask."),
        [typeof(Reference)] = new(typeof(ReferenceForm), "reference", Icon: "message-square-quote", "People who speak for you, and what they say."),
        [typeof(Custom)] = new(typeof(CustomForm), "entry", Icon: "shapes", "What has no section of its own: patents, licenses, military service."),
    };

    /// <summary>The form of a section.</summary>
    public static SectionForm Of(Section section) => Forms[section.DetailsType];
}

/// <summary>How a section is shown and edited.</summary>
/// <param name="Form">The component with the fields; null where there are only wordings.</param>
/// <param name="Noun">One entry, as in "Add …".</param>
/// <param name="Icon">The sign of the section.</param>
/// <param name="Purpose">What the section is for, in a sentence.</param>
sealed record SectionForm(Type? Form, string Noun, string Icon, string Purpose)
{
    /// <summary>One of them, when they are counted.</summary>
    public string Singular => Noun is "experience" or "education" or "volunteering" ? "entry" : Noun;

    /// <summary>Several of them.</summary>
    public string Plural => Singular == "entry" ? "entries" : $"{Noun}s";
}
