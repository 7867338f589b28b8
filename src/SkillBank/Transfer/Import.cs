using System.Text.Json.Serialization;
using SkillBank.Entries;

namespace SkillBank.Transfer;

/// <summary>One import that changed a bank: from which file, when, how much it brought, and what it takes to undo it.</summary>
public sealed class Import : IOwned
{
    /// <summary>The greatest length of a file's name.</summary>
    public const int MaxFileName = 200;

    /// <summary>The owner.</summary>
    [JsonIgnore]
    public Guid ProfileId { get; init; }

    /// <summary>Version 7, made in code; unique within the owner's bank.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The slug of the importer, such as <c>json-resume</c>.</summary>
    public required string Format { get; init; }

    /// <summary>What the file was called, to be shown and for nothing else; null when it had no name.</summary>
    public string? FileName { get; init; }

    /// <summary>SHA-256 of the file in small hexadecimal digits.</summary>
    public required string FileHash { get; init; }

    /// <summary>How many steps of each kind it took.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>When, to the microsecond.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was undone, to the microsecond; null while it stands.</summary>
    public DateTimeOffset? UndoneAt { get; set; }

    /// <summary>The steps and issues as they were, JSON of <see cref="ImportLog"/>; empty where imports were only listed.</summary>
    [JsonIgnore]
    public string Log { get; init; } = "";

    /// <summary>What it left in the bank, JSON of <see cref="ImportTrail"/>; null once it is undone, and where imports were only listed.</summary>
    [JsonIgnore]
    public string? Trail { get; set; }
}

/// <summary>How many steps of each kind an import has.</summary>
public sealed record ImportCounts
{
    /// <summary>New entries.</summary>
    public int Added { get; init; }

    /// <summary>New wordings of entries that were there.</summary>
    public int AddedWordings { get; init; }

    /// <summary>Records in which values were filled in.</summary>
    public int FilledIn { get; init; }

    /// <summary>Values of which the file says otherwise; the bank's stayed.</summary>
    public int Kept { get; init; }

    /// <summary>What the bank had already.</summary>
    public int Same { get; init; }

    /// <summary>Counts the steps of a plan.</summary>
    public static ImportCounts Of(IReadOnlyList<ImportItem> items)
    {
        int Count(ImportItemKind kind) => items.Count(item => item.Kind == kind);
        return new()
        {
            Added = Count(ImportItemKind.Add),
            AddedWordings = Count(ImportItemKind.AddWording),
            FilledIn = Count(ImportItemKind.FillIn),
            Kept = Count(ImportItemKind.Keep),
            Same = Count(ImportItemKind.Same),
        };
    }
}
