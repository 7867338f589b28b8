using System.Text.RegularExpressions;
using SkillBank.Documents.Reading;
using SkillBank.Transfer.Outline;

namespace SkillBank.Transfer.Pdf;

/// <summary>Makes paragraphs, bullets and headings of the lines of a PDF, which knows none of them: by places, sizes and fonts.</summary>
static partial class PdfLines
{
    const string Signs = "•‣◦▪▫●○∙·⁃■□➢➤✓►▸–-*";

    /// <summary>Lines whose left ends differ by less, in points, begin at the same place.</summary>
    const double SamePlace = 4;

    public static IReadOnlyList<OutlineLine> Of(ReadPdf pdf)
    {
        var fonts = pdf.Fonts.DistinctBy(font => font.Id).ToDictionary(font => font.Id, font => Bold().IsMatch(font.Name));
        var given = ReadingOrder.AsGiven(pdf with { Pages = [.. pdf.Pages.Select(page => page with { Runs = [.. Spaced(page.Runs)] })] });
        var repeated = given.Where(line => IsAtEdge(line, pdf)).GroupBy(LettersOf).Where(lines => lines.Key.Length > 0 && lines.DistinctBy(line => line.Page).Count() > 1).Select(lines => lines.Key).ToHashSet(StringComparer.Ordinal);
        var rows = given.Where(line => line.Text.Length > 0 && !IsFurniture(line, pdf, repeated) && !IsMark(line)).Select(line => Row.Of(line, fonts, pdf.Pages[line.Page - 1])).ToList();
        if (rows.Count == 0) return [];
        var usual = rows.GroupBy(row => Math.Round(row.Line.Size, 1)).MaxBy(group => group.Sum(row => row.Text.Length))!.Key;
        List<OutlineLine> lines = [];
        Row? before = null;
        var right = 0.0;
        foreach (var row in rows)
        {
            var isSameItem = row.Item is not null && before?.Item == row.Item && before?.Line.Page == row.Line.Page;
            var isBullet = row.IsBullet || row.HasMark || (row.Item is not null && !isSameItem);
            if (!isBullet && before is not null && lines.Count > 0 && (isSameItem || Continues(before, row, lines[^1], right)))
            {
                lines[^1] = Joined(lines[^1], row);
                right = Math.Max(right, row.Right);
                before = row;
                continue;
            }
            var text = row.IsBullet ? row.Text[1..].TrimStart() : row.Text;
            lines.Add(new(text)
            {
                Size = usual > 0 ? row.Line.Size / usual : 1, IsBold = row.BoldLength >= row.Text.Length, BoldLength = row.IsBullet ? 0 : Math.Min(row.BoldLength, text.Length), Bullet = isBullet ? 1 : 0,
                IsAfterGap = before is null || before.Line.Page != row.Line.Page || row.Line.Y - before.Line.Y > 1.75 * row.Line.Size || row.Line.Y < before.Line.Y, Links = row.Links, Place = row.Line.Page,
            });
            right = Math.Max(row.Right, before?.Line.Page == row.Line.Page && Math.Abs(before.Line.X - row.Line.X) < 40 ? right : 0);
            before = row;
        }
        return lines;
    }

    /// <summary>Whether a line goes on with what the line before began: close below it, in the same look, and the line before was full or the word was parted.</summary>
    static bool Continues(Row before, Row row, OutlineLine line, double right)
    {
        if (before.Line.Page != row.Line.Page || Math.Abs(before.Line.Size - row.Line.Size) > 0.6) return false;
        var step = row.Line.Y - before.Line.Y;
        if (step <= 0 || step > 1.75 * row.Line.Size) return false;
        if (before.Text.Contains('\t', StringComparison.Ordinal) || row.Text.Contains('\t', StringComparison.Ordinal)) return false;
        if ((row.BoldLength > 0) != (before.BoldLength >= before.Text.Length) && row.BoldLength >= row.Text.Length) return false;
        var isIndented = row.Line.X - before.Line.X;
        // Text of a bullet hangs right of its sign; anything else begins where it began.
        if (before.IsBullet ? isIndented is <= SamePlace or > 30 : Math.Abs(isIndented) > SamePlace) return false;
        if (before.Text.EndsWith('-') || before.Text.EndsWith('\u00AD') || before.IsBullet) return true;
        return before.BoldLength < before.Text.Length && before.Text.Length > 45 && before.Right > right - 0.2 * (right - before.Line.X);
    }

