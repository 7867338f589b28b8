using SkillBank.Documents.Document;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class FidelityTests(Typesetter typesetter)
{
    async Task<IReadOnlyList<FidelityNote>> NotesAsync(DocumentFormat format, ResumeDocument document) =>
        (await format.WriteAsync(document with { ChangedOn = new(2026, 3, 14) }, typesetter.Pool, cancellationToken: TestContext.Current.CancellationToken)).Fidelity.Notes;

    static ResumeDocument With(string markdown) => Corpus.Sparse with { Header = new() { Name = "Ana" }, Sections = [Corpus.Section("S", SectionLayout.Entries, Corpus.Item("T", text: markdown))] };

    [Fact]
    public async Task Typeset_pages_hold_everything()
    {
        Assert.Empty(await NotesAsync(DocumentFormat.Pdf, Corpus.Realistic));
        Assert.Empty(await NotesAsync(DocumentFormat.ArchivalPdf, Corpus.Realistic));
    }

    [Fact]
    public async Task Characters_without_a_font_are_told()
    {
        var note = Assert.Single(await NotesAsync(DocumentFormat.Pdf, Corpus.Sparse with { Header = new() { Name = "Ana \uE123" } }));

        Assert.Equal(FidelityKind.Changed, note.Kind);
        Assert.Contains("U+E123", note.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain", 0)]
    [InlineData("a **bold** word", 1)]
    [InlineData("- in a list\n  - [and *there*](https://example.org)", 1)]
    public async Task Text_tells_of_emphasis_only_where_there_is_some(string markdown, int times) =>
        Assert.Equal(times, (await NotesAsync(DocumentFormat.PlainText, With(markdown))).Count(note => note is { Kind: FidelityKind.Dropped, What: "Bold and italic" }));

    [Theory]
    [InlineData("plain", 0)]
    [InlineData("a **[link](https://example.org)**", 1)]
    public async Task Links_are_told_only_where_there_are_some(string markdown, int times)
    {
        Assert.Equal(times, (await NotesAsync(DocumentFormat.PlainText, With(markdown))).Count(note => note is { Kind: FidelityKind.Changed, What: "Links" }));
        Assert.Equal(times, (await NotesAsync(DocumentFormat.Png, With(markdown))).Count(note => note is { Kind: FidelityKind.Dropped, What: "Addresses of links" }));
    }

    [Fact]
    public async Task Pictures_tell_that_text_is_no_text()
    {
        foreach (var format in new[] { DocumentFormat.Svg, DocumentFormat.Png })
            Assert.Contains(await NotesAsync(format, Corpus.Sparse), note => note is { Kind: FidelityKind.Changed, What: "Text" });
    }

    [Fact]
    public async Task Formats_that_flow_tell_that_the_layout_is_theirs()
    {
        foreach (var format in new[] { DocumentFormat.Docx, DocumentFormat.OpenDocument, DocumentFormat.Html })
            Assert.Contains(await NotesAsync(format, Corpus.Sparse), note => note is { Kind: FidelityKind.Changed, What: "Look" });
    }

    [Fact]
    public async Task Text_tells_of_a_portrait_and_of_breaks()
    {
        var document = Corpus.Sparse with
        {
            Header = new() { Name = "Ana", Photo = SamplePictures.Of(PhotoKind.Png) }, Sections = [Corpus.Sparse.Sections[0] with { StartsOnNewPage = true }],
        };
        foreach (var format in new[] { DocumentFormat.PlainText, DocumentFormat.Markdown })
        {
            var dropped = (await NotesAsync(format, document)).Where(note => note.Kind == FidelityKind.Dropped).Select(note => note.What);
            Assert.Equal(["Look", "Breaks of pages", "Portrait"], dropped);
        }
    }

    /// <summary>A trap that somebody sent: it is left out of every file, and every file says so, with the entry that it stands in.</summary>
    [Fact]
    public async Task An_address_that_no_format_carries_is_told_by_all()
    {
        foreach (var format in DocumentFormat.All)
        {
            var notes = (await NotesAsync(format, CorpusOfExtremes.Hostile)).Where(note => note.What.StartsWith("Address of ", StringComparison.Ordinal)).ToList();
            Assert.Equal(["Address of “click me”", "Address of “file”", "Address of “*value*”", "Address of “data link”"], notes.Select(note => note.What));
            Assert.Equal([null, null, "= Heading _one_ #panic()", "= Heading _one_ #panic()"], notes.Select(note => note.Id));
        }
    }
}
