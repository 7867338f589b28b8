using SkillBank.App.Components.Transfer;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Transfer;

namespace SkillBank.App.Pages.Transfer;

/// <summary>Import and export: files in, what came of each and its undoing, files out.</summary>
static class TransferPages
{
    public static void Map(RouteGroupBuilder transfer)
    {
        transfer.Page("", ShowAsync);
        transfer.Page("imports/{id:guid}", ReportAsync);
        transfer.Page("restore", RestoreAsync);
        transfer.Page("progress/{id:guid}", ProgressAsync);
        transfer.Deed("", Arrivals.ReceiveAsync, UploadedFiles.MaxForm);
        transfer.Deed("sample", Arrivals.SampleAsync);
        Reviews.Map(transfer);
        transfer.Deed("imports/{id:guid}/undo", UndoAsync);
        transfer.Deed("clear", ClearAsync);
        transfer.Page("backup.zip", Downloads.BackupAsync);
        transfer.Page("everything/{format}", Downloads.EverythingAsync);
    }

    static async Task<IResult> ShowAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().BankAsync(request.ProfileId, request.Cancellation) is not { } bank) return Missing.Page(request);
        return request.Page<TransferPage>(new
        {
            Page = PageFrame.Of(request, bank.Contact), Imports = await request.Get<ImportReader>().ListAsync(request.ProfileId, request.Cancellation) ?? [],
        });
    }

    static async Task<IResult> ReportAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().ContactAsync(request.ProfileId, request.Cancellation) is not { } contact) return Missing.Page(request);
        if (await request.Get<ImportReader>().ReportAsync(request.ProfileId, request.Id("id"), request.Cancellation) is not { } report) return Missing.Page(request);
        return request.Page<ImportPage>(new { Page = PageFrame.Of(request, contact), Report = report, Shown = ImportFilter.Of(request.Query("show")) });
    }

    static async Task<IResult> RestoreAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().ContactAsync(request.ProfileId, request.Cancellation) is not { } contact) return Missing.Page(request);
        return request.Page<RestorePage>(new
        {
            Page = PageFrame.Of(request, contact), There = await request.Get<Emptiness>().OfAsync(request.ProfileId, request.Cancellation),
            IsEmptying = request.Query("dialog") == "empty",
        });
    }

    static async Task<IResult> ProgressAsync(PageRequest request)
    {
        if (await request.Get<BankReader>().VersionAsync(request.ProfileId, request.Cancellation) is null) return Missing.Page(request);
        return request.Get<UploadProgress>().Of(request.ProfileId, request.Id("id")) is { } progress
            ? Results.Json(new { done = progress.Done, total = progress.Total })
            : Results.NoContent();
    }

    static async Task<IResult> UndoAsync(PageRequest request)
    {
        await request.FormAsync();
        return await request.Get<ImportService>().UndoAsync(request.ProfileId, request.Id("id"), request.Cancellation) switch
        {
            Outcome<UndoneImport>.Saved(var undone) => request.Back(ImportTexts.Undone(undone, request.Links)),
            Outcome<UndoneImport>.Unchanged(var undone) => request.Back(new Toast(
                undone.WasUndone ? "This import was undone before." : "Everything that it brought was changed since, or is gone; it was left alone.", IsProblem: true)),
            _ => Missing.Page(request),
        };
    }

    /// <summary>Moves everything to the trash, the resumes too, so that a backup can take its place.</summary>
    static async Task<IResult> ClearAsync(PageRequest request)
    {
        await request.FormAsync();
        if (await request.Get<ResumeReader>().ListAsync(request.ProfileId, request.Cancellation) is not { } resumes) return Missing.Page(request);
        foreach (var resume in resumes) await request.Get<ResumeService>().DeleteAsync(request.ProfileId, resume.Id, null, request.Cancellation);
        await request.Get<TrashService>().ResetAsync(request.ProfileId, request.Cancellation);
        return request.Back(new Toast("Everything is in the trash, and can be restored from there."));
    }
}
