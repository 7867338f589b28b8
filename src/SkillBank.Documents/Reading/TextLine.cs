using System.Text;

namespace SkillBank.Documents.Reading;

/// <summary>A line of text on a page.</summary>
public sealed record TextLine
{
    /// <summary>Puts runs into a line.</summary>
    /// <param name="page">The page, from 1.</param>
    /// <param name="runs">What it is made of, in reading order; at least one.</param>
    public TextLine(int page, IReadOnlyList<TextRun> runs)
    {
        (Page, Runs) = (page, runs);
        (Text, FirstColumn) = Join(runs);
        (X, Size) = (runs.Min(run => run.X), runs.Max(run => run.Size));
    }

    /// <summary>The page, from 1.</summary>
    public int Page { get; }

    /// <summary>What it is made of, in reading order; at least one.</summary>
    public IReadOnlyList<TextRun> Runs { get; }

    /// <summary>A gap as wide as this much of the text size parts words; less is kerning.</summary>
    public const double WordGap = 0.16;

    /// <summary>A gap as wide as this many times the text size parts columns, such as a title from the dates at the end of its line.</summary>
    public const double ColumnGap = 1.6;

    /// <summary>The words; a tab stands where the line is parted into columns.</summary>
    public string Text { get; }

    /// <summary>How many of its runs stand before the first tab of <see cref="Text"/>; all when there is none.</summary>
    public int FirstColumn { get; }

    /// <summary>The same line by its characters themselves, without regard to what the file says that they mean.</summary>
    public TextLine AsWritten => Runs.Any(run => run.Actual is not null) ? new(Page, [.. Runs.Select(run => run with { Actual = null })]) : this;

    /// <summary>Its left end in points.</summary>
    public double X { get; }

    /// <summary>Its baseline in points from the upper edge.</summary>
    public double Y => Runs[0].Y;

    /// <summary>The size of its largest text in points.</summary>
    public double Size { get; }

    /// <summary>Whether any of it reads from right to left.</summary>
    public bool IsRightToLeft => Runs.Any(run => run.IsRightToLeft);

    static (string Text, int FirstColumn) Join(IReadOnlyList<TextRun> runs)
    {
        var text = new StringBuilder();
        TextRun? before = null;
        var space = false;
        var first = runs.Count;
        foreach (var (index, run) in runs.Index())
        {
            var words = run.Actual ?? run.Text;
            if (string.IsNullOrWhiteSpace(words))
            {
                space |= words.Length > 0;
                // What the run before says of it stands where it stands.
                if (before is not null && run.Actual is { Length: 0 })
                    before = run;
                continue;
            }

            if (before is not null && Separator(before, run, space || char.IsWhiteSpace(words[0]) || char.IsWhiteSpace(text[^1])) is { } separator)
            {
                while (char.IsWhiteSpace(text[^1]))
                    text.Length--;
                text.Append(separator);
                if (separator == '\t')
                    first = Math.Min(first, index);
                words = words.TrimStart();
            }

            text.Append(words);
            before = run;
            space = false;
        }

        return (text.ToString().Trim(), first);
    }

    static char? Separator(TextRun before, TextRun after, bool space)
    {
        var gap = Math.Max(after.X - (before.X + before.Width), before.X - (after.X + after.Width));
        var size = Math.Max(Math.Min(before.Size, after.Size), 1);
        // Where the direction changes, neighbors in reading are none on the page.
        if (gap > ColumnGap * size && before.IsRightToLeft == after.IsRightToLeft)
            return '\t';
        return space || gap > WordGap * size ? ' ' : null;
    }
}
