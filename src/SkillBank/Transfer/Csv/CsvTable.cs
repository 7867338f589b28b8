using System.Globalization;

namespace SkillBank.Transfer.Csv;

/// <summary>A table with a header. Names of columns are compared without case and outer spaces.</summary>
sealed class CsvTable
{
    /// <summary>The header is among so many first rows.</summary>
    public const int MaxAbove = 20;

    readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    CsvTable(IReadOnlyList<CsvRow> above, IReadOnlyList<string> header, IReadOnlyList<CsvRow> rows)
    {
        (Above, Rows) = (above, rows);
        var width = rows.Aggregate(header.Count, (most, row) => Math.Max(most, row.Cells.Count));
        for (var index = 0; index < width; index++)
        {
            var name = header.ElementAtOrDefault(index)?.Trim() is { Length: > 0 } column ? column : string.Create(CultureInfo.InvariantCulture, $"column {index + 1}");
            for (var (unique, number) = (name, 2); !_columns.TryAdd(unique, index); number++) unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
        }
    }

    /// <summary>The rows above the header, such as a title.</summary>
    public IReadOnlyList<CsvRow> Above { get; }

    /// <summary>The names of the columns, in order, no two alike. One without a name is told by its number.</summary>
    public IEnumerable<string> Columns => _columns.Keys;

    /// <summary>The rows below the header.</summary>
    public IReadOnlyList<CsvRow> Rows { get; }

    /// <summary>Finds the header: the first row that is one. What stands above it is passed over, such as notes.</summary>
    /// <returns>Null when no row among the first twenty is a header.</returns>
    public static CsvTable? Find(IReadOnlyList<CsvRow> rows, Func<IReadOnlyList<string>, bool> isHeader)
    {
        for (var i = 0; i < Math.Min(rows.Count, MaxAbove); i++)
            if (isHeader(rows[i].Cells)) return At(rows, i);
        return null;
    }

    /// <summary>The table whose header is the row with that index.</summary>
    public static CsvTable At(IReadOnlyList<CsvRow> rows, int header) => new([.. rows.Take(header)], rows[header].Cells, [.. rows.Skip(header + 1)]);

    /// <summary>The cell of a row in a column; null where there is none or it is blank.</summary>
    public string? Cell(CsvRow row, string column) =>
        _columns.TryGetValue(column, out var index) && index < row.Cells.Count && !string.IsNullOrWhiteSpace(row.Cells[index]) ? row.Cells[index].Trim() : null;
}
