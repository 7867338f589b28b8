using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>A paper, a book, an article, a talk in print.</summary>
public sealed record Publication : Details
{
    /// <summary>Its title.</summary>
    [Text(300)]
    public required string Name { get; init; }

    /// <summary>Journal, conference or publisher.</summary>
    [Text(200)]
    public string? Publisher { get; init; }

    /// <summary>The authors in the order printed.</summary>
    [TextList(200)]
    public List<string> Authors { get; init; } = [];

    /// <summary>When it appeared.</summary>
    public PartialDate? ReleaseDate { get; init; }

    /// <summary>Where it can be read.</summary>
    [WebAddress]
    public string? Url { get; init; }

    /// <summary>Digital object identifier, such as <c>10.1000/182</c>.</summary>
    [Text(200)]
    public string? Doi { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => Name;

    /// <inheritdoc/>
    [JsonIgnore]
    public override PartialDate? LastDate => ReleaseDate;

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = Name,
        Url = Url,
        Subtitle = Publisher,
        Period = wording.Dates.Print(ReleaseDate),
        Dates = DocumentFacts.Dates(ReleaseDate),
        Facts = DocumentFacts.Of((null, wording.Words.Joined(Authors)), (wording.Words.Doi, Doi)),
        Text = wording.Text,
    };
}
