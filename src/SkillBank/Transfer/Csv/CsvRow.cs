namespace SkillBank.Transfer.Csv;

/// <summary>A row of a table in text.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Cells">Its cells, in order.</param>
sealed record CsvRow(int Line, IReadOnlyList<string> Cells);
