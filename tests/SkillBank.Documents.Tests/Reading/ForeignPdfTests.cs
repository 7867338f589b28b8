using System.Text;
using SkillBank.Documents.Reading;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Reading;

/// <summary>Files as other programs, and nobody in their right mind, make them.</summary>
public sealed class ForeignPdfTests(Typesetter typesetter, OfficeSuite office)
{
    /// <summary>Says that A is a, and B a soft hyphen, C the ligature of f and i, D private.</summary>
    const string ToUnicode = """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
        1 begincodespacerange <00> <FF> endcodespacerange
        5 beginbfchar <41> <0061> <42> <00AD> <43> <FB01> <44> <E001> <45> <0062> endbfchar
        endcmap CMapName currentdict /CMap defineresource pop end end
        """;

    const string Mapped = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 5 0 R >> >>";

    Task<ReadPdf> ReadAsync(byte[] pdf) => new PdfReader(typesetter.Pool).ReadAsync(pdf, TestContext.Current.CancellationToken);

    static string TextOf(ReadPdf pdf) => string.Join('\n', ReadingOrder.AsGiven(pdf).Select(line => line.Text));

    [Fact]
    public async Task A_file_without_structure_is_read_in_the_order_of_its_content()
    {
        var pdf = await ReadAsync(new HandmadePdf { Content = "BT /F1 12 Tf 72 600 Td (Second) Tj ET BT /F1 12 Tf 72 700 Td (First) Tj ET" }.ToBytes());
        Assert.False(pdf.IsTagged);
        Assert.Equal("Second\nFirst", TextOf(pdf));
        Assert.Equal(["First", "Second"], ReadingOrder.ByPlace(pdf).Select(line => line.Text));
        Assert.Null(pdf.Language);
        Assert.Null(pdf.Title);
    }

    [Fact]
    public async Task A_font_that_is_not_in_the_file_is_told()
    {
        var pdf = await ReadAsync(new HandmadePdf().ToBytes());
        Assert.Equal("Ana Lindqvist", TextOf(pdf));
        Assert.False(Assert.Single(pdf.Fonts).IsEmbedded);
        Assert.False(Assert.Single(pdf.Parts!.Fonts).Embedded);
    }

    [Fact]
    public async Task Soft_hyphens_are_told_although_they_are_no_text()
    {
        var pdf = await ReadAsync(new HandmadePdf { Resources = Mapped, Content = "BT /F1 12 Tf 72 700 Td (AABEE) Tj ET" }.With(HandmadePdf.Stream(ToUnicode)).ToBytes());
        Assert.Equal("aabb", TextOf(pdf));
        Assert.Equal(new HiddenCharacter(0xAD, "aa\u00ADbb"), Assert.Single(pdf.Pages[0].Hidden));
    }

    [Fact]
    public async Task Ligatures_and_private_characters_stay_what_they_are()
    {
        var pdf = await ReadAsync(new HandmadePdf { Resources = Mapped, Content = "BT /F1 12 Tf 72 700 Td (ACA ADE) Tj ET" }.With(HandmadePdf.Stream(ToUnicode)).ToBytes());
        Assert.Equal("a\uFB01a a\uE001b", TextOf(pdf));
    }

    [Fact]
    public async Task Text_in_a_place_that_is_no_number_is_read()
    {
        var pdf = await ReadAsync(new HandmadePdf { Content = "BT /F1 12 Tf 1e999 0 0 1e999 72 700 Tm (Ana) Tj ET" }.ToBytes());
        Assert.Equal(1, pdf.PageCount);
    }

