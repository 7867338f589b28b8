using SkillBank.App.Api.Resumes;
using SkillBank.App.Components.Resumes;
using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Documents.Typesetting;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>Versions of a resume that are kept as they were: made, opened, described, restored, moved to the trash.</summary>
static class VersionPages
{
    const string One = "{version:guid}";

    public static void Map(RouteGroupBuilder versions)
    {
        versions.Page("", ListAsync);
        versions.Deed("", KeepAsync);
        versions.Page(One, OpenAsync);
        versions.Deed(One, SaveAsync);
        versions.Page($"{One}/file", FileAsync);
        versions.Deed($"{One}/restore", RestoreAsync);
        versions.Deed($"{One}/delete", DeleteAsync);
    }

    static async Task<IResult> ListAsync(PageRequest request) => await VersionsView.ReadAsync(request) is { } view ? Show(request, view) : Missing.Page(request);

    static async Task<IResult> OpenAsync(PageRequest request) =>
        await VersionsView.ReadAsync(request) is { } view && view.Snapshots.FirstOrDefault(snapshot => snapshot.Id == request.Id("version")) is { } open
            ? Show(request, view with { Open = open })
            : Missing.Page(request);

    /// <summary>Freezes the resume as it is; with a day, as sent.</summary>
    static async Task<IResult> KeepAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var format = ResumeFormat.Find(form["format"].ToString()) ?? ResumeFormat.Pdf;
        try
        {
            var details = ResumeBodies.ReadNewSnapshot(FormBody.Read(typeof(SnapshotDetails), form));
            var outcome = await request.Get<SnapshotService>().CreateAsync(request.ProfileId, request.Id("id"), format, details, request.Cancellation);
            if (outcome is not Outcome<Snapshot>.Saved(var kept)) return Missing.Page(request);
            var told = kept.Details is { SentOn: not null } sent ? $"Sent{(sent.SentTo is null ? "" : $" to {sent.SentTo}")}: version {kept.Number} is kept." : $"Version {kept.Number} is kept.";
            return request.Back(new Toast(told, $"{request.Links.Resume(kept.ResumeId)}/versions/{kept.Id}/delete"));
        }
        catch (TypesettingException refusal)
        {
            return request.Back(new Toast($"Nothing was kept: {refusal.Message}", IsProblem: true));
        }
        catch (RuleException refusal)
        {
            if (form["sentOn"].Count > 0)
                return await EditorPages.ShowAsync(request, view => view with
                {
                    State = view.State with { Dialog = "send" }, Refused = FormState.Refused(typeof(SnapshotDetails), "send", form, refusal),
                }, StatusCodes.Status422UnprocessableEntity);
            return request.Back(new Toast(string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages)), IsProblem: true));
        }
    }

    static async Task<IResult> SaveAsync(PageRequest request)
    {
        var edit = FormEdit.Read(typeof(SnapshotDetails), await request.FormAsync());
        try
        {
            var outcome = await request.Get<SnapshotService>().UpdateAsync(request.ProfileId, request.Id("id"), request.Id("version"),
                snapshot => ResumeBodies.Merge(snapshot, edit.Against(snapshot.Details)), null, request.Cancellation);
            return outcome is Outcome<Snapshot>.Missing ? Missing.Page(request) : Saving.Done(request, $"{request.Links.Resume(request.Id("id"))}/versions/{request.Id("version")}");
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            return EditorPages.Refused(request, refusal);
        }
    }

    /// <summary>The very bytes that were kept.</summary>
    static async Task<IResult> FileAsync(PageRequest request)
    {
        var (service, id, version) = (request.Get<SnapshotService>(), request.Id("id"), request.Id("version"));
        if (await service.FileAsync(request.ProfileId, id, version, request.Cancellation) is not { } file) return Missing.Page(request);
        var document = (await service.DocumentAsync(request.ProfileId, id, version, request.Cancellation))!;
        return new AnswerResult(PageHandlers.File(file.Bytes, ResumeFormat.Find(file.Snapshot.Format) ?? ResumeFormat.Pdf, document.Header.Name,
            file.Snapshot.Details.Title ?? file.Snapshot.ResumeTitle, $"\"{file.Snapshot.FileHash}\""));
    }

    static async Task<IResult> RestoreAsync(PageRequest request)
    {
        try
        {
            var outcome = await request.Get<SnapshotService>().RestoreAsync(request.ProfileId, request.Id("id"), request.Id("version"), null, request.Cancellation);
            return outcome is Outcome<Resume>.Saved(var draft)
                ? request.GoTo(request.Links.Resume(draft.Id), new Toast($"This draft is {draft.Details.Title}.", $"{request.Links.Resume(draft.Id)}/delete"))
                : Missing.Page(request);
        }
        catch (RuleException refusal)
        {
            return EditorPages.Refused(request, refusal);
        }
    }

    static async Task<IResult> DeleteAsync(PageRequest request) =>
        await request.Get<SnapshotService>().DeleteAsync(request.ProfileId, request.Id("id"), request.Id("version"), null, request.Cancellation) is Outcome<Deletion>.Saved(var deletion)
            ? request.Back(new Toast($"Moved {deletion.Label} to the trash.", $"{request.Links.Trash}/{deletion.Id}/restore"))
            : Missing.Page(request);

    static IResult Show(PageRequest request, VersionsView view) => request.Page<VersionsPage>(new { View = view });
}
