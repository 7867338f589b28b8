using System.IO.Compression;
using System.Runtime.InteropServices;

namespace SkillBank.Transfer.Reading;

/// <summary>Opens ZIP files of strangers: nothing in one is believed before it is checked, and names never become paths.</summary>
static class ZipFiles
{
    /// <summary>The most files in one; an export of LinkedIn has some fifty.</summary>
    public const int MaxFiles = 2_000;

    /// <summary>The most bytes that its files may have together once they are unpacked.</summary>
    public const int MaxUnpacked = 64 * 1024 * 1024;

    /// <summary>Whether a file begins like a ZIP file.</summary>
    public static bool IsZip(ReadOnlySpan<byte> file) => file is [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..];

    /// <summary>The names of its files; none when it is damaged.</summary>
    public static IReadOnlyList<string> NamesOf(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = Open(file);
            return zip.Entries.Count > MaxFiles ? [] : [.. zip.Entries.Select(entry => entry.FullName)];
        }
        catch (Exception e) when (IsDamage(e))
        {
            return [];
        }
    }

    /// <summary>Unpacks the files that are wanted, and no other.</summary>
    /// <exception cref="ImportException">It is damaged, or more than it may be.</exception>
    public static IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> Unpack(ReadOnlyMemory<byte> file, Func<string, bool> isWanted)
    {
        try
        {
            using var zip = Open(file);
            if (zip.Entries.Count > MaxFiles) throw new ImportException($"The ZIP file holds {zip.Entries.Count} files; at most {MaxFiles} are read.");
            var left = (long)MaxUnpacked;
            List<(string, ReadOnlyMemory<byte>)> files = [];
            foreach (var entry in zip.Entries.Where(entry => isWanted(entry.FullName)))
            {
                using var content = entry.Open();
                var bytes = ReadUpTo(content, left, entry.Length)
                    ?? throw new ImportException($"The ZIP file is too large: unpacked it is over {MaxUnpacked / 1024 / 1024} MiB.");
                left -= bytes.Length;
                files.Add((entry.FullName, bytes));
            }
            return files;
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new ImportException("The ZIP file is damaged. Download it again.");
        }
    }

    /// <summary>Memory that comes from an array, as all of ours does, is not copied.</summary>
    static ZipArchive Open(ReadOnlyMemory<byte> file) => new(MemoryMarshal.TryGetArray(file, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(file.ToArray(), writable: false));

    /// <summary>Reads a stream of at most a length. What the ZIP says about it only spares a copy where it is true.</summary>
    /// <returns>Null when there is more.</returns>
    public static byte[]? ReadUpTo(Stream content, long max, long said)
    {
        var copy = new MemoryStream((int)Math.Clamp(said, 0, max));
        var part = new byte[81_920];
        while (content.Read(part) is var read and > 0)
        {
            if (copy.Length + read > max) return null;
            copy.Write(part, 0, read);
        }
        return copy.Length == copy.Capacity ? copy.GetBuffer() : copy.ToArray();
    }

    /// <summary>What the framework throws at ZIP files that are none.</summary>
    public static bool IsDamage(Exception e) => e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException;
}
