using System.Text;
using SkillBank.Entries.Sections;
using SkillBank.Transfer;
using SkillBank.Transfer.Csv;

namespace SkillBank.Tests.Transfer.Formats;

public sealed class CsvReadingTests
{
    [Theory, InlineData("skills"), InlineData("experience")]
    public void The_sample_brings_what_is_expected(string name) => ImportedText.RequireExpected($"csv-{name}.txt", new CsvImporter().Read(SampleTests.File($"{name}.csv")));

    [Theory]
    [InlineData("Skill,Level\nGo,Expert\n", typeof(Skill))]
    [InlineData("skillName\nGo\n", typeof(Skill))]
    [InlineData("name;level;years\nGo;Expert;3\n", typeof(Skill))]
    [InlineData("Company,Title,Start\nA,B,2019\n", typeof(Experience))]
    [InlineData("job_title\tcompany_name\tstart_date\nB\tA\t2019\n", typeof(Experience))]
    [InlineData("School,Degree\nA,MSc\n", typeof(Education))]
    [InlineData("Certificate,Issuer\nA,B\n", typeof(Certificate))]
    [InlineData("Project,Link\nA,https://example.org\n", typeof(Project))]
    [InlineData("Sprache;Niveau\nDeutsch;C2\n", typeof(Language))]
    [InlineData("Title,Published,Journal\nA,2019,B\n", typeof(Publication))]
    public void What_it_is_a_table_of_is_told_by_its_columns(string table, Type details)
    {
        Assert.Equal("csv", Importers.Recognize(Encoding.UTF8.GetBytes(table))?.Slug);
        Assert.IsType(details, Assert.Single(new CsvImporter().Read(Encoding.UTF8.GetBytes(table)).Entries).Details);
    }

    [Theory]
    [InlineData("Dear madam,\nI have a skill, or two.\n")]
    [InlineData("a,b\n1,2\n")]
    [InlineData("Name\nAda\n")]
    [InlineData("")]
    public void A_text_that_is_no_table_of_ours_is_not_taken_for_one(string text) => Assert.Null(Importers.Recognize(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void What_cannot_be_told_is_refused_with_the_columns_that_are_needed() =>
        Assert.Contains("Name at least: skill", Assert.Throws<ImportException>(() => new CsvImporter().Read(Encoding.UTF8.GetBytes("a,b\n1,2\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Endless_rows_are_refused() => Assert.Contains("100,000", Assert.Throws<ImportException>(() =>
        new CsvImporter().Read(Encoding.UTF8.GetBytes("Skill,Level\n" + string.Concat(Enumerable.Repeat("a,b\n", 100_001))))).Message, StringComparison.Ordinal);
}
