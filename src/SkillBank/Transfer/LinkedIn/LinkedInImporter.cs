using System.Text;
using SkillBank.Transfer.Csv;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.LinkedIn;

/// <summary>Reads the data that LinkedIn gives its members: the ZIP file, in a folder or not, or a single one of its tables.</summary>
public sealed class LinkedInImporter : IImporter
{
    /// <summary>The importer's slug, and the name of the format's part in what is kept aside.</summary>
    public const string Format = "linkedin";

    /// <inheritdoc/>
    public string Slug => Format;

    /// <inheritdoc/>
    public string Title => "LinkedIn data export";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file) =>
        ZipFiles.IsZip(file.Span) ? ZipFiles.NamesOf(file.Bytes).Any(name => LinkedInFile.Of(name) is not null) : TableOf(file.Span) is not null;

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file)
    {
        if (TableOf(file.Span) is { } single) return new LinkedInReader([(single, single.Name, file.Bytes)], []).Read();
        var names = ZipFiles.NamesOf(file.Bytes);
        var files = ZipFiles.Unpack(file.Bytes, name => LinkedInFile.Of(name) is not null);
        return new LinkedInReader(
            [.. files.Select(known => (LinkedInFile.Of(known.Name)!, known.Name[(known.Name.LastIndexOfAny(['/', '\\']) + 1)..], known.Content))],
            [.. names.Where(name => !name.EndsWith('/') && LinkedInFile.Of(name) is null)]).Read();
    }

    /// <summary>The table that a file is by itself. Tables of which any table could be one are not: nobody knows whose a list of names is.</summary>
    static LinkedInFile? TableOf(ReadOnlySpan<byte> file)
    {
        var head = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 8 * 1024)]).TrimStart('\uFEFF');
        if (head.Contains('\0', StringComparison.Ordinal) || head.TrimStart() is ['{' or '[' or '<' or '%', ..]) return null;
        try
        {
            var rows = CsvText.Rows(head).Take(20).ToList();
            return LinkedInFile.All.FirstOrDefault(known => known.Columns.Length > 1 && CsvTable.Find(rows, known.IsHeader) is not null);
        }
        catch (ImportException)
        {
            return null;
        }
    }
}
