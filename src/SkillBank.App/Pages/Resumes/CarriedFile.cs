using SkillBank.Documents.Typesetting;
using SkillBank.Documents.Writers;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>What one kind of file carries of a resume.</summary>
/// <param name="Format">The kind of file.</param>
/// <param name="Fidelity">What it carries; null when the file cannot be written now.</param>
/// <param name="Problem">Why it cannot.</param>
public sealed record CarriedFile(ResumeFormat Format, Fidelity? Fidelity, string? Problem)
{
    /// <summary>Begins the name of the dialog that shows this; the format's slug follows.</summary>
    public const string Dialog = "carries-";

    /// <summary>The notes of one kind.</summary>
    public IReadOnlyList<FidelityNote> Of(FidelityKind kind) => [.. (Fidelity?.Notes ?? []).Where(note => note.Kind == kind)];

    /// <summary>A sentence about all of it.</summary>
    public string Summary => (Of(FidelityKind.Dropped).Count, Of(FidelityKind.Changed).Count) switch
    {
        (0, 0) => "Everything that is on the pages is in the file.",
        (0, var changed) => $"Everything is in the file; {Things(changed, "stands", "stand")} otherwise than here.",
        (var dropped, 0) => $"{Things(dropped, "is", "are")} not in the file.",
        (var dropped, var changed) => $"{Things(dropped, "is", "are")} not in the file, {Things(changed, "stands", "stand")} otherwise than here.",
    };

    /// <summary>What the open dialog asks about; null when it is another.</summary>
    internal static async Task<CarriedFile?> OfAsync(PageRequest request, string? dialog, ResumeContent content, ComposedResume composed)
    {
        if (dialog?.StartsWith(Dialog, StringComparison.Ordinal) != true || ResumeFormat.Find(dialog[Dialog.Length..]) is not { } format) return null;
        try
        {
            return new(format, (await format.WriteAsync(content, composed, request.Get<ResumePrinter>(), request.Cancellation)).Fidelity, null);
        }
        catch (Exception refusal) when (refusal is TypesettingException or RuleException)
        {
            return new(format, null, refusal.Message);
        }
    }

    static string Things(int count, string one, string many) => count == 1 ? $"One thing {one}" : FormattableString.Invariant($"{count} things {many}");
}
