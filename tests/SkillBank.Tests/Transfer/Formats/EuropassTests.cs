using System.Text;
using SkillBank.Documents.Reading;
using SkillBank.Entries.Sections;
using SkillBank.Transfer;
using SkillBank.Transfer.Europass;

namespace SkillBank.Tests.Transfer.Formats;

public sealed class EuropassTests
{
    [Theory, InlineData("europass-passport"), InlineData("europass")]
    public void The_sample_brings_what_is_expected(string name) => ImportedText.RequireExpected($"{name}.txt", new EuropassImporter().Read(SampleTests.File($"{name}.xml")));

    [Fact]
    public void It_is_found_within_the_PDF_that_carries_it()
    {
        var xml = SampleTests.File("europass.xml");
        var pdf = new SourceFile("%PDF-1.7"u8.ToArray(), new() { Attachments = [new("other.txt", "x"u8.ToArray()), new("attachment.xml", xml)] });
        Assert.Equal("europass", Importers.Recognize(pdf)?.Slug);
        Assert.Equal(ImportedText.Of(new EuropassImporter().Read(xml)), ImportedText.Of(new EuropassImporter().Read(pdf)));
    }

    [Fact]
    public void A_list_of_one_may_stand_without_its_list()
    {
        var read = Read("<SkillsPassport><LearnerInfo><WorkExperience><Period><From year=\"2010\"/></Period><Position><Label>A</Label></Position><Employer><Name>B</Name></Employer></WorkExperience></LearnerInfo></SkillsPassport>");
        var job = (Experience)Assert.Single(read.Entries).Details;
        Assert.Equal(("A", "B", "2010", null), (job.JobTitle, job.CompanyName, job.StartDate.ToString(), job.EndDate));
    }

    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><SkillsPassport><LearnerInfo>&e;</LearnerInfo></SkillsPassport>""", "document type")]
    [InlineData("""<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><SkillsPassport>&b;</SkillsPassport>""", "document type")]
    [InlineData("<SkillsPassport><LearnerInfo></SkillsPassport>", "damaged")]
    [InlineData("<SkillsPassport></SkillsPassport>", "LearnerInfo is missing")]
    [InlineData("<html></html>", "no Europass")]
    public void What_cannot_be_read_is_refused(string xml, string reason) => Assert.Contains(reason, Assert.Throws<ImportException>(() => Read(xml)).Message, StringComparison.Ordinal);

    [Fact]
    public void Endless_nesting_is_refused() => Assert.Contains("nests more than", Assert.Throws<ImportException>(() =>
        Read($"<SkillsPassport>{string.Concat(Enumerable.Repeat("<a>", 100_000))}")).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_in_no_section_of_ours_is_kept_and_told()
    {
        var read = new EuropassImporter().Read(SampleTests.File("europass-passport.xml"));
        Assert.Contains("Birthdate", read.Extra, StringComparison.Ordinal);
        Assert.Contains(read.Issues, issue => issue.Path == "Identification.Demographics");
    }

    static ImportedBank Read(string xml) => new EuropassImporter().Read(Encoding.UTF8.GetBytes(xml));
}
