using System.Text.Json.Nodes;
using SkillBank.Entries;
using SkillBank.Entries.Sections;
using SkillBank.Profiles;
using SkillBank.Transfer.Csv;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.LinkedIn;

/// <summary>Reads the tables of one export.</summary>
/// <param name="files">The tables, with what their files are called.</param>
/// <param name="others">The names of the files that are not read.</param>
sealed class LinkedInReader(IReadOnlyList<(LinkedInFile File, string Name, ReadOnlyMemory<byte> Content)> files, IReadOnlyList<string> others)
{
    readonly ImportIssues _issues = new();
    readonly List<ImportedEntry> _entries = [];
    readonly JsonObject _aside = [];

    public ImportedBank Read()
    {
        var tables = files.Select(file => (file.File, file.Name, Table: Table(file))).Where(file => file.Table is not null).Select(file => (file.File, file.Name, Table: file.Table!)).ToList();
        var person = new LinkedInPerson(_issues);
        foreach (var (_, name, table) in tables.Where(file => file.File == LinkedInFile.Profile)) person.ReadProfile(table, name);
        foreach (var (_, name, table) in tables.Where(file => file.File == LinkedInFile.ProfileSummary)) person.ReadSummary(table, name);
        foreach (var (_, name, table) in tables.Where(file => file.File == LinkedInFile.Emails)) person.ReadEmails(table, name);
        foreach (var (_, name, table) in tables.Where(file => file.File == LinkedInFile.Phones)) person.ReadPhones(table, name);
        if (person.Summary is { } summary) _entries.Add(summary);

        var endorsements = tables.Where(file => file.File == LinkedInFile.Endorsements).SelectMany(file => Endorsements(file.Table)).CountBy(skill => skill).ToDictionary();
        foreach (var known in LinkedInTable.All)
            foreach (var (_, name, table) in tables.Where(file => file.File == known.File)) ReadEntries(known, table, name, endorsements);
        foreach (var (_, name, table) in tables.Where(file => file.File == LinkedInFile.RecommendationsReceived)) ReadRecommendations(table, name);
        foreach (var (file, name, table) in tables.Where(file => file.File == LinkedInFile.RecommendationsGiven || file.File == LinkedInFile.Applications || file.File == LinkedInFile.SavedJobs))
            KeepTable(file, table, name);
        if (others.Count > 0) _issues.Kept("", $"Not opened, since nothing in them is for a bank: {TextLimits.Storable(string.Join(", ", others), 500)}.");

        var profile = person.Profile(_aside);
        return new()
        {
            Format = LinkedInImporter.Format, Contact = person.Contact(), Profile = profile, Entries = _entries, Issues = _issues.All,
            Extra = _aside.Count == 0 ? null : new JsonObject { [LinkedInImporter.Format] = _aside }.ToJsonString(Leftovers.Compact),
        };
    }

    CsvTable? Table((LinkedInFile File, string Name, ReadOnlyMemory<byte> Content) file)
    {
        var text = System.Text.Encoding.UTF8.GetString(FileText.ToUtf8(file.Content).Span);
        var rows = CsvText.Rows(text).ToList();
        if (rows.Count == 0) return null;
        if (CsvTable.Find(rows, file.File.IsHeader) is { } table) return table;
        _issues.Kept(file.Name, $"The table has no header with the columns {string.Join(", ", file.File.Columns)}; it was not read.");
        return null;
    }

    void ReadEntries(LinkedInTable known, CsvTable table, string name, Dictionary<string, int> endorsements)
    {
        var places = known.Fields.Select(field => field.Column).Concat(known.Texts).Append(LinkedInTable.TimePeriod).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, row) in table.Rows.Index())
        {
            var source = $"{name}[{index}]";
            if (!seen.Add(string.Join('\0', row.Cells.Select(cell => cell.Trim()))))
            {
                _issues.Changed(source, "The row is there twice; it is taken once.", row.Line);
                continue;
            }
            var entry = new EntryReading(known.Section, LinkedInImporter.Format, source, _issues, row.Line);
            foreach (var (column, property) in known.Fields) entry.Set(property, Cell(table, row, column), column);
            if (table.Cell(row, LinkedInTable.TimePeriod) is { } period)
            {
                var (start, end) = LinkedInTable.Split(period);
                entry.Set("startDate", start, LinkedInTable.TimePeriod);
                entry.Set("endDate", end, LinkedInTable.TimePeriod);
            }
            foreach (var column in known.Texts)
                if (Cell(table, row, column) is { } text) entry.Text(PlainText.ToMarkdown(column == "Activities" ? $"{column}: {text}" : text), column);
            if (known.Section.DetailsType == typeof(Skill) && Cell(table, row, "Name") is { } skill && endorsements.TryGetValue(Skill.KeyOf(skill), out var count))
                entry.KeepAside("Endorsements", count);
            if (known == LinkedInTable.TestScores) entry.Set("group", "Test scores", "");
            foreach (var column in table.Columns.Where(column => !places.Contains(column))) entry.Aside(column, Cell(table, row, column));
            if (entry.ToImported(_aside) is { } imported) _entries.Add(imported);
        }
    }

    void ReadRecommendations(CsvTable table, string name)
    {
        foreach (var (index, row) in table.Rows.Index())
        {
            var entry = new EntryReading(Section.Of<Reference>(), LinkedInImporter.Format, $"{name}[{index}]", _issues, row.Line);
            entry.Set("name", $"{Cell(table, row, "First Name")} {Cell(table, row, "Last Name")}", "Name");
            entry.Set("role", Cell(table, row, "Job Title"), "Job Title");
            entry.Set("organization", Cell(table, row, "Company"), "Company");
            if (Cell(table, row, "Text") is { } text) entry.Text(PlainText.ToMarkdown(text), "Text");
            entry.KeepAside("Creation Date", Cell(table, row, "Creation Date"));
            entry.KeepAside("Status", Cell(table, row, "Status"));
            if (entry.ToImported(_aside) is { } imported) _entries.Add(imported);
        }
    }

    /// <summary>Tables for which a bank has no home yet are kept whole.</summary>
    void KeepTable(LinkedInFile file, CsvTable table, string name)
    {
        if (table.Rows.Count == 0) return;
        _issues.Kept(name, $"There is no place for this yet; its {(table.Rows.Count == 1 ? "row is" : $"{table.Rows.Count} rows are")} kept aside.");
        var rows = table.Rows.Select(row => (JsonNode)new JsonObject(table.Columns.Where(column => Cell(table, row, column) is not null)
            .Select(column => KeyValuePair.Create(column, (JsonNode?)JsonValue.Create(RecordReading.Clean(Cell(table, row, column)))))));
        _aside[file.Name] = new JsonArray([.. (_aside[file.Name] as JsonArray ?? []).Select(row => row!.DeepClone()), .. rows]);
    }

    static IEnumerable<string> Endorsements(CsvTable table) => table.Rows
        .Where(row => !"REJECTED".Equals(table.Cell(row, "Endorsement Status"), StringComparison.OrdinalIgnoreCase))
        .Select(row => Cell(table, row, "Skill Name")).OfType<string>().Select(Skill.KeyOf);

    static string? Cell(CsvTable table, CsvRow row, string column) => table.Cell(row, column) is { } text ? PlainText.Decoded(text) : null;
}
