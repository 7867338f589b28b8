extern alias OpenXml;

using System.Globalization;
using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;
using SkillBank.Documents.Writers.Word;
using Drawing = OpenXml::DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = OpenXml::DocumentFormat.OpenXml.Wordprocessing;

namespace SkillBank.Documents.Tests.Writers;

public sealed class DocxWriterTests(OfficeSuite office)
{
    public static TheoryData<string> Names => [.. CorpusOfExtremes.All.Keys];

    static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Theory, MemberData(nameof(Names))]
    public void The_makers_of_the_format_find_nothing_wrong_with_it(string name)
    {
        using var file = new OpenedDocx(CorpusOfExtremes.All[name]);

        Assert.Empty(file.Faults());
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_text_is_there_as_text(string name)
    {
        using var file = new OpenedDocx(CorpusOfExtremes.All[name]);
        var read = Squeezed(OpenedDocx.TextOf(file.Main.Document));

        Assert.All(DocumentTexts.Of(CorpusOfExtremes.All[name], periods: true), text => Assert.Contains(Squeezed(text), read, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(Corpus.Realistic))]
    [InlineData(nameof(CorpusOfExtremes.Long))]
    [InlineData(nameof(CorpusOfExtremes.European))]
    [InlineData(nameof(CorpusOfExtremes.Hostile))]
    public async Task LibreOffice_prints_every_text_of_it(string name)
    {
        var printed = Squeezed(await ExternalTool.TextAsync(await office.PdfAsync(name, DocumentFormat.Docx), "-layout"));

        // Lines that wrap beside a date come apart, and what stacks marks is printed as one sign: each other word is looked for.
        var words = DocumentTexts.Of(CorpusOfExtremes.All[name], periods: true).SelectMany(text => text.Split(' ')).Where(word => word.Length < 60 && !word.Contains('\u0301'));
        Assert.All(words.Distinct(),
            word => Assert.Contains(Squeezed(word), printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task LibreOffice_numbers_the_pages_from_the_second_on()
    {
        var pages = (await ExternalTool.TextAsync(await office.PdfAsync(nameof(CorpusOfExtremes.Long), DocumentFormat.Docx))).Split('\f');

        Assert.DoesNotContain("Page 1 of", pages[0], StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Page 2 of {pages.Length - 1}"), pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_and_lists_are_real()
    {
        using var file = new OpenedDocx(Corpus.Realistic);
        var styles = file.Main.StyleDefinitionsPart!.Styles!.Elements<W.Style>().ToDictionary(style => style.StyleId!.Value!, style => style);

        Assert.Equal(["Ingrid Vasconcelos Hale"], file.TextsIn("Title"));
        Assert.Equal(Corpus.Realistic.Sections.Select(section => section.Title), file.TextsIn("Heading1"));
        Assert.Contains("Northlight Payments", file.TextsIn("Heading2"));
        Assert.Contains("Principal Engineer\tMar 2021 – present", file.TextsIn("Heading3"));
        Assert.Equal("heading 1", styles["Heading1"].StyleName!.Val!.Value);
        Assert.Equal(0, styles["Heading1"].StyleParagraphProperties!.OutlineLevel!.Val!.Value);
        Assert.NotNull(styles["Heading2"].StyleParagraphProperties!.KeepNext);
        Assert.Equal(W.TabStopValues.Right, styles["Heading2"].StyleParagraphProperties!.Tabs!.GetFirstChild<W.TabStop>()!.Val!.Value);

        var nested = file.Paragraphs.Single(paragraph => OpenedDocx.TextOf(paragraph).StartsWith("the fee run", StringComparison.Ordinal));
        Assert.Equal("ListBullet", OpenedDocx.StyleOf(nested));
        Assert.Equal(1, nested.ParagraphProperties!.NumberingProperties!.NumberingLevelReference!.Val!.Value);
        Assert.All(file.Paragraphs, paragraph => Assert.Contains(OpenedDocx.StyleOf(paragraph)!, styles.Keys));
    }

    [Fact]
    public void Each_numbered_list_begins_with_its_own_number()
    {
        using var file = new OpenedDocx(Corpus.Sparse with
        {
            Sections = [Corpus.Section("S", SectionLayout.Entries, Corpus.Item("A", text: "3. three\n4. four\n\nand\n\n1. one"))],
        });
        var numbers = file.Paragraphs.Where(paragraph => OpenedDocx.StyleOf(paragraph) == "ListNumber")
            .Select(paragraph => paragraph.ParagraphProperties!.NumberingProperties!.NumberingId!.Val!.Value).ToList();
        var starts = file.Main.NumberingDefinitionsPart!.Numbering!.Elements<W.NumberingInstance>()
            .ToDictionary(number => number.NumberID!.Value, number => number.GetFirstChild<W.LevelOverride>()?.StartOverrideNumberingValue?.Val?.Value);

        Assert.Equal([3, 3, 1], numbers.Select(number => starts[number]));
        Assert.NotEqual(numbers[0], numbers[2]);
    }

    [Fact]
    public void Links_lead_where_they_say_and_a_trap_leads_nowhere()
    {
        using var file = new OpenedDocx(CorpusOfExtremes.Hostile);

        var addresses = file.Main.HyperlinkRelationships.Select(link => link.Uri.OriginalString).ToList();
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.StartsWith("https://example.org/", address, StringComparison.Ordinal));
        Assert.Empty(file.Main.ExternalRelationships);
        Assert.Empty(file.Main.Document.Descendants<W.FieldCode>());
    }

    [Theory]
    [InlineData("en-GB", "en-GB", null, null)]
    [InlineData("ja", "en-US", "ja", null)]
    [InlineData("ar-EG", "en-US", null, "ar-EG")]
    [InlineData("he", "en-US", null, "he")]
    [InlineData("hi-IN", "en-US", null, "hi-IN")]
    public void The_text_says_its_language(string language, string latin, string? eastAsian, string? complex)
    {
        using var file = new OpenedDocx(Corpus.Sparse with { Language = language });
        var tags = file.Main.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!;

        Assert.Equal((latin, eastAsian, complex), (tags.Val?.Value, tags.EastAsia?.Value, tags.Bidi?.Value));
    }

    [Fact]
    public void Text_from_right_to_left_is_marked_and_what_is_not_within_it_keeps_its_direction()
    {
        using var file = new OpenedDocx(CorpusOfExtremes.Arabic);
        var runs = file.Main.Document.Descendants<W.Run>().Select(run => (Text: OpenedDocx.TextOf(run), FromTheRight: run.RunProperties?.RightToLeftText is not null)).ToList();

        Assert.All(file.Paragraphs, paragraph => Assert.NotNull(paragraph.ParagraphProperties!.BiDi));
        Assert.Contains(("C#", false), runs);
        Assert.Contains(("+20 2 5555 0123", false), runs);
        Assert.Contains(runs, run => run.FromTheRight && run.Text.Contains("مهندسة", StringComparison.Ordinal));
        Assert.DoesNotContain(runs, run => run.FromTheRight && run.Text.Any(char.IsAsciiLetter));
    }

    [Fact]
    public void Sections_stay_together_and_begin_pages_as_the_document_says()
    {
        var skills = Corpus.Section("Skills", SectionLayout.Pairs, Corpus.Item("A") with { Tags = ["b"] }, Corpus.Item("C") with { Tags = ["d"] });
        using var file = new OpenedDocx(Corpus.Sparse with { Sections = [.. Corpus.Sparse.Sections, skills with { KeepTogether = true, StartsOnNewPage = true }] });

        var section = file.Paragraphs.SkipWhile(paragraph => OpenedDocx.TextOf(paragraph) != "Skills").Select(paragraph => paragraph.ParagraphProperties!).ToList();
        Assert.Equal(3, section.Count);
        Assert.NotNull(section[0].PageBreakBefore);
        Assert.Equal([true, true, false], section.Select(properties => properties.KeepNext is { Val: null or { Value: true } }));
    }

    [Theory]
    [InlineData(Paper.A4, 11906u, 16838u)]
    [InlineData(Paper.Letter, 12240u, 15840u)]
    public void Paper_margin_size_color_and_family_are_those_of_the_look(Paper paper, uint width, uint height)
    {
        var look = new DocumentLook { Accent = "#aa3300", Size = 11, Margin = 25.4m, Text = Typeface.Named("EB Garamond"), PageNumbers = "always" };
        using var file = new OpenedDocx(Corpus.Sparse with { Paper = paper }, look);
        var section = file.Main.Document.Body!.GetFirstChild<W.SectionProperties>()!;
        var styles = file.Main.StyleDefinitionsPart!.Styles!;
        var text = styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;

        Assert.Equal((width, height), (section.GetFirstChild<W.PageSize>()!.Width!.Value, section.GetFirstChild<W.PageSize>()!.Height!.Value));
        Assert.Equal(1440u, section.GetFirstChild<W.PageMargin>()!.Left!.Value);
        Assert.Null(section.GetFirstChild<W.TitlePage>());
        Assert.Equal(("22", "EB Garamond"), (text.FontSize!.Val!.Value, text.RunFonts!.Ascii!.Value));
        Assert.Equal("AA3300", styles.Elements<W.Style>().Single(style => style.StyleId == "Heading1").StyleRunProperties!.Color!.Val!.Value);
        Assert.Empty(file.Faults());
    }

    [Fact]
    public void The_file_is_called_after_the_person_and_says_no_time()
    {
        using var file = new OpenedDocx(Corpus.Realistic);
        var properties = file.Word.PackageProperties;

        Assert.Equal("Ingrid Vasconcelos Hale – Principal Engineer, Payments & Reliability", properties.Title);
        Assert.Equal("Ingrid Vasconcelos Hale", properties.Creator);
        Assert.Null(properties.Created);
        Assert.Null(properties.Modified);
    }

    [Theory]
    [InlineData(PhotoKind.Png)]
    [InlineData(PhotoKind.Jpeg)]
    public void A_portrait_is_a_picture_with_a_name(PhotoKind kind)
    {
        using var file = new OpenedDocx(Corpus.Sparse with { Header = Corpus.Sparse.Header with { Photo = SamplePictures.Of(kind) } });
        var picture = Assert.Single(file.Main.Document.Descendants<Drawing.Anchor>());

        Assert.Equal(SamplePictures.Of(kind).Bytes.Length, Assert.Single(file.Main.ImageParts).GetStream().Length);
        Assert.Equal("Tomás Ibarra", picture.GetFirstChild<Drawing.DocProperties>()!.Description!.Value);
        var extent = picture.GetFirstChild<Drawing.Extent>()!;
        Assert.Equal(1.5, (double)extent.Cy!.Value / extent.Cx!.Value, 0.01);
        Assert.Empty(file.Faults());
    }

    [Fact]
    public void A_portrait_that_is_no_picture_is_left_out()
    {
        using var file = new OpenedDocx(Corpus.Sparse with { Header = Corpus.Sparse.Header with { Photo = new("no picture"u8.ToArray(), PhotoKind.Jpeg) } });

        Assert.Empty(file.Main.ImageParts);
        Assert.Empty(file.Faults());
    }
}
