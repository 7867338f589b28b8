using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillBank.App.Access;

namespace SkillBank.App.Pages;

/// <summary>A request for a page, or of one, after the edge has decided whose bank it is about.</summary>
sealed class PageRequest(HttpContext http)
{
    /// <summary>The greatest length of a posted form, in bytes.</summary>
    public const int MaxForm = 1024 * 1024;

    public HttpContext Http => http;

    public Guid ProfileId => http.ProfileOf();

    public Links Links { get; } = new((string)http.Request.RouteValues[ProfileAccess.Parameter]!);

    public CancellationToken Cancellation => http.RequestAborted;

    /// <summary>Whether a form saves itself and wants to know how it went, not a page.</summary>
    public bool IsAutosave => http.Request.Headers.ContainsKey("X-Autosave");

    public T Get<T>() where T : notnull => http.RequestServices.GetRequiredService<T>();

    /// <summary>A value of the query; null when it is absent or empty.</summary>
    public string? Query(string name) => http.Request.Query[name] is [{ Length: > 0 } value] ? value : null;

    /// <summary>An id of the query; null when it is absent or none.</summary>
    public Guid? QueryId(string name) => Guid.TryParseExact(Query(name), "D", out var id) ? id : null;

    /// <summary>An id in the path.</summary>
    public Guid Id(string name) => Guid.Parse((string)http.Request.RouteValues[name]!);

    /// <summary>What was posted.</summary>
    public Task<IFormCollection> FormAsync() => http.Request.ReadFormAsync(Cancellation);

    /// <summary>A page.</summary>
    public IResult Page<T>(object parameters, int status = StatusCodes.Status200OK) where T : IComponent =>
        new RazorComponentResult<T>(parameters) { PreventStreamingRendering = true, StatusCode = status };

    /// <summary>Another page, after something was done.</summary>
    public IResult GoTo(string path, Toast? toast = null)
    {
        toast?.LeaveFor(http.Response);
        http.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>The page that the form was on, which says so in <c>back</c>; the start when it does not, or names a foreign address.</summary>
    public IResult Back(Toast? toast = null) => GoTo(BackPath, toast);

    string BackPath => http.Request.HasFormContentType && http.Request.Form["back"] is [['/', not ('/' or '\\'), ..] path] ? path : Links.Home;
}

/// <summary>Answers a request for a page, or of one.</summary>
delegate Task<IResult> PageHandler(PageRequest request);
