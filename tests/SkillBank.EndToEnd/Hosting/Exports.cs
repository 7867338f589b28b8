using System.IO.Compression;
using SkillBank.App.Tests.Commands;

namespace SkillBank.EndToEnd.Hosting;

/// <summary>Files to bring in, as people have them.</summary>
static class Exports
{
    /// <summary>The sample of LinkedIn's data export, packed as people download it.</summary>
    public static byte[] LinkedIn()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in Directory.EnumerateFiles(Repository.File("samples", "linkedin-export")).Order(StringComparer.Ordinal))
                zip.CreateEntryFromFile(file, $"Basic_LinkedInDataExport_03-14-2026/{Path.GetFileName(file)}");
        return packed.ToArray();
    }

    /// <summary>A file on disk, to be chosen in a browser.</summary>
    public static async Task<string> OnDiskAsync(string name, byte[] bytes)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("skillbank-file-").FullName, name);
        await File.WriteAllBytesAsync(path, bytes);
        return path;
    }
}
