using SkillBank.Documents.Writers;

namespace SkillBank.App.Components.Resumes;

/// <summary>What the editor says about a resume that is to keep to a number of pages.</summary>
static class FitText
{
    /// <summary>What to do about one that is too long.</summary>
    public const string Advice = "It is set as tightly as reads well. Shorten a wording, hide an entry, or allow another page.";

    /// <summary>How much too long it is, for a badge.</summary>
    public static string Over(PageFit fit) => fit.LinesOver switch
    {
        1 => "1 line over",
        { } lines => $"{lines} lines over",
        _ => fit.Pages - fit.Limit == 1 ? "1 page over" : $"{fit.Pages - fit.Limit} pages over",
    };
}
