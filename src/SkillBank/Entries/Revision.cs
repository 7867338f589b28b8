using System.Text.Json.Serialization;

namespace SkillBank.Entries;

/// <summary>
/// What a variation's title and content were after one change, the present ones included. History only grows: restoring an old revision
/// adds a new one with the old text.
/// </summary>
public sealed class Revision : IOwned
{
    /// <summary>The owner.</summary>
    [JsonIgnore]
    public Guid ProfileId { get; init; }

    /// <summary>The variation.</summary>
    [JsonIgnore]
    public Guid VariationId { get; init; }

    /// <summary>1 for the first text, then without gaps.</summary>
    public int Number { get; init; }

    /// <summary>The title at the time.</summary>
    public string? Title { get; init; }

    /// <summary>The content at the time.</summary>
    public required string Content { get; init; }

    /// <summary>When the text became this, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; init; }
}
