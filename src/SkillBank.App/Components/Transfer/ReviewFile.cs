using SkillBank.Documents.Document;
using SkillBank.Resumes;
using SkillBank.Transfer;

namespace SkillBank.App.Components.Transfer;

/// <summary>A file under review: what it would do, row by row.</summary>
/// <param name="Index">Which of the files it is, from 0.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Report">What it would do.</param>
/// <param name="Rows">The same, one row for each part of the file that can be taken or left.</param>
public sealed record ReviewFile(int Index, string Name, ImportReport Report, IReadOnlyList<ReviewRow> Rows)
{
    /// <summary>More rows of one section nobody ticks one by one; what is not shown is taken, with the bank's values where they differ.</summary>
    public const int MostRows = 300;

    /// <summary>Makes the rows of a plan.</summary>
    internal static ReviewFile Of(int index, string name, ImportedBank file, ImportReport report)
    {
        var entries = file.Entries.DistinctBy(entry => entry.Source).ToDictionary(entry => entry.Source);
        return new(index, name, report,
        [
            .. report.Items.GroupBy(item => (item.Section, item.Source)).Select(items => ReviewRow.Of(index, [.. items], entries.GetValueOrDefault(items.Key.Source),
                [.. report.Issues.Where(issue => issue.Path == items.Key.Source || issue.Path.StartsWith($"{items.Key.Source}.", StringComparison.Ordinal))])),
        ]);
    }
}

/// <summary>One part of a file that can be taken or left: an entry, the contact, the profile, the settings.</summary>
public sealed record ReviewRow
{
    /// <summary>The name under which forms send it.</summary>
    public required string Key { get; init; }

    /// <summary>The slug of the section, or <c>contact</c>, <c>profile</c>, <c>settings</c>.</summary>
    public required string Section { get; init; }

    public required string Heading { get; init; }

    /// <summary>What stands beside the heading, such as the employer and the dates; null for nothing.</summary>
    public string? Beside { get; init; }

    /// <summary>The beginning of its text; null when it has none.</summary>
    public string? Text { get; init; }

    /// <summary>What would happen; at least one step.</summary>
    public required IReadOnlyList<ImportItem> Steps { get; init; }

    /// <summary>What of it could not be taken as it is, or is in doubt.</summary>
    public required IReadOnlyList<ImportIssue> Issues { get; init; }

    /// <summary>The step that says most.</summary>
    public ImportItem Step => Steps.MinBy(step => step.Kind)!;

    /// <summary>Whether there is anything to take.</summary>
    public bool ChangesSomething => Steps.Any(step => step.Kind is not (ImportItemKind.Same or ImportItemKind.LeaveOut));

    /// <summary>The values of which bank and file say otherwise and either can be taken.</summary>
    public IEnumerable<ImportConflict> Choices => Steps.Select(step => step.Conflict).OfType<ImportConflict>().Where(conflict => conflict.CanReplace);

    /// <summary>The name under which forms send the choice of a value.</summary>
    public string KeyOf(ImportConflict conflict) => $"{Key}.{conflict.Property}";

    internal static ReviewRow Of(int file, IReadOnlyList<ImportItem> steps, ImportedEntry? entry, IReadOnlyList<ImportIssue> issues)
    {
        var (heading, beside) = entry is not null ? Described(entry) : steps.All(step => step.Reason == ImportItem.KeepsAside) ? ("What has no place in a bank", null) : (steps[0].Heading, null);
        return new()
        {
            Key = $"{file}:{steps[0].Source}", Section = steps[0].Section, Heading = heading, Beside = beside, Text = entry?.Texts is [var text, ..] ? Beginning(text.Content) : null,
            Steps = steps, Issues = issues,
        };
    }

    static (string Heading, string? Beside) Described(ImportedEntry entry)
    {
        var item = entry.Details.Describe(new(entry.Source, RichText.Empty, ResumeLanguage.English));
        var parts = new[] { item.Title is null ? null : item.Subtitle, item.Place, item.Period }.Where(part => !string.IsNullOrEmpty(part)).ToList();
        return (item.Title ?? item.Subtitle ?? entry.Details.Heading, parts.Count == 0 ? null : string.Join(" · ", parts));
    }

    static string Beginning(string text)
    {
        const int Most = 240;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Most ? line : $"{line[..Most].TrimEnd()}…";
    }
}
