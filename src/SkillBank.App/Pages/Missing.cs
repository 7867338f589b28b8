using SkillBank.App.Components.Layout;

namespace SkillBank.App.Pages;

/// <summary>Pages about what is not there or went wrong.</summary>
static class Missing
{
    /// <summary>There is nothing at the address, or it is someone else's.</summary>
    public static IResult Page(PageRequest request) => Page(request.Http, StatusCodes.Status404NotFound);

    /// <summary>A page that explains a status.</summary>
    public static IResult Page(HttpContext http, int status, string? reason = null)
    {
        var (title, advice) = status switch
        {
            StatusCodes.Status404NotFound => ("There is nothing here", "It may have been moved to the trash, where it can be restored, or the address is wrong."),
            StatusCodes.Status403Forbidden => ("This came from another site", "Only Skill Bank’s own pages may change the bank. Nothing was stored."),
            StatusCodes.Status413PayloadTooLarge => ("That is too large", "Nothing was stored. A form holds up to 1 MB, a file to import up to 25 MB."),
            >= 500 => ("Something went wrong", "Nothing was stored. Try again; if it happens again, the program’s log says more."),
            _ => ("That did not work", "Nothing was stored. Go back and try again."),
        };
        http.Response.Headers.ContentSecurityPolicy = PageRoutes.Policy;
        return new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<ErrorPage>(
            new { Status = status, Title = title, Advice = reason ?? advice, Theme = Themes.Read(http.Request) }) { StatusCode = status, PreventStreamingRendering = true };
    }
}
