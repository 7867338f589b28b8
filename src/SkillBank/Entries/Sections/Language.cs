using System.Text.Json.Serialization;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>A language the person speaks.</summary>
public sealed record Language : Details
{
    /// <summary>Its name, in the person's own words.</summary>
    [Text(100)]
    public required string LanguageName { get; init; }

    /// <summary>How well: <c>Native</c>, <c>C1</c>, or the person's own word.</summary>
    [Text(100)]
    public string? Fluency { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => LanguageName;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = LanguageName,
        Subtitle = Fluency,
        Text = wording.Text,
    };
}
