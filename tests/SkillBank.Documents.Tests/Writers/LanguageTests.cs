using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class LanguageTests(Typesetter typesetter)
{
    public static TheoryData<string> Languages => [.. CorpusOfLanguages.All.Keys];

    [Theory, MemberData(nameof(Languages))]
    public async Task A_resume_of_a_language_is_printed_without_a_box_and_reads_back_word_for_word(string language)
    {
        var document = CorpusOfLanguages.All[language];
        var pdf = await typesetter.PdfAsync(document);

        Assert.Empty(pdf.Warnings);
        Assert.Contains("pdfuaid", System.Text.Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
        var text = Folded(await ExternalTool.TextAsync(pdf.Bytes));
        var item = document.Sections[0].Items[0];
        var words = new[] { document.Header.Name, document.Header.Title, document.Sections[0].Title, item.Title, item.Subtitle, item.Place, ((RichPlain)((RichParagraph)item.Text.Blocks[0]).Spans[0]).Text }
            .SelectMany(line => line!.Split(' ', '(', ')', '（', '）'))
            .Select(word => word.TrimEnd('.', '।', ',', '，', '。'))
            .Concat(["ana@example.org", "Łódź", "Żółć"]).Where(word => word.Length > 0);
        Assert.All(words, word => Assert.Contains(Folded(word), text, StringComparison.Ordinal));
        Assert.DoesNotContain('\u00AD', text);
    }

    [Theory]
    [InlineData("ja", "NotoSansJP")]
    [InlineData("zh-Hans", "NotoSansSC")]
    [InlineData("zh-Hant", "NotoSansTC")]
    [InlineData("ko", "NotoSansKR")]
    public async Task Ideographs_come_from_the_font_of_their_country_and_Latin_words_from_the_family_of_the_template(string language, string family)
    {
        var pdf = await typesetter.PdfAsync(CorpusOfLanguages.All[language]);
        var fonts = await ExternalTool.RunAsync("pdffonts", pdf.Bytes, "{file}");

        var wide = new[] { "NotoSansJP", "NotoSansSC", "NotoSansTC", "NotoSansKR" }.Where(name => fonts.Contains(name, StringComparison.Ordinal));
        Assert.Equal([family], wide);
        Assert.Contains("SourceSans3", fonts, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accented_letters_in_a_Japanese_resume_come_from_the_family_of_the_template()
    {
        var document = CorpusOfLanguages.All["ja"] with { Header = new() { Name = "Zażółć Gęślą" }, Sections = [] };
        var fonts = await ExternalTool.RunAsync("pdffonts", (await typesetter.PdfAsync(document)).Bytes, "{file}");
        Assert.DoesNotContain("Noto", fonts, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("山田 ハナコ", "NotoSansJP")]
    [InlineData("한서윤 韓", "NotoSansKR")]
    [InlineData("林晓雯", "NotoSansSC")]
    public async Task A_name_in_a_resume_of_another_language_is_printed_as_where_it_is_from(string name, string family)
    {
        var pdf = await typesetter.PdfAsync(Corpus.Sparse with { Header = new() { Name = name } });
        Assert.Empty(pdf.Warnings);
        Assert.Contains(family, await ExternalTool.RunAsync("pdffonts", pdf.Bytes, "{file}"), StringComparison.Ordinal);
        Assert.Contains(Folded(name), Folded(await ExternalTool.TextAsync(pdf.Bytes)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_PDF_says_in_which_language_and_region_it_is_written()
    {
        var file = System.Text.Encoding.Latin1.GetString((await typesetter.PdfAsync(CorpusOfLanguages.All["zh-Hant"])).Bytes);
        Assert.Contains("/Lang (zh-TW)", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Latin_text_in_a_resume_from_right_to_left_is_read_from_its_left_to_its_right()
    {
        var pdf = await typesetter.PdfAsync(CorpusOfLanguages.All["ar-EG"] with
        {
            Header = new() { Name = "Noémie Adeyemi-Sørensen", Title = "Engineer, Data" },
            Sections =
            [
                Corpus.Section("الخبرة", SectionLayout.Entries, Corpus.Item("Staff Engineer (Data)", "Nordlys A/S", "2019 – 2021", null, "Built a fault-tolerant ledger. It has **never** lost a cent.\n\n- Led a team.")),
            ],
        });
        var words = await PrintedWord.OfAsync(pdf.Bytes);
        double Left(string word) => words.First(printed => printed.Text.Contains(word, StringComparison.Ordinal)).Left;
        Assert.True(Left("Noémie") < Left("Adeyemi-Sørensen"));
        Assert.True(Left("Engineer,") < Left("Data"));
        Assert.True(Left("Led") < Left("team."));
        Assert.True(Left("never") < Left("cent."));
        // Years run as the document does.
        Assert.True(Left("2019") > Left("2021"));
    }

    /// <summary>Without white space, because lines end where they end, and without the non-joiner, which has no width and is read back a letter too late.</summary>
    static string Folded(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u200C'));
}
