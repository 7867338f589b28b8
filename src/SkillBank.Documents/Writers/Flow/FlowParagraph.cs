using SkillBank.Documents.Document;

namespace SkillBank.Documents.Writers.Flow;

/// <summary>One paragraph of a document that word processors lay out: its style, what stands in it, and how it goes with its neighbors.</summary>
/// <param name="style">One of <see cref="FlowStyle"/>.</param>
sealed class FlowParagraph(string style)
{
    readonly List<FlowPiece> _pieces = [];

    /// <summary>One of <see cref="FlowStyle"/>.</summary>
    public string Style => style;

    /// <summary>What stands in it.</summary>
    public IReadOnlyList<FlowPiece> Pieces => _pieces;

    /// <summary>Whether it stays on the page of the next one; null for what its style says.</summary>
    public bool? KeepsWithNext { get; set; }

    /// <summary>Whether it is not split over two pages.</summary>
    public bool KeepsLines { get; set; }

    /// <summary>Whether it begins a page.</summary>
    public bool BeginsPage { get; set; }

    /// <summary>The list that it stands in; null outside of lists.</summary>
    public FlowList? List { get; init; }

    /// <summary>Whether it begins an item of its list, rather than going on with one.</summary>
    public bool BeginsItem { get; init; }

    /// <summary>Adds text.</summary>
    public void Add(string text, FlowLook look = default)
    {
        if (text.Length > 0)
            _pieces.Add(new FlowText(text, look, Url: null));
    }

    /// <summary>Adds text that leads somewhere, as far as there is an address.</summary>
    public void AddLink(string text, string? url, FlowLook look = default)
    {
        if (text.Length > 0)
            _pieces.Add(new FlowText(text, url is not null && look.Style is null ? look with { Style = FlowStyle.Hyperlink } : look, url));
    }

    /// <summary>Goes to the end of the line.</summary>
    public void AddTab() => _pieces.Add(new FlowTab());

    /// <summary>Adds rich text.</summary>
    public void Add(IReadOnlyList<RichSpan> spans) => Add(spans, default, url: null);

    void Add(IReadOnlyList<RichSpan> spans, FlowLook look, string? url)
    {
        foreach (var span in spans)
        {
            switch (span)
            {
                case RichPlain plain:
                    AddLink(plain.Text, url, look);
                    break;
                case RichBreak:
                    _pieces.Add(new FlowBreak());
                    break;
                case RichEmphasis { Emphasis: Emphasis.Strong } strong:
                    Add(strong.Spans, look with { IsBold = true }, url);
                    break;
                case RichEmphasis italic:
                    Add(italic.Spans, look with { IsItalic = true }, url);
                    break;
                case RichLink link:
                    Add(link.Spans, look with { Style = FlowStyle.Hyperlink }, link.Url);
                    break;
            }
        }
    }
}

/// <summary>Something that stands in a paragraph.</summary>
abstract record FlowPiece;

/// <summary>Letters in one look.</summary>
/// <param name="Text">Not empty.</param>
/// <param name="Look">How they differ from the paragraph's.</param>
/// <param name="Url">Where they lead; null for nowhere.</param>
sealed record FlowText(string Text, FlowLook Look, string? Url) : FlowPiece;

/// <summary>A jump to the end of the line.</summary>
sealed record FlowTab : FlowPiece;

/// <summary>A line that ends within its paragraph.</summary>
sealed record FlowBreak : FlowPiece;

/// <summary>How letters differ from those of their paragraph.</summary>
/// <param name="Style">One of <see cref="FlowStyle"/>; null for none.</param>
/// <param name="IsBold">Whether they are bold.</param>
/// <param name="IsItalic">Whether they are italic.</param>
readonly record struct FlowLook(string? Style = null, bool IsBold = false, bool IsItalic = false);

/// <summary>A list. Two are equal only when they are the same.</summary>
/// <param name="parent">The list within whose item it stands; null for none.</param>
/// <param name="isOrdered">Whether its items are numbered.</param>
/// <param name="start">The first number.</param>
sealed class FlowList(FlowList? parent, bool isOrdered, int start)
{
    /// <summary>The deepest level that word processors know, from 0.</summary>
    public const int DeepestLevel = 8;

    /// <summary>The list within whose item it stands; null for none.</summary>
    public FlowList? Parent => parent;

    /// <summary>Whether its items are numbered.</summary>
    public bool IsOrdered => isOrdered;

    /// <summary>The first number.</summary>
    public int Start => start;

    /// <summary>How deep it stands, from 0 to <see cref="DeepestLevel"/>.</summary>
    public int Level { get; } = parent is null ? 0 : parent.Level + 1;
}
