using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkillBank.Documents.Document;

namespace SkillBank.Profiles.Photos;

/// <summary>Takes out of a PNG (W3C, third edition) all but its pixels and what their colors need.</summary>
static class PngCleaner
{
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT"];

    /// <summary>Rows and columns of a picture at which the passes of an interlaced one begin, and how far apart they are.</summary>
    static readonly (int X, int Y, int StepX, int StepY)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <exception cref="InvalidDataException">It is no whole PNG.</exception>
    /// <exception cref="RuleException">It is too small or too large.</exception>
    public static PhotoFile Read(ReadOnlySpan<byte> file)
    {
        var clean = new MemoryStream(file.Length);
        clean.Write(Signature);
        var pixels = new MemoryStream(file.Length);
        Header? header = null;
        for (var at = Signature.Length; ;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12) throw new InvalidDataException("It breaks off.");
            var chunk = file.Slice(at, (int)length + 12);
            at += chunk.Length;
            var name = Encoding.Latin1.GetString(chunk.Slice(4, 4));
            var data = chunk[8..^4];
            if (Checksum(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..])) throw new InvalidDataException("A part is not what was written.");
            if ((name == "IHDR") != (header is null)) throw new InvalidDataException("Its size is missing, or there twice.");
            if (name == "IHDR") header = Header.Read(data);
            if (name == "IDAT") pixels.Write(data);
            // A part whose name begins with a capital cannot be left out of the picture; of those all are known.
            if (!Kept.Contains(name) && char.IsAsciiLetterUpper(name[0])) throw new InvalidDataException("A part is of an unknown kind.");
            if (Kept.Contains(name)) clean.Write(chunk);
            if (name == "IEND") break;
        }
        RequirePixels(header!, pixels);
        return new(PhotoKind.Png, header!.Width, header.Height, clean.ToArray());
    }

    /// <summary>Unpacks the pixels without keeping them: as many as the size says, neither fewer nor more.</summary>
    static void RequirePixels(Header header, MemoryStream packed)
    {
        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var part = new byte[64 * 1024];
        long count = 0;
        while (unpacked.Read(part) is > 0 and var read)
            if ((count += read) > header.Length) throw new InvalidDataException("It has more pixels than its size says.");
        if (count < header.Length) throw new InvalidDataException("It has fewer pixels than its size says.");
    }

    /// <summary>The CRC of ISO 3309 that ends every part.</summary>
    static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes) sum = CrcTable[(sum ^ value) & 0xFF] ^ (sum >> 8);
        return ~sum;
    }

    static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var sum = (uint)n;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        return sum;
    })];

    sealed record Header(int Width, int Height, int BitsPerPixel, bool IsInterlaced)
    {
        public static Header Read(ReadOnlySpan<byte> data)
        {
            if (data.Length != 13) throw new InvalidDataException("Its size is missing.");
            var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
            PhotoFile.RequireSize((int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
            var samples = (data[9], data[8]) switch
            {
                (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) => 1,
                (2, 8 or 16) => 3,
                (4, 8 or 16) => 2,
                (6, 8 or 16) => 4,
                _ => throw new InvalidDataException("Its colors are of an unknown kind."),
            };
            if (data[10] != 0 || data[11] != 0 || data[12] > 1) throw new InvalidDataException("It is packed in an unknown way.");
            return new((int)width, (int)height, samples * data[8], data[12] == 1);
        }

        /// <summary>The bytes of all rows, each with the one that says how it is filtered.</summary>
        public long Length => IsInterlaced
            ? Passes.Sum(pass => Rows((Width - pass.X + pass.StepX - 1) / pass.StepX, (Height - pass.Y + pass.StepY - 1) / pass.StepY))
            : Rows(Width, Height);

        long Rows(int width, int height) => width <= 0 || height <= 0 ? 0 : (long)height * (1 + ((long)width * BitsPerPixel + 7) / 8);
    }
}
