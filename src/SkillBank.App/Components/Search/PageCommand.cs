using SkillBank.Analysis.Search;
using SkillBank.App.Components.Bank.Forms;
using SkillBank.App.Components.Layout;
using SkillBank.App.Components.Transfer;
using SkillBank.App.Pages;
using SkillBank.Entries;
using SkillBank.Entries.Sections;

namespace SkillBank.App.Components.Search;

/// <summary>A place to go to or a thing to do that the search offers.</summary>
/// <param name="Id">By which a hit names it.</param>
/// <param name="Title">What people read.</param>
/// <param name="Words">Further words by which it is found.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="Url">Where it is.</param>
/// <param name="IsArea">Whether it is a place to go to.</param>
/// <param name="IsFile">Whether it is a file to download.</param>
sealed record PageCommand(string Id, string Title, string Words, string Icon, Func<Links, string> Url, bool IsArea = false, bool IsFile = false)
{
    public SearchCommand ForSearch => new(Id, Title, Words);
}

/// <summary>Everything that the search offers besides what is in the bank.</summary>
static class PageCommands
{
    /// <summary>In the order in which they are offered before anything is typed.</summary>
    public static IReadOnlyList<PageCommand> All { get; } =
    [
        .. RailItem.All.Select(item => new PageCommand($"area-{item.Area}", item.Name, "go to open", item.Icon, item.Url, IsArea: true)),
        new("trash", "Trash", "deleted removed restore recycle bin", Icon: "trash", links => links.Trash, IsArea: true),
        new("import", "Import a file", "upload drop open JSON Resume bring in", Icon: "file-up", links => links.Transfer),
        new("restore", "Restore a backup", "archive zip import", Icon: "archive-restore", links => $"{links.Transfer}/restore"),
        new("paste-skills", "Add many skills", "paste list bulk new", Icon: "clipboard-list", links => $"{links.Bank(Section.Of<Skill>())}#paste"),
        new("alike-skills", "Merge skills that look alike", "duplicates double same", Icon: "merge", links => Links.With(links.Bank(Section.Of<Skill>()), ("show", "alike"))),
        new("theme", "Change the theme", "dark light mode color appearance", Icon: "sun-moon", links => $"{links.Settings}#theme"),
        new("shortcuts", "Keyboard shortcuts", "keys help", Icon: "keyboard", links => $"{links.Settings}#shortcuts"),
        new("reset", "Start over", "reset clear delete everything", Icon: "rotate-ccw", links => $"{links.Settings}#reset"),
        .. ExportFile.All(new("")).Select(file => new PageCommand(
            $"export-{file.Id}", $"Download {(file.Id == "backup" ? "a backup" : file.Name)}", $"export save file {file.Text}", file.Icon,
            links => ExportFile.All(links).First(same => same.Id == file.Id).Url, IsFile: true)),
        .. Section.All.Where(section => !section.IsSingle).Select(section => new PageCommand(
            $"add-{section.Slug}", $"Add {SectionForms.Of(section).Noun}", $"new create write {section.Title}", Icon: "plus", links => links.New(section))),
    ];

    static readonly Dictionary<string, PageCommand> ById = All.ToDictionary(command => command.Id);

    /// <summary>The command that a hit names.</summary>
    public static PageCommand Of(string id) => ById[id];
}
