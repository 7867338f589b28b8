using System.Text.Json.Serialization;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>The one entry whose variations are the professional summaries; it has no details of its own.</summary>
public sealed record Summary : Details
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => "Professional summary";

    /// <inheritdoc/>
    /// <remarks>There is one.</remarks>
    [JsonIgnore]
    public override string UniqueKey => "summary";

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new() { Id = wording.Id, Text = wording.Text };
}
