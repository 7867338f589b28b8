using SkillBank.Resumes;

namespace SkillBank.App.Components.Resumes;

/// <summary>Formats that are for the same use, under a heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Icon">Its sign.</param>
/// <param name="Formats">At least one.</param>
sealed record FormatGroup(string Title, string Icon, IReadOnlyList<ResumeFormat> Formats)
{
    /// <summary>Every format in its group.</summary>
    public static IReadOnlyList<FormatGroup> All { get; } =
    [
        .. from kind in Enum.GetValues<ResumeFormatKind>()
           let formats = ResumeFormat.All.Where(format => format.Kind == kind).ToList()
           where formats.Count > 0
           select kind switch
           {
               ResumeFormatKind.Document => new FormatGroup("To look at", Icon: "file-text", formats),
               ResumeFormatKind.Text => new FormatGroup("To paste", Icon: "text-align-start", formats),
               _ => new FormatGroup("For other programs", Icon: "braces", formats),
           },
    ];

    /// <summary>The group that a format is in.</summary>
    public static FormatGroup Of(ResumeFormat format) => All.First(group => group.Formats.Contains(format));
}
