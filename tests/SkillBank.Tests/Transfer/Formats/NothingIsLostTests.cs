using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using SkillBank.Entries.Sections;
using SkillBank.Resumes;
using SkillBank.Transfer;
using SkillBank.Transfer.Csv;
using SkillBank.Transfer.Europass;
using SkillBank.Transfer.ReactiveResume;
using SkillBank.Transfer.Reading;
using SkillBank.Transfer.RenderCv;

namespace SkillBank.Tests.Transfer.Formats;

/// <summary>Whatever stands in a file, also where no importer looks for anything, is in the bank or kept aside; and what was kept aside goes out again.</summary>
public sealed class NothingIsLostTests
{
    [Theory, InlineData("reactive-resume.json"), InlineData("reactive-resume-v4.json")]
    public void Every_object_of_a_Reactive_Resume_may_have_more(string name)
    {
        var marks = new Marks();
        var file = marks.Everywhere(JsonNode.Parse(SampleTests.File(name))!).ToJsonString();
        marks.RequireAll(new ReactiveResumeImporter().Read(Encoding.UTF8.GetBytes(file)));
    }

    [Fact]
    public void Every_object_of_a_RenderCV_may_have_more()
    {
        var marks = new Marks();
        var root = (JsonObject)marks.Everywhere(YamlTree.Read(SampleTests.File("rendercv.yaml")).Root!);
        // Sections are lists; what else stands there is refused a place, and kept.
        marks.RequireAll(new RenderCvImporter().Read(YamlFile.Write(root)));
    }

    [Theory, InlineData("europass.xml"), InlineData("europass-passport.xml")]
    public void Every_element_of_a_Europass_may_have_more(string name)
    {
        var marks = new Marks();
        var document = XDocument.Parse(Encoding.UTF8.GetString(SampleTests.File(name)));
        var parts = document.Root!.Elements().Where(part => part.Name.LocalName is "LearnerInfo" or "CandidatePerson" or "CandidateProfile").SelectMany(part => part.DescendantsAndSelf());
        foreach (var element in parts.Where(element => element.HasElements).ToList()) element.Add(new XElement("Remark", marks.Next()));
        marks.RequireAll(new EuropassImporter().Read(Encoding.UTF8.GetBytes(document.ToString())));
    }

    [Fact]
    public void Every_cell_of_a_table_is_held()
    {
        var read = new CsvImporter().Read(Encoding.UTF8.GetBytes("My skills of MARK1\n\nSkill,Level,,Remarks,Remarks\nGo,Expert,MARK2,MARK3,MARK4,MARK5\nRust\n"));
        var all = ImportedText.Of(read);
        Assert.All(Enumerable.Range(1, 5), number => Assert.Contains($"MARK{number}", all, StringComparison.Ordinal));
        Assert.Equal(2, read.Entries.Count);
    }

    [Fact]
    public void A_table_in_the_letters_of_Windows_is_read_and_that_is_told()
    {
        SourceFile file = Encoding.Latin1.GetBytes("Skill;Level\nFrançais;Expert\n");
        Assert.Equal("csv", Importers.Recognize(file)?.Slug);
        var read = new CsvImporter().Read(file);
        Assert.Equal("Français", read.Entries.Single().Details.Heading);
        Assert.Equal(ImportIssueKind.Unsure, read.Issues.Single().Kind);
    }

    [Fact]
    public void A_Reactive_Resume_may_be_wrapped_as_its_server_answers()
    {
        SourceFile file = """{"data":{"basics":{"name":"Ada Berg"},"sections":{"skills":{"items":[{"name":"Go"}]}}}}"""u8.ToArray();
        Assert.Equal("reactive-resume", Importers.Recognize(file)?.Slug);
        Assert.Equal(("Ada Berg", "Go"), (new ReactiveResumeImporter().Read(file).Contact.FullName, new ReactiveResumeImporter().Read(file).Entries.Single().Details.Heading));
    }

    [Fact]
    public void A_second_document_of_a_RenderCV_file_is_told() =>
        Assert.Contains(new RenderCvImporter().Read("cv:\n  name: Ada\n---\ncv:\n  name: Bo\n"u8.ToArray()).Issues, issue => issue.Message.Contains("more than one document", StringComparison.Ordinal));

