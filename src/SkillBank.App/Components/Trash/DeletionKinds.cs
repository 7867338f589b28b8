using SkillBank.App.Components.Bank.Forms;
using SkillBank.Entries;

namespace SkillBank.App.Components.Trash;

/// <summary>What lies in the trash, in the words of the pages.</summary>
static class DeletionKinds
{
    static readonly Dictionary<DeletionKind, DeletionSign> Signs = new()
    {
        [DeletionKind.Entry] = new(Icon: "file", "Entry"),
        [DeletionKind.Variation] = new(Icon: "text-quote", "Wording"),
        [DeletionKind.Reset] = new(Icon: "layers", "The whole bank"),
        [DeletionKind.Resume] = new(Icon: "file-text", "Résumé"),
        [DeletionKind.Snapshot] = new(Icon: "camera", "Snapshot of a résumé"),
        [DeletionKind.Photo] = new(Icon: "image", "Your portrait"),
        [DeletionKind.Entries] = new(Icon: "files", "Several entries"),
        [DeletionKind.Merge] = new(Icon: "merge", "Merged away"),
        [DeletionKind.Import] = new(Icon: "file-down", "An undone import"),
    };

    /// <summary>The sign and the name of what was deleted.</summary>
    public static (string Icon, string Name) Of(Deletion deletion)
    {
        var sign = Signs[deletion.Kind];
        if (deletion.Section is not { } slug || Section.Find(slug) is not { } section) return (sign.Icon, sign.Name);
        return deletion.Kind == DeletionKind.Entry ? (SectionForms.Of(section).Icon, section.Title) : (sign.Icon, $"{sign.Name}, {section.Title}");
    }

    sealed record DeletionSign(string Icon, string Name);
}
