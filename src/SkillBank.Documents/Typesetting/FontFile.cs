using System.Buffers.Binary;

namespace SkillBank.Documents.Typesetting;

/// <summary>
/// Reads which characters a TrueType or OpenType font can draw: its table <c>cmap</c> in the formats 4 and 12, which every font for Unicode has one of.
/// The source is the OpenType specification, "cmap — Character to Glyph Index Mapping Table".
/// </summary>
static class FontFile
{
    const uint Cmap = 0x636D6170;
    const int MaxTable = 8 * 1024 * 1024;

    /// <summary>The ranges of characters, each with its first and its last one; none for a file that is no such font.</summary>
    public static IReadOnlyList<(int First, int Last)> CharactersOf(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return FindCmap(file) is { } table ? Read(table) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or IndexOutOfRangeException)
        {
            return [];
        }
    }

    static byte[]? FindCmap(FileStream file)
    {
        var head = new byte[12];
        file.ReadExactly(head);
        var directory = new byte[16 * BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(4))];
        file.ReadExactly(directory);
        for (var at = 0; at < directory.Length; at += 16)
        {
            if (BinaryPrimitives.ReadUInt32BigEndian(directory.AsSpan(at)) != Cmap) continue;
            var length = BinaryPrimitives.ReadUInt32BigEndian(directory.AsSpan(at + 12));
            if (length > MaxTable) return null;
            file.Position = BinaryPrimitives.ReadUInt32BigEndian(directory.AsSpan(at + 8));
            var table = new byte[length];
            file.ReadExactly(table);
            return table;
        }
        return null;
    }

    static List<(int First, int Last)> Read(ReadOnlySpan<byte> table)
    {
        var (wide, narrow) = (0, 0);
        for (var at = 4; at < 4 + 8 * Short(table, 2); at += 8)
        {
            if (Short(table, at) is not (0 or 3)) continue; // Unicode and Windows
            var offset = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(table[(at + 4)..]), (uint)table.Length - 2);
            switch (Short(table, offset))
            {
                case 12: wide = offset; break;
                case 4: narrow = offset; break;
            }
        }
        return wide > 0 ? Format12(table[wide..]) : narrow > 0 ? Format4(table[narrow..]) : [];
    }

    static List<(int First, int Last)> Format12(ReadOnlySpan<byte> table)
    {
        List<(int First, int Last)> ranges = [];
        var groups = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(table[12..]), (uint)(table.Length - 16) / 12);
        for (var at = 16; at < 16 + 12 * groups; at += 12)
        {
            var (first, last) = (BinaryPrimitives.ReadUInt32BigEndian(table[at..]), BinaryPrimitives.ReadUInt32BigEndian(table[(at + 4)..]));
            // Groups ascend and do not overlap, or the font is broken.
            if (last < first || last > 0x10FFFF || (ranges.Count > 0 && first <= ranges[^1].Last)) break;
            ranges.Add(((int)first, (int)last));
        }
        return ranges;
    }

    /// <summary>Segments, which ascend, whose glyphs are a difference to the character, or stand in a list where 0 means none.</summary>
    static List<(int First, int Last)> Format4(ReadOnlySpan<byte> table)
    {
        List<(int First, int Last)> ranges = [];
        var (bytes, previous) = (Short(table, 6), -1);
        for (var at = 0; at < bytes; at += 2)
        {
            var (last, first, offset) = (Short(table, 14 + at), Short(table, 16 + bytes + at), Short(table, 16 + 3 * bytes + at));
            if (first == 0xFFFF || last < first || first <= previous) break;
            previous = last;
            if (offset == 0) ranges.Add((first, last));
            else
                for (var character = first; character <= last; character++)
                    if (Short(table, 16 + 3 * bytes + at + offset + 2 * (character - first)) != 0) ranges.Add((character, character));
        }
        return ranges;
    }

    static int Short(ReadOnlySpan<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table[at..]);
}
