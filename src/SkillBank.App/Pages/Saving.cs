using SkillBank.App.Components.Parts;
using SkillBank.App.Pages.Forms;
using SkillBank.Rules;

namespace SkillBank.App.Pages;

/// <summary>
/// How saving a form went. A form that saves itself gets a few values that its script understands; one that was sent without a script gets a page.
/// </summary>
static class Saving
{
    /// <summary>It is stored.</summary>
    public static IResult Done(PageRequest request, string next) => request.IsAutosave ? Results.Json(new { saved = true }) : request.GoTo(next);

    /// <summary>Something new is stored: the form goes on with it, at its own address.</summary>
    public static IResult Made(PageRequest request, string action, string url, Toast toast) =>
        request.IsAutosave ? Results.Json(new { saved = true, action, url }) : request.GoTo(url, toast);

    /// <summary>Rules are broken: messages by field, the empty field being the form as a whole. Nothing was stored.</summary>
    public static IResult Refused(RuleException refusal) => Results.Json(new { errors = refusal.Errors }, statusCode: StatusCodes.Status422UnprocessableEntity);

    /// <summary>Another tab or program changed the same field: both texts, to choose from. Nothing was stored.</summary>
    public static IResult Conflicting(PageRequest request, ConflictException conflict) =>
        request.Page<ConflictView>(new { conflict.Conflicts, request.IsAutosave, Action = request.Http.Request.Path.ToString(), Theme = Themes.Read(request.Http.Request) },
            StatusCodes.Status409Conflict);
}
