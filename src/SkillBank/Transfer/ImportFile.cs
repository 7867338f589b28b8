using System.Security.Cryptography;
using SkillBank.Documents.Reading;

namespace SkillBank.Transfer;

/// <summary>A file that was read, ready to be imported.</summary>
/// <param name="Name">What it is called, to be shown and for nothing else; null when it has no name.</param>
/// <param name="Hash">SHA-256 of its bytes in small hexadecimal digits.</param>
/// <param name="Bank">What it says.</param>
public sealed record ImportFile(string? Name, string Hash, ImportedBank Bank)
{
    /// <summary>Opens and reads a file in whichever of the known formats it is.</summary>
    /// <param name="name">What the file is called, with or without its folders; may be anything at all.</param>
    /// <param name="bytes">The file, at most <see cref="Importers.MaxBytes"/>.</param>
    /// <param name="pdfs">What opens a PDF.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="ImportException">It is in no known format, or cannot be read.</exception>
    /// <exception cref="Documents.Typesetting.TypesettingException">It is a PDF, and none can be read now or here.</exception>
    public static async Task<ImportFile> ReadAsync(string? name, ReadOnlyMemory<byte> bytes, PdfReader pdfs, CancellationToken cancellation = default) =>
        Read(name, await SourceFile.OpenAsync(bytes, pdfs, cancellation));

    /// <summary>Reads a file that is open.</summary>
    /// <param name="name">What the file is called, with or without its folders; may be anything at all.</param>
    /// <param name="file">The file.</param>
    /// <exception cref="ImportException">It is in no known format, or cannot be read.</exception>
    public static ImportFile Read(string? name, SourceFile file)
    {
        var importer = Importers.Recognize(file)
            ?? throw new ImportException($"The file is in no format that can be imported. Formats: {string.Join(", ", Importers.All.Select(known => known.Title))}.");
        return new(Shown(name), Convert.ToHexStringLower(SHA256.HashData(file.Span)), importer.Read(file));
    }

    /// <summary>The name without its folders, which are the person's own business, and without what cannot be shown in one line.</summary>
    static string? Shown(string? name)
    {
        if (name is null) return null;
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return last.Length == 0 ? null : TextLimits.Storable(last, Import.MaxFileName);
    }
}
