using System.IO.Compression;
using System.Text.Json;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Archive;

/// <summary>The zip around an archive's files. Equal files make equal bytes; nothing in a zip is believed before it is checked.</summary>
static class ArchiveZip
{
    /// <summary>The earliest time that a zip can say: when an archive was made is no part of it.</summary>
    static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task WriteAsync(ArchiveContents contents, Stream stream, CancellationToken cancellation)
    {
        var files = ArchiveFormat.Write(contents);
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new ArchiveManifest
        {
            Format = ArchiveFormat.Name,
            Version = ArchiveFormat.Version,
            Counts = contents.Summary,
            Files = [.. ArchiveFormat.Files.Select(name => new ArchivedFile { Name = name, Length = files[name].Length, Sha256 = ArchiveFormat.Sha256(files[name]) })],
        }, ArchiveFormat.Json);
        // A backup that could not be restored would be worse than none.
        if (manifest.Length + files.Values.Sum(file => (long)file.Length) > ArchiveFormat.MaxUnpacked)
            throw BankTooLarge();

        // Made in memory: written to a stream that cannot go back, the same files would make other bytes.
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, ArchiveFormat.ManifestFile, manifest);
            foreach (var name in ArchiveFormat.Files) Add(zip, name, files[name]);
        }
        buffer.Position = 0;
        await buffer.CopyToAsync(stream, cancellation);
    }

    public static async Task<ArchiveContents> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        using var packed = await CopyAsync(stream, cancellation);
        var files = Unpack(packed);
        var manifest = ReadManifest(files);
        RequireFiles(manifest, files);
        var contents = ArchiveFormat.Read(files);
        return contents.Summary == manifest.Counts ? contents : throw Damaged("it does not hold as much as it says");
    }

    static Dictionary<string, byte[]> Unpack(MemoryStream packed)
    {
        try
        {
            using var zip = new ZipArchive(packed, ZipArchiveMode.Read);
            if (zip.Entries.Count > ArchiveFormat.MaxFiles) throw Damaged($"it has {zip.Entries.Count} files");
            var left = ArchiveFormat.MaxUnpacked;
            var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var entry in zip.Entries)
            {
                if (entry.FullName != ArchiveFormat.ManifestFile && !ArchiveFormat.Files.Contains(entry.FullName))
                    throw Damaged($"'{Shown(entry.FullName)}' does not belong into it");
                if (files.ContainsKey(entry.FullName)) throw Damaged($"it has {entry.FullName} twice");
                using var content = entry.Open();
                var file = ZipFiles.ReadUpTo(content, left, entry.Length) ?? throw TooLarge();
                left -= file.Length;
                files[entry.FullName] = file;
            }
            return files;
        }
        catch (Exception e) when (ZipFiles.IsDamage(e))
        {
            throw Damaged("it is not a whole zip file");
        }
    }

    static ArchiveManifest ReadManifest(Dictionary<string, byte[]> files)
    {
        if (!files.TryGetValue(ArchiveFormat.ManifestFile, out var bytes)) throw new ImportException("This is no backup of Skill Bank: it has no manifest.json.");
        // A newer format may have a manifest of another shape, so these two are read first.
        using var document = ArchiveFormat.Guarded(ArchiveFormat.ManifestFile, () => JsonDocument.Parse(bytes));
        var (format, version) = ArchiveFormat.Guarded(ArchiveFormat.ManifestFile, () => document.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("format", out var name) && root.TryGetProperty("version", out var number) ? (name.GetString(), number.GetInt32()) : default);
        if (format != ArchiveFormat.Name) throw new ImportException("This is no backup of Skill Bank: its manifest.json says something else.");
        if (version > ArchiveFormat.Version)
            throw new ImportException(FormattableString.Invariant($"The backup was made by a newer Skill Bank (format {version}; this one reads up to {ArchiveFormat.Version}). Install that version."));
        return version < 1 ? throw Damaged("its version is none") : ArchiveFormat.Read<ArchiveManifest>(files, ArchiveFormat.ManifestFile);
    }

    static void RequireFiles(ArchiveManifest manifest, Dictionary<string, byte[]> files)
    {
        if (!manifest.Files.Select(file => file?.Name).SequenceEqual(ArchiveFormat.FilesOf(manifest.Version))) throw Damaged("its manifest does not name its files");
        if (files.Count > manifest.Files.Count + 1) throw Damaged($"it has files that are not of format {manifest.Version}");
        foreach (var file in manifest.Files)
        {
            if (!files.TryGetValue(file.Name, out var content)) throw Damaged($"{file.Name} is missing");
            if (content.Length != file.Length || ArchiveFormat.Sha256(content) != file.Sha256) throw Damaged($"{file.Name} is not what was written");
        }
    }

    static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    static async Task<MemoryStream> CopyAsync(Stream stream, CancellationToken cancellation)
    {
        var copy = new MemoryStream();
        var part = new byte[81_920];
        while (await stream.ReadAsync(part, cancellation) is var read and > 0)
        {
            if (copy.Length + read > ArchiveFormat.MaxUnpacked) throw TooLarge();
            copy.Write(part, 0, read);
        }
        copy.Position = 0;
        return copy;
    }

    static string Shown(string name) => name.Length <= 60 ? name : $"{name[..60]}…";

    public static ImportException BankTooLarge() =>
        new($"The bank is too large for a backup: with its history and snapshots it is over {ArchiveFormat.MaxUnpacked / 1024 / 1024} MiB. Delete snapshots that you no longer need, and empty the trash.");

    static ImportException TooLarge() => new($"The backup is too large: unpacked it is over {ArchiveFormat.MaxUnpacked / 1024 / 1024} MiB.");

    static ImportException Damaged(string what) => new($"The backup is damaged: {what}. Nothing was restored.");
}
