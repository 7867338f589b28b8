using SkillBank.Documents.Document;
using SkillBank.Documents.Writers.Plain;

namespace SkillBank.Documents.Tests.Writers;

public sealed class PlainTextWriterTests
{
    public static TheoryData<string> Names => [.. CorpusOfExtremes.All.Keys];

    [Fact]
    public void A_resume_reads_well_as_it_stands()
    {
        var document = new ResumeDocument
        {
            Language = "en",
            Header = new() { Name = "Tomás Ibarra", Title = "Baker", Contacts = [new("tomas@example.org", "mailto:tomas@example.org"), new("Portfolio", "https://ibarra.example/")] },
            Sections =
            [
                Corpus.Section("Experience", SectionLayout.Entries,
                    new DocumentItem
                    {
                        Id = "sol",
                        Title = "Panadería Sol",
                        Url = "https://sol.example",
                        Place = "Bilbao",
                        Period = "2019 – present",
                        Roles =
                        [
                            Corpus.Item("Head baker", null, "2021 – present", null, "- Bread *daily*, for everybody who comes by before the sun has risen over the bay\n- Rolls:\n  - white\n  - dark"),
                            Corpus.Item("Baker", null, "2019 – 2021") with { Facts = [new("Ovens", "3", "https://ovens.example")] },
                        ],
                    }),
                Corpus.Section("Skills", SectionLayout.Pairs, Corpus.Item("Doughs") with { Tags = ["rye", "wheat"] }, Corpus.Item("Fermentation", "expert")),
                Corpus.Section("Languages", SectionLayout.Pairs, Corpus.Item("Spanish", "native"), Corpus.Item("Basque", "fluent")),
            ],
        };
        Assert.Equal(
            """
            Tomás Ibarra
            ============
            Baker
            tomas@example.org
            Portfolio <https://ibarra.example/>


            Experience
            ----------
            Panadería Sol <https://sol.example>                       2019 – present
            Bilbao
              Head baker                                              2021 – present
              - Bread daily, for everybody who comes by before the sun has risen
                over the bay
              - Rolls:
                - white
                - dark

              Baker                                                      2019 – 2021
              Ovens: 3 <https://ovens.example>


            Skills
            ------
            Doughs: rye, wheat
            Fermentation: expert


            Languages
            ---------
            Spanish (native), Basque (fluent)

            """.ReplaceLineEndings("\n"), PlainTextWriter.Write(document));
    }

    [Fact]
    public void An_empty_document_is_an_empty_text() => Assert.Equal("", PlainTextWriter.Write(Corpus.Empty));

    [Theory, MemberData(nameof(Names))]
    public void Every_text_is_there(string name)
    {
        static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var written = Squeezed(PlainTextWriter.Write(CorpusOfExtremes.All[name]));

        Assert.All(DocumentTexts.Of(CorpusOfExtremes.All[name], periods: true), text => Assert.Contains(Squeezed(text), written, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void No_line_is_longer_than_72_columns_or_ends_in_a_space_but_one_of_a_single_address(string name)
    {
        foreach (var line in PlainTextWriter.Write(CorpusOfExtremes.All[name]).Split('\n'))
        {
            Assert.True(DisplayWidth.Of(line) <= PlainTextWriter.Columns || line.Trim() is ['<', .., '>'], line);
            Assert.Equal(line.TrimEnd(' '), line);
            Assert.DoesNotContain(line, char.IsControl);
        }
    }

    [Fact]
    public void Emphasis_leaves_its_words_and_a_link_its_address()
    {
        var text = Written("**Bold** and *[guide](https://example.org/guide)*, [https://example.org](https://example.org/), <ana@example.org>");

        Assert.Equal("Bold and guide <https://example.org/guide>, https://example.org,\nana@example.org\n", text);
    }

    [Fact]
    public void An_address_that_is_longer_than_a_line_stays_whole()
    {
        var url = "https://example.org/" + new string('a', 200);

        Assert.Contains($"\n<{url}>\n", Written($"see [the proof]({url}) of it"), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbered_lists_hang_at_the_text_behind_their_numbers()
    {
        var text = Written("9. " + string.Join(' ', Enumerable.Repeat("ninth", 14)) + "\n10. " + string.Join(' ', Enumerable.Repeat("tenth", 14)));

        Assert.Contains("\n   ninth", text, StringComparison.Ordinal);
        Assert.Contains("\n    tenth", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ideographs_take_two_columns_and_break_anywhere_but_before_their_stops()
    {
        var lines = Written(string.Concat(Enumerable.Repeat("決", 35)) + "済。" + new string('字', 3)).TrimEnd('\n').Split('\n');

        Assert.Equal([new string('決', 35), "済。字字字"], lines);
    }

    static string Written(string markdown) => PlainTextWriter.Write(new()
    {
        Language = "en",
        Header = new() { Name = "" },
        Sections = [new() { Id = "s", Title = "", Items = [new() { Id = "i", Text = RichTextParser.Parse(markdown) }] }],
    });
}
