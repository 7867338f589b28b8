using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>A prize or an honor.</summary>
public sealed record Award : Details
{
    /// <summary>What it is called.</summary>
    [Text(200)]
    public required string Title { get; init; }

    /// <summary>Who gave it.</summary>
    [Text(200)]
    public string? Awarder { get; init; }

    /// <summary>When it was given.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where it is described.</summary>
    [WebAddress]
    public string? Url { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => Title;

    /// <inheritdoc/>
    [JsonIgnore]
    public override PartialDate? LastDate => Date;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = Title,
        Url = Url,
        Subtitle = Awarder,
        Period = wording.Dates.Print(Date),
        Dates = DocumentFacts.Dates(Date),
        Text = wording.Text,
    };
}
