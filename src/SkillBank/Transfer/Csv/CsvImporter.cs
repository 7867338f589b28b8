using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;
using SkillBank.Entries.Sections;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Csv;

/// <summary>
/// Reads a table of skills, jobs, studies and the like, as spreadsheets save it: parted by commas, semicolons or tabs, with a first row that names the
/// columns. What the columns are called says what it is a table of. Cells are text: a formula stays the text that it is.
/// </summary>
public sealed class CsvImporter : IImporter
{
    /// <summary>The importer's slug.</summary>
    public const string Format = "csv";

    /// <summary>So much of a file is looked at to recognize it.</summary>
    const int Head = 16 * 1024;

    static readonly char[] Separators = [',', ';', '\t'];

    /// <inheritdoc/>
    public string Slug => Format;

    /// <inheritdoc/>
    public string Title => "Table (CSV)";

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        if (file.Pdf is not null || file.Span.TrimStart("\uFEFF \r\n\t"u8) is [(byte)'{' or (byte)'[' or (byte)'<' or (byte)'%', ..] || ZipFiles.IsZip(file.Span)) return false;
        try
        {
            var head = FileText.ToText(Cut(file.Bytes)).Text;
            return !head.Contains('\0', StringComparison.Ordinal) && Find(head, CsvTable.MaxAbove) is not null;
        }
        catch (ImportException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public ImportedBank Read(SourceFile file)
    {
        var (text, isGuessed) = FileText.ToText(file.Bytes);
        var (section, table) = Find(text, int.MaxValue)
            ?? throw new ImportException("The table has no first row that says what its columns are. Name at least: skill; or company, position and start; or school; or certificate and issuer; or project; or language.");
        var issues = new ImportIssues();
        if (isGuessed) issues.Unsure("file", "The file is not UTF-8; it is read as Windows text. If letters with accents look wrong, save it as UTF-8.");
        JsonObject aside = [];
        JsonArray above = [];
        foreach (var row in table.Above)
        {
            issues.Kept("above the table", "It stands above the table; it is kept aside.", row.Line);
            above.Add(TextLimits.Storable(string.Join(' ', row.Cells), 1000));
        }
        if (above.Count > 0) aside["above"] = above;
        List<ImportedEntry> entries = [];
        foreach (var (index, row) in table.Rows.Index())
        {
            var entry = new EntryReading(section.Section, Format, FormattableString.Invariant($"row {index + 1}"), issues, row.Line);
            foreach (var column in table.Columns)
            {
                if (table.Cell(row, column) is not { } cell) continue;
                if (section.PropertyOf(column) is not { } property) entry.Aside(column, cell);
                else if (property.Length == 0) entry.Text(PlainText.ToMarkdown(cell), column);
                else Set(entry, property, cell, column);
            }
            if (entry.ToImported(aside) is { } imported) entries.Add(imported);
        }
        return new() { Format = Format, Entries = entries, Issues = issues.All, Extra = aside.Count == 0 ? null : new JsonObject { [Format] = aside }.ToJsonString(Leftovers.Compact) };
    }

    static void Set(EntryReading entry, string property, string cell, string column)
    {
        if (property is "keywords" or "technologiesUsed" or "authors" or "roles") entry.SetList(property, cell.Split([';', ',', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), column);
        else if (property != "skillType") entry.Set(property, cell, column);
        else if (KindOf(cell) is { } kind) entry.SetValue(property, JsonNode.Parse(JsonSerializer.Serialize(kind, BankJson.Options))!, column);
        else entry.Aside(column, cell, "Kinds of skill are hard, soft and transferable.");
    }

    static SkillType? KindOf(string cell)
    {
        if (cell.Contains("soft", StringComparison.OrdinalIgnoreCase)) return SkillType.SoftSkill;
        if (cell.Contains("transferable", StringComparison.OrdinalIgnoreCase)) return SkillType.TransferableSkill;
        return cell.Contains("hard", StringComparison.OrdinalIgnoreCase) || cell.Contains("technical", StringComparison.OrdinalIgnoreCase) ? SkillType.HardSkill : null;
    }

    /// <summary>The table, by the way of parting cells and the section of which the most columns are known.</summary>
    static (CsvSection Section, CsvTable Table)? Find(string text, int maxRows)
    {
        (CsvSection Section, char Separator, int Row, int Known)? best = null;
        foreach (var separator in Separators)
            foreach (var (at, row) in CsvText.Rows(text, separator).Take(CsvTable.MaxAbove).Index())
                foreach (var section in CsvSection.All)
                    if (Known(section, row.Cells) is > 0 and var known && (at == 0 || row.Cells.Count > 1) && known > (best?.Known ?? 0)) best = (section, separator, at, known);
        if (best is not var (found, parted, header, _)) return null;
        return (found, CsvTable.At([.. CsvText.Rows(text, parted).Take(maxRows)], header));
    }

    /// <summary>How many of a section's columns a row names; none without the one that makes it that section. A single word over a text is no table, unless it is plainly ours.</summary>
    static int Known(CsvSection section, IReadOnlyList<string> cells)
    {
        var properties = cells.Where(cell => cell.Length is > 0 and < 60).Select(section.PropertyOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (!properties.Contains(section.Key)) return 0;
        return cells.Count == 1 && !cells[0].Contains("skill", StringComparison.OrdinalIgnoreCase) && !cells[0].Contains("language", StringComparison.OrdinalIgnoreCase) ? 0 : properties.Count;
    }

    static ReadOnlyMemory<byte> Cut(ReadOnlyMemory<byte> file)
    {
        if (file.Length <= Head) return file;
        // Not within a character.
        var end = file.Span[..Head].LastIndexOf((byte)'\n');
        return file[..(end > 0 ? end : Head)];
    }
}
