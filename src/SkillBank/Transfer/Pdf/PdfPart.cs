using SkillBank.Documents.Reading;
using SkillBank.Transfer.Outline;
using SkillBank.Transfer.Reading;

namespace SkillBank.Transfer.Pdf;

/// <summary>A paragraph, a bullet or a heading as it grows out of the lines of a page, with where it stands.</summary>
sealed record PdfPart
{
    /// <summary>Text larger than other text by more than this is not of the same line, whatever its height.</summary>
    const double OtherSize = 1.5;

    /// <summary>Lines whose baselines are further apart than this many times the text size are no paragraph.</summary>
    public const double MostLeading = 1.75;

    public required string Text { get; init; }

    public required double Size { get; init; }

    /// <summary>How many letters at its beginning are bold.</summary>
    public required int BoldLength { get; init; }

    /// <summary>The level of the heading that it is; 0 for none.</summary>
    public required int Level { get; init; }

    /// <summary>How deep it is in lists; 0 for what is no bullet.</summary>
    public required int Depth { get; init; }

    public required IReadOnlyList<string> Links { get; init; }

    public required PdfRow First { get; init; }

    public required PdfRow Last { get; init; }

    /// <summary>The right end of its longest line, in points.</summary>
    public required double Right { get; init; }

    bool IsBold => BoldLength >= Text.Length;

    public static PdfPart Of(PdfRow row, int level, int depth)
    {
        var text = row.WithoutMark;
        return new()
        {
            Text = text, Size = row.Line.Size, BoldLength = text.Length < row.Text.Length ? 0 : Math.Min(row.BoldLength, text.Length), Level = level, Depth = depth, Links = row.Links, First = row, Last = row, Right = row.Right,
        };
    }

    /// <summary>Whether it is as long as a paragraph can be: what follows is another.</summary>
    public bool IsFull => Text.Length > OutlineReader.MaxLetters / 2;

    /// <summary>The part with a line that goes on with it.</summary>
    public PdfPart With(PdfRow row) => Joined(row.Text, row.IsBold, row.Links) with { Last = row, Right = Math.Max(Right, row.Right) };

    /// <summary>The part with another that goes on with it on the next page.</summary>
    public PdfPart With(PdfPart next) => Joined(next.Text, next.IsBold, next.Links) with { Last = next.Last, Right = next.Right };

    /// <summary>Whether a page's end stands between them, and nothing else: a sentence that has not ended goes on with a small letter.</summary>
    public bool GoesOnWith(PdfPart next) => !IsFull && !next.IsFull && Last.Line.Page + 1 == next.First.Line.Page && Level == 0 && next.Level == 0 && Math.Abs(Size - next.Size) < 0.6 && (next.Depth == 0 || next.Depth == Depth)
        && Text.Length > 45 && char.IsLower(next.Text[0]) && Text[^1] is not ('.' or '!' or '?' or ':' or ';' or '…');

    /// <summary>The part with what stands beside it on the same height, such as a title and its dates; null when the other stands elsewhere.</summary>
    public PdfPart? Beside(PdfPart next)
    {
        if (First.Line.IsRightToLeft || Math.Max(Size, next.Size) > OtherSize * Math.Min(Size, next.Size)) return null;
        var size = Math.Max(Math.Min(Size, next.Size), 1);
        var isBehind = Last.IsBeside(next.First) && next.First.Line.X > Last.Right - (0.5 * size);
        var isBeside = First.IsBeside(next.First) && next.First.Line.X > Right - (0.5 * size);
        if (!isBehind && !isBeside) return null;
        var gap = next.First.Line.X - Last.Right;
        var between = !isBehind || (Depth > 0 && next.Depth > 0) || gap > TextLine.ColumnGap * size ? "\t" : gap > TextLine.WordGap * size ? " " : "";
        // Dates in front of what they belong to are read behind it.
        var isDateFirst = Level == 0 && between == "\t" && PeriodText.Parse(Text) is not null && PeriodText.Parse(next.Text) is null;
        var (front, back) = isDateFirst ? (next, this) : (this, next);
        return this with
        {
            Text = front.Text + between + back.Text, BoldLength = front.BoldLength, Size = Math.Max(Size, next.Size), Level = Math.Max(Level, next.Level), Depth = Depth > 0 && next.Depth > 0 ? Depth : 0,
            Links = [.. front.Links, .. back.Links], Last = next.Last, Right = Math.Max(Right, next.Right),
        };
    }

    /// <param name="usual">The size of most text, in points.</param>
    /// <param name="before">What stands before it; null for nothing.</param>
    public OutlineLine ToLine(double usual, PdfPart? before) => new(Text)
    {
        Level = Level, Size = usual > 0 ? Size / usual : 1, IsBold = IsBold, BoldLength = BoldLength, Bullet = Depth, Links = Links, Page = First.Line.Page,
        IsAfterGap = before is null || before.Last.Line.Page != First.Line.Page || First.Line.Y - before.Last.Line.Y > MostLeading * Size || First.Line.Y < before.Last.Line.Y,
    };

    PdfPart Joined(string text, bool isBold, IReadOnlyList<string> links)
    {
        var isParted = Text.Length > 1 && Text[^1] is '-' or '\u00AD' && char.IsLetter(Text[^2]) && text.Length > 0 && char.IsLower(text[0]);
        var joined = isParted ? Text[..^1] + text : IsIdeographic(Text[^1]) && IsIdeographic(text[0]) ? Text + text : $"{Text} {text}";
        return this with { Text = joined, BoldLength = IsBold && isBold ? joined.Length : BoldLength, Links = [.. Links, .. links] };
    }

    /// <summary>Whether a letter belongs to a script that is written without spaces.</summary>
    static bool IsIdeographic(char letter) => letter is >= '\u3000' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';
}
