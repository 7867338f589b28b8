using System.IO.Compression;
using System.Text;
using SkillBank.Entries.Sections;
using SkillBank.Transfer;
using SkillBank.Transfer.LinkedIn;

namespace SkillBank.Tests.Transfer.Formats;

public sealed class LinkedInTests
{
    [Fact]
    public void The_sample_brings_what_is_expected()
    {
        var file = Sample();
        Assert.Equal(LinkedInImporter.Format, Importers.Recognize(file)?.Slug);
        ImportedText.RequireExpected("linkedin.txt", new LinkedInImporter().Read(file));
    }

    [Fact]
    public void A_folder_around_the_files_and_their_case_do_not_matter()
    {
        var plain = Read(("Skills.csv", "Name\nSQL\n"));
        Assert.Equal(ImportedText.Of(plain), ImportedText.Of(Read(("Basic_LinkedInDataExport_01-02-2026/Skills.csv", "Name\nSQL\n"))));
        Assert.Single(Read(("Basic/skills.CSV", "name\nSQL\n")).Entries);
    }

    [Fact]
    public void Other_peoples_data_is_never_opened()
    {
        var bytes = Zip([("Skills.csv", Encoding.UTF8.GetBytes("Name\nSQL\n")), ("messages.csv", new byte[80 * 1024 * 1024]), ("Connections.csv", "\"\0"u8.ToArray())]);
        var read = new LinkedInImporter().Read(bytes);
        Assert.Single(read.Entries);
        Assert.Contains("messages.csv, Connections.csv", Assert.Single(read.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_unpacks_to_more_than_may_be_is_refused() => Assert.Contains("64 MiB", Assert.Throws<ImportException>(() =>
        new LinkedInImporter().Read(Zip([("Skills.csv", new byte[65 * 1024 * 1024])]))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_file_is_refused()
    {
        var whole = Sample();
        Assert.Null(Importers.Recognize(whole[..(whole.Length / 2)]));
        Assert.Throws<ImportException>(() => new LinkedInImporter().Read(whole[..(whole.Length / 2)]));
    }

    [Theory]
    [InlineData("Mar 2019", "2019-03")]
    [InlineData("March 2019", "2019-03")]
    [InlineData("2019", "2019")]
    [InlineData("2019-03-04", "2019-03-04")]
    [InlineData("Sep 12, 2022", "2022-09-12")]
    public void Dates_come_in_as_exactly_as_they_are_given(string written, string read) =>
        Assert.Equal(read, Job(Read(("Positions.csv", $"Company Name,Title,Started On,Finished On\nA,B,\"{written}\",\n"))).StartDate.ToString());

    [Fact]
    public void A_job_without_an_end_goes_on()
    {
        var job = Job(Read(("Positions.csv", "Company Name,Title,Started On,Finished On\nA,B,2019,\n")));
        Assert.Null(job.EndDate);
    }

    [Fact]
    public void Old_exports_have_one_column_for_both_dates()
    {
        var job = Job(Read(("Positions.csv", "Company Name,Title,Time Period\nA,B,Jan 2015 - Mar 2018\nC,D,May 2018 - Present\n")));
        Assert.Equal(("2015-01", "2018-03"), (job.StartDate.ToString(), job.EndDate?.ToString()));
    }

    [Fact]
    public void A_job_without_a_start_is_kept_under_another_section_with_all_it_says()
    {
        var read = Read(("Positions.csv", "Company Name,Title,Description,Location,Started On,Finished On\nFreelance,Interpreter,For courts,Malmö,,2011\n"));
        var entry = Assert.Single(read.Entries);
        var custom = Assert.IsType<Custom>(entry.Details);
        Assert.Equal(("Interpreter", "Freelance", "Malmö", "Experience"), (custom.Title, custom.Subtitle, custom.Location, custom.Group));
        Assert.Equal("For courts", Assert.Single(entry.Texts).Content);
        Assert.Contains("start date", Assert.Single(read.Issues).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_is_none_is_kept_aside_and_told_with_its_line()
    {
        var read = Read(("Certifications.csv", "Name,Url,Authority,Started On,Finished On,License Number\nA,,B,soon,,\n"));
        Assert.Contains("soon", Assert.Single(read.Entries).Details.Extra, StringComparison.Ordinal);
        Assert.Equal(("Certifications.csv[0].Started On", 2), (read.Issues[0].Path, read.Issues[0].Line));
    }

    [Fact]
    public void An_end_before_its_start_does_not_make_it_go_on()
    {
        var project = Assert.IsType<Project>(Assert.Single(Read(("Projects.csv", "Title,Description,Url,Started On,Finished On\nA,,,2020,2019\n")).Entries).Details);
        Assert.Equal((null, "2019"), (project.StartDate?.ToString(), project.EndDate?.ToString()));
    }

    [Fact]
    public void Columns_that_nobody_knows_are_kept_aside()
    {
        var read = Read(("Skills.csv", "Name,Aura\nSQL,blue\n"));
        Assert.Contains("\"Aura\":\"blue\"", Assert.Single(read.Entries).Details.Extra, StringComparison.Ordinal);
        Assert.Equal("Skills.csv[0].Aura", Assert.Single(read.Issues).Path);
    }

    [Fact]
    public void A_single_table_is_read_too()
    {
        var file = "Company Name,Title,Description,Location,Started On,Finished On\r\nA,B,,,2019,\r\n"u8.ToArray();
        Assert.Equal(LinkedInImporter.Format, Importers.Recognize(file)?.Slug);
        Assert.Equal("B", Job(new LinkedInImporter().Read(file)).JobTitle);
    }

    [Theory]
    [InlineData("C* and D_x_", "C* and D_x_")]
    [InlineData("*not bold*", "\\*not bold\\*")]
    [InlineData("a <b>x</b>", "a <b>x</b>")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("• one\n• two\nthen", "- one\n- two\n\nthen")]
    [InlineData("A &amp; B", "A & B")]
    public void Texts_mean_themselves(string written, string read) => Assert.Equal(read,
        Assert.Single(Assert.Single(Read(("Honors.csv", $"Title,Description,Issued On\nA,\"{written}\",\n")).Entries).Texts).Content);

    static Experience Job(ImportedBank bank) => (Experience)bank.Entries[0].Details;

    static ImportedBank Read(params (string Name, string Text)[] files) => new LinkedInImporter().Read(Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]));

    /// <summary>The sample as people download it.</summary>
    /// <param name="change">Changes the content of a file by its name; null leaves all as they are.</param>
    internal static byte[] Sample(Func<string, byte[], byte[]>? change = null)
    {
        var folder = Path.Combine(SampleTests.Folder, "linkedin-export");
        return Zip([.. Directory.GetFiles(folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Content: File.ReadAllBytes(path)))
            .Select(file => ($"Basic_LinkedInDataExport/{file.Name}", change?.Invoke(file.Name, file.Content) ?? file.Content))]);
    }

    static byte[] Zip(IEnumerable<(string Name, byte[] Content)> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }
        return bytes.ToArray();
    }
}
