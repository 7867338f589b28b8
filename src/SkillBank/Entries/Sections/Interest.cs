using System.Text.Json.Serialization;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>What the person likes to do.</summary>
public sealed record Interest : Details
{
    /// <summary>What it is called.</summary>
    [Text(200)]
    public required string Name { get; init; }

    /// <summary>What in particular.</summary>
    [TextList(100)]
    public List<string> Keywords { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => Name;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = Name,
        Tags = Keywords,
        Text = wording.Text,
    };
}
