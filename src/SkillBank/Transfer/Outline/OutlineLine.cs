namespace SkillBank.Transfer.Outline;

/// <summary>
/// One paragraph, bullet or heading of a document that people made to be looked at, with what of its looks tells what it is. What a program wrote over several lines
/// is one here.
/// </summary>
/// <param name="Text">The words; a tab parts what stands at both ends of a line.</param>
sealed record OutlineLine(string Text)
{
    /// <summary>The same as Markdown, with links and emphasis; the words where there is nothing more.</summary>
    public string Markdown { get => field ?? Reading.PlainText.ToMarkdown(Text); init; }

    /// <summary>The level of a heading as the document says it, 1 to 6; 0 for what is none.</summary>
    public int Level { get; init; }

    /// <summary>How large it is, where 1 is the size of most text.</summary>
    public double Size { get; init; } = 1;

    /// <summary>Whether all of it is bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>How many characters at its beginning are bold.</summary>
    public int BoldLength { get; init; }

    /// <summary>How deep it is in lists; 0 for what is no bullet.</summary>
    public int Bullet { get; init; }

    /// <summary>Whether there is more room before it than between lines.</summary>
    public bool IsAfterGap { get; init; }

    /// <summary>Where its words lead, in order.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>The line of the file, from 1; null when that says nothing.</summary>
    public int? Number { get; init; }

    /// <summary>The page of the file, from 1; null where there are none.</summary>
    public int? Page { get; init; }

    /// <summary>Where in the document it is, for someone who looks there.</summary>
    /// <param name="path">The section, and the place in it.</param>
    public string At(string path) => Page is { } page ? FormattableString.Invariant($"{path}, page {page}") : path;

    /// <summary>Whether it is set in capitals alone.</summary>
    public bool IsCapitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower) && Text.Any(char.IsUpper);

    /// <summary>How it looks, for comparing with others.</summary>
    public (int, double, bool, bool) Look => (Level, Math.Round(Size, 1), IsBold, IsCapitals);

    /// <summary>Whether it stands out from text.</summary>
    public bool StandsOut => Level > 0 || IsBold || Size > 1.08 || IsCapitals;
}
