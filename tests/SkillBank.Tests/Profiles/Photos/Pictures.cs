using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SkillBank.Tests.Profiles.Photos;

/// <summary>Small pictures of nobody, and how to make large claims of them.</summary>
static class Pictures
{
    /// <summary>A baseline JPEG of 80 × 100 pixels without any metadata.</summary>
    public static byte[] Jpeg { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+P"
        + "j4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCABkAFADASIAAhEBAxEB/8QAGAABAQEBAQAAAAAAAAAAAAAAAQIAAwT/xAAeEAEBAQEBAAMBAQEAAAAAAAAA"
        + "AREhMQJBURJhcf/EABgBAAMBAQAAAAAAAAAAAAAAAAECAwAF/8QAGxEBAQEBAQEBAQAAAAAAAAAAAAECERIhQTH/2gAMAwEAAhEDEQA/APN/jDyt/X6n5dO65SNajWuW9K/xto3ret5Hp9MTNNGRhf"
        + "wRrTG8l9NaL8dOdTmVThdC3BFfKZWzBnE+tp1O/p08zKPqrlPERVa5PNfE0bZcrVNpaW13uYj5TetuzjS8wtgypvotN/RTROxOkYVM/KVUq7dczLinPg+mvqbFWfabeJWD3plOpnIrmDctNCt9HOYJ"
        + "zlLnJdb4N4Z0KvOqyJzfR5MonmG96FJBVPOpV5BpLn9bN+icjfaZeNL0dZLmr3DUbp230szYGlfGzNb5eJjXh4jbwQ2YJ6qnnw80GnD9JHnVO/qbBTo9Pc9S6ZTqDpJng+l+Nbqd5g6Pn9LfrrMs/w"
        + "CN57XOXqvr0ODI6eJ+U/Brf1kaTjSuTMypW+zPWZgv8a8aMwfgwlmKopz+VZhhK//Z");

    /// <summary>A progressive JPEG of 80 × 100 pixels.</summary>
    public static byte[] Progressive { get; } = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+P"
        + "j4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wgARCABkAFADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAQACA//EABgBAQEBAQEAAAAAAAAAAAAAAAEA"
        + "AgME/9oADAMBAAIQAxAAAAHk5s+lmkmKSaEIh3hqlilKy1Gs1Gs6KqgrdmJipcvTJQSIlECiMj1CQATQMZlgdFblzOYmKbNmjStRFWqqzsrFkrd//8QAFBABAAAAAAAAAAAAAAAAAAAAcP/aAAgBAQ"
        + "ABBQIC/8QAGREBAAMBAQAAAAAAAAAAAAAAEQAQMAEg/9oACAEDAQE/AXRj5Y02xw5X/8QAGBEAAwEBAAAAAAAAAAAAAAAAAAERECD/2gAIAQIBAT8BmomzFw1kIQnEITp8I//EABQQAQAAAAAAAAAA"
        + "AAAAAAAAAHD/2gAIAQEABj8CAv/EABsQAAIDAQEBAAAAAAAAAAAAAAERABAgQDBB/9oACAEBAAE/IdCjY0+Y6cceDp0YO8HgWnheAv7X/9oADAMBAAIAAwAAABAXDvSovaUyEwIZG0kvUnn692SZCD"
        + "kGwF595/8A/8QAGREBAQEBAQEAAAAAAAAAAAAAAQARECEx/9oACAEDAQE/EGbzObDDaS29FW2XJY4LEW2I6JLfLbY+8eG//8QAGhEAAwEBAQEAAAAAAAAAAAAAAAEREDEhQf/aAAgBAgEBPxBCDR6w"
        + "kNQdIkxPSaJaMOhIhDgYQXSHwYlp81//xAAeEAADAAMBAQEBAQAAAAAAAAAAAREQITFBYVFxgf/aAAgBAQABPxC7EcGh7F8Kg9nB/cNtDR1no+6E4hQMZ1CE9Hp3DPC3o3DwVhYVNFhS0amNmeGoVT"
        + "hYii+BJ/psNLtKkLaE2U8xXRsQW2fQw5B9ExjH/SiY/MbgzjE6hwfRCY9rE/MNe4eEy4T9EcL0fwex7GqIW0UTKJwTqHpngn+jSnC1l2Xex/BQN13CW4PQe8J08ODyS0dHph8P/9k=");

    /// <summary>A PNG of gray, or of another color type, with any number of pixels in its data.</summary>
    public static byte[] Png(uint width = 80, uint height = 100, byte colors = 0, byte interlace = 0, long? length = null, params (string Name, byte[] Data)[] more)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (8, colors, interlace);
        var samples = colors switch { 2 => 3, 6 => 4, _ => 1 };
        var pixels = new MemoryStream();
        using (var packing = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[64 * 1024];
            for (var left = length ?? height * (1 + width * samples); left > 0; left -= row.Length) packing.Write(row, 0, (int)Math.Min(left, row.Length));
        }
        List<(string Name, byte[] Data)> chunks = [("IHDR", header), .. more, ("IDAT", pixels.ToArray()), ("IEND", [])];
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. chunks.SelectMany(chunk => Chunk(chunk.Name, chunk.Data))];
    }

    public static byte[] Chunk(string name, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.Latin1.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    /// <summary>A segment of a JPEG put behind its beginning.</summary>
    public static byte[] With(byte[] jpeg, byte marker, byte[] data) =>
        [.. jpeg[..2], 0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)((data.Length + 2) & 0xFF), .. data, .. jpeg[2..]];

    /// <summary>Exif data that says how the camera was held and, in a text, where it was.</summary>
    public static byte[] Exif(int orientation) =>
    [
        .. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0,
        2, 0, 0x0E, 0x01, 2, 0, 12, 0, 0, 0, 38, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0,
        .. "59.91N10.75E"u8,
    ];

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }
        return ~sum;
    }
}
