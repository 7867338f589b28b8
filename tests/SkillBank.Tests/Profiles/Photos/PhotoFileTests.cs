using System.Text;
using SkillBank.Documents.Document;
using SkillBank.Profiles.Photos;
using SkillBank.Rules;

namespace SkillBank.Tests.Profiles.Photos;

public sealed class PhotoFileTests
{
    static string Refused(byte[] file) => Assert.Single(Assert.Throws<RuleException>(() => PhotoFile.Read(file)).Errors["photo"]);

    static bool Holds(byte[] file, string text) => file.AsSpan().IndexOf(Encoding.Latin1.GetBytes(text)) >= 0;

    public static TheoryData<string> Usual => ["jpeg", "progressive", "gray", "color", "alpha", "interlaced"];

    static byte[] Picture(string name) => name switch
    {
        "jpeg" => Pictures.Jpeg,
        "progressive" => Pictures.Progressive,
        "color" => Pictures.Png(colors: 2),
        "alpha" => Pictures.Png(colors: 6),
        // 80 × 100 pixels in seven passes: each row of a pass has a byte more than its pixels.
        "interlaced" => Pictures.Png(interlace: 1, length: 8000 + 13 + 13 + 12 + 25 + 25 + 50 + 50),
        _ => Pictures.Png(),
    };

    [Theory, MemberData(nameof(Usual))]
    public void A_usual_picture_is_taken_and_cleaned_once_for_all(string name)
    {
        var photo = PhotoFile.Read(Picture(name));

        Assert.Equal((80, 100), (photo.Width, photo.Height));
        Assert.Equal(name is "jpeg" or "progressive" ? PhotoKind.Jpeg : PhotoKind.Png, photo.Kind);
        Assert.Equal(photo.Bytes, PhotoFile.Read(photo.Bytes).Bytes);
    }

    [Fact]
    public void Of_a_jpeg_nothing_stays_but_the_picture()
    {
        byte[] file = [.. Pictures.With(Pictures.With(Pictures.With(Pictures.Jpeg, 0xFE, "Taken at home"u8.ToArray()), 0xE1, Pictures.Exif(1)), 0xED, "Photoshop 3.0"u8.ToArray()), .. "PK\u0003\u0004hidden"u8];
        var photo = PhotoFile.Read(file);

        Assert.All(["Taken at home", "59.91N", "Exif", "Photoshop", "hidden", "JFIF"], text => Assert.False(Holds(photo.Bytes, text), text));
        Assert.Equal(photo.Bytes, PhotoFile.Read(Pictures.Jpeg).Bytes);
    }

    [Theory, InlineData(3), InlineData(6), InlineData(8)]
    public void How_the_camera_was_held_stays_and_nothing_else_of_its_data(int orientation)
    {
        var photo = PhotoFile.Read(Pictures.With(Pictures.Jpeg, 0xE1, Pictures.Exif(orientation)));

        Assert.True(Holds(photo.Bytes, "Exif"));
        Assert.False(Holds(photo.Bytes, "59.91N"));
        Assert.Equal(orientation, ExifOrientation.Read(ExifOrientation.Write(orientation)));
        Assert.Equal(photo.Bytes, PhotoFile.Read(photo.Bytes).Bytes);
    }

    [Fact]
    public void Of_a_png_nothing_stays_but_the_pixels()
    {
        byte[] file = [.. Pictures.Png(more: [("tEXt", "Comment\0Taken at home"u8.ToArray()), ("eXIf", "59.91N"u8.ToArray()), ("zTXt", [1]), ("acTL", [0])]), .. "hidden"u8];

        Assert.Equal(Pictures.Png(), PhotoFile.Read(file).Bytes);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("GIF89a")]
    [InlineData("RIFF\0\0\0\0WEBP")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public void What_is_no_picture_of_the_two_kinds_is_refused(string content) =>
        Assert.StartsWith("Send a JPEG or a PNG.", Refused(Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Theory]
    [InlineData(32_000, 32_000)]
    [InlineData(8_193, 100)]
    [InlineData(5_000, 5_000)]
    [InlineData(uint.MaxValue, uint.MaxValue)]
    public void A_size_that_no_page_needs_is_refused_before_anything_is_unpacked(uint width, uint height) =>
        Assert.Contains("more than can be printed", Refused(Pictures.Png(width, height, length: 10)), StringComparison.Ordinal);

    [Fact]
    public void A_small_file_that_unpacks_to_much_more_than_its_size_is_refused() =>
        Assert.Contains("more pixels than its size says", Refused(Pictures.Png(length: 300_000_000)), StringComparison.Ordinal);

    [Fact]
    public void What_is_too_small_or_too_long_is_refused()
    {
        Assert.Contains("at least 64", Refused(Pictures.Png(10, 10)), StringComparison.Ordinal);
        Assert.Contains("larger than 5 MB", Refused([.. Pictures.Jpeg, .. new byte[Photo.MaxBytes]]), StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_for_presses_and_rare_kinds_of_jpeg_are_refused_with_what_to_do()
    {
        var frame = Pictures.Jpeg.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        var (press, rare) = (Pictures.Jpeg.ToArray(), Pictures.Jpeg.ToArray());
        press[frame + 9] = 4;
        rare[frame + 1] = 0xC3;

        Assert.Contains("Save it as a usual JPEG", Refused(press), StringComparison.Ordinal);
        Assert.Contains("Save it as a usual JPEG", Refused(rare), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Usual))]
    public void A_picture_that_breaks_off_anywhere_is_refused(string name)
    {
        var file = Picture(name);
        for (var length = 8; length < file.Length; length += 7)
            Assert.NotEmpty(Refused(file[..length]));
    }

    [Theory, MemberData(nameof(Usual))]
    public void Whatever_is_changed_in_a_picture_it_is_refused_or_taken_and_never_fails_otherwise(string name)
    {
        var random = new Random(20261126);
        for (var run = 0; run < 3_000; run++)
        {
            var file = Picture(name).ToArray();
            for (var change = random.Next(1, 6); change > 0; change--) file[random.Next(file.Length)] = (byte)random.Next(256);
            try
            {
                Assert.Equal(PhotoFile.Read(file).Bytes, PhotoFile.Read(PhotoFile.Read(file).Bytes).Bytes);
            }
            catch (RuleException refusal)
            {
                Assert.NotEmpty(refusal.Errors["photo"]);
            }
        }
    }

    [Theory]
    [InlineData(null, "en-GB", "NO", false)]
    [InlineData(null, "de-DE", "DE", true)]
    [InlineData(null, "de", "United States", false)]
    [InlineData(null, "fr-CA", "CA", false)]
    [InlineData(null, "ja", null, true)]
    [InlineData(true, "en", "US", true)]
    [InlineData(false, "de", "DE", false)]
    public void A_portrait_prints_as_the_resume_says_or_as_is_customary(bool? chosen, string language, string? country, bool shows) =>
        Assert.Equal(shows, PhotoCustom.Shows(chosen, language, country));
}
