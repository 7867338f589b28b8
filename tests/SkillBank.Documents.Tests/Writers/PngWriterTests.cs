using System.Buffers.Binary;
using SkillBank.Documents.Document;
using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;

namespace SkillBank.Documents.Tests.Writers;

public sealed class PngWriterTests(Typesetter typesetter)
{
    static readonly CancellationToken Now = TestContext.Current.CancellationToken;

    Task<PagePicture?> PictureAsync(ResumeDocument document, int page, int width) =>
        new PngWriter(typesetter.Pool).WriteAsync(document, new(), page, width, Now);

    [Theory]
    [InlineData(Paper.A4, 64, 91)]
    [InlineData(Paper.A4, 360, 509)]
    [InlineData(Paper.Letter, 360, 466)]
    [InlineData(Paper.A4, 2000, 2829)]
    public async Task A_picture_is_as_wide_as_asked_for_and_as_high_as_its_paper(Paper paper, int width, int height)
    {
        var picture = (await PictureAsync(Corpus.Realistic with { Paper = paper }, 1, width))!;

        Assert.Equal((width, height, 2), (picture.Width, picture.Height, picture.Pages));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], picture.Bytes[..8].ToArray());
        Assert.Equal((width, height), (Number(picture, 16), Number(picture, 20)));
    }

    static int Number(PagePicture picture, int offset) => BinaryPrimitives.ReadInt32BigEndian(picture.Bytes.Span[offset..]);

    [Fact]
    public async Task Every_page_has_a_picture_of_its_own_and_what_follows_has_none()
    {
        var first = await PictureAsync(Corpus.Realistic, 1, 200);
        var second = await PictureAsync(Corpus.Realistic, 2, 200);

        Assert.NotEqual(first!.Bytes.ToArray(), second!.Bytes.ToArray());
        Assert.Null(await PictureAsync(Corpus.Realistic, 3, 200));
    }

    [Fact]
    public async Task Equal_documents_give_equal_pictures_whatever_process_makes_them()
    {
        await using var other = new TypesettingPool(Typesetter.Patient with { Workers = 1 });
        var first = await PictureAsync(Corpus.Realistic, 1, 360);
        var second = await new PngWriter(other).WriteAsync(Corpus.Realistic, new(), 1, 360, Now);

        Assert.Equal(first!.Bytes.ToArray(), second!.Bytes.ToArray());
    }

    /// <summary>A page without a word is white and packs well: text is there, drawn from its outlines.</summary>
    [Fact]
    public async Task The_text_is_in_the_picture()
    {
        var blank = (await PictureAsync(Corpus.Empty, 1, 360))!.Bytes.Length;

        Assert.True((await PictureAsync(Corpus.Realistic, 1, 360))!.Bytes.Length > 20 * blank);
        Assert.True((await PictureAsync(CorpusOfExtremes.Arabic, 1, 360))!.Bytes.Length > 5 * blank);
    }

    [Theory]
    [InlineData(0, 360)]
    [InlineData(1, 63)]
    [InlineData(1, 2001)]
    public async Task A_number_out_of_range_is_refused(int page, int width) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => PictureAsync(Corpus.Sparse, page, width));
}
