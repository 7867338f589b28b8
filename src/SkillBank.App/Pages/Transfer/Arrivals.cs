using System.Globalization;
using SkillBank.App.Components.Transfer;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Rules;
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
        List<PendingFile> read = [];
        using var progress = request.Get<UploadProgress>().Follow(request);
        foreach (var file in files)
        {
            if (await request.Get<Intake>().TakeAsync(request.ProfileId, file, progress, request.Cancellation) is not { } outcome) return Missing.Page(request);
            outcomes.Add(outcome);
            if (outcome.Read is { } known) read.Add(new(outcome.Name, known, file.Bytes.Length));
        }
        var review = read.Count == 0 ? null : Reviews.Of(request.Links, request.Get<PendingImports>().Add(request.ProfileId, read).Id);
        return outcomes switch
        {
            [{ IsBlocked: true }] => request.GoTo($"{request.Links.Transfer}/restore"),
            [{ Restored: { } summary } only] => request.GoTo(request.Links.Home, new Toast(string.Create(CultureInfo.InvariantCulture,
                $"Restored {only.Name}: {summary.Entries:N0} entries with {summary.Variations:N0} wordings, {summary.Resumes:N0} résumés."))),
            _ when review is not null && read.Count == outcomes.Count => request.GoTo(review),
            _ => Refuse(request, PageFrame.Of(request, contact), outcomes, StatusCodes.Status422UnprocessableEntity, review),
        };
    }

    /// <summary>Someone to look around with, who can be removed again like any import; whoever asked for it need not review it.</summary>
    public static async Task<IResult> SampleAsync(PageRequest request)
    {
        await request.FormAsync();
        var sample = SamplePerson.Default;
        return await request.Get<ImportService>().ImportAsync(request.ProfileId, ImportFile.Read(sample.FileName, sample.File.AsMemory()), dryRun: false, request.Cancellation) switch
        {
            Outcome<ImportReport>.Saved({ Import: { } import }) => request.GoTo(request.Links.Bank(Section.All[1]),
                new Toast($"This is {sample.Name}, who is invented. Import & export removes the sample again.", Reviews.Undo(request.Links, import))),
            Outcome<ImportReport>.Unchanged => request.GoTo(request.Links.Bank(Section.All[1]), new Toast("The sample is in the bank already.")),
            _ => Missing.Page(request),
        };
    }

    static IResult Refuse(PageRequest request, PageFrame page, IReadOnlyList<FileOutcome> outcomes, int status, string? review = null) =>
        request.Page<RefusedPage>(new { Page = page with { Here = request.Links.Transfer }, Outcomes = outcomes, Review = review }, status);
}