    [Fact]
    public async Task The_true_text_beside_the_letters_is_read()
    {
        var pdf = await ReadAsync(new HandmadePdf
        {
            Content = """
                BT /F1 12 Tf 72 700 Td (Cl) Tj /Span << /ActualText (o) >> BDC (xx) Tj EMC (ud \(BDC\)) Tj ET
                /Span << /ActualText <FEFF00D8> /Other [ << /ActualText (wrong) >> ] >> BDC BT /F1 12 Tf 72 600 Td (Y) Tj ET EMC
                """,
        }.ToBytes());
        Assert.Equal("Cloud (BDC)\nØ", TextOf(pdf));
        Assert.Equal("Clxxud (BDC)", ReadingOrder.ByPlace(pdf)[0].Text);
    }

    [Fact]
    public async Task A_Type3_font_without_a_map_says_nothing_about_its_letters()
    {
        var pdf = await ReadAsync(new HandmadePdf
        {
            Resources = "/Font << /F1 << /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /FirstChar 97 /LastChar 97 /Widths [10] "
                + "/Encoding << /Differences [97 /g1] >> /CharProcs << /g1 5 0 R >> /Resources << >> >> >>",
            Content = "BT /F1 12 Tf 72 700 Td (aaa) Tj ET",
        }.With(HandmadePdf.Stream("10 0 d0 0 0 10 10 re f")).ToBytes());
        var font = Assert.Single(pdf.Parts!.Fonts);
        Assert.Equal("Type3", font.Type);
        Assert.False(font.MapsToUnicode);
    }

    [Fact]
    public async Task A_page_that_is_a_picture_has_a_picture_and_no_text()
    {
        var pdf = await ReadAsync(new HandmadePdf { Resources = "/XObject << /Im 5 0 R >>", Content = "q 612 0 0 792 0 0 cm /Im Do Q" }
            .With(HandmadePdf.Stream("", "/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode")).ToBytes());
        Assert.Empty(pdf.Pages[0].Runs);
        Assert.Equal(new ReadImage(2480, 3508), Assert.Single(pdf.Pages[0].Images));
    }

    [Fact]
    public async Task Programs_and_files_within_are_told()
    {
        var pdf = await ReadAsync(new HandmadePdf { Catalog = "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /Launch /F (sh) >> >>" }
            .With("<< /Type /Filespec /F (a.txt) /EF << /F 6 0 R >> >>").With(HandmadePdf.Stream("hello")).ToBytes());
        Assert.Equal((1, 1, 1), (pdf.Parts!.Scripts, pdf.Parts.Launches, pdf.Parts.Enclosed));
    }

    [Fact]
    public async Task A_file_of_a_word_processor_is_read()
    {
        var pdf = await ReadAsync(await office.PdfAsync(nameof(Corpus.Realistic), DocumentFormat.Docx));
        var text = Letters(TextOf(pdf));
        Assert.All(DocumentTexts.Of(Corpus.Realistic, periods: true), expected => Assert.Contains(Letters(expected), text, StringComparison.Ordinal));
        Assert.All(pdf.Fonts, font => Assert.True(font.IsEmbedded));
    }

    static string Letters(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit));

    [Fact]
    public async Task A_file_of_a_browser_is_read_with_its_structure()
    {
        var html = "<html lang=\"en\"><title>CV</title><body style=\"font-family:'DejaVu Sans'\"><h1>Ana Lindqvist</h1><p>Built the <a href=\"https://example.org/x\">thing</a></p></body></html>";
        var folder = Directory.CreateTempSubdirectory("printed-");
        try
        {
            var (page, file) = (Path.Combine(folder.FullName, "a.html"), Path.Combine(folder.FullName, "a.pdf"));
            await File.WriteAllTextAsync(page, html, TestContext.Current.CancellationToken);
            await ExternalTool.RunAsync("chromium-headless-shell", ["--no-sandbox", "--no-pdf-header-footer", $"--print-to-pdf={file}", $"file://{page}"]);
            var pdf = await ReadAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.Contains("Ana Lindqvist", TextOf(pdf), StringComparison.Ordinal);
            Assert.True(pdf.IsTagged);
            Assert.Equal("en", pdf.Language);
            Assert.Contains(pdf.Pages[0].Links, link => link.Url == "https://example.org/x");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
