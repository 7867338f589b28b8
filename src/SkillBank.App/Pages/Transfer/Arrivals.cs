using System.Globalization;
using SkillBank.App.Components.Transfer;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Transfer;

namespace SkillBank.App.Pages.Transfer;

/// <summary>What forms do that bring something into the bank.</summary>
static class Arrivals
{
    public static async Task<IResult> ReceiveAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().ContactAsync(request.ProfileId, request.Cancellation) is not { } contact) return Missing.Page(request);
        IReadOnlyList<UploadedFile> files;
        try
        {
            files = await UploadedFiles.ReadAsync(request.Http.Request, request.Cancellation);
        }
        catch (UploadException e)
        {
            return Refuse(request, PageFrame.Of(request, contact), [new("The upload") { Refusal = e.Message }], e.Status);
        }
        if (files.Count == 0) return request.GoTo(request.Links.Transfer, new Toast("Choose a file first.", IsProblem: true));

        List<FileOutcome> outcomes = [];
        using var progress = request.Get<UploadProgress>().Follow(request);
        foreach (var file in files)
        {
            if (await request.Get<Intake>().TakeAsync(request.ProfileId, file, progress, request.Cancellation) is not { } outcome) return Missing.Page(request);
            outcomes.Add(outcome);
        }
        return outcomes.Exists(outcome => outcome.Refusal is not null)
            ? Refuse(request, PageFrame.Of(request, contact), outcomes, StatusCodes.Status422UnprocessableEntity)
            : Taken(request, outcomes);
    }

    /// <summary>Someone to look around with, who can be removed again like any import.</summary>
    public static async Task<IResult> SampleAsync(PageRequest request)
    {
        await request.FormAsync();
        var sample = SamplePerson.Default;
        var file = new UploadedFile(sample.FileName, sample.File.AsMemory());
        return await request.Get<Intake>().TakeAsync(request.ProfileId, file, null, request.Cancellation) switch
        {
            null => Missing.Page(request),
            { Report.Import: { } import } => request.GoTo(request.Links.Bank(Section.All[1]),
                new Toast($"This is {sample.Name}, who is invented. Import & export removes the sample again.", Undo(request, import))),
            { Report: not null } => request.GoTo(request.Links.Bank(Section.All[1]), new Toast("The sample is in the bank already.")),
            var refused => request.Back(new Toast(refused.Refusal ?? "The sample could not be loaded.", IsProblem: true)),
        };
    }

    static IResult Taken(PageRequest request, List<FileOutcome> outcomes) => outcomes switch
    {
        [{ IsBlocked: true }] => request.GoTo($"{request.Links.Transfer}/restore"),
        [{ Restored: { } summary } only] => request.GoTo(request.Links.Home, new Toast(string.Create(CultureInfo.InvariantCulture,
            $"Restored {only.Name}: {summary.Entries:N0} entries with {summary.Variations:N0} wordings, {summary.Resumes:N0} résumés."))),
        [{ Report.Import: { } import } only] => request.GoTo($"{request.Links.Transfer}/imports/{import.Id}", new Toast($"Imported {only.Name}.", Undo(request, import))),
        [var only] => request.GoTo(request.Links.Transfer, new Toast($"The bank has everything in {only.Name} already.")),
        _ => request.GoTo(request.Links.Transfer, ImportTexts.Several(outcomes)),
    };

    static IResult Refuse(PageRequest request, PageFrame page, IReadOnlyList<FileOutcome> outcomes, int status) =>
        request.Page<RefusedPage>(new { Page = page with { Here = request.Links.Transfer }, Outcomes = outcomes }, status);

    static string Undo(PageRequest request, Import import) => $"{request.Links.Transfer}/imports/{import.Id}/undo";
}
