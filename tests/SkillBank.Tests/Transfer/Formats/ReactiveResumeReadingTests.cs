using System.Text;
using System.Text.Json.Nodes;
using SkillBank.Entries.Sections;
using SkillBank.Transfer;
using SkillBank.Transfer.ReactiveResume;

namespace SkillBank.Tests.Transfer.Formats;

public sealed class ReactiveResumeReadingTests
{
    [Theory, InlineData("reactive-resume"), InlineData("reactive-resume-v4")]
    public void The_sample_brings_what_is_expected(string name) =>
        ImportedText.RequireExpected($"{name}.txt", new ReactiveResumeImporter().Read(SampleTests.File($"{name}.json")));

    [Fact]
    public void Each_role_at_an_employer_is_a_job()
    {
        var jobs = Read("""{"experience":{"items":[{"company":"Acme","position":"ignored","location":"Oslo","period":"2010 – 2020","description":"<p>Maps.</p>","roles":[{"position":"Lead","period":"2015 - 2020"},{"position":"Engineer","period":"2010 – 2015","description":"<p>Built.</p>"}]}]}}""").Entries;
        Assert.Equal([("Lead", "Acme", "Oslo", "2015"), ("Engineer", "Acme", "Oslo", "2010")], jobs.Select(job => (Experience)job.Details).Select(job => (job.JobTitle, job.CompanyName, job.Location!, job.StartDate.ToString())));
        Assert.All(jobs, job => Assert.Equal("Maps.", ((Experience)job.Details).CompanyDescription));
        Assert.Equal("Built.", Assert.Single(jobs[1].Texts).Content);
    }

    [Fact]
    public void Dates_in_digits_count_before_the_text()
    {
        var job = (Experience)Read("""{"experience":{"items":[{"company":"A","position":"B","period":"sometime","dates":{"start":"2019-03","end":"","present":true}}]}}""").Entries.Single().Details;
        Assert.Equal(("2019-03", null), (job.StartDate.ToString(), job.EndDate));
    }

    [Fact]
    public void What_has_no_place_is_kept_with_its_entry_and_told()
    {
        var read = Read("""{"skills":{"items":[{"id":"1","name":"Rust","mood":"good","icon":"x"}]}}""");
        Assert.Contains("\"mood\":\"good\"", read.Entries.Single().Details.Extra, StringComparison.Ordinal);
        Assert.Equal("sections.skills.items[0].mood", Assert.Single(read.Issues).Path);
    }

    [Theory]
    [InlineData("Earlier Experience", typeof(Experience))]
    [InlineData("Berufserfahrung", typeof(Experience))]
    [InlineData("Expeditions", typeof(Custom))]
    public void A_section_of_jobs_is_experience_when_its_heading_says_so(string title, Type type) =>
        Assert.IsType(type, new ReactiveResumeImporter().Read(Encoding.UTF8.GetBytes(
            $$$"""{"basics":{},"sections":{},"customSections":[{"type":"experience","title":"{{{title}}}","items":[{"company":"A","position":"B","period":"2019"}]}]}""")).Entries.Single().Details);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"experience":[]}""")]
    [InlineData("""{"experience":{"items":[null,1,"a",[],{"company":{},"position":[1],"roles":[1,{}],"dates":[],"website":1}]}}""")]
    [InlineData("""{"skills":{"items":[{"name":"x","keywords":"y","level":1e400}]},"custom":{"a":1}}""")]
    public void Odd_shapes_are_read_or_kept_but_never_break(string sections) => Assert.NotNull(Read(sections));

    static ImportedBank Read(string sections) => new ReactiveResumeImporter().Read(Encoding.UTF8.GetBytes($$"""{"basics":{"name":"Ada"},"sections":{{sections}}}"""));
}
