using System.Text.RegularExpressions;
using SkillBank.Documents.Reading;
using SkillBank.Transfer.Outline;

namespace SkillBank.Transfer.Pdf;

/// <summary>Makes rows of the lines of a file, and leaves out what is no part of the resume: page numbers, and what stands at the edge of several pages.</summary>
sealed partial class PdfRows
{
    /// <summary>No page of a resume has more bullets; further signs on one are not looked at.</summary>
    const int MostMarks = 2_000;

    readonly ReadPdf _pdf;
    readonly Dictionary<string, bool> _bold;
    readonly HashSet<string> _repeated;
    readonly IReadOnlyList<TextRun>[] _marks;
    int _count;

    public PdfRows(ReadPdf pdf)
    {
        _pdf = pdf;
        _bold = pdf.Fonts.DistinctBy(font => font.Id).ToDictionary(font => font.Id, font => Bold().IsMatch(font.Name));
        _repeated = ReadingOrder.AsGiven(pdf).Where(IsAtEdge).GroupBy(LettersOf).Where(lines => lines.Key.Length > 0 && lines.DistinctBy(line => line.Page).Count() > 1).Select(lines => lines.Key).ToHashSet(StringComparer.Ordinal);
        _marks = [.. pdf.Pages.Select(page => (IReadOnlyList<TextRun>)[.. page.Runs.Where(run => PdfRow.IsMark(run.Text)).Take(MostMarks)])];
    }

    /// <summary>The rows of lines, without what is no text of the resume.</summary>
    /// <exception cref="ImportException">There are more than a resume has, or one is longer.</exception>
    public List<PdfRow> Of(IEnumerable<TextLine> lines)
    {
        List<PdfRow> rows = [];
        foreach (var row in lines.Select(Of).OfType<PdfRow>())
        {
            if (++_count > OutlineReader.MaxLines) throw OutlineReader.TooManyLines();
            rows.Add(row);
        }
        return rows;
    }

    PdfRow? Of(TextLine line)
    {
        if (line.Text.Length > OutlineReader.MaxLetters) throw OutlineReader.TooLongLine();
        if (line.Text.Length == 0 || PdfRow.IsMark(line.Text) || IsFurniture(line)) return null;
        var page = _pdf.Pages[line.Page - 1];
        // The words of the bold runs alone: a joined line has other spaces than its runs.
        var first = line.Runs.TakeWhile(run => string.IsNullOrWhiteSpace(run.Text) || _bold.GetValueOrDefault(run.Font)).ToList();
        var bold = first.Exists(run => !string.IsNullOrWhiteSpace(run.Text)) && !line.IsRightToLeft ? new TextLine(line.Page, first).Text.Length : 0;
        var links = page.Links.Where(link => link.Y <= line.Y + 1 && link.Y + link.Height >= line.Y - line.Size && line.Runs.Any(run => run.X < link.X + link.Width && run.X + run.Width > link.X)).Select(link => link.Url).Distinct().ToList();
        var hasMark = _marks[line.Page - 1].Any(run => Math.Abs(run.Y - line.Y) < 0.6 * line.Size && run.X < line.X && line.X - run.X < PdfRow.MostHanging);
        var text = Spread().Replace(line.Text, letters => letters.Value.Replace(" ", "", StringComparison.Ordinal));
        return new(line, text, Math.Min(bold, text.Length), line.Runs.Where(run => !string.IsNullOrWhiteSpace(run.Text)).Max(run => run.X + run.Width), links, hasMark);
    }

    bool IsFurniture(TextLine line) => IsAtEdge(line) && (PageNumber().IsMatch(line.Text) || _repeated.Contains(LettersOf(line)));

    bool IsAtEdge(TextLine line) => line.Y > _pdf.Pages[line.Page - 1].Height * 0.93 || line.Y < _pdf.Pages[line.Page - 1].Height * 0.06;

    static string LettersOf(TextLine line) => string.Concat(line.Text.Where(char.IsLetter));

    /// <summary>Words whose letters are set apart, each by itself.</summary>
    [GeneratedRegex(@"(?<!\S)(\S ){5,}\S(?!\S)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Spread();

    [GeneratedRegex(@"bold|black|heavy|semibold|demi|-bd\b|medi$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^(\D{0,40}\s)?(\p{L}+ )?\d{1,3}(\s*(/|of|von|de|sur|di|van|z|av)\s*\d{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex PageNumber();
}
