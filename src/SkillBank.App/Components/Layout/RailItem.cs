using SkillBank.App.Pages;
using SkillBank.Entries;

namespace SkillBank.App.Components.Layout;

/// <summary>One area of the program as the rail shows it.</summary>
sealed record RailItem(Area Area, string Name, string ShortName, string Icon, Func<Links, string> Url, bool StartsGroup = false)
{
    /// <summary>In the order shown; the phone's bar has the first three and puts the others under "More".</summary>
    public static IReadOnlyList<RailItem> All { get; } =
    [
        new(Area.Profile, "User Profile", "Profile", Icon: "user-round", links => links.Profile),
        new(Area.Bank, "Skill Bank", "Bank", Icon: "layers", links => links.Bank(Section.All[1])),
        new(Area.Resumes, "Resume Builder", "Resumes", Icon: "file-text", links => links.Resumes),
        new(Area.Insights, "Insights", "Insights", Icon: "chart-no-axes-column", links => links.Insights, StartsGroup: true),
        new(Area.Transfer, "Import & export", "Files", Icon: "arrow-down-up", links => links.Transfer),
        new(Area.Settings, "Settings", "Settings", Icon: "settings", links => links.Settings),
    ];
}
