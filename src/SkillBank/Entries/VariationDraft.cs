namespace SkillBank.Entries;

/// <summary>What a variation is to become.</summary>
/// <param name="Text">The text; storing it checks it against its rules.</param>
public sealed record VariationDraft(VariationText Text)
{
    /// <summary>Whether it is to be the main one; a first variation always is.</summary>
    public bool MakeMain { get; init; }

    /// <summary>The place among the entry's variations; null means the end for a new one, and where it is for another.</summary>
    public int? Position { get; init; }

    /// <summary>Where the text came from, when it is new.</summary>
    public Origin Origin { get; init; }
}
