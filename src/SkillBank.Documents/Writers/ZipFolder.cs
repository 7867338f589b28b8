using System.IO.Compression;

namespace SkillBank.Documents.Writers;

/// <summary>Several files as one ZIP file. Equal files give equal bytes: the order is the one given, and all times are the first that the format knows.</summary>
static class ZipFolder
{
    static readonly DateTimeOffset FirstTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs files.</summary>
    /// <param name="files">Names with <c>/</c> between folders, and contents.</param>
    /// <param name="level">How hard to try; none for what is packed already.</param>
    public static byte[] Pack(IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> files, CompressionLevel level = CompressionLevel.Optimal) =>
        Pack(files.Select(file => (file.Name, file.Content, level)));

    /// <summary>Packs files, each as hard as it says.</summary>
    public static byte[] Pack(IEnumerable<(string Name, ReadOnlyMemory<byte> Content, CompressionLevel Level)> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, level) in files)
            {
                var entry = zip.CreateEntry(name, level);
                entry.LastWriteTime = FirstTime;
                // The rights that a file has by default on this machine are nobody's business.
                entry.ExternalAttributes = 0;
                using var stream = entry.Open();
                stream.Write(content.Span);
            }
        }

        return bytes.ToArray();
    }
}
