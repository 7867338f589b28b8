using System.Text.Json.Serialization;
using SkillBank.Dates;
using SkillBank.Documents.Document;
using SkillBank.Resumes;

namespace SkillBank.Entries;

/// <summary>
/// What is particular to one section's entries. A derived record is at once the request body, the form's model, the import target and the
/// print source; identity, owner, order and times are on <see cref="Entry"/> and so cannot be posted.
/// </summary>
public abstract record Details : IChecked
{
    /// <summary>The greatest length of <see cref="Extra"/>; a picture inside a file may well need some.</summary>
    public const int MaxExtra = 4 * 1024 * 1024;

    /// <summary>JSON of what an import could not place; it is exported again where it came from. At most <see cref="MaxExtra"/> characters.</summary>
    [JsonIgnore, Text(MaxExtra)]
    public string? Extra { get; init; }

    /// <summary>What people call the entry, such as <c>Staff Engineer, Northlight</c>.</summary>
    [JsonIgnore]
    public abstract string Heading { get; }

    /// <summary>What must be unique among the section's entries, already folded; null when nothing must.</summary>
    [JsonIgnore]
    public virtual string? UniqueKey => null;

    /// <summary>The derived on/off property that the JSON carries, such as <c>isCurrent</c>; null when the section has none.</summary>
    [JsonIgnore]
    public virtual string? StatusName => null;

    /// <summary>The value of the derived property on a day. It follows from the dates, so it cannot contradict them.</summary>
    public virtual bool StatusOn(DateOnly today) => false;

    /// <summary>The last day that the entry is about; null while it goes on, and for what has no date.</summary>
    [JsonIgnore]
    public virtual PartialDate? LastDate => null;

    /// <summary>How the entry prints with the wording that a resume chose for it.</summary>
    public abstract DocumentItem Describe(Wording wording);

    /// <inheritdoc/>
    public virtual IEnumerable<(string Property, string Message)> BrokenRules() => [];
}

/// <summary>What <see cref="Details.Describe"/> prints besides the details themselves.</summary>
/// <param name="Id">The entry's id, as the item's id.</param>
/// <param name="Text">The chosen variation's text; empty when the entry has none.</param>
/// <param name="Language">The document's language.</param>
public sealed record Wording(string Id, RichText Text, ResumeLanguage Language)
{
    /// <summary>The fixed words of the language.</summary>
    public ResumeWords Words => Language.Words;

    /// <summary>Prints dates.</summary>
    public DateFormat Dates => Language.Dates;
}
