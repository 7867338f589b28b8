namespace SkillBank.Transfer.Csv;

/// <summary>A table with a header. Names of columns are compared without case and outer spaces.</summary>
sealed class CsvTable
{
    readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    CsvTable(IReadOnlyList<string> header, IReadOnlyList<CsvRow> rows)
    {
        Rows = rows;
        foreach (var (index, name) in header.Index())
            if (name.Trim() is { Length: > 0 } column) _columns.TryAdd(column, index);
    }

    /// <summary>The names of the columns, in order.</summary>
    public IEnumerable<string> Columns => _columns.Keys;

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Finds the header: the first row that is one. What stands above it is passed over, such as notes.</summary>
    /// <returns>Null when no row among the first twenty is a header.</returns>
    public static CsvTable? Find(IReadOnlyList<CsvRow> rows, Func<IReadOnlyList<string>, bool> isHeader)
    {
        for (var i = 0; i < Math.Min(rows.Count, 20); i++)
            if (isHeader(rows[i].Cells)) return new(rows[i].Cells, [.. rows.Skip(i + 1)]);
        return null;
    }

    /// <summary>The cell of a row in a column; null where there is none or it is blank.</summary>
    public string? Cell(CsvRow row, string column) =>
        _columns.TryGetValue(column, out var index) && index < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[index]) ? row.Cells[index].Trim() : null;
}
