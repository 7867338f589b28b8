using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Resumes;
using SkillBank.Tests.Transfer;
using SkillBank.Transfer;

namespace SkillBank.Tests.Resumes;

public sealed class ResumeLanguageTests
{
    [Fact]
    public void A_bank_prints_in_the_words_of_its_language()
    {
        var document = ResumeComposer.Compose(Bank("de"));

        Assert.Equal(("de", "Seite {page} von {pages}", "Lebenslauf"), (document.Language, document.Words.Page, document.Words.Resume));
        Assert.Equal(["Berufserfahrung", "Ausbildung", "Kenntnisse", "Zertifikate"], document.Sections.Select(section => section.Title));
        var (job, degree, skill, certificate) = (Item(document, 0), Item(document, 1), Item(document, 2), Item(document, 3));
        Assert.Equal("Okt. 2021 – heute", job.Period);
        Assert.Equal([new DocumentFact("Note", "1,3"), new DocumentFact("Kurse", "Statik, Optik")], degree.Facts);
        Assert.Equal("sehr gut, 5 Jahre", skill.Subtitle);
        Assert.Equal([new DocumentFact("Zertifikatsnummer", "Z-1"), new DocumentFact("Gültig bis", "März 2026")], certificate.Facts);
    }

    [Fact]
    public void A_language_may_join_lists_and_count_in_its_own_way()
    {
        var japanese = ResumeComposer.Compose(Bank("ja"));
        Assert.Equal("2021年10月～現在", Item(japanese, 0).Period);
        Assert.Equal(new("履修科目", "Statik、Optik"), Item(japanese, 1).Facts[1]);
        Assert.Equal(("、", "："), (japanese.Words.Comma, japanese.Words.Colon));
        Assert.Equal("sehr gut, 5 років", Item(ResumeComposer.Compose(Bank("uk")), 2).Subtitle);
        Assert.Equal("sehr gut، 5 سنوات", Item(ResumeComposer.Compose(Bank("ar")), 2).Subtitle);
    }

    [Fact]
    public void A_resume_may_be_in_another_language_than_its_bank()
    {
        var everything = ResumeContent.Everything(Bank("de"));
        everything.Resume.Details = everything.Resume.Details with { Language = "pt-PT" };
        var document = ResumeComposer.Compose(everything).Document;
        Assert.Equal(("pt-PT", "Experiência profissional"), (document.Language, document.Sections[0].Title));
    }

    [Fact]
    public void A_language_without_words_keeps_its_tag_and_is_printed_with_those_of_English()
    {
        var document = ResumeComposer.Compose(Bank("tlh"));
        Assert.Equal(("tlh", "Experience", "Oct 2021 – present"), (document.Language, document.Sections[0].Title, Item(document, 0).Period));
    }

    [Fact]
    public void Who_chose_a_language_without_words_is_told()
    {
        Assert.Contains("no words for the language 'tlh'", Assert.Single(ResumeComposer.Compose(ResumeContent.Everything(Bank("tlh"))).GeneralNotices), StringComparison.Ordinal);
        Assert.Empty(ResumeComposer.Compose(ResumeContent.Everything(Bank("zh-TW"))).Notices);
        Assert.Empty(ResumeComposer.Compose(ResumeContent.Everything(Bank("no such tag"))).Notices);
    }

    static DocumentItem Item(ResumeDocument document, int section) => Assert.Single(document.Sections[section].Items);

    static Bank Bank(string language) => Banks.With(new ImportedBank
    {
        Format = "test",
        Settings = new() { DefaultLanguage = language },
        Entries =
        [
            .. new Details[]
            {
                new Experience { JobTitle = "Ingenieurin", CompanyName = "Nordlicht", StartDate = new PartialDate(2021, 10) },
                new Education { InstitutionName = "TU", Gpa = "1,3", Courses = ["Statik", "Optik"] },
                new Skill { SkillName = "C#", SkillType = SkillType.HardSkill, ProficiencyLevel = "sehr gut", YearsExperience = 5 },
                new Certificate { CertificateName = "Z", IssuingOrganization = "Amt", CredentialId = "Z-1", ExpirationDate = new PartialDate(2026, 3) },
            }.Select((details, index) => new ImportedEntry(details, [], $"test[{index}]")),
        ],
    });
}
