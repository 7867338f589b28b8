using SkillBank.App.Components.Resumes;
using SkillBank.App.Pages;
using SkillBank.Resumes;

namespace SkillBank.App.Components.Transfer;

/// <summary>A file of the whole bank that can be downloaded.</summary>
/// <param name="Id">Its lasting name.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Text">What is in it, and what it is for.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="Url">Where it is.</param>
sealed record ExportFile(string Id, string Name, string Text, string Icon, string Url)
{
    public static IReadOnlyList<ExportFile> All(Links links) =>
    [
        new("backup", "Backup", "Everything: wordings, history, résumés, files sent, trash.", Icon: "file-archive", $"{links.Transfer}/backup.zip"),
        .. ResumeFormat.All.Select(format => new ExportFile(format.Slug, $"{format.Name} of everything", TextOf(format), FormatGroup.Of(format).Icon, $"{links.Transfer}/everything/{format.Slug}")),
        new("json-resume-own", "JSON Resume for Skill Bank", "With further wordings, salary and notes, for another bank.", Icon: "file-code", $"{links.Transfer}/everything/{ResumeFormat.JsonResume.Slug}?own=true"),
    ];

    static string TextOf(ResumeFormat format) => format.Note ?? "Each entry in its main wording, on paper.";
}