    [Fact]
    public void A_prize_in_one_line_names_its_giver() =>
        Assert.Equal("Giver", ((Award)new RenderCvImporter().Read("cv:\n  name: Ada\n  sections:\n    Awards:\n      - bullet: 'Prize: Giver'\n"u8.ToArray()).Entries.Single().Details).Awarder);

    /// <summary>The look of the whole, fields without a place, notes: written by the same format's writer where they were.</summary>
    [Theory]
    [InlineData("reactive-resume", "reactive-resume.json", "IBM Plex Serif", "Ask Erwan")]
    [InlineData("rendercv", "rendercv.yaml", "rgb(0, 79, 144)", "Python", "portrait.jpg")]
    public void What_was_kept_aside_goes_out_again(string slug, string name, params string[] kept)
    {
        var format = ResumeFormat.Find(slug)!;
        var written = Encoding.UTF8.GetString(format.Write(StructuredResumes.Of(Banks.With(ImportFile.Read(name, SampleTests.File(name)).Bank))).Bytes);
        Assert.All(kept, text => Assert.Contains(text, written, StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_without_a_place_go_out_with_their_items()
    {
        const string file = """{"basics":{"name":"Ada Berg","mood":"M1","website":{"url":"https://a.example.org","label":"M2"}},"sections":{"profiles":{"items":[{"network":"Mars","username":"ada","since":"M3"}]},"projects":{"columns":2,"items":[{"name":"P","effort":{"days":"M4"}}]},"experience":{"items":[{"company":"A","phase":"M5","roles":[{"position":"Lead","period":"2015 – 2020","team":"M6"},{"position":"Engineer","period":"2010 – 2015","team":"M7"}]}]},"rituals":{"items":["M8"]}}}""";
        var format = ResumeFormat.Find("reactive-resume")!;
        var written = JsonNode.Parse(format.Write(StructuredResumes.Of(Banks.With(new ReactiveResumeImporter().Read(Encoding.UTF8.GetBytes(file))))).Bytes)!;
        Assert.Equal(["M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8"], new[]
        {
            written["basics"]!["mood"], written["basics"]!["website"]!["label"], written["sections"]!["profiles"]!["items"]![0]!["since"], written["sections"]!["projects"]!["items"]![0]!["effort"]!["days"],
            written["sections"]!["experience"]!["items"]![0]!["phase"], written["sections"]!["experience"]!["items"]![0]!["roles"]![0]!["team"], written["sections"]!["experience"]!["items"]![0]!["roles"]![1]!["team"],
            written["sections"]!["rituals"]!["items"]![0],
        }.Select(node => node?.ToString()));
        Assert.Equal("2", written["sections"]!["projects"]!["columns"]!.ToString());
    }

    [Fact]
    public void A_resume_gives_away_nothing_that_was_kept_aside()
    {
        var whole = StructuredResumes.Of(Banks.With(ImportFile.Read("r", SampleTests.File("reactive-resume.json")).Bank));
        var written = Encoding.UTF8.GetString(ResumeFormat.Find("reactive-resume")!.Write(whole with { IsWholeBank = false }).Bytes);
        Assert.DoesNotContain("Ask Erwan", written, StringComparison.Ordinal);
    }

    /// <summary>Puts a text of its own into each place of a file.</summary>
    sealed class Marks
    {
        int _count;

        public string Next() => string.Create(CultureInfo.InvariantCulture, $"mark{++_count:000}x");

        public JsonNode Everywhere(JsonNode node)
        {
            switch (node)
            {
                case JsonObject pairs:
                    foreach (var inner in pairs.Select(pair => pair.Value).OfType<JsonNode>().ToList()) Everywhere(inner);
                    pairs["remark"] = Next();
                    break;
                case JsonArray items:
                    foreach (var inner in items.OfType<JsonNode>()) Everywhere(inner);
                    break;
            }
            return node;
        }

        public void RequireAll(ImportedBank bank)
        {
            var all = ImportedText.Of(bank);
            Assert.True(_count > 20);
            var lost = string.Join(", ", Enumerable.Range(1, _count).Select(number => string.Create(CultureInfo.InvariantCulture, $"mark{number:000}x")).Where(mark => !all.Contains(mark, StringComparison.Ordinal)));
            Assert.Equal("", lost);
        }
    }
}
