using SkillBank.App.Components.Resumes;
using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>The list of resumes, and what can be done with each as a whole.</summary>
static class ResumePages
{
    public static void Map(RouteGroupBuilder resumes)
    {
        resumes.Page("", ListAsync);
        resumes.Deed("", CreateAsync);
        var one = resumes.MapGroup("{id:guid}");
        one.Deed("duplicate", DuplicateAsync);
        one.Deed("status", SetStatusAsync);
        one.Deed("delete", DeleteAsync);
        EditorPages.Map(one);
        PaperPages.Map(one);
        VersionPages.Map(one.MapGroup("versions"));
        one.Page("compare", ComparePages.ShowAsync);
    }

    static async Task<IResult> ListAsync(PageRequest request) => await ResumeListView.ReadAsync(request) is { } view ? Show(request, view) : Missing.Page(request);

    static async Task<IResult> CreateAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        try
        {
            var body = FormBody.Read(typeof(ResumeDetails), form);
            EntryRules.KeepOwn(body);
            var details = ResumeBodies.ReadNew(body);
            var outcome = Guid.TryParseExact(form["like"], "D", out var like)
                ? await LikeAsync(request, like, details)
                : await request.Get<ResumeService>().CreateAsync(request.ProfileId, details, request.Cancellation);
            return outcome is Outcome<Resume>.Saved(var made)
                ? request.GoTo(request.Links.Resume(made.Id), new Toast($"Made {made.Details.Title}.", $"{request.Links.Resume(made.Id)}/delete"))
                : Missing.Page(request);
        }
        catch (RuleException refusal)
        {
            if (await ResumeListView.ReadAsync(request) is not { } view) return Missing.Page(request);
            return Show(request, view with
            {
                NewForm = FormState.Refused(typeof(ResumeDetails), "new-resume", form, refusal),
                Like = Guid.TryParseExact(form["like"], "D", out var chosen) ? chosen : null,
            }, StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>A copy of another resume, for another job.</summary>
    static async Task<Outcome<Resume>> LikeAsync(PageRequest request, Guid like, ResumeDetails details)
    {
        var service = request.Get<ResumeService>();
        if (await service.DuplicateAsync(request.ProfileId, like, details.Title, request.Cancellation) is not Outcome<Resume>.Saved(var copy)) return new Outcome<Resume>.Missing();
        var outcome = await service.UpdateAsync(request.ProfileId, copy.Id,
            resume => resume.Details with { TargetRole = details.TargetRole, TargetCompany = details.TargetCompany }, null, request.Cancellation);
        return outcome is Outcome<Resume>.Unchanged(var same) ? new Outcome<Resume>.Saved(same) : outcome;
    }

    static async Task<IResult> DuplicateAsync(PageRequest request)
    {
        try
        {
            var outcome = await request.Get<ResumeService>().DuplicateAsync(request.ProfileId, request.Id("id"), null, request.Cancellation);
            return outcome is Outcome<Resume>.Saved(var copy)
                ? request.GoTo(request.Links.Resume(copy.Id), new Toast($"This is {copy.Details.Title}.", $"{request.Links.Resume(copy.Id)}/delete"))
                : Missing.Page(request);
        }
        catch (RuleException refusal)
        {
            return request.Back(new Toast(refusal.Message, IsProblem: true));
        }
    }

    static async Task<IResult> SetStatusAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        // An undo is an address alone, so it says it in the query.
        if (!EnumText.TryParse<ResumeStatus>(request.Query("to") ?? form["status"].ToString(), out var status)) return await EditorPages.AsItIsAsync(request);
        var before = await request.Get<ResumeReader>().ResumeAsync(request.ProfileId, request.Id("id"), request.Cancellation);
        var outcome = await request.Get<ResumeService>().UpdateAsync(
            request.ProfileId, request.Id("id"), resume => resume.Details with { Status = status }, null, request.Cancellation);
        return (outcome, before) switch
        {
            (Outcome<Resume>.Saved(var saved), not null) => request.Back(new Toast(
                status == ResumeStatus.Archived ? $"Archived {saved.Details.Title}." : $"{saved.Details.Title} is {EnumText.Of(status)} now.",
                Links.With($"{request.Links.Resume(saved.Id)}/status", ("to", EnumText.Of(before.Details.Status))))),
            (Outcome<Resume>.Unchanged, _) => request.Back(),
            _ => Missing.Page(request),
        };
    }

    static async Task<IResult> DeleteAsync(PageRequest request) =>
        await request.Get<ResumeService>().DeleteAsync(request.ProfileId, request.Id("id"), null, request.Cancellation) is Outcome<Deletion>.Saved(var deletion)
            ? request.GoTo(request.Links.Resumes, new Toast($"Moved {deletion.Label} to the trash.", $"{request.Links.Trash}/{deletion.Id}/restore"))
            : Missing.Page(request);

    static IResult Show(PageRequest request, ResumeListView view, int status = StatusCodes.Status200OK) => request.Page<ResumeListPage>(new { View = view }, status);
}
