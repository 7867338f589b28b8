using SkillBank.Profiles;

namespace SkillBank.Entries;

/// <summary>What a person writes of a variation.</summary>
public sealed record VariationText
{
    /// <summary>The greatest length of a title.</summary>
    public const int MaxTitle = 200;

    /// <summary>The greatest length of a focus.</summary>
    public const int MaxFocus = 100;

    /// <summary>The greatest length of a content.</summary>
    public const int MaxContent = 20_000;

    /// <summary>The most variations of one entry, those in the trash not counted.</summary>
    public const int MaxCount = 200;

    /// <inheritdoc cref="Variation.Title"/>
    [Text(MaxTitle)]
    public string? Title { get; init; }

    /// <inheritdoc cref="Variation.Content"/>
    [Text(MaxContent)]
    public required string Content { get; init; }

    /// <inheritdoc cref="Variation.Focus"/>
    [Text(MaxFocus)]
    public string? Focus { get; init; }

    /// <inheritdoc cref="Variation.Language"/>
    [LanguageTag]
    public string? Language { get; init; }

    /// <summary>What is written in a variation now.</summary>
    public static VariationText Of(Variation variation) =>
        new() { Title = variation.Title, Content = variation.Content, Focus = variation.Focus, Language = variation.Language };
}
