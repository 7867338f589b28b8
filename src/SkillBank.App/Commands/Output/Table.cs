namespace SkillBank.App.Commands.Output;

/// <summary>Aligned columns. Cells may hold any text; it is made safe here.</summary>
sealed class Table(params string[] headings)
{
    const int Gap = 2;
    const int LeastWidth = 12;

    readonly List<string[]> _rows = [];
    readonly HashSet<int> _right = [];

    /// <summary>Right-aligns a column, as numbers want.</summary>
    public Table Right(params ReadOnlySpan<int> columns)
    {
        foreach (var column in columns) _right.Add(column);
        return this;
    }

    public void Row(params string?[] cells) => _rows.Add([.. cells.Select(cell => SafeText.Line(cell ?? ""))]);

    /// <summary>The lines, the headings first, without trailing white space.</summary>
    /// <param name="maxWidth">The columns there are; 0 when that does not matter. The widest column gives way.</param>
    public IEnumerable<string> Lines(int maxWidth)
    {
        string[][] all = [headings, .. _rows];
        var widths = headings.Select((_, column) => all.Max(row => SafeText.Width(row[column]))).ToArray();
        Shrink(widths, maxWidth);
        foreach (var row in all)
            yield return string.Join(new string(' ', Gap), row.Select((cell, column) => Pad(cell, widths[column], _right.Contains(column)))).TrimEnd();
    }

    static void Shrink(int[] widths, int maxWidth)
    {
        if (maxWidth <= 0 || widths.Length == 0) return;
        var excess = widths.Sum() + Gap * (widths.Length - 1) - maxWidth;
        while (excess > 0)
        {
            var widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= LeastWidth) return;
            widths[widest]--;
            excess--;
        }
    }

    static string Pad(string cell, int width, bool right)
    {
        cell = SafeText.Fit(cell, width);
        var padding = new string(' ', width - SafeText.Width(cell));
        return right ? padding + cell : cell + padding;
    }
}
