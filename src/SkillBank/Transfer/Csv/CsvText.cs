using System.Text;

namespace SkillBank.Transfer.Csv;

/// <summary>
/// Reads tables in text (RFC 4180), and what programs make of it: any line end, cells that begin with a quote and go on behind it, a quote that never ends,
/// rows of unequal length. Blank rows are passed over.
/// </summary>
static class CsvText
{
    /// <summary>The most rows of one table.</summary>
    public const int MaxRows = 100_000;

    /// <summary>The most cells of one row.</summary>
    public const int MaxCells = 1_000;

    /// <summary>The rows in order.</summary>
    /// <param name="text">The table.</param>
    /// <param name="separator">What parts the cells.</param>
    /// <exception cref="ImportException">There are too many rows or cells.</exception>
    public static IEnumerable<CsvRow> Rows(string text, char separator = ',')
    {
        List<string> cells = [];
        var cell = new StringBuilder();
        var (line, began, isQuoted, rows) = (1, 1, false, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var sign = at < text.Length ? text[at] : '\n';
            if (isQuoted && at < text.Length)
            {
                if (sign == '\n') line++;
                if (sign != '"') cell.Append(sign);
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else isQuoted = false;
            }
            else if (sign == '"' && cell.Length == 0) isQuoted = true;
            else if (sign == separator) EndCell();
            else if (sign == '\r' && at + 1 < text.Length && text[at + 1] == '\n') { }
            else if (sign is '\n' or '\r')
            {
                EndCell();
                if (cells.Exists(value => !string.IsNullOrWhiteSpace(value)))
                {
                    if (++rows > MaxRows) throw new ImportException(FormattableString.Invariant($"A table may have {MaxRows:N0} rows; this one has more."), began);
                    yield return new(began, cells);
                }
                cells = [];
                began = ++line;
            }
            else cell.Append(sign);
        }

        void EndCell()
        {
            if (cells.Count == MaxCells) throw new ImportException(FormattableString.Invariant($"A row may have {MaxCells:N0} cells; this one has more."), began);
            cells.Add(cell.ToString());
            cell.Clear();
        }
    }
}
