using System.Text;

namespace SkillBank.Documents.Reading;

/// <summary>A line of text on a page.</summary>
/// <param name="Page">The page, from 1.</param>
/// <param name="Runs">What it is made of, in reading order; at least one.</param>
public sealed record TextLine(int Page, IReadOnlyList<TextRun> Runs)
{
    /// <summary>A gap as wide as this much of the text size parts words; less is kerning.</summary>
    const double WordGap = 0.16;

    /// <summary>A gap as wide as this many times the text size parts columns, such as a title from the dates at the end of its line.</summary>
    const double ColumnGap = 1.6;

    /// <summary>The words; a tab stands where the line is parted into columns.</summary>
    public string Text { get; } = Join(Runs);

    /// <summary>The same line by its characters themselves, without regard to what the file says that they mean.</summary>
    public TextLine AsWritten => Runs.Any(run => run.Actual is not null) ? new(Page, [.. Runs.Select(run => run with { Actual = null })]) : this;

    /// <summary>Its left end in points.</summary>
    public double X { get; } = Runs.Min(run => run.X);

    /// <summary>Its baseline in points from the upper edge.</summary>
    public double Y => Runs[0].Y;

    /// <summary>The size of its largest text in points.</summary>
    public double Size { get; } = Runs.Max(run => run.Size);

    /// <summary>Whether any of it reads from right to left.</summary>
    public bool IsRightToLeft => Runs.Any(run => run.IsRightToLeft);

    static string Join(IReadOnlyList<TextRun> runs)
    {
        var text = new StringBuilder();
        TextRun? before = null;
        var space = false;
        foreach (var run in runs)
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
                words = words.TrimStart();
            }

            text.Append(words);
            before = run;
            space = false;
        }

        return text.ToString().Trim();
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
