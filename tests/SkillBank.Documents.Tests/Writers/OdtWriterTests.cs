using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Documents.Writers.OpenDocument;
using static SkillBank.Documents.Writers.OpenDocument.OdtName;

namespace SkillBank.Documents.Tests.Writers;

public sealed class OdtWriterTests(OfficeSuite office)
{
    public static TheoryData<string> Names => [.. CorpusOfExtremes.All.Keys];

    static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200E' or '\u200F')));

    [Theory, MemberData(nameof(Names))]
    public void Every_text_is_there_as_text(string name)
    {
        var read = Squeezed(Content(CorpusOfExtremes.All[name]).Descendants(Office + "text").Single().Value);

        Assert.All(DocumentTexts.Of(CorpusOfExtremes.All[name], periods: true), text => Assert.Contains(Squeezed(text), read, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_style_that_is_named_is_there(string name)
    {
        var file = Open(CorpusOfExtremes.All[name]);
        var (content, styles) = (Xml(file, "content.xml"), Xml(file, "styles.xml"));
        var known = content.Descendants().Concat(styles.Descendants()).Select(element => element.Attribute(Style + "name")?.Value).OfType<string>().ToHashSet();

        XName[] naming = [Text + "style-name", Draw + "style-name", Style + "parent-style-name", Style + "next-style-name", Style + "font-name", Style + "master-page-name", Style + "page-layout-name"];
        var named = content.Descendants().Concat(styles.Descendants()).Attributes().Where(attribute => naming.Contains(attribute.Name)).Select(attribute => attribute.Value);
        Assert.Subset(known, named.ToHashSet());
    }

    [Fact]
    public void The_package_says_first_and_openly_what_it_is_and_lists_what_it_holds()
    {
        var bytes = OdtWriter.Write(Corpus.Realistic, new());
        var file = new ZipArchive(new MemoryStream(bytes));

        // OpenDocument 1.3, part 2, 3.3: at byte 30 the name, at byte 38 the type.
        Assert.Equal("mimetypeapplication/vnd.oasis.opendocument.text", System.Text.Encoding.ASCII.GetString(bytes, 30, 47));
        Assert.Equal(["mimetype", "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"], file.Entries.Select(entry => entry.FullName));
        Assert.Equal(["/", "content.xml", "styles.xml", "meta.xml"], Xml(file, "META-INF/manifest.xml").Elements().Select(entry => entry.Attribute(Manifest + "full-path")!.Value));
    }

    [Theory]
    [InlineData(nameof(Corpus.Realistic))]
    [InlineData(nameof(CorpusOfExtremes.Long))]
    [InlineData(nameof(CorpusOfExtremes.European))]
    [InlineData(nameof(CorpusOfExtremes.Hostile))]
    public async Task LibreOffice_prints_every_text_of_it(string name)
    {
        var printed = Squeezed(await ExternalTool.TextAsync(await office.PdfAsync(name, DocumentFormat.OpenDocument), "-layout"));

        var words = DocumentTexts.Of(CorpusOfExtremes.All[name], periods: true).SelectMany(text => text.Split(' ')).Where(word => word.Length < 60 && !word.Contains('\u0301'));
        Assert.All(words.Distinct(), word => Assert.Contains(Squeezed(word), printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LibreOffice_numbers_the_pages_from_the_second_on()
    {
        var pages = (await ExternalTool.TextAsync(await office.PdfAsync(nameof(CorpusOfExtremes.Long), DocumentFormat.OpenDocument))).Split('\f');

        Assert.DoesNotContain("Page 1 of", pages[0], StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Page 2 of {pages.Length - 1}"), pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_of_the_outline()
    {
        var headings = Content(Corpus.Realistic).Descendants(Text + "h").Select(heading => (Level: heading.Attribute(Text + "outline-level")!.Value, heading.Value)).ToList();

        Assert.Equal(Corpus.Realistic.Sections.Select(section => section.Title), headings.Where(heading => heading.Level == "1").Select(heading => heading.Value));
        Assert.Contains(("2", "Northlight Payments"), headings);
        Assert.Contains(("3", "Principal EngineerMar 2021 – present"), headings);
    }

    [Fact]
    public void Lists_stand_within_the_items_that_they_belong_to_and_begin_with_their_own_number()
    {
        var lists = Content(Corpus.Sparse with
        {
            Sections = [Corpus.Section("S", SectionLayout.Entries, Corpus.Item("A", text: "- one\n\n  more of it\n  - within\n- two\n\nand\n\n3. three\n4. four"))],
        }).Descendants(Text + "list").ToList();

        Assert.Equal(3, lists.Count);
        Assert.Equal(["onemore of itwithin", "two"], lists[0].Elements().Select(item => item.Value));
        Assert.Equal(["p", "p", "list"], lists[0].Elements().First().Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["within"], lists[1].Elements().Select(item => item.Value));
        Assert.Equal("3", lists[2].Elements().First().Attribute(Text + "start-value")!.Value);
        Assert.Equal(["Bullets", "Bullets", "Numbers"], lists.Select(list => list.Attribute(Text + "style-name")!.Value));
    }

    [Fact]
    public void Lists_within_lists_go_as_deep_as_programs_know()
    {
        var deep = string.Join('\n', Enumerable.Range(0, 14).Select(level => $"{new string(' ', 2 * level)}- level {level}"));
        var list = Content(Corpus.Sparse with { Sections = [Corpus.Section("S", SectionLayout.Entries, Corpus.Item("A", text: deep))] }).Descendants(Text + "list").ToList();

        Assert.All(list, inner => Assert.InRange(inner.AncestorsAndSelf(Text + "list").Count(), 1, 9));
    }

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("a  b", "a ·b")]
    [InlineData(" a b ", "·a b·")]
    [InlineData("   ", "···")]
    public void No_space_gets_lost(string text, string expected) =>
        Assert.Equal(expected, string.Concat(OdtText.Letters(text).Select(part => part is XText letters ? letters.Value : "·")));

    [Fact]
    public void Links_lead_where_they_say_and_a_trap_leads_nowhere()
    {
        var addresses = Content(CorpusOfExtremes.Hostile).Descendants().Attributes(Link + "href").Select(address => address.Value).ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.StartsWith("https://example.org/", address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-GB", "en", "GB", null, null)]
    [InlineData("ja", "en", "US", "ja", null)]
    [InlineData("ar-EG", "en", "US", null, "ar")]
    [InlineData("he", "en", "US", null, "he")]
    public void The_text_says_its_language(string language, string latin, string country, string? eastAsian, string? complex)
    {
        var letters = Xml(Open(Corpus.Sparse with { Language = language }), "styles.xml").Descendants(Style + "default-style").Single().Element(Style + "text-properties")!;

        Assert.Equal((latin, country, eastAsian, complex), (
            letters.Attribute(Format + "language")?.Value, letters.Attribute(Format + "country")?.Value,
            letters.Attribute(Style + "language-asian")?.Value, letters.Attribute(Style + "language-complex")?.Value));
    }

    [Fact]
    public void What_runs_against_the_text_keeps_its_direction()
    {
        var file = Open(CorpusOfExtremes.Arabic);
        var text = Xml(file, "content.xml").Value;

        Assert.Contains("\u200EC#\u200E", text, StringComparison.Ordinal);
        Assert.Contains("\u200E+20 2 5555 0123\u200E", text, StringComparison.Ordinal);
        var styles = Xml(file, "styles.xml");
        Assert.All(styles.Descendants().Attributes(Style + "writing-mode"), mode => Assert.Equal("rl-tb", mode.Value));
        Assert.Equal("right", Assert.Single(styles.Descendants().Attributes(Format + "text-align")).Value);
    }

    [Fact]
    public void Sections_stay_together_and_begin_pages_as_the_document_says()
    {
        var skills = Corpus.Section("Skills", SectionLayout.Pairs, Corpus.Item("A") with { Tags = ["b"] }, Corpus.Item("C") with { Tags = ["d"] });
        var content = Content(Corpus.Sparse with { Sections = [.. Corpus.Sparse.Sections, skills with { KeepTogether = true, StartsOnNewPage = true }] });
        var styles = content.Descendants(Style + "style").ToDictionary(style => style.Attribute(Style + "name")!.Value, style => style.Element(Style + "paragraph-properties")!);

        var section = content.Descendants(Office + "text").Single().Elements().SkipWhile(paragraph => paragraph.Value != "Skills")
            .Select(paragraph => styles[paragraph.Attribute(Text + "style-name")!.Value]).ToList();
        Assert.Equal(["page", null, null], section.Select(style => style.Attribute(Format + "break-before")?.Value));
        Assert.Equal(["always", "always", "auto"], section.Select(style => style.Attribute(Format + "keep-with-next")?.Value));
    }

    [Theory]
    [InlineData(Paper.A4, "210mm", "297mm")]
    [InlineData(Paper.Letter, "215.9mm", "279.4mm")]
    public void Paper_margin_size_color_and_family_are_those_of_the_look(Paper paper, string width, string height)
    {
        var look = new DocumentLook { Accent = "#aa3300", Size = 11, Margin = 25.4m, Text = Typeface.Named("EB Garamond"), PageNumbers = "always" };
        var styles = Xml(Open(Corpus.Sparse with { Paper = paper }, look), "styles.xml");
        var page = styles.Descendants(Style + "page-layout-properties").First();
        var text = styles.Descendants(Style + "default-style").Single().Element(Style + "text-properties")!;

        Assert.Equal((width, height, "25.4mm"), (page.Attribute(Format + "page-width")!.Value, page.Attribute(Format + "page-height")!.Value, page.Attribute(Format + "margin-left")!.Value));
        Assert.Equal(("11pt", "EB Garamond"), (text.Attribute(Format + "font-size")!.Value, text.Attribute(Style + "font-name")!.Value));
        Assert.Equal(2, styles.Descendants(Style + "footer").Count());
        Assert.Contains("#aa3300", styles.Descendants().Attributes(Format + "color").Select(color => color.Value));
    }

    [Fact]
    public void The_file_is_called_after_the_person_and_says_no_time()
    {
        var about = Xml(Open(Corpus.Realistic), "meta.xml");

        Assert.Equal("Ingrid Vasconcelos Hale – Principal Engineer, Payments & Reliability", about.Descendants(Dublin + "title").Single().Value);
        Assert.Equal("Ingrid Vasconcelos Hale", about.Descendants(Dublin + "creator").Single().Value);
        Assert.DoesNotContain(about.Descendants(), element => element.Name.LocalName.Contains("date", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PhotoKind.Png, "Pictures/portrait.png")]
    [InlineData(PhotoKind.Jpeg, "Pictures/portrait.jpg")]
    public void A_portrait_is_a_picture_with_a_name(PhotoKind kind, string name)
    {
        var file = Open(Corpus.Sparse with { Header = Corpus.Sparse.Header with { Photo = SamplePictures.Of(kind) } });
        var frame = Xml(file, "content.xml").Descendants(Draw + "frame").Single();

        Assert.Equal(SamplePictures.Of(kind).Bytes.Length, file.GetEntry(name)!.Length);
        Assert.Equal((name, "Tomás Ibarra"), (frame.Element(Draw + "image")!.Attribute(Link + "href")!.Value, frame.Value));
        Assert.Contains(name, Xml(file, "META-INF/manifest.xml").Elements().Select(entry => entry.Attribute(Manifest + "full-path")!.Value));
    }

    static XElement Content(ResumeDocument document) => Xml(Open(document), "content.xml");

    static ZipArchive Open(ResumeDocument document, DocumentLook? look = null) => new(new MemoryStream(OdtWriter.Write(document, look ?? new())));

    static XElement Xml(ZipArchive file, string name)
    {
        using var stream = file.GetEntry(name)!.Open();
        return XElement.Load(stream, LoadOptions.PreserveWhitespace);
    }
}
