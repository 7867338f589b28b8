using System.Runtime.InteropServices;

namespace SkillBank.Analysis.Search;

/// <summary>One thing that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>What it is.</summary>
    public required SearchKind Kind { get; init; }

    /// <summary>The entry's, the variation's or the resume's id; null for sections and commands.</summary>
    public Guid? Id { get; init; }

    /// <summary>The entry, when it is an entry or one of its wordings.</summary>
    public Guid? EntryId { get; init; }

    /// <summary>The slug of the section that it is or belongs to; <c>contact</c> and <c>profile</c> stand for those two.</summary>
    public string? Section { get; init; }

    /// <summary>The command's id.</summary>
    public string? Command { get; init; }

    /// <summary>What it is called.</summary>
    public required MarkedText Title { get; init; }

    /// <summary>Where it belongs: an entry's section, a wording's entry; null for what stands alone.</summary>
    public string? Place { get; init; }

    /// <summary>The line that holds what was looked for, or else the one that says most about it, at most 160 characters; null when there is none.</summary>
    public MarkedText? Context { get; init; }
}

/// <summary>What can be found, in the order in which equally good hits stand.</summary>
public enum SearchKind
{
    /// <summary>A section of the bank, its contact, or the profile.</summary>
    Section,

    /// <summary>An entry of the bank.</summary>
    Entry,

    /// <summary>One text of an entry.</summary>
    Wording,

    /// <summary>A resume.</summary>
    Resume,

    /// <summary>Something to do.</summary>
    Command,
}

/// <summary>Something to do that a search offers.</summary>
/// <param name="Id">By which the caller knows it.</param>
/// <param name="Title">What people read.</param>
/// <param name="Words">Further words by which it is found, not shown.</param>
public sealed record SearchCommand(string Id, string Title, string? Words = null);

/// <summary>A text of one line with the parts that a search found. It is what people typed: escape it like anything else.</summary>
/// <param name="Text">The text.</param>
/// <param name="Matches">The parts, in order, apart from each other, never splitting a character pair.</param>
public sealed record MarkedText(string Text, IReadOnlyList<TextRange> Matches)
{
    /// <summary>The text in runs, each a match or not; put together they are the text.</summary>
    public IEnumerable<(string Text, bool IsMatch)> Pieces()
    {
        var position = 0;
        foreach (var (start, length) in Matches)
        {
            if (start > position) yield return (Text[position..start], false);
            yield return (Text.Substring(start, length), true);
            position = start + length;
        }
        if (position < Text.Length) yield return (Text[position..], false);
    }
}

/// <summary>A part of a text, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is, at least 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextRange(int Start, int Length);
