using SkillBank.Documents.Document;

namespace SkillBank.Documents.Tests.Writers;

/// <summary>What programs that read resumes get out of the file.</summary>
public sealed class PdfTextTests(Typesetter typesetter)
{
    /// <summary>White space is where lines break, and ends up wherever the layout wants it.</summary>
    static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The text without what a page adds to it.</summary>
    static string Body(string text, ResumeDocument document)
    {
        var lines = text.Replace("\f", "", StringComparison.Ordinal).Split('\n').Select(line => line.Trim());
        var first = true;
        return Squeezed(string.Concat(lines.Where(line =>
        {
            var running = line == document.Header.Name && !first;
            first &= line.Length == 0;
            return !running && !line.StartsWith("Page ", StringComparison.Ordinal);
        })));
    }

    public static TheoryData<string, string> Readings
    {
        get
        {
            var readings = new TheoryData<string, string>();
            foreach (var name in new[] { nameof(Corpus.Sparse), nameof(Corpus.Realistic), nameof(CorpusOfExtremes.Long), nameof(CorpusOfExtremes.European) })
            {
                foreach (var option in new[] { "", "-raw", "-layout" })
                    readings.Add(name, option);
            }

            return readings;
        }
    }

    [Theory, MemberData(nameof(Readings))]
    public async Task Every_text_is_read_back_in_the_order_in_which_it_was_written(string name, string option)
    {
        var document = CorpusOfExtremes.All[name];
        var pdf = await typesetter.PdfAsync(document);
        // Between the lines of a text in two columns, -layout may put a date: the order of the rest is what counts.
        var text = Body(await ExternalTool.TextAsync(pdf.Bytes, option.Length > 0 ? [option] : []), document);
        var position = 0;
        foreach (var expected in DocumentTexts.Of(document, periods: false).Select(Squeezed))
        {
            var found = text.IndexOf(expected, position, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{expected}” is not found after: …{text[Math.Max(0, position - 80)..position]}");
            position = found + expected.Length;
        }

        Assert.All(DocumentTexts.Of(document, periods: true), expected => Assert.Contains(Squeezed(expected), text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_dates_within_the_line_the_order_is_the_same_for_every_reader()
    {
        var document = Corpus.Realistic with { Sections = [.. Corpus.Realistic.Sections.Where(s => s.Id == "Education")] };
        var pdf = await typesetter.PdfAsync(document, new() { Settings = new Dictionary<string, string> { ["dates"] = "inline" } });
        var text = await ExternalTool.TextAsync(pdf.Bytes);
        Assert.Contains("MSc Computer Science\nUniversity of Edinburgh, Edinburgh · 2010 – 2011\nGrade: Distinction", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Corpus.Realistic))]
    [InlineData(nameof(CorpusOfExtremes.Long))]
    [InlineData(nameof(CorpusOfExtremes.Hostile))]
    public async Task No_word_is_hyphenated(string name)
    {
        var text = await ExternalTool.TextAsync((await typesetter.PdfAsync(CorpusOfExtremes.All[name])).Bytes);
        Assert.DoesNotContain('\u00AD', text);
        Assert.DoesNotContain('\u200B', text);
        Assert.DoesNotMatch(@"[a-z]-\n", text);
    }

    [Fact]
    public async Task Markup_and_traps_are_printed_as_the_text_that_they_are()
    {
        var pdf = await typesetter.PdfAsync(CorpusOfExtremes.Hostile);
        var text = Body(await ExternalTool.TextAsync(pdf.Bytes, "-raw"), CorpusOfExtremes.Hostile);
        Assert.All(DocumentTexts.Of(CorpusOfExtremes.Hostile, periods: true).Where(t => !t.Contains("Zalgo", StringComparison.Ordinal)),
            expected => Assert.Contains(Squeezed(expected).TrimStart('#'), text, StringComparison.Ordinal));
        Assert.DoesNotContain("root:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_second_page_on_the_name_stands_above_and_every_page_says_which_it_is()
    {
        var pages = (await ExternalTool.TextAsync((await typesetter.PdfAsync(Corpus.Realistic)).Bytes)).Split('\f');
        Assert.Equal(3, pages.Length);
        Assert.EndsWith("Page 1 of 2", pages[0].Trim(), StringComparison.Ordinal);
        Assert.StartsWith("Ingrid Vasconcelos Hale\n", pages[1], StringComparison.Ordinal);
        Assert.EndsWith("Page 2 of 2", pages[1].Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_page_has_no_number() =>
        Assert.DoesNotContain("Page", await ExternalTool.TextAsync((await typesetter.PdfAsync(Corpus.Sparse)).Bytes), StringComparison.Ordinal);

    [Fact]
    public async Task The_words_of_the_page_come_with_the_document()
    {
        var german = Corpus.Realistic with { Language = "de", Words = new() { Page = "Seite {page} von {pages}", Resume = "Lebenslauf" } };
        Assert.Contains("Seite 2 von 2", await ExternalTool.TextAsync((await typesetter.PdfAsync(german)).Bytes), StringComparison.Ordinal);
        var nameless = Corpus.Empty with { Words = german.Words };
        Assert.Contains("Lebenslauf", await ExternalTool.RunAsync("pdfinfo", (await typesetter.PdfAsync(nameless)).Bytes, "{file}"), StringComparison.Ordinal);
    }

    /// <summary>Pushes a section down the page line by line, past every place where the page could end.</summary>
    [Fact]
    public async Task A_heading_and_the_head_of_an_entry_never_part_from_what_follows()
    {
        var bullets = string.Concat(Enumerable.Range(1, 9).Select(n => $"- bullet{n}b of nine that stand under this head\n"));
        for (var lines = 26; lines < 52; lines++)
        {
            var document = Corpus.Sparse with
            {
                Sections =
                [
                    Corpus.Section("Filler", SectionLayout.Text, new DocumentItem { Id = "f", Text = RichTextParser.Plain(string.Join("\n", Enumerable.Repeat("line", lines))) }),
                    Corpus.Section("HeadingX", SectionLayout.Entries, Corpus.Item("TitleX", "EmployerX", "2020", "PlaceX", bullets)),
                    Corpus.Section("HeadingY", SectionLayout.Entries, new DocumentItem
                    {
                        Id = "y", Title = "EmployerY", Roles = [Corpus.Item("RoleY", null, "2020", null, "- first role, first bullet\n- second"), Corpus.Item("RoleZ", text: "text of the second role")],
                    }),
                ],
            };
            var pages = (await ExternalTool.TextAsync((await typesetter.PdfAsync(document)).Bytes)).Split('\f');
            foreach (var together in new[] { ["HeadingX", "TitleX", "EmployerX", "bullet1b"], new[] { "HeadingY", "EmployerY", "RoleY", "first role" }, ["RoleZ", "text of the second"] })
                Assert.True(pages.Any(page => together.All(word => page.Contains(word, StringComparison.Ordinal))), $"{lines} lines: {together[0]} is parted\n{string.Join("\n-----\n", pages)}");
        }
    }
}
