using SkillBank.Documents.Reading;

namespace SkillBank.Transfer.Pdf;

/// <summary>A line of a page with what is asked of it many times.</summary>
/// <param name="Line">The line.</param>
/// <param name="Text">Its words; a tab stands where it is parted into columns.</param>
/// <param name="BoldLength">How many letters at its beginning are bold.</param>
/// <param name="Right">Its right end in points.</param>
/// <param name="Links">Where its words lead.</param>
/// <param name="HasMark">Whether a sign stands before it that is no part of the line: some programs draw it apart, as decoration.</param>
sealed record PdfRow(TextLine Line, string Text, int BoldLength, double Right, IReadOnlyList<string> Links, bool HasMark)
{
    /// <summary>Text of a bullet hangs less than this to the right of its sign, in points.</summary>
    public const double MostHanging = 30;

    /// <summary>Baselines that differ by less than this much of the text size are at the same height.</summary>
    const double SameHeight = 0.4;

    /// <summary>The signs that people put before bullets.</summary>
    const string Signs = "•‣◦▪▫●○∙·⁃■□➢➤✓►▸–-*";

    public bool IsBold => BoldLength >= Text.Length;

    /// <summary>Whether it is the first line of a bullet.</summary>
    public bool IsBullet => HasMark || BeginsWithMark;

    bool BeginsWithMark => Text.Length > 2 && Signs.Contains(Text[0], StringComparison.Ordinal) && char.IsWhiteSpace(Text[1]);

    /// <summary>Its words without the sign of a bullet.</summary>
    public string WithoutMark => BeginsWithMark ? Text[1..].TrimStart() : Text;

    /// <summary>Whether it stands at the height of another.</summary>
    public bool IsBeside(PdfRow other) => Line.Page == other.Line.Page && Math.Abs(Line.Y - other.Line.Y) <= SameHeight * Math.Max(Line.Size, other.Line.Size);

    /// <summary>Whether a text is the sign of a bullet alone.</summary>
    public static bool IsMark(string text) => text.Trim() is [var sign] && sign is not ('-' or '–' or '*') && Signs.Contains(sign, StringComparison.Ordinal);
}
