namespace SkillBank.Documents.Reading;

/// <summary>
/// Puts the text of a PDF into lines, in the two ways in which programs do it. Both hold every word of the file. Pure functions.
/// </summary>
public static class ReadingOrder
{
    /// <summary>Baselines that differ by less than this much of the text size are one line; superscripts stay on theirs.</summary>
    const double SameLine = 0.4;

    /// <summary>
    /// The order that the file itself gives: of its structure where it is tagged (ISO 32000-1, 14.8.2.3), otherwise of its content. What a tagged
    /// file marks as no part of its text, such as page numbers, follows at the very end.
    /// </summary>
    public static IReadOnlyList<TextLine> AsGiven(ReadPdf pdf)
    {
        List<TextLine> lines = [];
        List<TextLine> furniture = [];
        foreach (var (index, page) in pdf.Pages.Index())
        {
            var runs = page.Runs.Where(run => run.Order is not null || !pdf.IsTagged).OrderBy(run => run.Order ?? 0).ToList();
            lines.AddRange(Lines(index + 1, runs));
            furniture.AddRange(Lines(index + 1, [.. page.Runs.Where(run => run.Order is null && pdf.IsTagged)]));
        }

        return [.. lines, .. furniture];
    }

    /// <summary>
    /// The order of places: row by row down the page, each row from one edge to the other across all columns, as simple programs read. They go by the
    /// characters themselves, not by what the file says that they mean.
    /// </summary>
    public static IReadOnlyList<TextLine> ByPlace(ReadPdf pdf) =>
        [.. pdf.Pages.Index().SelectMany(page => Rows(page.Item).Select(row => new TextLine(page.Index + 1, row)))];

    /// <summary>Cuts runs of a page into lines, in the order in which they are.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <param name="runs">Some of its runs, or all.</param>
    public static IReadOnlyList<TextLine> Lines(int page, IReadOnlyList<TextRun> runs) => [.. Cut(page, runs)];

    static IEnumerable<TextLine> Cut(int page, IReadOnlyList<TextRun> runs)
    {
        List<TextRun> line = [];
        foreach (var run in runs)
        {
            if (line.Count > 0 && !Continues(line, run))
            {
                if (HasText(line))
                    yield return new(page, DirectionOrder.Of(line));
                line = [];
            }

            line.Add(run);
        }

        if (HasText(line))
            yield return new(page, DirectionOrder.Of(line));
    }

    static bool Continues(List<TextRun> line, TextRun run)
    {
        var before = line[^1];
        if (run.Angle != before.Angle || Math.Abs(run.Y - before.Y) > SameLine * Math.Max(run.Size, before.Size))
            return false;
        // What begins again at the other end of the same height belongs to another column.
        return run.IsRightToLeft || before.IsRightToLeft || run.X >= before.X - before.Size;
    }

    static IEnumerable<List<TextRun>> Rows(ReadPage page)
    {
        List<TextRun> row = [];
        foreach (var run in page.Runs.Where(run => !string.IsNullOrWhiteSpace(run.Text)).Select(run => run with { Actual = null }).OrderBy(run => run.Angle).ThenBy(run => run.Y))
        {
            if (row.Count > 0 && (run.Angle != row[0].Angle || run.Y - row[0].Y > SameLine * Math.Max(run.Size, row[0].Size)))
            {
                yield return DirectionOrder.Of([.. row.OrderBy(run => run.X)]);
                row = [];
            }

            row.Add(run);
        }

        if (row.Count > 0)
            yield return DirectionOrder.Of([.. row.OrderBy(run => run.X)]);
    }

    static bool HasText(List<TextRun> line) => line.Exists(run => !string.IsNullOrWhiteSpace(run.Text));
}
