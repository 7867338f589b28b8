using System.Text.Json;
using SkillBank.Contract;
using SkillBank.Entries;

namespace SkillBank.Transfer;

/// <summary>What an import does, did, or would do.</summary>
public sealed record ImportReport
{
    /// <summary>The import as it is kept; null when nothing was stored, because it was only tried or the bank had everything.</summary>
    public Import? Import { get; init; }

    /// <summary>Whether it was only tried.</summary>
    public bool DryRun { get; init; }

    /// <summary>The slug of the importer.</summary>
    public required string Format { get; init; }

    /// <summary>How many steps of each kind there are; more than are listed when these were too many to keep.</summary>
    public required ImportCounts Counts { get; init; }

    /// <summary>Whether the bank has everything in the file already.</summary>
    public bool ChangesNothing => Counts == new ImportCounts { Same = Counts.Same };

    /// <summary>The steps, in the order of the file.</summary>
    public required IReadOnlyList<ImportItem> Items { get; init; }

    /// <summary>What could not be taken from the file as it is.</summary>
    public required IReadOnlyList<ImportIssue> Issues { get; init; }

    /// <summary>The report of an import that is kept.</summary>
    public static ImportReport Of(Import import)
    {
        var log = ImportLog.Read(import.Log);
        return new() { Import = import, Format = import.Format, Counts = import.Counts, Items = log.Items, Issues = log.Issues };
    }

    /// <summary>What importing a file would do to a bank. A pure function.</summary>
    public static ImportReport Trial(Bank bank, ImportFile file, ImportOptions? options = null) => Of(ImportPlan.Of(bank, file.Bank, options), file) with { DryRun = true };

    /// <summary>The report of a plan.</summary>
    internal static ImportReport Of(ImportPlan plan, ImportFile file, Import? import = null) => new()
    {
        Import = import, Format = file.Bank.Format, Counts = ImportCounts.Of(plan.Items), Items = plan.Items, Issues = plan.Issues,
    };
}

/// <summary>The steps and issues of an import as they are kept: bounded, and of characters that can be stored.</summary>
sealed record ImportLog
{
    /// <summary>The most steps that are kept; nobody reads more, and a hostile file has as many as it likes.</summary>
    public const int MaxItems = 10_000;

    /// <summary>The greatest length of one text; a hostile file names its parts as it likes.</summary>
    public const int MaxText = 1000;

    public required IReadOnlyList<ImportItem> Items { get; init; }

    public required IReadOnlyList<ImportIssue> Issues { get; init; }

    public static ImportLog Of(ImportPlan plan) => new()
    {
        Items = [.. plan.Items.Take(MaxItems).Select(item => item with
        {
            Heading = Text(item.Heading), Source = Text(item.Source), MatchKey = Text(item.MatchKey), Reason = Text(item.Reason),
            Conflict = item.Conflict is { } conflict ? conflict with { Bank = Text(conflict.Bank), File = Text(conflict.File) } : null,
        })],
        Issues = [.. plan.Issues.Take(MaxItems).Select(issue => issue with { Path = Text(issue.Path), Message = Text(issue.Message) })],
    };

    public static ImportLog Read(string json) => JsonSerializer.Deserialize<ImportLog>(json, BankJson.Options)
        ?? throw new JsonException("There is no log.");

    public string ToText() => JsonSerializer.Serialize(this, BankJson.Options);

    static string Text(string text) => TextLimits.Storable(text, MaxText);
}
