using SkillBank.App.Components.Resumes;
using SkillBank.App.Pages.Forms;
using SkillBank.Contract;
using SkillBank.Data;
using SkillBank.Entries;
using SkillBank.Resumes;
using SkillBank.Rules;

namespace SkillBank.App.Pages.Resumes;

/// <summary>The editor of a resume, its purpose, header and rule.</summary>
static class EditorPages
{
    public static void Map(RouteGroupBuilder one)
    {
        one.Page("", ShowAsync);
        one.Deed("", SaveAsync);
        one.Deed("contacts", ShowContactAsync);
        SectionPages.Map(one.MapGroup("sections"));
        PlacementPages.Map(one.MapGroup("entries/{entry:guid}"));
        DesignPages.Map(one.MapGroup("design"));
    }

    public static Task<IResult> ShowAsync(PageRequest request) => ShowAsync(request, view => view);

    /// <summary>The editor with something in it changed, such as a form that was refused.</summary>
    public static async Task<IResult> ShowAsync(PageRequest request, Func<EditorView, EditorView> change, int status = StatusCodes.Status200OK) =>
        await EditorView.ReadAsync(request) is { } view ? request.Page<EditorPage>(new { View = change(view) }, status) : Missing.Page(request);

    /// <summary>Title, target, headline, rule and notes: each form of the editor posts some of them.</summary>
    static async Task<IResult> SaveAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var edit = FormEdit.Read(typeof(ResumeDetails), form);
        return await ChangeAsync(request, resume =>
        {
            var changes = edit.Against(resume.Details);
            EntryRules.KeepOwn(changes);
            return ResumeBodies.Merge(resume, changes);
        });
    }

    /// <summary>One contact on the page, or off it.</summary>
    static async Task<IResult> ShowContactAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        if (form["toggle"].ToString().Split(' ', 2) is not [var deed, { Length: > 0 } key]) return await AsItIsAsync(request);
        return await ChangeAsync(request, resume =>
        {
            var others = resume.Details.HiddenContacts.Where(hidden => !hidden.Equals(key, StringComparison.OrdinalIgnoreCase));
            return ResumeBodies.Merge(resume, new() { ["hiddenContacts"] = new System.Text.Json.Nodes.JsonArray([.. others.Concat(deed == "show" ? [] : [key])]) });
        });
    }

    /// <summary>Changes a resume as a form wants it.</summary>
    public static async Task<IResult> ChangeAsync(PageRequest request, Func<Resume, ResumeDetails> change)
    {
        try
        {
            var outcome = await request.Get<ResumeService>().UpdateAsync(request.ProfileId, request.Id("id"), change, null, request.Cancellation);
            return outcome is Outcome<Resume>.Missing ? Missing.Page(request) : Done(request);
        }
        catch (ConflictException conflict)
        {
            return Saving.Conflicting(request, conflict);
        }
        catch (RuleException refusal)
        {
            return Refused(request, refusal);
        }
    }

    /// <summary>It is stored: a form that saves itself is told so, any other goes back to the editor as it was.</summary>
    public static IResult Done(PageRequest request) => request.IsAutosave ? Saving.Done(request, "") : request.Back();

    /// <summary>There is nothing to do, so nothing is told but, where there is no such resume, that.</summary>
    public static async Task<IResult> AsItIsAsync(PageRequest request, Toast? toast = null) =>
        await request.Get<ResumeReader>().ResumeAsync(request.ProfileId, request.Id("id"), request.Cancellation) is null ? Missing.Page(request) : request.Back(toast);

    public static IResult Refused(PageRequest request, RuleException refusal) => request.IsAutosave
        ? Saving.Refused(refusal)
        : request.Back(new Toast(string.Join(' ', refusal.Errors.Values.SelectMany(messages => messages)), IsProblem: true));
}
