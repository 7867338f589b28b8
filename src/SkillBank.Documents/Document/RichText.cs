namespace SkillBank.Documents.Document;

/// <summary>
/// Text parsed once from the Markdown subset of a wording (paragraphs, bullets, bold, italic, links). Every writer prints this; none reads Markdown.
/// </summary>
/// <param name="Blocks">Paragraphs and lists in reading order.</param>
public sealed record RichText(IReadOnlyList<RichBlock> Blocks)
{
    /// <summary>No text.</summary>
    public static RichText Empty { get; } = new([]);

    /// <summary>Whether there is nothing to print.</summary>
    public bool IsEmpty => Blocks.Count == 0;
}

/// <summary>A paragraph or a list.</summary>
public abstract record RichBlock;

/// <summary>A paragraph.</summary>
/// <param name="Spans">At least one span.</param>
public sealed record RichParagraph(IReadOnlyList<RichSpan> Spans) : RichBlock;

/// <summary>A list of bullets; a bullet holds blocks, so lists may nest.</summary>
/// <param name="Items">The bullets.</param>
/// <param name="Ordered">Whether they are numbered.</param>
public sealed record RichList(IReadOnlyList<IReadOnlyList<RichBlock>> Items, bool Ordered = false) : RichBlock
{
    /// <summary>The first number of a numbered list.</summary>
    public int Start { get; init; } = 1;
}

/// <summary>A run of text within a paragraph.</summary>
public abstract record RichSpan;

/// <summary>Plain characters.</summary>
/// <param name="Text">The characters.</param>
public sealed record RichPlain(string Text) : RichSpan;

/// <summary>A forced line break.</summary>
public sealed record RichBreak : RichSpan;

/// <summary>Bold or italic text.</summary>
/// <param name="Emphasis">Which of the two.</param>
/// <param name="Spans">What is emphasized.</param>
public sealed record RichEmphasis(Emphasis Emphasis, IReadOnlyList<RichSpan> Spans) : RichSpan;

/// <summary>A link.</summary>
/// <param name="Url">The address; only <c>http</c>, <c>https</c>, <c>mailto</c> and <c>tel</c> get this far.</param>
/// <param name="Spans">What is read.</param>
public sealed record RichLink(string Url, IReadOnlyList<RichSpan> Spans) : RichSpan;

/// <summary>The two kinds of emphasis.</summary>
public enum Emphasis
{
    /// <summary>Bold.</summary>
    Strong,

    /// <summary>Italic.</summary>
    Italic,
}
