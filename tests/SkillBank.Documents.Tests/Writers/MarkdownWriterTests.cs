using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class MarkdownWriterTests
{
    static string Reread(string markdown) => DocumentTexts.Describe(RichTextParser.Parse(markdown));

    static string Written(RichText text) => MarkdownWriter.Write(new ResumeDocument
    {
        Language = "en",
        Header = new() { Name = "" },
        Sections = [new() { Id = "s", Title = "", Items = [new() { Id = "i", Text = text }] }],
    });

    [Fact]
    public void A_resume_reads_well_as_it_stands()
    {
        var document = new ResumeDocument
        {
            Language = "en",
            Header = new() { Name = "Tomás Ibarra", Title = "Baker", Contacts = [new("tomas@example.org", "mailto:tomas@example.org"), new("Bilbao")] },
            Sections =
            [
                Corpus.Section("Experience", SectionLayout.Entries,
                    new DocumentItem
                    {
                        Id = "sol",
                        Title = "Panadería Sol",
                        Url = "https://sol.example",
                        Place = "Bilbao",
                        Roles = [Corpus.Item("Head baker", null, "2021 – present", null, "- Bread *daily*\n- Rolls:\n  - white\n  - dark")],
                    }),
                Corpus.Section("Skills", SectionLayout.Pairs, Corpus.Item("Doughs") with { Tags = ["rye", "wheat"] }, Corpus.Item("Spanish", "native")),
            ],
        };
        Assert.Equal(
            """
            # Tomás Ibarra

            Baker

            [tomas@example.org](mailto:tomas@example.org) · Bilbao

            ## Experience

            ### [Panadería Sol](https://sol.example)

            Bilbao

            #### Head baker

            2021 – present

            - Bread _daily_
            - Rolls:
              - white
              - dark

            ## Skills

            - **Doughs**: rye, wheat
            - **Spanish**: native

            """.ReplaceLineEndings("\n"), MarkdownWriter.Write(document));
    }

    [Fact]
    public void An_empty_document_is_an_empty_text() => Assert.Equal("", MarkdownWriter.Write(Corpus.Empty));

    public static TheoryData<string> Names => [.. CorpusOfExtremes.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Every_text_is_there_when_a_reader_of_Markdown_has_read_it(string name)
    {
        var document = CorpusOfExtremes.All[name];
        var read = Reread(MarkdownWriter.Write(document)).Replace(" ", "", StringComparison.Ordinal);
        Assert.All(DocumentTexts.Of(document, periods: true), text =>
            Assert.Contains(text.Replace(" ", "", StringComparison.Ordinal), read, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("# no heading")]
    [InlineData("- no list")]
    [InlineData("+ no list")]
    [InlineData("1. no list")]
    [InlineData("1986) no list")]
    [InlineData("> no quote")]
    [InlineData("--- no rule")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("* * *")]
    [InlineData("**no bold** _no italic_ `no code`")]
    [InlineData("[no](https://example.org) ![no](x)")]
    [InlineData("<b>no tag</b> <https://example.org> a < b")]
    [InlineData("&amp; &#65; AT&T")]
    [InlineData("back\\slash\\")]
    [InlineData("~~no strike~~ ~~~ no fence")]
    [InlineData("[no]: https://example.org")]
    [InlineData("a_b_c _d_ e_ _f")]
    [InlineData("| a | b |")]
    public void Text_that_looks_like_markup_reads_back_as_text(string text) =>
        Assert.Equal($"<p>{text}</p>", Reread(Written(new([new RichParagraph([new RichPlain(text)])]))));

    [Fact]
    public void A_line_break_does_not_begin_markup()
    {
        var text = new RichText([new RichParagraph([new RichPlain("Title"), new RichBreak(), new RichPlain("---"), new RichBreak(), new RichPlain("- item")])]);
        Assert.Equal("<p>Title<br>---<br>- item</p>", Reread(Written(text)));
    }

    [Fact]
    public void A_heading_that_ends_in_a_sign_keeps_it() =>
        Assert.Contains("### C\\#\n", MarkdownWriter.Write(Corpus.Sparse with { Sections = [Corpus.Section("S", SectionLayout.Entries, Corpus.Item("C#"))] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://example.org/a_(b)*c*?x=1&copy;=2")]
    [InlineData("https://example.org/a\\b<c>")]
    public void A_strange_address_stays_one_link(string url)
    {
        var link = Assert.IsType<RichLink>(Assert.IsType<RichParagraph>(RichTextParser.Parse(MarkdownText.Link("label", url)).Blocks[0]).Spans[0]);
        Assert.Equal(Uri.UnescapeDataString(url), Uri.UnescapeDataString(link.Url));
    }

    [Fact]
    public void An_unsafe_address_is_left_out() => Assert.Equal("label", MarkdownText.Link("label", "javascript:alert(1)"));

    [Fact]
    public void What_the_parser_understood_it_understands_again()
    {
        string[] pieces = ["**", "*", "_", "[x](https://e.org) ", "\n", "\n\n", "\n- ", "\n  - ", "\n1. ", "word ", "word", "C# ", "a_b ", "(", ") ", "\\", "`", " ", "# ", "  \n", "1. ", "- ", "&amp;", "<b>"];
        var random = new Random(99);
        for (var i = 0; i < 4_000; i++)
        {
            var markdown = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var once = RichTextParser.Parse(markdown);
            var written = Written(once);
            Assert.True(Letters(once) == Letters(RichTextParser.Parse(written)), $"{markdown}\n=====\n{written}\n=====\n{DocumentTexts.Describe(once)}\n{Reread(written)}");
        }
    }

    /// <summary>Words, breaks, blocks and links; emphasis may be given up where no marker can stand.</summary>
    static string Letters(RichText text)
    {
        var described = DocumentTexts.Describe(text);
        foreach (var tag in new[] { "<b>", "</b>", "<i>", "</i>", " " })
            described = described.Replace(tag, "", StringComparison.Ordinal);
        return described;
    }

    [Fact]
    public void Labels_and_lists_are_written_with_the_marks_of_the_language()
    {
        var document = new ResumeDocument
        {
            Language = "ja",
            Words = new() { Page = "{page}/{pages}", Resume = "履歴書", Comma = "、", Colon = "：" },
            Header = new() { Name = "A" },
            Sections =
            [
                Corpus.Section("学歴", SectionLayout.Entries, Corpus.Item("B") with { Facts = [new("成績", "優")] }),
                Corpus.Section("語学", SectionLayout.Pairs, Corpus.Item("C", "D") with { Tags = ["E"] }),
            ],
        };
        Assert.Equal("# A\n\n## 学歴\n\n### B\n\n成績：優\n\n## 語学\n\n- **C**：D、E\n", MarkdownWriter.Write(document));
    }
}
