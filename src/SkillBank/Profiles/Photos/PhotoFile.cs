using System.Globalization;
using SkillBank.Documents.Document;

namespace SkillBank.Profiles.Photos;

/// <summary>
/// A picture that somebody sent, checked and cleaned: a JPEG or a PNG by its own bytes, whatever it was called, of a size that can be printed, and with
/// nothing in it but the picture. Where and when it was taken, by which camera, comments, thumbnails and whatever stands behind its end are gone.
/// </summary>
/// <param name="Kind">What kind of file it is.</param>
/// <param name="Width">Pixels from side to side.</param>
/// <param name="Height">Pixels from top to bottom.</param>
/// <param name="Bytes">The cleaned file; cleaned again it is the same.</param>
public sealed record PhotoFile(PhotoKind Kind, int Width, int Height, byte[] Bytes)
{
    /// <summary>The name of the field that refusals are about.</summary>
    public const string Field = "photo";

    /// <summary>Reads a file.</summary>
    /// <exception cref="RuleException">It cannot be taken; the message says what to do.</exception>
    public static PhotoFile Read(ReadOnlySpan<byte> file)
    {
        if (file.Length > Photo.MaxBytes) throw Refusal(string.Create(CultureInfo.InvariantCulture, $"The file is larger than {Photo.MaxBytes / 1024 / 1024} MB. Send a smaller one; 1,000 pixels are plenty."));
        try
        {
            if (file.StartsWith(JpegCleaner.Signature)) return JpegCleaner.Read(file);
            if (file.StartsWith(PngCleaner.Signature)) return PngCleaner.Read(file);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException or EndOfStreamException)
        {
            throw Refusal($"The picture is damaged and cannot be read{(e is InvalidDataException ? $": {e.Message}" : ".")}");
        }
        throw Refusal("Send a JPEG or a PNG. This file is neither, whatever it is called.");
    }

    /// <summary>Stops at a picture that nobody could see, or that would take more memory than its file lets expect.</summary>
    /// <exception cref="RuleException">It is too small or too large.</exception>
    internal static void RequireSize(int width, int height)
    {
        if (width < Photo.MinSide || height < Photo.MinSide)
            throw Refusal(string.Create(CultureInfo.InvariantCulture, $"The picture has {width} × {height} pixels. It needs at least {Photo.MinSide} a side; 600 look good."));
        if (width > Photo.MaxSide || height > Photo.MaxSide || (long)width * height > Photo.MaxPixels)
            throw Refusal(string.Create(CultureInfo.InvariantCulture, $"The picture has {width} × {height} pixels, more than can be printed. Send a smaller one; 1,000 a side are plenty."));
    }

    internal static RuleException Refusal(string message) => new(Field, message);
}
