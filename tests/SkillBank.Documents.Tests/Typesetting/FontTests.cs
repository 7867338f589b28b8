using System.Text;
using SkillBank.Documents.Typesetting;

namespace SkillBank.Documents.Tests.Typesetting;

public sealed class FontTests
{
    static readonly string Fonts = Path.Combine(new TypesettingOptions().WorkerDirectory, "fonts");

    public static TheoryData<string> Faces => [.. Directory.EnumerateFiles(Fonts).Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Faces))]
    public void Every_face_can_be_read(string face)
    {
        var ranges = FontFile.CharactersOf(Path.Combine(Fonts, face));
        Assert.Contains(ranges, range => range.First <= ' ' && range.Last >= ' ');
        Assert.All(ranges, range => Assert.True(range.First <= range.Last));
    }

    [Theory]
    [InlineData("Carlito_400Regular")]
    [InlineData("EBGaramond_400Regular")]
    [InlineData("IBMPlexSans_400Regular")]
    [InlineData("Inter_400Regular")]
    [InlineData("OpenSans_400Regular")]
    [InlineData("Roboto_400Regular")]
    [InlineData("SourceSans3_400Regular")]
    [InlineData("SourceSerif4_400Regular")]
    [InlineData("EBGaramond_600SemiBold_Italic")]
    [InlineData("Roboto_600SemiBold_Italic")]
    public void Every_family_to_choose_has_the_letters_of_Europe_and_of_Vietnam(string face)
    {
        var known = FontFile.CharactersOf(Path.Combine(Fonts, $"{face}.ttf"));
        var latin = Enumerable.Range(0x20, 0x160).Except(Enumerable.Range(0x7F, 0x21)).Except([0xAD, 0xB2, 0xB3, 0xB9, 0x12C, 0x12D, 0x132, 0x133, 0x13F, 0x140, 0x149, 0x166, 0x167, 0x17F]).Select(code => new Rune(code));
        var others = "ȘșȚțąęđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹΆΈΉΊΌΎΏΐΑΩαωςЂЄІЇЉЊЋЏАЯаяєіїґҐђљњћџ–—‘’“”„•…€".EnumerateRunes();
        Assert.All(latin.Concat(others), rune => Assert.True(known.Any(range => rune.Value >= range.First && rune.Value <= range.Last), $"{face} lacks {rune} U+{rune.Value:X4}"));
    }

    [Fact]
    public void A_character_is_looked_for_in_all_fonts()
    {
        var coverage = new FontCoverage(new TypesettingOptions().WorkerDirectory, own: null);
        Assert.Equal("漢🎸", string.Concat(coverage.Lacking("Aż→ψЖשלمहไ漢🎸\u200D".EnumerateRunes(), wide: false)));
        Assert.Equal("🎸", string.Concat(coverage.Lacking("漢字かなカナ한국어龍龙🎸".EnumerateRunes(), wide: true)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(200)]
    [InlineData(5000)]
    public void A_file_that_is_no_font_or_only_the_beginning_of_one_has_no_characters_and_stops_nothing(int length)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, File.ReadAllBytes(Path.Combine(Fonts, "Inter_400Regular.ttf"))[..length]);
            Assert.Empty(FontFile.CharactersOf(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_font_that_lies_about_its_lengths_is_read_within_bounds()
    {
        var font = File.ReadAllBytes(Path.Combine(Fonts, "Inter_400Regular.ttf"));
        var path = Path.GetTempFileName();
        var random = new Random(7);
        try
        {
            for (var round = 0; round < 200; round++)
            {
                var broken = font[..40_000];
                for (var change = 0; change < 30; change++) broken[random.Next(broken.Length)] = (byte)random.Next(256);
                File.WriteAllBytes(path, broken);
                Assert.InRange(FontFile.CharactersOf(path).Count, 0, 1_000_000);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
