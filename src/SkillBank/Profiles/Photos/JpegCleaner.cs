using System.Buffers.Binary;
using SkillBank.Documents.Document;

namespace SkillBank.Profiles.Photos;

/// <summary>
/// Takes out of a JPEG (ITU T.81) all but what its picture is made of. Of its Exif data only the way the camera was held stays, of its other application
/// data what colors need: the ICC profile and Adobe's transform.
/// </summary>
static class JpegCleaner
{
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    const byte StartOfImage = 0xD8;
    const byte EndOfImage = 0xD9;
    const byte StartOfScan = 0xDA;
    const byte Comment = 0xFE;
    const byte App0 = 0xE0;
    const byte App1 = 0xE1;
    const byte App2 = 0xE2;
    const byte App14 = 0xEE;
    const byte App15 = 0xEF;

    /// <exception cref="InvalidDataException">It is no whole JPEG of a usual kind.</exception>
    /// <exception cref="RuleException">It is too small or too large.</exception>
    public static PhotoFile Read(ReadOnlySpan<byte> file)
    {
        var clean = new MemoryStream(file.Length);
        clean.Write([0xFF, StartOfImage]);
        (int Width, int Height)? size = null;
        var orientation = 1;
        List<byte[]> tables = [];
        var scans = 0;
        for (var at = 2; ;)
        {
            if (file[at] != 0xFF) throw new InvalidDataException("A part does not begin where it should.");
            while (file[at] == 0xFF) at++;
            var marker = file[at++];
            if (marker == EndOfImage) break;
            if (marker is 0x00 or StartOfImage or (>= 0xD0 and <= 0xD7)) throw new InvalidDataException("A part is of an unknown kind.");
            int length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
            if (length < 2) throw new InvalidDataException("A part is shorter than can be.");
            var part = file.Slice(at + 2, length - 2);
            at += length;
            switch (marker)
            {
                case App1 when part.StartsWith("Exif\0\0"u8):
                    orientation = ExifOrientation.Read(part[6..]);
                    continue;
                case App2 when part.StartsWith("ICC_PROFILE\0"u8):
                case App14 when part.StartsWith("Adobe"u8):
                    tables.Add(Segment(marker, part));
                    continue;
                case (>= App0 and <= App15) or Comment:
                    continue;
                case 0xC0 or 0xC1 or 0xC2:
                    if (size is not null) throw new InvalidDataException("It has two pictures in one.");
                    size = SizeOf(part);
                    WriteHead(clean, orientation, tables);
                    break;
                case (>= 0xC3 and <= 0xCF) and not (0xC4 or 0xC8 or 0xCC):
                    throw PhotoFile.Refusal("This kind of JPEG is rare, and programs that read résumés do not know it. Save it as a usual JPEG, or as a PNG.");
                case 0xC4 or 0xDB or 0xDD or StartOfScan:
                    break;
                default:
                    throw new InvalidDataException("A part is of an unknown kind.");
            }
            if (size is null && marker == StartOfScan) throw new InvalidDataException("Its size is missing.");
            // What comes before the size is written after the head, which is known only then.
            if (size is null) tables.Add(Segment(marker, part));
            else clean.Write(Segment(marker, part));
            if (marker != StartOfScan) continue;
            scans++;
            var end = EndOfScan(file, at);
            clean.Write(file[at..end]);
            at = end;
        }
        if (size is not var (width, height) || scans == 0) throw new InvalidDataException("There is no picture in it.");
        clean.Write([0xFF, EndOfImage]);
        return new(PhotoKind.Jpeg, width, height, clean.ToArray());
    }

    static void WriteHead(MemoryStream clean, int orientation, List<byte[]> tables)
    {
        if (orientation != 1) clean.Write(Segment(App1, [.. "Exif\0\0"u8, .. ExifOrientation.Write(orientation)]));
        foreach (var table in tables) clean.Write(table);
    }

    static (int Width, int Height) SizeOf(ReadOnlySpan<byte> frame)
    {
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]));
        if (frame[0] != 8 || frame[5] is not (1 or 3))
            throw PhotoFile.Refusal("The colors of this JPEG are made for printing presses. Save it as a usual JPEG (RGB), or as a PNG.");
        PhotoFile.RequireSize(width, height);
        return (width, height);
    }

    static byte[] Segment(byte marker, ReadOnlySpan<byte> part)
    {
        var segment = new byte[part.Length + 4];
        (segment[0], segment[1]) = (0xFF, marker);
        BinaryPrimitives.WriteUInt16BigEndian(segment.AsSpan(2), (ushort)(part.Length + 2));
        part.CopyTo(segment.AsSpan(4));
        return segment;
    }

    /// <summary>Where the next part begins: at a marker that is neither a stuffed 0xFF nor one that restarts the coding.</summary>
    static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (true)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= file.Length) throw new InvalidDataException("It breaks off.");
            at += next;
            if (file[at + 1] is not (0x00 or (>= 0xD0 and <= 0xD7) or 0xFF)) return at;
            at += file[at + 1] == 0xFF ? 1 : 2;
        }
    }
}

/// <summary>How the camera was held, which is all that is kept of Exif data: a TIFF with one entry, the tag 0x0112.</summary>
static class ExifOrientation
{
    const ushort Tag = 0x0112;
    const ushort Short = 3;

    /// <summary>1 to 8; 1, which is upright, for data that does not tell.</summary>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var isLittle = tiff[0] == 'I';
        int U16(ReadOnlySpan<byte> bytes) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
        uint U32(ReadOnlySpan<byte> bytes) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
        var directory = U32(tiff[4..]);
        if (directory > tiff.Length - 2) return 1;
        var entries = tiff[(int)directory..];
        var count = U16(entries);
        for (var i = 0; i < count && entries.Length >= 2 + 12 * (i + 1); i++)
        {
            var entry = entries.Slice(2 + 12 * i, 12);
            if (U16(entry) == Tag && U16(entry[2..]) == Short) return U16(entry[8..]) is >= 1 and <= 8 and var held ? held : 1;
        }
        return 1;
    }

    public static byte[] Write(int orientation) =>
    [
        (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, Tag >> 8, Tag & 0xFF, 0, (byte)Short, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0, 0, 0, 0,
    ];
}
