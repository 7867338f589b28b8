using System.Globalization;
using SkillBank.App.Components.Bank.Forms;
using SkillBank.App.Pages;
using SkillBank.Entries;
using SkillBank.Transfer;

namespace SkillBank.App.Components.Transfer;

/// <summary>Imports in the words of the pages.</summary>
static class ImportTexts
{
    /// <summary>The most names in one sentence.</summary>
    const int MostNames = 3;

    static readonly Dictionary<ImportItemKind, StepSign> Signs = new()
    {
        [ImportItemKind.Add] = new(Icon: "plus", "Added", "Add", "badge-tint"),
        [ImportItemKind.AddWording] = new(Icon: "text-quote", "New wording", "New wording", "badge-tint"),
        [ImportItemKind.FillIn] = new(Icon: "merge", "Filled in", "Fill in", "badge-plain"),
        [ImportItemKind.Keep] = new(Icon: "shield-check", "Kept yours", "Keep yours", "badge-amber"),
        [ImportItemKind.Same] = new(Icon: "equal", "In bank", "In bank", "badge-plain"),
        [ImportItemKind.LeaveOut] = new(Icon: "circle-minus", "Left out", "Left out", "badge-plain"),
    };

    public static StepSign SignOf(ImportItemKind kind) => Signs[kind];

    /// <summary>What was done with something that could not be taken as it is.</summary>
    public static string KindOf(ImportIssue issue) => issue.Kind switch
    {
        ImportIssueKind.Kept => "kept aside for the next export",
        ImportIssueKind.Changed => "changed; the original is kept aside",
        _ => "please check",
    };

    /// <summary>How many steps of a kind there were.</summary>
    public static int CountOf(ImportReport report, ImportItemKind kind) => kind switch
    {
        ImportItemKind.Add => report.Counts.Added,
        ImportItemKind.AddWording => report.Counts.AddedWordings,
        ImportItemKind.FillIn => report.Counts.FilledIn,
        ImportItemKind.Keep => report.Counts.Kept,
        ImportItemKind.Same => report.Counts.Same,
        _ => report.Items.Count(item => item.Kind == kind),
    };

    /// <summary>What an import did, in a line.</summary>
    public static string Summary(ImportCounts counts)
    {
        string[] parts =
        [
            .. Part(counts.Added, "added"), .. Part(counts.AddedWordings, counts.AddedWordings == 1 ? "new wording" : "new wordings"), .. Part(counts.FilledIn, "filled in"),
            .. Part(counts.Kept, "kept as yours"), .. Part(counts.Same, "already there"),
        ];
        return string.Join(" · ", parts);
    }

    /// <summary>What the person knows a file by.</summary>
    public static string NameOf(Import import) => import.FileName ?? $"A {Importers.Find(import.Format)?.Title ?? import.Format} file";

    /// <summary>Whether an import brought the invented person.</summary>
    public static bool IsSample(Import import) => import.FileName == SamplePerson.Default.FileName;

    /// <summary>Where what an import did to a section can be seen, with the section's name.</summary>
    public static (string Title, string? Url) Place(string section, Links links) => section switch
    {
        "contact" => ("Contact Info", links.Contact),
        "profile" => ("User Profile", links.Profile),
        "settings" => ("Settings", links.Settings),
        "resumes" => ("Resumes", links.Resumes),
        _ => Section.Find(section) is { } known ? (known.Title, links.Bank(known)) : (section, null),
    };

    /// <summary>What undoing an import did.</summary>
    public static Toast Undone(UndoneImport undone, Links links)
    {
        var went = undone.Went.Count(item => item.Kind is ImportItemKind.Add or ImportItemKind.AddWording);
        var said = $"Undone: {NameOf(undone.Import)}.";
        if (went > 0) said += went == 1 ? " What it brought is in the trash." : string.Create(CultureInfo.InvariantCulture, $" {went:N0} things are in the trash.");
        if (undone.LeftAlone is [_, ..] left) said += $" Left as it is, since you changed it: {Names(left.Select(item => item.Heading))}.";
        return new(said, undone.Deletion is { } deletion ? $"{links.Trash}/{deletion.Id}/restore" : null);
    }

    /// <summary>What several files brought.</summary>
    public static Toast Several(IEnumerable<string> names) => new($"Brought in {Names(names)}.");

    static string Names(IEnumerable<string> names)
    {
        var all = names.Distinct().ToList();
        return all.Count <= MostNames ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostNames))} and {all.Count - MostNames} more";
    }

    static IEnumerable<string> Part(int count, string what) => count == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}")];
}

/// <summary>How a step of an import is shown.</summary>
/// <param name="Icon">The name of its icon.</param>
/// <param name="Name">What it did, in a word or two.</param>
/// <param name="Plan">What it would do.</param>
/// <param name="Badge">The style of its badge.</param>
public sealed record StepSign(string Icon, string Name, string Plan, string Badge);

/// <summary>Which steps of an import a page shows.</summary>
/// <param name="Kind">Those of one kind; null for all.</param>
public sealed record ImportFilter(ImportItemKind? Kind)
{
    /// <summary>The one that the address names; all for any other.</summary>
    internal static ImportFilter Of(string? name) => new(Enum.GetValues<ImportItemKind>().Select(kind => (ImportItemKind?)kind).FirstOrDefault(kind => NameOf(kind!.Value) == name));

    /// <summary>The name in the address.</summary>
    internal static string NameOf(ImportItemKind kind) => kind switch
    {
        ImportItemKind.Add => "added",
        ImportItemKind.AddWording => "wordings",
        ImportItemKind.FillIn => "filled-in",
        ImportItemKind.Keep => "kept",
        ImportItemKind.Same => "same",
        _ => "left-out",
    };
}
