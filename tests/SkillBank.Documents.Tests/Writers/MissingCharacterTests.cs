using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class MissingCharacterTests(Typesetter typesetter)
{
    static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_character_that_no_font_has_is_named_wherever_pages_are_made()
    {
        var document = CorpusOfExtremes.Emoji;
        var pdf = await typesetter.PdfAsync(document);
        var drawn = await new SvgWriter(typesetter.Pool).WriteAsync(document, new(), Now);
        var picture = await new PngWriter(typesetter.Pool).WriteAsync(document, new(), 1, 200, Now);

        foreach (var warnings in new[] { pdf.Warnings, drawn.Warnings, picture!.Warnings })
        {
            var warning = Assert.Single(warnings);
            Assert.Contains("🎸 (U+1F3B8)", warning, StringComparison.Ordinal);
            Assert.Contains("🍳 (U+1F373)", warning, StringComparison.Ordinal);
            Assert.Contains("emoji", warning, StringComparison.Ordinal);
            Assert.DoesNotContain("\u200D", warning, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_one_of_a_run_is_named_beside_characters_that_fonts_have()
    {
        var pdf = await typesetter.PdfAsync(Corpus.Sparse with { Header = new() { Name = "A日本 መስከረም தமழ 😀" } });
        var warning = Assert.Single(pdf.Warnings);
        Assert.All("መስከረምதமழ😀".EnumerateRunes(), rune => Assert.Contains($"{rune} (U+{rune.Value:X4})", warning, StringComparison.Ordinal));
        Assert.DoesNotContain("日", warning, StringComparison.Ordinal);
        Assert.Contains("Tamil, Ethiopic, emoji", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("☎ 555 → ✓ ★ ½ ∑")]
    [InlineData("ŐŰ ğş ₹ ₿ “–” …")]
    public async Task What_some_font_has_is_not_complained_about(string text) =>
        Assert.Empty((await typesetter.PdfAsync(Corpus.Sparse with { Header = new() { Name = "A", Title = text } })).Warnings);

    [Fact]
    public async Task A_font_of_ones_own_is_asked_for_what_the_others_lack()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var document = Corpus.Sparse with { Header = new() { Name = "漢" } };
            await using var pool = new TypesettingPool(Typesetter.Patient with { OwnFontsDirectory = folder.FullName, Workers = 1 });
            var font = Path.Combine(pool.Options.WorkerDirectory, "fonts-wide", "NotoSansJP_400Regular.ttf");
            File.Copy(font, Path.Combine(folder.FullName, "Own.ttf"));

            // Without it the narrow fonts would have to do.
            Assert.Empty(pool.Fonts.Lacking("漢".EnumerateRunes(), wide: false));
            Assert.NotEmpty(typesetter.Pool.Fonts.Lacking("漢".EnumerateRunes(), wide: false));
            Assert.Empty((await new PdfWriter(pool).WriteAsync(document, Now)).Warnings);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_advice_names_the_folder_where_a_font_goes_and_a_font_that_has_the_letters()
    {
        var sentence = MissingCharacters.Sentence(["ა", "\u200D", "\uE000"], "/home/ana/fonts")!;
        Assert.Contains("ა (U+10D0), U+E000.", sentence, StringComparison.Ordinal);
        Assert.Contains("such as Noto Sans Georgian into /home/ana/fonts", sentence, StringComparison.Ordinal);
        Assert.Null(MissingCharacters.Sentence(["\u200D", "\uFE0F", "\u0301"], null));
    }

    [Fact]
    public void Many_are_not_all_named()
    {
        var sentence = MissingCharacters.Sentence([.. Enumerable.Range(0x1200, 60).Select(code => char.ConvertFromUtf32(code))], null)!;
        Assert.Equal(20, sentence.Split("U+").Length - 1);
        Assert.Contains(" …", sentence, StringComparison.Ordinal);
    }
}
