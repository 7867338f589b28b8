using SkillBank.Documents.Templates;
using SkillBank.Documents.Writers;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Tests.Storage;
using SkillBank.Tests.Transfer;

namespace SkillBank.Tests.Resumes;

public sealed class ResumeFormatTests
{
    [Fact]
    public void Every_document_format_is_one_and_slugs_and_ends_of_names_are_told_apart()
    {
        Assert.Equal(DocumentFormat.All.Select(format => format.Slug), ResumeFormat.All.Take(DocumentFormat.All.Count).Select(format => format.Slug));
        Assert.Equal(ResumeFormat.All.Count, ResumeFormat.All.Select(format => format.Slug).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(ResumeFormat.All.Count, ResumeFormat.All.Select(format => format.FileExtension).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(ResumeFormat.All, format => Assert.Same(format, ResumeFormat.OfFile($"My résumé.v2{format.FileExtension.ToUpperInvariant()}")));
        Assert.All(ResumeFormat.All, format => Assert.Same(format, ResumeFormat.Find(format.Slug.ToUpperInvariant())));
        Assert.Null(ResumeFormat.Find("wordperfect"));
        Assert.Null(ResumeFormat.OfFile("cv.wpd"));
    }

    [Fact]
    public void A_heading_of_the_resume_is_said_in_the_terms_of_every_section()
    {
        foreach (var section in Section.All.Where(section => !section.IsSingle))
            foreach (var details in new[] { SampleValues.Full(section.DetailsType), SampleValues.Bare(section.DetailsType) }.Cast<Details>())
                Assert.Equal("On this resume", Described(OwnHeading.On(details, "On this resume")));
    }

    [Fact]
    public void A_structured_resume_has_what_is_on_the_page_and_nothing_besides()
    {
        var bank = Banks.With(
            new Experience { JobTitle = "Engineer", CompanyName = "Northlight", StartDate = new(2020), Extra = """{"json-resume":{"residue":{"file":{"x":1}}}}""" },
            new Experience { JobTitle = "Intern", CompanyName = "Nordhavn", StartDate = new(2018) },
            new Skill { SkillName = "Rust", SkillType = SkillType.HardSkill },
            new Language { LanguageName = "Dansk" });
        bank.Contact.Details = new() { FirstName = "Ana", Email = "ana@example.org", Phone = "+47 1", City = "Oslo", Links = [new("Mastodon", "ana"), new("Blog", null, "https://ana.example.org")] };
        bank.Profile.Details = bank.Profile.Details with { CurrentTitle = "Engineer", DesiredSalaryMin = 1 };
        var jobs = bank.Of<Experience>().ToList();
        var resume = new Resume
        {
            ProfileId = bank.Profile.Id,
            Details = new() { Title = "One", Headline = "Systems engineer", HiddenContacts = ["phone", "place", "mastodon"] },
            Sections = [new() { Section = "skills", Title = "Tools" }, new() { Section = "languages", IsVisible = false }],
        };
        Placement[] placements =
        [
            new() { ProfileId = bank.Profile.Id, ResumeId = resume.Id, Section = "experience", EntryId = jobs[0].Id, Heading = "Staff engineer" },
            new() { ProfileId = bank.Profile.Id, ResumeId = resume.Id, Section = "experience", EntryId = jobs[1].Id, IsHidden = true },
        ];
        var content = new ResumeContent(resume, placements, bank);

        var structured = StructuredResume.Of(content, ResumeComposer.Compose(content));

        Assert.Equal(["Tools", "Experience"], structured.Sections.Select(section => section.Printed.Title));
        var job = Assert.IsType<Experience>(Assert.Single(structured.Sections[1].Entries).Details);
        Assert.Equal(("Staff engineer", "Northlight", null), (job.JobTitle, job.CompanyName, job.Extra));
        Assert.Equal(new ContactDetails { FirstName = "Ana", Email = "ana@example.org", Links = structured.Contact.Links }, structured.Contact);
        Assert.Equal([new ContactLink("Blog", null, "https://ana.example.org")], structured.Contact.Links);
        var projected = structured.ToBank();
        Assert.Equal(["Skill", "Experience"], projected.Entries.Select(entry => entry.AnyDetails.GetType().Name));
        Assert.Equal(("Systems engineer", null), (projected.Profile.Details.CurrentTitle, projected.Profile.Details.DesiredSalaryMin));
    }

    [Fact]
    public void Other_programs_get_the_look_that_was_chosen_completed_by_the_template()
    {
        var template = new Template
        {
            Name = "Bold", Description = "", Audience = "",
            Options = new Dictionary<string, TemplateOption>
            {
                ["accent"] = new() { Label = "Color", Type = TemplateOptionType.Color, Default = "#aa0000" },
                ["margin"] = new() { Label = "Margin", Type = TemplateOptionType.Number, Default = "15", Min = 10, Max = 30 },
                ["font"] = new() { Label = "Font", Type = TemplateOptionType.Choice, Default = "inter", Choices = new Dictionary<string, string> { ["inter"] = "Inter", ["roboto"] = "Roboto" } },
            },
        };
        Assert.Equal(new StructuredLook { Accent = "#aa0000", Margin = 15, Font = "Inter", HeadingFont = "Inter" }, StructuredLook.Of(template, new Dictionary<string, string>()));
        Assert.Equal(new StructuredLook { Accent = "#00bb00", Margin = 12.5m, Font = "Roboto", HeadingFont = "Roboto" },
            StructuredLook.Of(template, new Dictionary<string, string> { ["accent"] = "#00bb00", ["margin"] = "12.5", ["font"] = "roboto", ["nope"] = "1" }));
        Assert.Equal("#aa0000", StructuredLook.Of(template, new Dictionary<string, string> { ["accent"] = "red; }", ["margin"] = "900" }).Accent);
        Assert.Equal(new StructuredLook(), StructuredLook.Of(null, new Dictionary<string, string> { ["accent"] = "#12345g", ["size"] = "x" }));
    }

    static string? Described(Details details) =>
        details.Describe(new("id", SkillBank.Documents.Document.RichText.Empty, ResumeLanguage.English)).Title;
}
