using System.Text;
using System.Text.Json;

namespace SkillBank.App.Pages;

/// <summary>A sentence about what was just done, with a way to undo it. It travels in a cookie from the deed to the page that follows.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Undo">Where to post to undo it; null when there is nothing to undo.</param>
/// <param name="IsProblem">Whether it tells that something did not work.</param>
public sealed record Toast(string Text, string? Undo = null, bool IsProblem = false)
{
    const string Cookie = "toast";
    const int MaxText = 300;

    /// <summary>Leaves it for the next page.</summary>
    public void LeaveFor(HttpResponse response)
    {
        var text = Text.Length > MaxText ? Text[..MaxText] + "…" : Text;
        var value = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(this with { Text = text }));
        response.Cookies.Append(Cookie, value, new() { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromSeconds(30), Path = "/" });
    }

    /// <summary>The one that was left, taken away; null when there is none.</summary>
    public static Toast? Take(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { Length: > 0 and < 4096 } value) return null;
        http.Response.Cookies.Delete(Cookie, new() { Path = "/" });
        try
        {
            var toast = JsonSerializer.Deserialize<Toast>(Encoding.UTF8.GetString(Convert.FromBase64String(value)));
            // Cookies of this machine are shared by all its ports: only an address of our own may come out of one.
            return toast is { Text: not null } && toast.Undo is null or ['/', not ('/' or '\\'), ..] ? toast : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
