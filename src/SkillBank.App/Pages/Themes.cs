namespace SkillBank.App.Pages;

/// <summary>The chosen theme, kept by the browser.</summary>
static class Themes
{
    const string Cookie = "theme";

    /// <summary>Light, dark, or null for as the system has it.</summary>
    public static string? Read(HttpRequest request) => request.Cookies[Cookie] is "light" or "dark" ? request.Cookies[Cookie] : null;

    /// <summary>Goes from the system's to light to dark and round.</summary>
    public static async Task<IResult> TurnAsync(PageRequest request)
    {
        var form = await request.FormAsync();
        var next = form["theme"].ToString() is "light" or "dark" ? form["theme"].ToString() : null;
        if (next is null) request.Http.Response.Cookies.Delete(Cookie);
        else request.Http.Response.Cookies.Append(Cookie, next, new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict, Path = "/" });
        return request.Back();
    }
}
