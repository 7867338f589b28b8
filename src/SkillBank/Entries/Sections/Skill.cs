using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using SkillBank.Documents.Document;

namespace SkillBank.Entries.Sections;

/// <summary>Something the person can do. A name occurs once in a bank.</summary>
public sealed record Skill : Details
{
    /// <summary>The greatest length of a name.</summary>
    public const int MaxName = 100;

    const int MaxKey = 200;

    /// <summary>What it is called.</summary>
    [Text(MaxName)]
    public required string SkillName { get; init; }

    /// <summary>Hard, soft or transferable.</summary>
    public required SkillType SkillType { get; init; }

    /// <summary>Whole years of experience, 0 to 80.</summary>
    [WholeNumber(0, 80)]
    public int? YearsExperience { get; init; }

    /// <summary>Beginner, Intermediate, Advanced, Expert, or the person's own word.</summary>
    [Text(60)]
    public string? ProficiencyLevel { get; init; }

    /// <summary>How it was used.</summary>
    [Text(2000)]
    public string? Description { get; init; }

    /// <summary>Finer skills that belong to it.</summary>
    [TextList(100)]
    public List<string> Keywords { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Heading => SkillName;

    /// <inheritdoc/>
    /// <remarks>Trimmed, white space folded, Unicode NFKC, without case: <c>c#</c>, <c>C#</c> and a full-width <c>Ｃ#</c> are one skill.</remarks>
    [JsonIgnore]
    public override string UniqueKey => KeyOf(SkillName);

    /// <summary>
    /// The form in which two names of one skill are equal. One sign may fold to eighteen; a form over 200 characters, which no index could
    /// hold, is cut and told apart by a hash.
    /// </summary>
    public static string KeyOf(string name)
    {
        var key = Folded(name);
        return key.Length <= MaxKey ? key : $"{key[..(MaxKey / 2)]} {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }

    /// <summary>The same form of a text of any length, not cut.</summary>
    /// <remarks>To capitals and back, since each way alone leaves letters apart that the other way joins: ẞ and ß, Σ and ς.</remarks>
    [SuppressMessage("Globalization", "CA1308", Justification = "Not to show, only to compare.")]
    internal static string Folded(string text) => string.Join(' ', text
        .Normalize(NormalizationForm.FormKC)
        .ToUpperInvariant()
        .ToLowerInvariant()
        .Normalize(NormalizationForm.FormKC)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <inheritdoc/>
    public override DocumentItem Describe(Wording wording) => new()
    {
        Id = wording.Id,
        Title = SkillName,
        Subtitle = wording.Words.Joined([ProficiencyLevel, YearsExperience is { } years ? wording.Words.YearsOf(years) : null]),
        Facts = DocumentFacts.Of((null, Description)),
        Tags = Keywords,
        Text = wording.Text,
    };
}

/// <summary>The plan's three kinds of skill.</summary>
public enum SkillType
{
    /// <summary>Learned and testable: a language, a tool, a method.</summary>
    HardSkill,

    /// <summary>How one works with people.</summary>
    SoftSkill,

    /// <summary>Useful in any field.</summary>
    TransferableSkill,
}
