using System.Security.Cryptography;
using System.Text.Json;
using SkillBank.Contract;

namespace SkillBank.Transfer.Archive;

/// <summary>What an archive is: a zip of a manifest and these JSON files, whose lengths and checksums the manifest has.</summary>
static class ArchiveFormat
{
    public const string Name = "skill-bank-archive";

    /// <summary>The version of the format. A program reads its own version and older ones, and refuses newer ones.</summary>
    public const int Version = 4;

    public const string ManifestFile = "manifest.json";

    /// <summary>The most that all files may hold together when unpacked; what is longer is no longer read, whatever the zip claims.</summary>
    /// <remarks>Reading and writing hold the files in memory, each a few times over, and of the blobs one at a time unpacked.</remarks>
    public const long MaxUnpacked = 512 * 1024 * 1024;

    /// <summary>The most entries of a zip that are looked at.</summary>
    public const int MaxFiles = 20;

    /// <summary>The files beside the manifest, in the order in which they stand in the zip.</summary>
    public static readonly IReadOnlyList<string> Files =
    [
        "profile.json", "contact.json", "entries.json", "variations.json", "revisions.json", "deletions.json", "resumes.json", "placements.json", "snapshots.json", "blobs.json",
        "imports.json", "photos.json",
    ];

    /// <summary>The files that an archive of a version has: the first had no resumes, the second no imports, the third no portraits.</summary>
    public static IReadOnlyList<string> FilesOf(int version) => version switch
    {
        1 => [.. Files.Take(6)],
        2 => [.. Files.Take(10)],
        3 => [.. Files.Take(11)],
        _ => Files,
    };

    /// <summary>The strict contract of the bank, required members included.</summary>
    public static JsonSerializerOptions Json => BankJson.Options;

    public static IReadOnlyDictionary<string, byte[]> Write(ArchiveContents contents) => new Dictionary<string, byte[]>
    {
        [Files[0]] = Bytes(contents.Profile),
        [Files[1]] = Bytes(contents.Contact),
        [Files[2]] = Bytes(contents.Entries),
        [Files[3]] = Bytes(contents.Variations),
        [Files[4]] = Bytes(contents.Revisions),
        [Files[5]] = Bytes(contents.Deletions),
        [Files[6]] = Bytes(contents.Resumes),
        [Files[7]] = Bytes(contents.Placements),
        [Files[8]] = Bytes(contents.Snapshots),
        [Files[9]] = Bytes(contents.Blobs),
        [Files[10]] = Bytes(contents.Imports),
        [Files[11]] = Bytes(contents.Photos),
    };

    public static ArchiveContents Read(IReadOnlyDictionary<string, byte[]> files) => new(
        Read<ArchivedProfile>(files, Files[0]), Read<ArchivedContact>(files, Files[1]), List<ArchivedEntry>(files, Files[2]),
        List<ArchivedVariation>(files, Files[3]), List<ArchivedRevision>(files, Files[4]), List<ArchivedDeletion>(files, Files[5]),
        ListIfAny<ArchivedResume>(files, Files[6]), ListIfAny<ArchivedPlacement>(files, Files[7]),
        ListIfAny<ArchivedSnapshot>(files, Files[8]), ListIfAny<ArchivedBlob>(files, Files[9]),
        ListIfAny<ArchivedImport>(files, Files[10]), ListIfAny<ArchivedPhoto>(files, Files[11]));

    /// <summary>A value of a file's JSON.</summary>
    /// <exception cref="ImportException">It is not JSON, or not of this shape.</exception>
    public static T Read<T>(IReadOnlyDictionary<string, byte[]> files, string name) => Guarded(name, () => JsonSerializer.Deserialize<T>(files[name], Json))
        ?? throw new ImportException($"The backup cannot be read: {name} is empty.");

    /// <summary>Runs something that reads JSON.</summary>
    /// <exception cref="ImportException">It is not JSON, or not of this shape.</exception>
    public static T Guarded<T>(string place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException or NotSupportedException)
        {
            var where = e is JsonException { Path: { Length: > 0 } path } ? $" at {path}" : "";
            throw new ImportException($"The backup cannot be read: {place} does not have the expected form{where}.");
        }
    }

    public static string Sha256(byte[] file) => Convert.ToHexStringLower(SHA256.HashData(file));

    static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Json);

    static List<T> ListIfAny<T>(IReadOnlyDictionary<string, byte[]> files, string name) where T : class => files.ContainsKey(name) ? List<T>(files, name) : [];

    static List<T> List<T>(IReadOnlyDictionary<string, byte[]> files, string name) where T : class
    {
        var list = Read<List<T>>(files, name);
        return list.Contains(null!) ? throw new ImportException($"The backup cannot be read: {name} has an empty place.") : list;
    }
}

/// <summary>The first file of an archive: what the others are.</summary>
sealed record ArchiveManifest
{
    public required string Format { get; init; }
    public required int Version { get; init; }
    public required ArchiveSummary Counts { get; init; }
    public required IReadOnlyList<ArchivedFile> Files { get; init; }
}

sealed record ArchivedFile
{
    public required string Name { get; init; }
    public required long Length { get; init; }
    public required string Sha256 { get; init; }
}
