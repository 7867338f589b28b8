using SkillBank.Documents.Reading;
using SkillBank.Transfer.Outline;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Pdf;

/// <summary>
/// Makes paragraphs, bullets and headings of the lines of a PDF: by its structure where it is tagged, otherwise by places, sizes and fonts.
/// </summary>
static class PdfLines
{
    /// <summary>Lines whose left ends differ by less, in points, begin at the same place.</summary>
    const double SamePlace = 4;

    /// <summary>A usual space, and the width that small letters hardly have, in parts of the text size.</summary>
    const double Space = 0.25, WidestLetter = 0.64;

    /// <summary>What may stand at one height is looked for in bands of this many points, and no more of it than stands side by side.</summary>
    const int Band = 20, MostBeside = 40;

    /// <summary>How uneven the ends of lines are that a program has broken, in parts of their width.</summary>
    const double Ragged = 0.12;

    public static IReadOnlyList<OutlineLine> Of(ReadPdf pdf)
    {
        var spaced = pdf with { Pages = [.. pdf.Pages.Select(page => page with { Runs = [.. Spaced(page.Runs)] })] };
        var rows = new PdfRows(spaced);
        var parts = (PdfTags.AreIn(pdf) ? ByTags(spaced, rows) : ByPlaces(spaced, rows)).ToList();
        if (parts.Count == 0) return [];
        var usual = parts.GroupBy(part => Math.Round(part.Size, 1)).MaxBy(group => group.Sum(part => part.Text.Length))!.Key;
        return [.. AcrossPages(parts).Select(pair => pair.Part.ToLine(usual, pair.Before))];
    }

    static IEnumerable<PdfPart> ByTags(ReadPdf pdf, PdfRows rows)
    {
        foreach (var (index, page) in pdf.Pages.Index())
        {
            var texts = PdfTags.Read(index + 1, page).Select(text => (Text: text, Rows: rows.Of(text.Lines))).Where(text => text.Rows.Count > 0).ToList();
            var ends = Ends([.. texts.SelectMany(text => text.Rows)]);
            var headings = texts.Where(text => text.Text.Level > 0 && SectionNames.Find(text.Rows[0].Text) is not null).GroupBy(text => text.Text.Level).MaxBy(level => level.Count())?.Key;
            PdfPart? open = null;
            foreach (var part in texts.SelectMany(text => Parts(text.Rows, ends, text.Text.Level, text.Text.Depth)))
            {
                // The heading of a section stands beside what it heads, where it is in the margin.
                var isMargin = open is { Level: > 0 } && (open.Level == headings || SectionNames.Find(open.Text) is not null);
                if (open is not null && !isMargin && open.Beside(part) is { } joined) open = joined;
                else
                {
                    if (open is not null) yield return open;
                    open = part;
                }
            }
            if (open is not null) yield return open;
        }
    }

    /// <summary>The lines of what is marked as one text; a line that ends long before it is full was ended by somebody.</summary>
    static IEnumerable<PdfPart> Parts(List<PdfRow> rows, Dictionary<int, double> ends, int level, int depth)
    {
        var open = PdfPart.Of(rows[0], level, depth);
        if (rows.Count is 2 or 3 && rows.Skip(1).Aggregate(open, (part, row) => part.With(row)) is var all && PeriodText.Parse(all.Text) is not null)
        {
            yield return all;
            yield break;
        }
        foreach (var (before, row) in rows.Zip(rows.Skip(1)))
        {
            var isApart = before.Text.Contains('\t', StringComparison.Ordinal) || row.Text.Contains('\t', StringComparison.Ordinal) || (before.IsBold != row.IsBold && before.IsBold) || IsEnded(before, row, ends);
            if ((depth > 0 || !isApart || row.Line.IsRightToLeft) && !open.IsFull)
            {
                open = open.With(row);
                continue;
            }
            yield return open;
            open = PdfPart.Of(row, 0, depth);
        }
        yield return open;
    }

    /// <summary>Whether the first word of the next line would have had room in this.</summary>
    static bool IsEnded(PdfRow line, PdfRow next, Dictionary<int, double> ends)
    {
        var word = next.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : next.Text.Length;
        var width = (next.Right - next.Line.X) * word / next.Text.Length;
        var end = ends.GetValueOrDefault(PlaceOf(line), line.Right);
        return line.Right + width + (0.5 * line.Line.Size) < end - (Ragged * (end - line.Line.X));
    }

    /// <summary>How far to the right the lines go that begin at the same place.</summary>
    static Dictionary<int, double> Ends(List<PdfRow> rows) => rows.GroupBy(PlaceOf).ToDictionary(group => group.Key, group => group.Max(row => row.Right));

    static int PlaceOf(PdfRow row) => (int)(row.Line.X / SamePlace);

