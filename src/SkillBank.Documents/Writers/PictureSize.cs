using System.Buffers.Binary;
using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers;

/// <summary>How large a picture is.</summary>
/// <param name="Width">Its width in pixels, as stored.</param>
/// <param name="Height">Its height in pixels, as stored.</param>
sealed record PictureSize(int Width, int Height)
{
    /// <summary>Reads the head of a file.</summary>
    /// <returns>Null when it is no such file, or has no area.</returns>
    public static PictureSize? Of(DocumentPhoto photo)
    {
        var size = photo.Kind == PhotoKind.Png ? OfPng(photo.Bytes.Span) : OfJpeg(photo.Bytes.Span);
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>PNG, 11.2.2: the first chunk is IHDR.</summary>
    static PictureSize? OfPng(ReadOnlySpan<byte> file) =>
        file is [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] && file.Length >= 24
            ? new(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]))
            : null;

    /// <summary>ISO/IEC 10918-1, B.2.2: segments up to the one that begins a frame.</summary>
    static PictureSize? OfJpeg(ReadOnlySpan<byte> file)
    {
        if (file is not [0xFF, 0xD8, ..])
            return null;
        file = file[2..];
        while (file.Length >= 9 && file[0] == 0xFF)
        {
            if (file[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new(BinaryPrimitives.ReadUInt16BigEndian(file[7..]), BinaryPrimitives.ReadUInt16BigEndian(file[5..]));
            var length = file[1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(file[2..]);
            if (length > file.Length)
                return null;
            file = file[length..];
        }

        return null;
    }
}