    static OutlineLine Joined(OutlineLine line, Row row)
    {
        var isParted = line.Text.Length > 1 && line.Text[^1] is '-' or '\u00AD' && char.IsLetter(line.Text[^2]) && row.Text.Length > 0 && char.IsLower(row.Text[0]);
        return new(isParted ? line.Text[..^1] + row.Text : $"{line.Text} {row.Text}")
        {
            Size = line.Size, IsBold = line.IsBold && row.BoldLength >= row.Text.Length, BoldLength = line.BoldLength, Bullet = line.Bullet, IsAfterGap = line.IsAfterGap, Links = [.. line.Links, .. row.Links], Place = line.Place,
        };
    }

    /// <summary>A letter without a width, as one with marks has, leaves a gap of its own width behind it, which is no space.</summary>
    static IEnumerable<TextRun> Spaced(IReadOnlyList<TextRun> runs)
    {
        for (var at = 0; at < runs.Count; at++)
        {
            var isWidthless = runs[at].Width == 0 && !string.IsNullOrWhiteSpace(runs[at].Text) && at + 1 < runs.Count && string.IsNullOrWhiteSpace(runs[at + 1].Text);
            yield return isWidthless ? runs[at] with { Width = runs[at + 1].Width } : runs[at];
            if (isWidthless) at++;
        }
    }

    /// <summary>Whether a line is a bullet's sign alone.</summary>
    static bool IsMark(TextLine line) => IsMark(line.Text);

    static bool IsMark(string text) => text.Trim() is [var sign] && sign is not ('-' or '–' or '*') && Signs.Contains(sign, StringComparison.Ordinal);

    /// <summary>Page numbers, and what stands at the top or the bottom of several pages.</summary>
    static bool IsFurniture(TextLine line, ReadPdf pdf, HashSet<string> repeated) => IsAtEdge(line, pdf) && (PageNumber().IsMatch(line.Text) || repeated.Contains(LettersOf(line)));

    static bool IsAtEdge(TextLine line, ReadPdf pdf) => line.Y > pdf.Pages[line.Page - 1].Height * 0.93 || line.Y < pdf.Pages[line.Page - 1].Height * 0.06;

    static string LettersOf(TextLine line) => string.Concat(line.Text.Where(char.IsLetter));

    [GeneratedRegex(@"bold|black|heavy|semibold|demi|-bd\b|medi$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Bold();

    [GeneratedRegex(@"^(\D{0,40}\s)?(\p{L}+ )?\d{1,3}(\s*(/|of|von|de|sur|di|van|z|av)\s*\d{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex PageNumber();

    /// <summary>A line with what is asked of it many times.</summary>
    sealed record Row(TextLine Line, string Text, int BoldLength, double Right, IReadOnlyList<string> Links)
    {
        /// <summary>Whether a sign stands before it that is no part of the line: some programs draw it apart, as decoration.</summary>
        public bool HasMark { get; init; }

        /// <summary>The element of a list that it is part of, where the file marks its structure; null otherwise.</summary>
        public int? Item { get; init; }

        public bool IsBullet => Text.Length > 2 && Signs.Contains(Text[0], StringComparison.Ordinal) && char.IsWhiteSpace(Text[1]);

        static int? ItemOf(ReadPage page, int tag)
        {
            for (var depth = 0; tag >= 0 && tag < page.Tags.Count && depth < 50; depth++, tag = page.Tags[tag].Parent)
                if (page.Tags[tag].Role == "LI") return tag;
            return null;
        }

        public static Row Of(TextLine line, Dictionary<string, bool> fonts, ReadPage page)
        {
            // The words of the bold runs alone: a joined line has other spaces than its runs.
            var first = line.Runs.TakeWhile(run => string.IsNullOrWhiteSpace(run.Text) || fonts.GetValueOrDefault(run.Font)).ToList();
            var bold = first.Exists(run => !string.IsNullOrWhiteSpace(run.Text)) && !line.Runs.Any(run => run.IsRightToLeft) ? new TextLine(line.Page, first).Text.Length : 0;
            var links = page.Links.Where(link => link.Y <= line.Y + 1 && link.Y + link.Height >= line.Y - line.Size && line.Runs.Any(run => run.X < link.X + link.Width && run.X + run.Width > link.X)).Select(link => link.Url).Distinct().ToList();
            return new(line, line.Text, Math.Min(bold, line.Text.Length), line.Runs.Max(run => run.X + run.Width), links)
            {
                Item = line.Runs[0].Tag is { } tag ? ItemOf(page, tag) : null, HasMark = page.Runs.Any(run => IsMark(run.Text) && Math.Abs(run.Y - line.Y) < 0.6 * line.Size && run.X < line.X && line.X - run.X < 30),
            };
        }
    }
}