    static IEnumerable<PdfPart> ByPlaces(ReadPdf pdf, PdfRows rows)
    {
        PdfPart? open = null;
        PdfRow? before = null;
        var right = 0.0;
        var (given, floating) = Floating(rows.Of(ReadingOrder.AsGiven(pdf).SelectMany(AtMargin)));
        foreach (var row in given)
        {
            if (open is { IsFull: false } && before is not null && !row.IsBullet && Continues(before, row, right))
            {
                open = open.With(row);
                right = Math.Max(right, row.Right);
            }
            else
            {
                if (open is not null) yield return open;
                open = PdfPart.Of(row, 0, row.IsBullet ? 1 : 0);
                if (floating.TryGetValue(row, out var date)) open = open.Beside(PdfPart.Of(date, 0, 0)) ?? open;
                right = Math.Max(row.Right, before?.Line.Page == row.Line.Page && Math.Abs(before.Line.X - row.Line.X) < 10 * SamePlace ? right : 0);
            }
            before = row;
        }
        if (open is not null) yield return open;
    }

    /// <summary>A heading in the margin stands at the height of what it heads, and is a line by itself.</summary>
    static IEnumerable<TextLine> AtMargin(TextLine line)
    {
        if (line.FirstColumn == line.Runs.Count || line.IsRightToLeft || SectionNames.Find(line.Text[..line.Text.IndexOf('\t', StringComparison.Ordinal)]) is null) return [line];
        return [new(line.Page, [.. line.Runs.Take(line.FirstColumn)]), new(line.Page, [.. line.Runs.Skip(line.FirstColumn)])];
    }

    /// <summary>Dates that some programs write before the whole page, since they float to the right of a line; each with that line, the others without them.</summary>
    static (IReadOnlyList<PdfRow> Rows, Dictionary<PdfRow, PdfRow> Dates) Floating(List<PdfRow> rows)
    {
        var heights = rows.Index().ToLookup(row => (row.Item.Line.Page, Height: (int)(row.Item.Line.Y / Band)), row => (row.Index, Row: row.Item));
        Dictionary<PdfRow, PdfRow> dates = new(ReferenceEqualityComparer.Instance);
        HashSet<PdfRow> placed = new(ReferenceEqualityComparer.Instance);
        foreach (var (index, row) in rows.Index().Where(row => PeriodText.Parse(row.Item.Text) is not null))
        {
            var beside = Near(row).Where(near => Math.Abs(near.Index - index) > 1 && near.Row.IsBeside(row) && near.Row.Right < row.Line.X).Select(near => near.Row).MaxBy(other => other.Right);
            if (beside is not null && dates.TryAdd(beside, row)) placed.Add(row);
        }
        return (placed.Count == 0 ? rows : [.. rows.Where(row => !placed.Contains(row))], dates);

        IEnumerable<(int Index, PdfRow Row)> Near(PdfRow row) => Enumerable.Range(-1, 3).SelectMany(step => heights[(row.Line.Page, (int)(row.Line.Y / Band) + step)].Take(MostBeside));
    }

    /// <summary>Whether a line goes on with what the line before began: close below it, in the same look, and the line before was full or the word was parted.</summary>
    static bool Continues(PdfRow before, PdfRow row, double right)
    {
        if (before.Line.Page != row.Line.Page || Math.Abs(before.Line.Size - row.Line.Size) > 0.6) return false;
        var step = row.Line.Y - before.Line.Y;
        if (step <= 0 || step > PdfPart.MostLeading * row.Line.Size) return false;
        if (before.Text.Contains('\t', StringComparison.Ordinal) || row.Text.Contains('\t', StringComparison.Ordinal)) return false;
        if (row.BoldLength > 0 != before.IsBold && row.IsBold) return false;
        var indent = row.Line.X - before.Line.X;
        // Text of a bullet hangs right of its sign; anything else begins where it began.
        if (before.IsBullet && !before.HasMark ? indent is <= SamePlace or > PdfRow.MostHanging : Math.Abs(indent) > SamePlace) return false;
        if (before.Text[^1] is '-' or '\u00AD' || before.IsBullet) return true;
        return !before.IsBold && before.Text.Length > 45 && before.Right > right - (0.2 * (right - before.Line.X));
    }

    /// <summary>Joins what a page's end parted, and pairs each part with the one before it.</summary>
    static IEnumerable<(PdfPart Part, PdfPart? Before)> AcrossPages(List<PdfPart> parts)
    {
        PdfPart? before = null;
        for (var at = 0; at < parts.Count; at++)
        {
            var part = parts[at];
            while (at + 1 < parts.Count && part.GoesOnWith(parts[at + 1])) part = part.With(parts[++at]);
            yield return (part, before);
            before = part;
        }
    }

    /// <summary>A letter without a width, as one with marks has, leaves a gap of its own width behind it, which is no space unless it is wider than letters are.</summary>
    static IEnumerable<TextRun> Spaced(IReadOnlyList<TextRun> runs)
    {
        for (var at = 0; at < runs.Count; at++)
        {
            var run = runs[at];
            if (run.Width > 0 || string.IsNullOrWhiteSpace(run.Text) || at + 1 >= runs.Count || !string.IsNullOrWhiteSpace(runs[at + 1].Text))
            {
                yield return run;
                continue;
            }
            var gap = runs[++at];
            var width = gap.X + gap.Width - run.X;
            var space = width > WidestLetter * run.Size ? Math.Min(width, Space * run.Size) : 0;
            yield return run with { Width = width - space };
            if (space > 0) yield return gap with { X = gap.X + gap.Width - space, Width = space };
        }
    }
}
