using System.Text.Json.Serialization;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>Someone who speaks for the person; what they say is the entry's text.</summary>
public sealed record Reference : Details
{
    /// <summary>Their name.</summary>
    [Text(200)]
    public required string Name { get; init; }

    /// <summary>What they are.</summary>
    [Text(200)]
    public string? Role { get; init; }

    /// <summary>Where they work.</summary>
    [Text(200)]
    public string? Organization { get; init; }

    /// <summary>Their e-mail address.</summary>
    [EmailText]
    public string? Email { get; init; }

    /// <summary>Their phone number.</summary>
    [Text(60)]
    public string? Phone { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => Name;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = Name,
        Subtitle = wording.Words.Joined([Role, Organization]),
        Links = DocumentFacts.Links((Email, Email is null ? null : $"mailto:{Email}"), (Phone, ContactLinks.Telephone(Phone))),
        Text = wording.Text,
    };
}
