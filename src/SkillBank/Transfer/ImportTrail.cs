using System.Text.Json;
using System.Text.Json.Nodes;
using SkillBank.Contract;

namespace SkillBank.Transfer;

/// <summary>What an import left in a bank, so that it can be found again: what was added by id, what was filled in by property, both with a fingerprint.</summary>
sealed record ImportTrail
{
    /// <summary>Entries that it added.</summary>
    public required IReadOnlyList<AddedEntry> Entries { get; init; }

    /// <summary>Wordings that it added to entries that were there, and those of an added entry that is the only one of its section.</summary>
    public required IReadOnlyList<AddedWording> Wordings { get; init; }

    /// <summary>Records that it filled in, or keeps something aside with.</summary>
    public required IReadOnlyList<FilledRecord> Records { get; init; }

    /// <summary>Resumes that it added.</summary>
    public IReadOnlyList<AddedResume> Resumes { get; init; } = [];

    /// <summary>A stored trail.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ImportTrail Read(string json) => JsonSerializer.Deserialize<ImportTrail>(json, BankJson.Options)
        ?? throw new JsonException("There is no trail.");

    public string ToText() => JsonSerializer.Serialize(this, BankJson.Options);
}

/// <summary>An entry that an import added.</summary>
sealed record AddedEntry
{
    public required string Section { get; init; }

    public required Guid Id { get; init; }

    /// <summary>What it was called.</summary>
    public required string Heading { get; init; }

    /// <summary>Its <see cref="Fingerprint"/> then.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>A wording that an import added.</summary>
sealed record AddedWording
{
    public required string Section { get; init; }

    public required Guid Entry { get; init; }

    public required Guid Id { get; init; }

    /// <summary>What its entry was called.</summary>
    public required string Heading { get; init; }

    /// <summary>Its <see cref="Fingerprint"/> then.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Whether it became the main one, because its entry had no other.</summary>
    public required bool IsMain { get; init; }

    /// <summary>The <see cref="ImportMark"/> of its text.</summary>
    public required string Mark { get; init; }
}

/// <summary>A resume that an import added.</summary>
sealed record AddedResume
{
    public required Guid Id { get; init; }

    /// <summary>What it was called.</summary>
    public required string Heading { get; init; }

    /// <summary>Its version then; every change to it since has raised it.</summary>
    public required long Version { get; init; }
}

/// <summary>A record that was there and that an import changed: an entry, the contact, the profile or the settings.</summary>
sealed record FilledRecord
{
    public const string Contact = "contact", Profile = "profile", Settings = "settings";

    /// <summary>The slug of the section, or one of the names above.</summary>
    public required string Section { get; init; }

    /// <summary>The entry; null for what is none.</summary>
    public Guid? Entry { get; init; }

    /// <summary>What it was called.</summary>
    public required string Heading { get; init; }

    /// <summary>The properties that it filled in.</summary>
    public required IReadOnlyList<FilledValue> Values { get; init; }

    /// <summary>What is kept aside with it since; null when nothing is.</summary>
    public LeftoverChange? Aside { get; init; }
}

/// <summary>A property that an import filled in.</summary>
sealed record FilledValue
{
    /// <summary>Its name in the bank's JSON.</summary>
    public required string Property { get; init; }

    /// <summary>What it said before; null for nothing.</summary>
    public JsonNode? Was { get; init; }

    /// <summary>The <see cref="Fingerprint"/> of what the import wrote.</summary>
    public required string Wrote { get; init; }
}
